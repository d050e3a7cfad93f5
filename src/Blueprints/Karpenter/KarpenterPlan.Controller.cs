using System.Diagnostics.Contracts;
using Blueprints.Problems;

namespace Blueprints.Karpenter;

public sealed partial class KarpenterPlan
{
    /// <summary>Gets the controller and what it needs in AWS.</summary>
    public required ControllerPlan Controller { get; init; }

    internal ClusterHandle? Cluster { get; init; }

    /// <summary>Returns the args of the component that provisions the plan.</summary>
    /// <returns>Args that stand for exactly this plan.</returns>
    /// <exception cref="BlueprintException"><c>KRP203</c>: the pools were described for a <see cref="KarpenterTarget"/>, not for a cluster.</exception>
    /// <example><code>new KarpenterNodePools("platform", pools.Plan().ToArgs())</code></example>
    [Pure]
    public KarpenterNodePoolsArgs ToArgs() => new()
    {
        Cluster = Cluster ?? throw ProblemList.Refuse(nameof(KarpenterPools), ControllerProblems.NoCluster, "Cluster", "the pools were described for plain facts, and there is no cluster to register them in", "begin with KarpenterPools.For(cluster)"),
        Plan = this,
    };
}
