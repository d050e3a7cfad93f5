namespace Blueprints;

/// <summary>
/// Describes how pods get their addresses: the configuration of the add-on <c>vpc-cni</c>. Unset properties keep EKS's defaults.
/// </summary>
/// <remarks>Sources: amazon-vpc-cni-k8s, README, «CNI Configuration Variables»; Amazon EKS User Guide, «Networking add-ons».</remarks>
/// <example><code>EksAddon.VpcCni(new VpcCniSettings { PrefixDelegation = true, NetworkPolicy = true })</code></example>
public sealed record VpcCniSettings
{
    /// <summary>
    /// Gets a value indicating whether interfaces use prefixes of 16 addresses, so that a node has room for 110 pods, or 250 from 31 vCPUs
    /// on. Requires instances on Nitro (<c>NGP022</c>), and contiguous blocks of 16 addresses in the subnets.
    /// <c>ENABLE_PREFIX_DELEGATION</c>. Default: no; always with IPv6.
    /// </summary>
    public bool PrefixDelegation { get; init; }

    /// <summary>
    /// Gets the number of unused prefixes per node, 1 or more; only with prefix delegation (<c>ADN011</c>). <c>WARM_PREFIX_TARGET</c>.
    /// Default: 1.
    /// </summary>
    public int? WarmPrefixes { get; init; }

    /// <summary>
    /// Gets the number of unused addresses per node, 1 or more (<c>ADN011</c>), instead of a whole prefix or interface.
    /// <c>WARM_IP_TARGET</c>. Default: none.
    /// </summary>
    public int? WarmAddresses { get; init; }

    /// <summary>
    /// Gets the number of addresses that a node allocates when it starts, 1 or more (<c>ADN011</c>). <c>MINIMUM_IP_TARGET</c>. Default:
    /// none.
    /// </summary>
    public int? MinimumAddresses { get; init; }

    /// <summary>Gets a value indicating whether network policies are enforced. <c>enableNetworkPolicy</c>. Default: no.</summary>
    public bool NetworkPolicy { get; init; }

    /// <summary>
    /// Gets a value indicating whether decisions of network policies are logged; only with network policies (<c>ADN011</c>).
    /// <c>nodeAgent.enablePolicyEventLogs</c>. Default: no.
    /// </summary>
    public bool PolicyEventLogs { get; init; }

    /// <summary>
    /// Gets a value indicating whether pods may have their own security groups, on their own interfaces; not on burstable instances
    /// (<c>ADN106</c>). <c>ENABLE_POD_ENI</c>. Default: no.
    /// </summary>
    public bool SecurityGroupsForPods { get; init; }

    /// <summary>
    /// Gets a value indicating whether the node's security groups also apply to such pods, so that network policies, services and host
    /// ports work for them; only with security groups for pods (<c>ADN011</c>). <c>POD_SECURITY_GROUP_ENFORCING_MODE=standard</c>. Default:
    /// no, <c>strict</c>.
    /// </summary>
    public bool StandardEnforcing { get; init; }

    /// <summary>
    /// Gets a value indicating whether pods get addresses of other subnets than their node, by one <c>ENIConfig</c> per zone, which the
    /// team creates; not with IPv6 (<c>ADN012</c>). <c>AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG</c>. Default: no.
    /// </summary>
    public bool CustomNetwork { get; init; }

    /// <summary>
    /// Gets a value indicating whether NAT or another device, instead of the node, translates addresses of traffic that leaves the VPC.
    /// <c>AWS_VPC_K8S_CNI_EXTERNALSNAT</c>. Default: no.
    /// </summary>
    public bool ExternalSnat { get; init; }
}
