using System.Collections.Immutable;
using Blueprints.Preview.Values;
using Pulumi;
using Pulumi.Testing;

namespace Blueprints.Preview.Engine;

/// <summary>Finds the resource that a mock is asked for: mocks see a type and a name, which two parents may both have.</summary>
internal sealed class RecordBinder(ResourceRecorder recorder)
{
    private readonly object _gate = new();
    private readonly HashSet<ResourceRecord> _bound = [];

    public async Task<ResourceRecord> BindAsync(MockResourceArgs args)
    {
        while (true)
        {
            var candidates = Candidates(args);
            if (candidates is [var only])
            {
                return Bind(only) ?? throw Unknown(args);
            }

            // The inputs tell them apart. Those of the wanted one are all there, those of others may be waiting for this very call.
            foreach (var candidate in candidates.Where(candidate => candidate.Inputs.IsCompletedSuccessfully))
            {
                var inputs = await candidate.Inputs.ConfigureAwait(false);
                if (await MatchesAsync(inputs, args.Inputs).ConfigureAwait(false) && Bind(candidate) is { } bound)
                {
                    return bound;
                }
            }

            var waiting = candidates.Where(candidate => !candidate.Inputs.IsCompleted).Select(candidate => candidate.Inputs).ToArray();
            if (waiting.Length == 0)
            {
                return Bind(candidates.FirstOrDefault()) ?? throw Unknown(args);
            }

            await Task.WhenAny(waiting).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the provider that a call names as <c>urn::id</c>; null for a default provider.</summary>
    public ResourceRecord? FindProvider(string? reference)
    {
        if (string.IsNullOrEmpty(reference))
        {
            return null;
        }

        var id = reference[(reference.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
        return recorder.Records.FirstOrDefault(record => record.Resource is ProviderResource && record.State?.Id == id);
    }

    private static InvalidOperationException Unknown(MockResourceArgs args) =>
        new($"The test harness registers {args.Type} '{args.Name}', which no transformation has seen.");

    private ImmutableArray<ResourceRecord> Candidates(MockResourceArgs args)
    {
        lock (_gate)
        {
            return [.. recorder.Records.Where(record => record.Type == args.Type && record.Name == args.Name && !_bound.Contains(record))];
        }
    }

    private ResourceRecord? Bind(ResourceRecord? record)
    {
        lock (_gate)
        {
            return record is not null && _bound.Add(record) ? record : null;
        }
    }

    private async Task<bool> MatchesAsync(ImmutableSortedDictionary<string, ReadValue> given, ImmutableDictionary<string, object> asked)
    {
        foreach (var (name, value) in asked.Where(input => input.Value is not null and not Resource and not AssetOrArchive))
        {
            var read = await recorder.Reader.ReadAsync(value, new HashSet<Resource>()).ConfigureAwait(false);
            if (!given.TryGetValue(name, out var known) || Text(known.Value) != Text(read))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Text(GraphValue value) => JsonValues.Write(value, reveal: true)?.ToJsonString();
}
