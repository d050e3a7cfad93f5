namespace Blueprints;

/// <summary>
/// Specifies how the VPC CNI gives addresses to pods, which decides how many pods a node takes. The default is EKS's own: single addresses
/// of the node's interfaces.
/// </summary>
/// <example><code>new ExistingCluster { Name = "platform", PodNetwork = new PodNetwork { UsesPrefixes = true }, … }</code></example>
public sealed record PodNetwork
{
    /// <summary>Gets the pod network of a cluster whose VPC CNI has EKS's default settings.</summary>
    public static PodNetwork Default { get; } = new();

    /// <summary>
    /// Gets a value indicating whether interfaces take prefixes of 16 addresses (<c>ENABLE_PREFIX_DELEGATION</c>). Default:
    /// <see langword="false"/>.
    /// </summary>
    public bool UsesPrefixes { get; init; }

    /// <summary>
    /// Gets a value indicating whether pods use subnets of their own (<c>AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG</c>), so that a node's first
    /// interface has no pods. Default: <see langword="false"/>.
    /// </summary>
    public bool UsesCustomNetworking { get; init; }

    /// <summary>
    /// Gets a value indicating whether pods may have security groups of their own (<c>ENABLE_POD_ENI</c>), for which one interface is kept.
    /// Default: <see langword="false"/>.
    /// </summary>
    public bool UsesPodSecurityGroups { get; init; }

    /// <summary>
    /// Gets how many interfaces of a node give no addresses to ordinary pods. Sources: Karpenter, «Settings», <c>RESERVED_ENIS</c> (custom
    /// networking), and «Scheduling» (security groups for pods).
    /// </summary>
    internal int ReservedInterfaces => (UsesCustomNetworking ? 1 : 0) + (UsesPodSecurityGroups ? 1 : 0);
}
