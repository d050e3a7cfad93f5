using System.Diagnostics.Contracts;

namespace Blueprints.Karpenter;

public sealed partial class KarpenterPlan
{
    /// <summary>Gets the controller and what it needs in AWS.</summary>
    public required ControllerPlan Controller { get; init; }

    internal ClusterHandle? Cluster { get; init; }

    /// <summary>Returns the args of the component that provisions the plan.</summary>
    /// <returns>Args that stand for exactly this plan.</returns>
    /// <remarks>The component refuses those of a plan that was made for a <see cref="KarpenterTarget"/>, without a cluster (<c>KRP203</c>).</remarks>
    /// <example><code>new KarpenterNodePools("platform", pools.Plan().ToArgs())</code></example>
    [Pure]
    public KarpenterNodePoolsArgs ToArgs() => new() { Plan = this };
}
