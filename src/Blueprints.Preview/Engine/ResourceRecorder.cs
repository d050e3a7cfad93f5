using System.Collections.Immutable;
using Blueprints.Preview.Values;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Preview.Engine;

/// <summary>Sees every resource of a run through a transformation on its stack: final args, options and parent.</summary>
/// <remarks>
/// A transformation on the stack runs after those of a resource and its parents, so what it sees is what is registered.
/// One that a subclass of the stack adds to its options runs even later, and what it does is not seen.
/// </remarks>
internal sealed class ResourceRecorder
{
    private readonly object _gate = new();
    private readonly string _project;
    private readonly string _stack;
    private readonly List<ResourceRecord> _records = [];
    private readonly Dictionary<Resource, ResourceRecord> _byResource = new(ReferenceEqualityComparer.Instance);
    private readonly ValueReader _reader;

    private readonly ProblemCollector _problems;
    private readonly Progress _progress;
    private readonly TaskCompletionSource _deadlocked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ResourceRecorder(string project, string stack, ProblemCollector problems, Progress progress)
    {
        _project = project;
        _stack = stack;
        _problems = problems;
        _progress = progress;
        _reader = new ValueReader(UrnOf);
        StrictReader = new ValueReader(UrnOf, isStrict: true);
    }

    /// <summary>Gets the resources in the order in which the program created them; the first is the stack.</summary>
    public ImmutableArray<ResourceRecord> Records
    {
        get
        {
            lock (_gate)
            {
                return [.. _records];
            }
        }
    }

    public ValueReader Reader => _reader;

    /// <summary>Gets what reads the program's own outputs: it rejects what Pulumi rejects.</summary>
    public ValueReader StrictReader { get; }

    /// <summary>Gets what ends when a resource turns out to wait for itself, so that the run never would.</summary>
    public Task Deadlocked => _deadlocked.Task;

    public ResourceTransformation Transformation => args =>
    {
        Record(args);
        _progress.Step();
        return null;
    };

    public ResourceRecord? Find(Resource resource)
    {
        lock (_gate)
        {
            return _byResource.GetValueOrDefault(resource);
        }
    }

    public ResourceRecord? Find(string urn) => Records.FirstOrDefault(record => record.Urn == urn);

    private string UrnOf(Resource resource) => Find(resource)?.Urn ?? $"{resource.GetResourceType()}::{resource.GetResourceName()}";

    private void Record(ResourceTransformationArgs args)
    {
        lock (_gate)
        {
            var explicitParent = args.Options.Parent is { } parent ? _byResource.GetValueOrDefault(parent) : null;
            var recordParent = explicitParent ?? (args.Resource is Stack ? null : _records.FirstOrDefault());
            var inherited = explicitParent?.ChildProviders ?? ImmutableDictionary<string, ProviderResource>.Empty;
            var record = new ResourceRecord
            {
                Resource = args.Resource,
                Index = _records.Count,
                Urn = ResourceUrn.Of(_stack, _project, recordParent?.Urn, args.Resource.GetResourceType(), args.Resource.GetResourceName()),
                Parent = recordParent,
                ExplicitParent = explicitParent,
                Options = RecordedOptions.Of(args.Options),
                Protect = args.Options.Protect ?? explicitParent?.Protect ?? false,
                Provider = args.Resource is ProviderResource ? null : ProviderOf(args, inherited),
                ChildProviders = Merge(inherited, args.Options),
                HasOpaqueArgs = args.Args is DictionaryResourceArgs,
                InputNames = [.. InputMembers.Of(args.Args.GetType()).Select(member => member.Name)],
                Inputs = _reader.ReadArgsAsync(args.Args),
                DependsOn = ReadDependsOnAsync(args.Options.DependsOn),
            };
            _records.Add(record);
            ReportMissingInputs(record, args.Args);
            _byResource[args.Resource] = record;
            _ = CheckWaitsForItselfAsync(record);
        }
    }

    // Pulumi names only the class of the args; the resource is known here.
    private void ReportMissingInputs(ResourceRecord record, ResourceArgs args)
    {
        var missing = InputMembers.Of(args.GetType())
            .Where(member => member.IsRequired && member.Read(args) is null)
            .Select(member => member.Name)
            .ToList();
        if (missing.Count > 0)
        {
            _problems.Add(PreviewProblems.MissingInputs(record.Urn, missing));
        }
    }

    /// <summary>
    /// Notices a child that depends on the component that it is in: Pulumi waits for all of the component's children, the child too.
    /// </summary>
    private async Task CheckWaitsForItselfAsync(ResourceRecord record)
    {
        await ((Task)record.DependsOn).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!record.DependsOn.IsCompletedSuccessfully)
        {
            return;
        }

        for (var ancestor = record.ExplicitParent; ancestor is not null; ancestor = ancestor.ExplicitParent)
        {
            if (!ancestor.IsCustom && record.DependsOn.Result.Contains(ancestor.Resource, ReferenceEqualityComparer.Instance))
            {
                _problems.Add(PreviewProblems.WaitsForItself(record.Urn, ancestor.Urn));
                _deadlocked.TrySetResult();
            }
        }
    }

    private static ProviderResource? ProviderOf(ResourceTransformationArgs args, ImmutableDictionary<string, ProviderResource> inherited) =>
        args.Resource is CustomResource
            ? args.Options.Provider ?? inherited.GetValueOrDefault(ResourceRecord.PackageOf(args.Resource.GetResourceType()))
            : null;

    private static ImmutableDictionary<string, ProviderResource> Merge(
        ImmutableDictionary<string, ProviderResource> inherited,
        ResourceOptions options)
    {
        var own = options is ComponentResourceOptions component ? component.Providers : [];
        foreach (var provider in own.Append(options.Provider).OfType<ProviderResource>())
        {
            inherited = inherited.SetItem(ResourceRecord.PackageOf(provider.GetResourceType()), provider);
        }

        return inherited;
    }

    private static async Task<ImmutableArray<Resource>> ReadDependsOnAsync(InputList<Resource> dependsOn)
    {
        var output = dependsOn.ToOutput();
        var resources = await OutputUtilities.GetValueAsync(output).ConfigureAwait(false);

        // What the list itself waits for is waited for as well.
        var waitedFor = await OutputUtilities.GetDependenciesAsync(output).ConfigureAwait(false);
        return [.. (resources.IsDefault ? [] : resources).Where(resource => resource is not null).Concat(waitedFor)];
    }
}
