using System.Collections.Immutable;
using Blueprints.Preview.Simulation;
using Blueprints.Preview.Values;
using Pulumi;

namespace Blueprints.Preview.Engine;

/// <summary>Turns the records of a finished run into nodes.</summary>
internal sealed class GraphBuilder(ResourceRecorder recorder, Simulator simulator, ProblemCollector problems, string project, string stack)
{
    private readonly ImmutableArray<ResourceRecord> _records = recorder.Records;
    private readonly AliasUrns _aliases = new(recorder, project, stack);
    private readonly HarnessUrns _urns = new(recorder.Records, project, stack);

    /// <summary>Builds every node; only after the run, when everything that will ever be known is known.</summary>
    /// <param name="stackOutputs">What the program returned.</param>
    public async Task<ImmutableArray<ResourceNode>> BuildAsync(IDictionary<string, object?> stackOutputs)
    {
        var nodes = ImmutableArray.CreateBuilder<ResourceNode>(_records.Length);
        foreach (var record in _records)
        {
            nodes.Add(await BuildAsync(record, stackOutputs).ConfigureAwait(false));
        }

        return nodes.MoveToImmutable();
    }

    private async Task<ResourceNode> BuildAsync(ResourceRecord record, IDictionary<string, object?> stackOutputs)
    {
        var inputs = await InputsOfAsync(record).ConfigureAwait(false);
        var byDependsOn = Expand(record, await record.DependsOn.ConfigureAwait(false));
        var byProperty = inputs
            .Select(input => KeyValuePair.Create(input.Key, Expand(record, input.Value.Dependencies)))
            .Where(input => !input.Value.IsEmpty)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        var options = record.Options;
        return new ResourceNode
        {
            Urn = record.Urn,
            Type = record.Type,
            Name = record.Name,
            Id = record.State?.Id,
            Parent = record.Parent?.Urn,
            Custom = record.IsCustom,
            IsRead = record.State?.IsRead ?? false,
            Provider = ProviderOf(record),
            Inputs = _urns.Replace(record is { HasOpaqueArgs: true, State: { } state }
                ? state.Inputs
                : GraphValue.Of(inputs.Select(input => KeyValuePair.Create(input.Key, input.Value.Value)))),
            UnsetInputs = record.InputNames.Except(inputs.Keys),
            Outputs = _urns.Replace(await OutputsOfAsync(record, stackOutputs).ConfigureAwait(false)),
            Dependencies = Urns(byDependsOn.Concat(byProperty.Values.SelectMany(records => records))),
            ExplicitDependencies = Urns(byDependsOn),
            PropertyDependencies = byProperty.ToImmutableSortedDictionary(
                input => input.Key,
                input => Urns(input.Value),
                StringComparer.Ordinal),
            Protect = record.Protect,
            RetainOnDelete = options.RetainOnDelete,
            DeleteBeforeReplace = options.DeleteBeforeReplace,
            ImportId = options.ImportId,
            DeletedWith = options.DeletedWith is { } with ? recorder.Find(with)?.Urn : null,
            IgnoreChanges = options.IgnoreChanges,
            ReplaceOnChanges = options.ReplaceOnChanges,
            AdditionalSecretOutputs = options.AdditionalSecretOutputs,
            Aliases = await _aliases.OfAsync(record).ConfigureAwait(false),
            CreateTimeout = options.Timeouts?.Create,
            UpdateTimeout = options.Timeouts?.Update,
            DeleteTimeout = options.Timeouts?.Delete,
        };
    }

    /// <summary>Puts the custom resources inside a component in its place: a component itself is nothing that can be waited for.</summary>
    private ImmutableArray<ResourceRecord> Expand(ResourceRecord dependant, IEnumerable<Resource> dependencies)
    {
        var expanded = new HashSet<ResourceRecord>();
        foreach (var dependency in dependencies.Select(recorder.Find).OfType<ResourceRecord>())
        {
            if (dependency.IsCustom)
            {
                expanded.Add(dependency);
            }
            else
            {
                expanded.UnionWith(_records.Where(candidate =>
                    candidate.Index < dependant.Index
                        && (candidate.IsCustom || simulator.IsRemote(candidate.Type))
                        && IsWithin(candidate, dependency)));
            }
        }

        expanded.Remove(dependant);
        return [.. expanded.OrderBy(record => record.Index)];
    }

    private bool IsWithin(ResourceRecord candidate, ResourceRecord component)
    {
        // A custom resource, or a component that a provider builds, stands for itself alone: what hangs on it is not waited for.
        var current = candidate.Parent;
        while (current is { IsCustom: false } && current != component && !simulator.IsRemote(current.Type))
        {
            current = current.Parent;
        }

        return candidate == component || current == component;
    }

    private static IReadOnlyList<string> Urns(IEnumerable<ResourceRecord> records) =>
        [.. records.Distinct().OrderBy(record => record.Index).Select(record => record.Urn)];

    private string? ProviderOf(ResourceRecord record)
    {
        if (!record.IsCustom || record.Resource is ProviderResource)
        {
            return null;
        }

        if (record.Provider is { } provider && recorder.Find(provider) is { } explicitProvider)
        {
            return $"{explicitProvider.Urn}::{explicitProvider.State?.Id ?? JsonValues.UnknownSentinel}";
        }

        // What the engine makes up for resources without a provider: one default provider a package and version.
        var package = ResourceRecord.PackageOf(record.Type);
        var version = record.Options.Version is { Length: > 0 } given ? $"_{given.Replace('.', '_').Replace('-', '_')}" : "";
        return package == "pulumi"
            ? null
            : $"urn:pulumi:{stack}::{project}::pulumi:providers:{package}::default{version}::{JsonValues.UnknownSentinel}";
    }

    private async Task<ImmutableSortedDictionary<string, ReadValue>> InputsOfAsync(ResourceRecord record)
    {
        try
        {
            return await record.Inputs.ConfigureAwait(false);
        }
        catch (UnsupportedValueException exception)
        {
            problems.Add(PreviewProblems.UnsupportedValue(record.Urn, exception.Type));
            return ImmutableSortedDictionary<string, ReadValue>.Empty;
        }
    }

    private async Task<GraphValue> ReadOutputAsync(ResourceRecord record, string name, object? value)
    {
        try
        {
            return await recorder.StrictReader.ReadAsync(value, new HashSet<Resource>()).ConfigureAwait(false);
        }
        catch (UnsupportedValueException exception)
        {
            problems.Add(
                PreviewProblems.UnsupportedValue(record.Resource is Stack ? $"outputs[{name}]" : $"{record.Urn}.{name}", exception.Type));
            return GraphValue.Unknown;
        }
    }

    private async Task<GraphValue> OutputsOfAsync(ResourceRecord record, IDictionary<string, object?> stackOutputs)
    {
        var outputs = new Dictionary<string, GraphValue>(StringComparer.Ordinal);
        var returned = record.Resource is Stack ? stackOutputs.Select(output => (output.Key, output.Value)) : [];
        foreach (var (name, value) in OutputMembers.OfResource(record.Resource).Concat(returned))
        {
            outputs[name] = record.IsCustom
                ? GraphValue.Unknown
                : await ReadOutputAsync(record, name, value).ConfigureAwait(false);
        }

        foreach (var (name, value) in record.State?.Outputs.Entries ?? GraphValue.EmptyMap.Entries)
        {
            outputs[name] = value;
        }

        foreach (var name in record.Options.AdditionalSecretOutputs.Where(outputs.ContainsKey))
        {
            outputs[name] = outputs[name].AsSecret();
        }

        return GraphValue.Of(outputs.Where(output => output.Value.Kind != GraphValueKind.Null));
    }
}
