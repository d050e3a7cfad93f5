using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Karpenter;

/// <summary>The args of <see cref="KarpenterNodePools"/>: a plan that was made for a cluster.</summary>
/// <example><code>new KarpenterNodePoolsArgs { Plan = KarpenterPools.For(cluster).AddGravitonSpot().Plan() }</code></example>
public sealed class KarpenterNodePoolsArgs : ResourceArgs
{
    /// <summary>Gets the pools, the node classes and the controller, planned from <c>KarpenterPools.For(cluster)</c> (<c>KRP203</c>).</summary>
    public required KarpenterPlan Plan { get; init => field = value ?? throw new ArgumentNullException(nameof(Plan)); }

    /// <summary>Gets the cluster's name.</summary>
    [Input("clusterName")]
    public string ClusterName => Plan.Target.ClusterName;

    /// <summary>Gets the version of Karpenter.</summary>
    [Input("version")]
    public string Version => Plan.Version.ToString();

    /// <summary>Gets the names of the pools, in the order in which Karpenter tries them.</summary>
    [Input("pools")]
    public ImmutableArray<string> Pools => [.. Plan.Pools.Select(pool => pool.Name)];

    /// <summary>Gets the tags of every taggable child.</summary>
    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => Plan.Tags;

    /// <summary>Gets the cluster; the component refuses a plan without one before anything looks at it.</summary>
    internal ClusterHandle Cluster => Plan.Cluster!;
}
