namespace Blueprints;

/// <summary>
/// Specifies how pods get their addresses: the configuration of the add-on <c>vpc-cni</c>. What is not set stays as EKS has it.
/// </summary>
/// <remarks>Sources: amazon-vpc-cni-k8s, README, «CNI Configuration Variables»; Amazon EKS User Guide, «Networking add-ons».</remarks>
/// <example><code>EksAddon.VpcCni(new VpcCniSettings { PrefixDelegation = true, NetworkPolicy = true })</code></example>
public sealed record VpcCniSettings
{
    /// <summary>
    /// Gets a value indicating whether interfaces take prefixes of 16 addresses, so that a node has room for 110 pods or, from 31
    /// processors on, 250. Needs instances on Nitro (<c>NGP022</c>), and unbroken blocks of 16 addresses in the subnets.
    /// <c>ENABLE_PREFIX_DELEGATION</c>. Default: no; with IPv6 always.
    /// </summary>
    public bool PrefixDelegation { get; init; }

    /// <summary>
    /// Gets how many unused prefixes a node keeps, 1 or more, with prefix delegation alone (<c>ADN011</c>). <c>WARM_PREFIX_TARGET</c>.
    /// Default: 1.
    /// </summary>
    public int? WarmPrefixes { get; init; }

    /// <summary>
    /// Gets how many unused addresses a node keeps, 1 or more (<c>ADN011</c>), instead of a whole prefix or interface.
    /// <c>WARM_IP_TARGET</c>. Default: none.
    /// </summary>
    public int? WarmAddresses { get; init; }

    /// <summary>
    /// Gets how many addresses a node takes at once when it starts, 1 or more (<c>ADN011</c>). <c>MINIMUM_IP_TARGET</c>. Default: none.
    /// </summary>
    public int? MinimumAddresses { get; init; }

    /// <summary>Gets a value indicating whether network policies are enforced. <c>enableNetworkPolicy</c>. Default: no.</summary>
    public bool NetworkPolicy { get; init; }

    /// <summary>
    /// Gets a value indicating whether what network policies let through and reject is logged; with them alone (<c>ADN011</c>).
    /// <c>nodeAgent.enablePolicyEventLogs</c>. Default: no.
    /// </summary>
    public bool PolicyEventLogs { get; init; }

    /// <summary>
    /// Gets a value indicating whether pods may have security groups of their own, with interfaces of their own; not on burstable instances
    /// (<c>ADN106</c>). <c>ENABLE_POD_ENI</c>. Default: no.
    /// </summary>
    public bool SecurityGroupsForPods { get; init; }

    /// <summary>
    /// Gets a value indicating whether the node's security groups hold for such pods too, so that network policies, services and host ports
    /// work for them; with them alone (<c>ADN011</c>). <c>POD_SECURITY_GROUP_ENFORCING_MODE=standard</c>. Default: no, <c>strict</c>.
    /// </summary>
    public bool StandardEnforcing { get; init; }

    /// <summary>
    /// Gets a value indicating whether pods get addresses of other subnets than their node, by an <c>ENIConfig</c> a zone that a team makes
    /// itself; not with IPv6 (<c>ADN012</c>). <c>AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG</c>. Default: no.
    /// </summary>
    public bool CustomNetwork { get; init; }

    /// <summary>
    /// Gets a value indicating whether something else than the node translates addresses on the way out of the VPC, such as NAT.
    /// <c>AWS_VPC_K8S_CNI_EXTERNALSNAT</c>. Default: no.
    /// </summary>
    public bool ExternalSnat { get; init; }
}
