using System.Diagnostics.Contracts;
using System.Globalization;
using Blueprints.Karpenter.Planning;

namespace Blueprints;

/// <summary>
/// Describes a Karpenter node pool that grows with pending pods: its possible nodes, their number, and when they are removed.
/// </summary>
/// <remarks>
/// Pools are tried in the order of their weights, the heaviest first. Defaults: all zones of the placement, Linux, consolidation after a
/// minute, expiry after 720 hours, and 24 hours to drain.
/// </remarks>
/// <example>
/// <code>
/// NodePool.Of("search")
///     .WithArchitectures(CpuArchitecture.Arm64)
///     .WithCapacity(CapacityType.OnDemand)
///     .WithFamilies("m7g", "r7g")
///     .WithCpuLimit(200)
///     .AddTaint(NodeTaint.NoSchedule("example.org/team", "search"));
/// </code>
/// </example>
public sealed record NodePool : NodePoolSettings<NodePool>
{
    private NodePool(NodePoolSpec spec)
        : base(spec)
    {
    }

    /// <summary>Starts a pool.</summary>
    /// <param name="name">1 to 63 lower-case letters, digits and hyphens (<c>KRP002</c>), unique among the pools (<c>KRP003</c>).</param>
    /// <returns>A pool that may use any instance type.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <example><code>NodePool.Of("general")</code></example>
    public static NodePool Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new NodePool(new NodePoolSpec(name));
    }

    /// <summary>Sets the pool's rank: heavier pools are tried first. Default: none, which counts as 0.</summary>
    /// <param name="weight">1 to 100 (<c>KRP023</c>).</param>
    /// <returns>The pool with that weight.</returns>
    /// <example><code>pool.WithWeight(10)</code></example>
    [Pure]
    public NodePool WithWeight(int weight) => Change(Spec with { Weight = weight });

    /// <summary>Chooses when nodes are removed to save money. Default: empty or underutilized nodes, after a minute.</summary>
    /// <param name="consolidation">The policy with its wait.</param>
    /// <returns>The pool with that choice.</returns>
    /// <example><code>pool.WithConsolidation(Consolidation.Never)</code></example>
    [Pure]
    public NodePool WithConsolidation(Consolidation consolidation)
    {
        ArgumentNullException.ThrowIfNull(consolidation);
        return Change(Spec with { Consolidation = consolidation });
    }

    /// <summary>Limits the vCPUs of all nodes of the pool. Default: no limit.</summary>
    /// <param name="cpus">The number of vCPUs.</param>
    /// <returns>The pool with that limit.</returns>
    /// <example><code>pool.WithCpuLimit(1000)</code></example>
    [Pure]
    public NodePool WithCpuLimit(int cpus) => WithLimit("cpu", cpus.ToString(CultureInfo.InvariantCulture));

    /// <summary>Limits the memory of all nodes of the pool. Default: no limit.</summary>
    /// <param name="quantity">A Kubernetes quantity (<c>KRP024</c>).</param>
    /// <returns>The pool with that limit.</returns>
    /// <example><code>pool.WithMemoryLimit("4000Gi")</code></example>
    [Pure]
    public NodePool WithMemoryLimit(string quantity) => WithLimit("memory", quantity);

    /// <summary>Limits any resource of all nodes of the pool. Default: no limit.</summary>
    /// <param name="resource">For example <c>nodes</c> or <c>nvidia.com/gpu</c>.</param>
    /// <param name="quantity">A Kubernetes quantity (<c>KRP024</c>).</param>
    /// <returns>The pool with that limit.</returns>
    /// <example><code>pool.WithLimit("nvidia.com/gpu", "8")</code></example>
    [Pure]
    public NodePool WithLimit(string resource, string quantity)
    {
        ArgumentException.ThrowIfNullOrEmpty(resource);
        ArgumentNullException.ThrowIfNull(quantity);
        return Change(Spec with { Limits = Spec.Limits.SetItem(resource, quantity) });
    }

    internal static NodePool From(NodePoolSpec spec) => new(spec);

    private protected override NodePool Change(NodePoolSpec spec) => this with { Spec = spec };
}
