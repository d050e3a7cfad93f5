using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Network;

/// <summary>The args of <see cref="VpcNetwork"/>: a VPC whose every subnet is given.</summary>
/// <remarks>
/// Usually made by <see cref="VpcPlan.ToArgs"/>. Written by hand they pass the same checks, all problems at once.
/// What decides how many children there are, or what they are called, is plain; only what passes through is an <c>Input</c>.
/// The addresses are recorded in the stack's state as the component's inputs.
/// </remarks>
/// <example>
/// <code>
/// var network = new VpcNetwork("edge", new VpcNetworkArgs
/// {
///     Region = "af-south-1",
///     CidrBlock = "10.0.0.0/16",
///     Zones = ["a", "b"],
///     Tiers = [new VpcTierArgs { Name = "public", Kind = SubnetKind.Public, CidrBlocks = ["10.0.0.0/22", "10.0.4.0/22"] }],
/// });
/// </code>
/// </example>
public sealed class VpcNetworkArgs : ResourceArgs
{
    /// <summary>Gets the code of the region, which must be the one that the AWS provider works in.</summary>
    [Input("region", required: true)]
    public required string Region { get; init => field = value ?? throw new ArgumentNullException(nameof(Region)); }

    /// <summary>Gets the primary IPv4 block, /16 to /28.</summary>
    [Input("cidrBlock", required: true)]
    public required string CidrBlock { get; init => field = value ?? throw new ArgumentNullException(nameof(CidrBlock)); }

    /// <summary>Gets the secondary IPv4 blocks. Default: none.</summary>
    [Input("secondaryCidrBlocks")]
    public ImmutableArray<string> SecondaryCidrBlocks { get; init => field = value.OrEmpty(nameof(SecondaryCidrBlocks)); } = [];

    /// <summary>Gets the availability zones, by letter or name.</summary>
    [Input("zones", required: true)]
    public required ImmutableArray<string> Zones { get; init => field = value.OrEmpty(nameof(Zones)); }

    /// <summary>
    /// Gets which place each zone is in this account: ids such as <c>use1-az1</c>, by letter or name of the zone. Default: not said.
    /// </summary>
    public ImmutableSortedDictionary<string, string> ZoneIds
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(ZoneIds));
    }

    = TagSet.Empty;

    /// <summary>Gets the tiers with their subnets.</summary>
    [Input("tiers", required: true)]
    public required ImmutableArray<VpcTierArgs> Tiers { get; init => field = value.OrEmpty(nameof(Tiers)); }

    /// <summary>Gets a value indicating whether the VPC is dual stack. Default: <see langword="false"/>.</summary>
    [Input("enableIpv6")]
    public bool EnableIpv6 { get; init; }

    /// <summary>Gets a value indicating whether the VPC's resolver answers. Default: <see langword="true"/>.</summary>
    [Input("enableDnsSupport")]
    public bool EnableDnsSupport { get; init; } = true;

    /// <summary>Gets a value indicating whether instances with public addresses get DNS names. Default: <see langword="true"/>.</summary>
    [Input("enableDnsHostnames")]
    public bool EnableDnsHostnames { get; init; } = true;

    /// <summary>
    /// Gets a value indicating whether the rules of the default security group are removed. Default: <see langword="true"/>.
    /// </summary>
    [Input("emptyDefaultSecurityGroup")]
    public bool EmptyDefaultSecurityGroup { get; init; } = true;

    /// <summary>Gets the tags of every taggable child. Default: none.</summary>
    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Tags));
    }

    = TagSet.Empty;

    /// <summary>
    /// Gets the name of the tier that holds the interface endpoints. Default: the first private tier, else the first isolated one, else the
    /// first.
    /// </summary>
    [Input("endpointTier")]
    public string? EndpointTier { get; init; }

    /// <summary>Gets how private tiers reach the internet over IPv4. Default: <see cref="NatStrategy.None"/>.</summary>
    public NatStrategy Nat { get; init => field = value ?? throw new ArgumentNullException(nameof(Nat)); } = NatStrategy.None;

    /// <summary>Gets where flow logs go. Default: <see cref="FlowLogs.None"/>.</summary>
    public FlowLogs FlowLogs { get; init => field = value ?? throw new ArgumentNullException(nameof(FlowLogs)); } = FlowLogs.None;

    /// <summary>Gets the gateway endpoints. Default: none.</summary>
    public ImmutableArray<GatewayEndpoint> GatewayEndpoints
    {
        get;
        init => field = value.OrEmpty().Contains(default)
            ? throw new ArgumentException(
                "An endpoint was never set; use a named one or GatewayEndpoint.Of(\"…\").",
                nameof(GatewayEndpoints))
            : value.OrEmpty();
    } = [];

    /// <summary>Gets the interface endpoints. Default: none.</summary>
    public ImmutableArray<InterfaceEndpoint> InterfaceEndpoints
    {
        get;
        init => field = value.OrEmpty().Contains(default)
            ? throw new ArgumentException(
                "An endpoint was never set; use a named one or InterfaceEndpoint.Of(\"…\").",
                nameof(InterfaceEndpoints))
            : value.OrEmpty();
    } = [];

    /// <summary>Gets what DHCP tells instances. Default: the region's default option set.</summary>
    public DhcpOptions? DhcpOptions { get; init; }

    /// <summary>Gets how the VPC stands to VPC Block Public Access. Default: <see cref="BlockPublicAccess.Unmanaged"/>.</summary>
    public BlockPublicAccess BlockPublicAccess
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(BlockPublicAccess));
    }

    = BlockPublicAccess.Unmanaged;

    /// <summary>Gets the clusters that subnets are tagged for. The tags are the tiers' own; this is what warnings are told by.</summary>
    internal ImmutableArray<string> ClusterNames { get; init; } = [];

    internal Customizations Customizations { get; init; } = Customizations.None;
}
