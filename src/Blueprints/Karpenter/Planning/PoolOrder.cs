namespace Blueprints.Karpenter.Planning;

/// <summary>Orders pools like Karpenter. Source: kubernetes-sigs/karpenter, pkg/utils/nodepool/nodepool.go, OrderByWeight.</summary>
internal static class PoolOrder
{
    /// <summary>Orders by weight, the heaviest first; then, to be deterministic, by name from the end of the alphabet.</summary>
    public static IEnumerable<NodePoolSpec> Of(IEnumerable<NodePoolSpec> pools) =>
        pools.OrderByDescending(pool => pool.Weight ?? 0).ThenByDescending(pool => pool.Name, StringComparer.Ordinal);
}
