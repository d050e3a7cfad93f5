using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Karpenter.Planning;
using Blueprints.Kubernetes;

namespace Blueprints.Karpenter;

/// <summary>
/// Describes planned pools and node classes, with nothing registered. Prints as a table, with the pools in the order in which Karpenter
/// tries them.
/// </summary>
/// <example>
/// <code>
/// var plan = pools.Plan();
/// Console.WriteLine(plan);
/// Console.WriteLine(plan.Explain(PodRequest.Of(cpu: "500m", memory: "1Gi").OnArchitecture(CpuArchitecture.Arm64)));
/// </code>
/// </example>
public sealed class KarpenterPlan
{
    internal KarpenterPlan()
    {
    }

    /// <summary>Gets the cluster that the plan is for.</summary>
    public required KarpenterTarget Target { get; init; }

    /// <summary>Gets the version of Karpenter.</summary>
    public required KarpenterVersion Version { get; init; }

    /// <summary>
    /// Gets the pools, in the order in which Karpenter tries them: by weight, the heaviest first, then by name, the last of the alphabet
    /// first.
    /// </summary>
    public required ImmutableArray<NodePoolPlan> Pools { get; init; }

    /// <summary>Gets the node classes, by name.</summary>
    public required ImmutableArray<NodeClassPlan> NodeClasses { get; init; }

    /// <summary>Gets the controller with its AWS resources.</summary>
    public required ControllerPlan Controller { get; init; }

    /// <summary>Gets the tags of the whole block.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = TagSet.Empty;

    /// <summary>Gets the tags of every node class, besides its own. A change replaces every node.</summary>
    public ImmutableSortedDictionary<string, string> NodeTags { get; init; } = TagSet.Empty;

    /// <summary>Gets the notes and warnings. A plan has no errors.</summary>
    public ImmutableArray<Problem> Warnings { get; init; } = [];

    /// <summary>Gets a value indicating whether the feature gate <c>staticCapacity</c> must be enabled.</summary>
    public bool NeedsStaticCapacity => Pools.Any(pool => pool.Replicas is not null);

    /// <summary>
    /// Gets a value indicating whether the feature gate <c>reservedCapacity</c> must be enabled, which is the default since Karpenter 1.6.
    /// </summary>
    public bool NeedsReservedCapacity => ReservationRules.NeedsGate(Version, Pools.Select(pool => pool.Spec));

    /// <summary>Returns how many pods Karpenter expects on a node of a pool; <see langword="null"/> if the type is not known.</summary>
    internal int? PodsOn(NodePoolPlan pool, InstanceType type) =>
        NodeClasses.FirstOrDefault(node => node.Name == pool.NodeClass)?.Definition.Kubelet?.MaxPods
            ?? PodCapacity.Addresses(type, hasPrefixes: false, Controller.ReservedInterfaces ?? 0);

    internal ClusterHandle? Cluster { get; init; }

    internal Customizations Customizations { get; init; } = Customizations.None;

    internal FollowedConventions? Conventions { get; init; }

    /// <summary>Explains which pools Karpenter would try for a pod, in order, and why it would not try the others.</summary>
    /// <param name="pod">The pod's requests.</param>
    /// <returns>The explanation, which prints as text.</returns>
    /// <example>
    /// <code>
    /// Console.WriteLine(plan.Explain(PodRequest.Of(cpu: "2", memory: "4Gi").OnCapacity(CapacityType.Spot)));
    /// </code>
    /// </example>
    [Pure]
    public PoolExplanation Explain(PodRequest pod)
    {
        ArgumentNullException.ThrowIfNull(pod);
        return PoolExplainer.Explain(this, pod);
    }

    /// <summary>Returns the pools in order, the node classes, and the warnings.</summary>
    /// <returns>Lines of text; the same for the same plan.</returns>
    public override string ToString() => KarpenterPlanText.Write(this);
}
