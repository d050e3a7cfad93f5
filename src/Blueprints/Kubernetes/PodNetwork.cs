namespace Blueprints;

/// <summary>
/// Describes how the VPC CNI gives addresses to pods, which decides how many pods fit on a node. Default: single addresses of the node's
/// interfaces, as in EKS.
/// </summary>
/// <example><code>new ExistingCluster { Name = "platform", PodNetwork = new PodNetwork { UsesPrefixes = true }, … }</code></example>
public sealed record PodNetwork
{
    /// <summary>Gets the pod network of a cluster whose VPC CNI has EKS's default settings.</summary>
    public static PodNetwork Default { get; } = new();

    /// <summary>
    /// Gets a value indicating whether interfaces use prefixes of 16 addresses (<c>ENABLE_PREFIX_DELEGATION</c>). Default:
    /// <see langword="false"/>.
    /// </summary>
    public bool UsesPrefixes { get; init; }

    /// <summary>
    /// Gets a value indicating whether pods use other subnets than their node (<c>AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG</c>), so that a node's
    /// first interface has no pods. Default: <see langword="false"/>.
    /// </summary>
    public bool UsesCustomNetworking { get; init; }

    /// <summary>
    /// Gets a value indicating whether pods may have their own security groups (<c>ENABLE_POD_ENI</c>), which reserves one interface.
    /// Default: <see langword="false"/>.
    /// </summary>
    public bool UsesPodSecurityGroups { get; init; }

    /// <summary>
    /// Gets the number of interfaces of a node without addresses for ordinary pods. Sources: Karpenter, «Settings», <c>RESERVED_ENIS</c>
    /// (custom networking), and «Scheduling» (security groups for pods).
    /// </summary>
    internal int ReservedInterfaces => (UsesCustomNetworking ? 1 : 0) + (UsesPodSecurityGroups ? 1 : 0);
}
