namespace Blueprints.Karpenter.Planning;

/// <summary>Karpenter's own order of pools. Source: kubernetes-sigs/karpenter, pkg/utils/nodepool/nodepool.go, OrderByWeight.</summary>
internal static class PoolOrder
{
    /// <summary>By weight, the heaviest first; then, so that it is always the same, by name from the end of the alphabet.</summary>
    public static IEnumerable<NodePoolSpec> Of(IEnumerable<NodePoolSpec> pools) =>
        pools.OrderByDescending(pool => pool.Weight ?? 0).ThenByDescending(pool => pool.Name, StringComparer.Ordinal);
}
