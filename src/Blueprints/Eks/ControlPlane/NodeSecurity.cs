namespace Blueprints;

/// <summary>
/// Specifies which security group nodes have. Of the groups of a node, exactly one carries the tag <c>kubernetes.io/cluster/{name}</c>, as
/// the AWS Load Balancer Controller demands.
/// </summary>
/// <example><code>blueprint.WithNodeSecurity(NodeSecurity.ClusterGroup)</code></example>
public enum NodeSecurity
{
    /// <summary>One of their own, with a rule for each thing that must pass.</summary>
    Dedicated,

    /// <summary>The one that EKS creates for the cluster, in which everything may talk to everything.</summary>
    ClusterGroup,
}
