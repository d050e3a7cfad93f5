using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Turns the spot presets and the order of fallback into pools.</summary>
internal static class FallbackPools
{
    private const string SpotSuffix = "-spot";

    private const string OnDemandSuffix = "-on-demand";

    public static IReadOnlyList<NodePoolSpec> Expand(
        ProblemList problems,
        IReadOnlyList<KarpenterSpec.PoolEntry> entries,
        FallbackOrder? order)
    {
        var pools = entries.Select(entry => entry.Spec).ToList();
        var spot = entries.Where(entry => entry.IsSpotPreset).Select(entry => entry.Spec).ToList();
        if (order is null)
        {
            return pools;
        }

        if (spot.Count == 0)
        {
            problems.Error(
                KarpenterProblems.FallbackWithoutSpot,
                "OnDemandFallback",
                "WithOnDemandFallback has no effect without a spot pool",
                "call AddGravitonSpot() or AddX86Spot(), or remove WithOnDemandFallback");
            return pools;
        }

        return order == FallbackOrder.ArchitectureFirst
            ? [.. entries.Select(entry => entry.IsSpotPreset ? Mixed(entry.Spec) : entry.Spec)]
            : [.. pools, .. OnDemand(problems, spot)];
    }

    private static NodePoolSpec Mixed(NodePoolSpec spot) => NodePool.From(spot).WithCapacity(CapacityType.Spot, CapacityType.OnDemand).Spec;

    /// <summary>
    /// Returns one pool per spot pool, with the weights from their number down to 1, in the order in which the spot pools are tried.
    /// </summary>
    private static IEnumerable<NodePoolSpec> OnDemand(ProblemList problems, List<NodePoolSpec> spot)
    {
        var lightest = spot.Min(pool => pool.Weight ?? 0);
        if (lightest <= spot.Count)
        {
            problems.Error(
                KarpenterProblems.NoRoomForFallback,
                "OnDemandFallback",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"a spot pool has the weight {lightest}, and {spot.Count} pools on demand need lower weights of 1 and more"),
                string.Create(CultureInfo.InvariantCulture, $"give every spot pool a weight of {spot.Count + 1} or more"));
        }

        return PoolOrder.Of(spot).Select((pool, index) => NodePool.From(pool with { Name = NameOf(pool.Name), Weight = spot.Count - index })
            .WithCapacity(CapacityType.OnDemand).Spec);
    }

    private static string NameOf(string spot) =>
        (spot.EndsWith(SpotSuffix, StringComparison.Ordinal) ? spot[..^SpotSuffix.Length] : spot) + OnDemandSuffix;
}
