using System.Collections.Immutable;
using Blueprints.Preview.Simulation;
using Blueprints.Preview.Values;
using Pulumi;
using Pulumi.Testing;

namespace Blueprints.Preview.Engine;

/// <summary>Stands in for the engine under Pulumi's test harness: answers with what the simulator makes up.</summary>
internal sealed class PreviewMocks(ResourceRecorder recorder, Simulator simulator, ProblemCollector problems, Progress progress) : IMocks
{
    private readonly RecordBinder _binder = new(recorder);

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var record = await _binder.BindAsync(args).ConfigureAwait(false);
        var answer = await AnswerAsync(record, args).ConfigureAwait(false);
        record.IsRegistered = true;
        progress.Step();
        return answer;
    }

    public async Task<object> CallAsync(MockCallArgs args)
    {
        var token = args.Token ?? "";
        progress.BeginCall(token);
        try
        {
            var region = await RegionOfAsync(_binder.FindProvider(args.Provider)).ConfigureAwait(false);
            var result = problems.Watch(() => simulator.Call(token, args.Args, region));
            return result.Where(entry => entry.Value is not null).ToImmutableDictionary(entry => entry.Key, entry => entry.Value!);
        }
        finally
        {
            progress.EndCall(token);
        }
    }

    private async Task<(string? Id, object State)> AnswerAsync(ResourceRecord record, MockResourceArgs args)
    {
        var isSimulated = record.IsCustom || simulator.IsRemote(record.Type);
        if (!isSimulated)
        {
            return (null, ImmutableDictionary<string, object>.Empty);
        }

        var inputs = args.Inputs.Where(input => input.Value is not null and not Resource).ToImmutableDictionary(StringComparer.Ordinal);
        var providerRegion = record.Provider is { } provider ? await RegionOfAsync(recorder.Find(provider)).ConfigureAwait(false) : null;

        // The id that is there already: of what is read, or imported. Generated classes set an empty one for what is created.
        var existingId = string.IsNullOrEmpty(args.Id) ? null : args.Id;
        var isRead = existingId is not null && record.Options.ImportId is null;
        var request = new SimulationRequest(record.Urn, record.Type, record.Name, inputs, providerRegion, existingId);
        var (id, outputs) = problems.Watch(() => simulator.Simulate(request));

        var given = await InputsOfAsync(record, inputs).ConfigureAwait(false);
        var secrets = SecretsOf(record, given);
        var remembered = await RememberAsync(record, given, outputs, secrets).ConfigureAwait(false);
        record.State = new SimulatedState(record.IsCustom ? id : null, isRead, given, remembered);
        var state = outputs
            .Where(output => output.Value is not null)
            .ToImmutableDictionary(output => output.Key, output => secrets.Contains(output.Key) ? AsSecret(output.Value!) : output.Value!);
        return (record.IsCustom ? id : null, state);
    }

    private static Output<object> AsSecret(object value) =>
        value is Output<object> output ? Output.CreateSecret(output) : Output.CreateSecret(value);

    private static async Task<string?> RegionOfAsync(ResourceRecord? provider)
    {
        if (provider is null)
        {
            return null;
        }

        var inputs = await provider.Inputs.ConfigureAwait(false);
        return inputs.TryGetValue("region", out var region) && region.Value.Kind == GraphValueKind.Text
            ? region.Value.Reveal().AsText()
            : null;
    }

    // The engine marks an output secret when the input of that name is, and when the resource's options say so.
    private static ImmutableHashSet<string> SecretsOf(ResourceRecord record, GraphValue inputs) =>
        inputs.Entries.Where(input => JsonValues.HoldsSecret(input.Value))
            .Select(input => input.Key)
            .SelectMany(name => name == "tags" ? [name, "tagsAll"] : new[] { name })
            .Concat(record.Options.AdditionalSecretOutputs)
            .ToImmutableHashSet(StringComparer.Ordinal);

    // A mock gets secrets in plain text, so what can be read here only has to count as secret throughout.
    private async Task<GraphValue> InputsOfAsync(ResourceRecord record, ImmutableDictionary<string, object> seen)
    {
        if (record.HasOpaqueArgs)
        {
            var values = await recorder.Reader.ReadAsync(seen, new HashSet<Resource>()).ConfigureAwait(false);
            return GraphValue.Of(values.Entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.AsSecret())));
        }

        var inputs = await record.Inputs.ConfigureAwait(false);
        return GraphValue.Of(inputs.Select(input => KeyValuePair.Create(input.Key, input.Value.Value)));
    }

    private async Task<GraphValue> RememberAsync(
        ResourceRecord record, GraphValue inputs, ImmutableDictionary<string, object?> outputs, ImmutableHashSet<string> secrets)
    {
        var remembered = inputs.Entries.ToBuilder();
        foreach (var (name, output) in outputs)
        {
            var value = await recorder.Reader.ReadAsync(output, new HashSet<Resource>()).ConfigureAwait(false);

            // An echoed input is remembered as it was given, so that only the secret part of it is marked.
            if (!(remembered.TryGetValue(name, out var given) && JsonValues.HoldsSecret(given) && !given.IsSecret))
            {
                remembered[name] = secrets.Contains(name) ? value.AsSecret() : value;
            }
        }

        foreach (var name in record.Options.AdditionalSecretOutputs.Where(remembered.ContainsKey))
        {
            remembered[name] = remembered[name].AsSecret();
        }

        return GraphValue.Of(remembered);
    }
}
