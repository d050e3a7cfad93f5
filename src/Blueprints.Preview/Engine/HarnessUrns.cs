using System.Collections.Immutable;

namespace Blueprints.Preview.Engine;

/// <summary>
/// Replaces the URNs that a program sees under the test harness, which has no chain of parent types, with the engine's own.
/// </summary>
internal sealed class HarnessUrns
{
    private readonly ImmutableDictionary<string, string> _real;

    public HarnessUrns(IEnumerable<ResourceRecord> records, string project, string stack) =>
        _real = records
            .Where(record => record.Parent is not null)
            .GroupBy(record => $"urn:pulumi:{stack}::{project}::pulumi:pulumi:Stack${record.Type}::{record.Name}", StringComparer.Ordinal)

            // Two parents may each have a child of one type and name, which cannot be distinguished.
            .Where(group => !group.Skip(1).Any())
            .ToImmutableDictionary(group => group.Key, group => group.Single().Urn, StringComparer.Ordinal);

    public GraphValue Replace(GraphValue value)
    {
        var plain = value.Reveal();
        var replaced = plain.Kind switch
        {
            GraphValueKind.Text when _real.TryGetValue(plain.AsText(), out var urn) => GraphValue.Of(urn),
            GraphValueKind.List => GraphValue.Of(plain.Items.Select(Replace)),
            GraphValueKind.Map => GraphValue.Of(plain.Entries.Select(entry => KeyValuePair.Create(entry.Key, Replace(entry.Value)))),
            _ => plain,
        };
        return value.IsSecret ? replaced.AsSecret() : replaced;
    }
}
