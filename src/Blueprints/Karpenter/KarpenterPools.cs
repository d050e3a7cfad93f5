using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Karpenter;
using Blueprints.Karpenter.Planning;

namespace Blueprints;

/// <summary>Describes the nodes that Karpenter creates for a cluster: pools, in the order of their weights, and node classes.</summary>
/// <remarks>
/// <see cref="Plan"/> checks every rule of Karpenter's custom resources, also those that Karpenter checks only at run time, and reports all
/// problems at once.
/// </remarks>
/// <example>
/// <code>
/// var plan = KarpenterPools.For(target)
///     .AddGravitonSpot()
///     .AddX86Spot()
///     .WithOnDemandFallback()
///     .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")))
///     .Plan();
/// </code>
/// </example>
public sealed partial class KarpenterPools : NodeBlueprint<KarpenterPools>
{
    private KarpenterPools(KarpenterSpec spec)
        : base(spec)
    {
    }

    internal KarpenterSpec Spec => (KarpenterSpec)Described;

    /// <summary>Gets the facts of the cluster.</summary>
    public KarpenterTarget Target => Spec.Target;

    /// <summary>Starts the pools of a cluster.</summary>
    /// <param name="target">The facts of the cluster.</param>
    /// <returns>A description without pools.</returns>
    /// <exception cref="ArgumentException">
    /// The name, the region or the Kubernetes version of <paramref name="target"/> was never set, or its zones are empty.
    /// </exception>
    /// <example><code>KarpenterPools.For(target)</code></example>
    public static KarpenterPools For(KarpenterTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (string.IsNullOrEmpty(target.ClusterName)
            || target.Region.IsDefault
            || target.KubernetesVersion is null
            || target.Zones.IsDefaultOrEmpty
            || target.Zones.Any(zone => zone == default))
        {
            throw new ArgumentException(
                "The cluster's name, region, Kubernetes version and at least one zone must be known.",
                nameof(target));
        }

        return new KarpenterPools(new KarpenterSpec { Target = target });
    }

    /// <summary>Chooses Karpenter's version. Default: 1.14.1.</summary>
    /// <param name="version">A version that runs on the cluster's Kubernetes version (<c>KRP004</c>).</param>
    /// <returns>The pools with that version.</returns>
    /// <example><code>pools.WithVersion(KarpenterVersion.V1_0_6)</code></example>
    [Pure]
    public KarpenterPools WithVersion(KarpenterVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new(Spec with { Version = version });
    }

    /// <summary>Adds a pool.</summary>
    /// <param name="pool">The pool; its name is unique (<c>KRP003</c>).</param>
    /// <returns>The pools with one more.</returns>
    /// <example><code>pools.AddPool(NodePool.Of("search").WithFamilies("r7g").WithArchitectures(CpuArchitecture.Arm64))</code></example>
    [Pure]
    public KarpenterPools AddPool(NodePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return Add(pool.Spec, isSpotPreset: false);
    }

    /// <summary>Adds a pool with a fixed number of nodes.</summary>
    /// <param name="pool">The pool; its name is unique (<c>KRP003</c>).</param>
    /// <returns>The pools with one more.</returns>
    /// <example><code>pools.AddPool(StaticNodePool.Of("reserved", replicas: 3))</code></example>
    [Pure]
    public KarpenterPools AddPool(StaticNodePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return Add(pool.Spec, isSpotPreset: false);
    }

    /// <summary>Adjusts the node class <c>default</c>, which pools use unless they name another.</summary>
    /// <param name="configure">Adjusts the class.</param>
    /// <returns>The pools with the class adjusted.</returns>
    /// <example><code>pools.WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")))</code></example>
    [Pure]
    public KarpenterPools WithNodeClass(Func<Ec2NodeClass, Ec2NodeClass> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var changed = configure(Spec.NodeClasses[0])
            ?? throw new ArgumentException(
                "The configuration of the node class returned null; return the adjusted class.",
                nameof(configure));
        return changed.Name == NodePoolSpec.DefaultNodeClass
            ? new(Spec with { NodeClasses = Spec.NodeClasses.SetItem(0, changed) })
            : throw new ArgumentException(
                $"The configuration returned the class '{changed.Name}'; add that one with AddNodeClass.",
                nameof(configure));
    }

    /// <summary>Adds a node class beside <c>default</c>.</summary>
    /// <param name="nodeClass">The class; its name is unique (<c>KRP003</c>).</param>
    /// <returns>The pools with one more class, which pools use with <c>OnNodeClass</c>.</returns>
    /// <example><code>pools.AddNodeClass(Ec2NodeClass.Of("bottlerocket").WithAmi(AmiSource.Alias("bottlerocket@v1.20.3")))</code></example>
    [Pure]
    public KarpenterPools AddNodeClass(Ec2NodeClass nodeClass)
    {
        ArgumentNullException.ThrowIfNull(nodeClass);
        return new(Spec with { NodeClasses = Spec.NodeClasses.Add(nodeClass) });
    }

    /// <summary>Plans the block and registers nothing.</summary>
    /// <returns>The plan, which prints as a table.</returns>
    /// <exception cref="BlueprintException">There is at least one error; all of them are reported.</exception>
    /// <example><code>Console.WriteLine(pools.Plan());</code></example>
    [Pure]
    public KarpenterPlan Plan() => Planned(KarpenterPlanner.Plan(FollowedConventions.Apply(Spec)));

    private KarpenterPools Add(NodePoolSpec spec, bool isSpotPreset) =>
        new(Spec with { Entries = Spec.Entries.Add(new KarpenterSpec.PoolEntry(spec, isSpotPreset)) });


    private protected override KarpenterPools Over(BlockSpec spec) => new((KarpenterSpec)spec);
}
