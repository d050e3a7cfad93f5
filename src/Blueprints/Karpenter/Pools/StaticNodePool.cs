using System.Diagnostics.Contracts;
using System.Globalization;
using Blueprints.Karpenter.Planning;

namespace Blueprints;

/// <summary>
/// Describes a Karpenter node pool with a fixed number of nodes, regardless of pods. It has no weight, and only its nodes can be limited.
/// </summary>
/// <remarks>
/// Karpenter 1.8 and newer (<c>KRP027</c>), with the feature gate <c>staticCapacity</c>. A pool cannot be changed between static and
/// growing later.
/// </remarks>
/// <example><code>StaticNodePool.Of("reserved", replicas: 3).WithCapacity(CapacityType.Reserved).WithNodeLimit(4)</code></example>
public sealed record StaticNodePool : NodePoolSettings<StaticNodePool>
{
    private StaticNodePool(NodePoolSpec spec)
        : base(spec)
    {
    }

    /// <summary>Starts a static pool.</summary>
    /// <param name="name">1 to 63 lower-case letters, digits and hyphens (<c>KRP002</c>), unique among the pools (<c>KRP003</c>).</param>
    /// <param name="replicas">The number of nodes, 0 or more (<c>KRP025</c>).</param>
    /// <returns>A pool that may use any instance type.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <example><code>StaticNodePool.Of("reserved", replicas: 3)</code></example>
    public static StaticNodePool Of(string name, int replicas)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new StaticNodePool(new NodePoolSpec(name) { Replicas = replicas });
    }

    /// <summary>Limits the number of nodes during replacements. Default: no limit.</summary>
    /// <param name="nodes">At least the number of replicas (<c>KRP026</c>).</param>
    /// <returns>The pool with that limit.</returns>
    /// <example><code>StaticNodePool.Of("reserved", replicas: 3).WithNodeLimit(4)</code></example>
    [Pure]
    public StaticNodePool WithNodeLimit(int nodes) => Change(
        Spec with { Limits = Spec.Limits.SetItem("nodes", nodes.ToString(CultureInfo.InvariantCulture)) });

    private protected override StaticNodePool Change(NodePoolSpec spec) => this with { Spec = spec };
}
