using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Karpenter;

/// <summary>The args of <see cref="KarpenterNodePools"/>: a plan, and the cluster that it is for.</summary>
/// <example><code>new KarpenterNodePoolsArgs { Cluster = cluster, Plan = pools.Plan() }</code></example>
public sealed class KarpenterNodePoolsArgs : ResourceArgs
{
    /// <summary>Gets the cluster.</summary>
    public required ClusterHandle Cluster { get; init => field = value ?? throw new ArgumentNullException(nameof(Cluster)); }

    /// <summary>Gets the pools, the node classes and the controller; made for this cluster (<c>KRP204</c>).</summary>
    public required KarpenterPlan Plan { get; init => field = value ?? throw new ArgumentNullException(nameof(Plan)); }

    /// <summary>Gets the cluster's name.</summary>
    [Input("clusterName")]
    public string ClusterName => Cluster.Name;

    /// <summary>Gets the version of Karpenter.</summary>
    [Input("version")]
    public string Version => Plan.Version.ToString();

    /// <summary>Gets the names of the pools, in the order in which Karpenter tries them.</summary>
    [Input("pools")]
    public ImmutableArray<string> Pools => [.. Plan.Pools.Select(pool => pool.Name)];

    /// <summary>Gets the tags of every taggable child.</summary>
    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => Plan.Tags;
}
