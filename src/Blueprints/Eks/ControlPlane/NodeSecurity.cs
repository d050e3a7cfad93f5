namespace Blueprints;

/// <summary>
/// Specifies the security group of nodes. Exactly one of a node's groups has the tag <c>kubernetes.io/cluster/{name}</c>, as the AWS Load
/// Balancer Controller requires.
/// </summary>
/// <example><code>blueprint.WithNodeSecurity(NodeSecurity.ClusterGroup)</code></example>
public enum NodeSecurity
{
    /// <summary>A group for the nodes, with a rule per allowed connection.</summary>
    Dedicated,

    /// <summary>The group that EKS creates for the cluster, which allows all traffic between its members.</summary>
    ClusterGroup,
}
