using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads Karpenter's pools in the order in which Karpenter tries them.</summary>
internal static class PoolReader
{
    // Source: kubernetes-sigs/karpenter, pkg/utils/nodepool/nodepool.go, OrderByWeight: the heaviest first, then by name from the end of
    // the alphabet.
    public static ImmutableArray<PoolPicture> Read(IEnumerable<ReportNode> pools) =>
    [
        .. pools.OrderByDescending(Weight).ThenByDescending(NameOf, StringComparer.Ordinal).Select((pool, index) => new PoolPicture(
            NameOf(pool),
            index + 1,
            pool.Text("spec.weight") ?? "0",
            pool.Text("spec.template.spec.nodeClassRef.name") ?? GraphValue.UnknownMask,
            [.. Requirements(pool)],
            [.. (pool.At("spec.limits") ?? GraphValue.EmptyMap).Entries.Select(limit => $"{limit.Key} {ReportNode.Scalar(limit.Value)}")],
            [.. pool.Items("spec.template.spec.taints").Select(Taint)])),
    ];

    private static string NameOf(ReportNode pool) => pool.Text("metadata.name") ?? pool.Name;

    private static double Weight(ReportNode pool) =>
        double.TryParse(pool.Text("spec.weight"), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) ? weight : 0;

    private static IEnumerable<string> Requirements(ReportNode pool)
    {
        if (pool.At("spec.template.spec.requirements") is { } all && (all.IsUnknown || all.IsSecret))
        {
            return [all.ToString()];
        }

        return pool.Items("spec.template.spec.requirements").Select(requirement =>
        {
            var key = Text(requirement, "key") ?? GraphValue.UnknownMask;
            var values = string.Join(", ", ReportNode.TextsOf(ReportNode.At(requirement, "values")));
            return $"{key[(key.LastIndexOf('/') + 1)..]} {Operator(Text(requirement, "operator"))}{values}".TrimEnd();
        });
    }

    private static string Operator(string? name) => name switch
    {
        null or "In" => "",
        "NotIn" => "not ",
        "Gt" => "> ",
        "Lt" => "< ",
        "Gte" => "≥ ",
        "Lte" => "≤ ",
        _ => $"{name} ",
    };

    private static string Taint(GraphValue taint) =>
        $"{Text(taint, "key")}{(Text(taint, "value") is { Length: > 0 } value ? $"={value}" : "")}:{Text(taint, "effect")}";

    private static string? Text(GraphValue value, string name) => ReportNode.Scalar(ReportNode.At(value, name));
}
