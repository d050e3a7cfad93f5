using System.Collections.Immutable;
using Blueprints.Internal;
using Blueprints.Network.Planning;

namespace Blueprints.Network;

/// <summary>Describes a planned VPC, with nothing registered. Prints as an address map with the monthly billed resources.</summary>
/// <example>
/// <code>
/// var plan = blueprint.Plan();
/// Console.WriteLine(plan);                                       // the address map
/// var network = new VpcNetwork("platform", plan);       // the one line that registers anything
/// </code>
/// </example>
public sealed class VpcPlan
{
    private readonly VpcSpec _spec;

    internal VpcPlan(
        VpcSpec spec,
        ImmutableArray<AvailabilityZone> zones,
        ImmutableArray<TierPlan> tiers,
        ImmutableArray<ReservedBlock> reserved,
        ImmutableArray<Problem> warnings)
    {
        _spec = spec;
        SecondaryCidrs = [.. spec.SecondaryCidrs.Select(secondary => secondary.Block)];
        Zones = zones;
        ZoneIds = ZoneIdRules.Of(spec, zones);
        Tiers = tiers;
        Reserved = reserved;
        NatGateways = NatGatewayPlan.For(spec.Nat, tiers);
        EndpointTier = spec.EndpointTier is { } name
            ? tiers.FirstOrDefault(tier => tier.Name == name)
            : tiers.FirstOrDefault(tier => tier.Kind == SubnetKind.Private)
                ?? tiers.FirstOrDefault(tier => tier.Kind == SubnetKind.Isolated)
                ?? tiers.FirstOrDefault();
        Warnings = warnings;
    }

    /// <summary>Gets the region that the VPC is for.</summary>
    public AwsRegion Region => _spec.Region;

    /// <summary>Gets the primary IPv4 block.</summary>
    public Cidr Cidr => _spec.Cidr.Block;

    /// <summary>Gets the secondary IPv4 blocks.</summary>
    public ImmutableArray<Cidr> SecondaryCidrs { get; }

    /// <summary>Gets the availability zones, in the order in which they were given.</summary>
    public ImmutableArray<AvailabilityZone> Zones { get; }

    /// <summary>Gets the zone ids in this account, if set.</summary>
    public ImmutableDictionary<AvailabilityZone, string> ZoneIds { get; }

    /// <summary>Gets the tiers, in the order in which they were added.</summary>
    public ImmutableArray<TierPlan> Tiers { get; }

    /// <summary>Gets the reserved blocks.</summary>
    public ImmutableArray<ReservedBlock> Reserved { get; }

    /// <summary>Gets the tags of the whole VPC.</summary>
    public ImmutableSortedDictionary<string, string> Tags => _spec.Tags;

    /// <summary>Gets the notes and warnings. A plan has no errors.</summary>
    public ImmutableArray<Problem> Warnings { get; }

    /// <summary>Gets how private tiers reach the internet over IPv4.</summary>
    public NatStrategy Nat => _spec.Nat;

    /// <summary>Gets where flow logs go.</summary>
    public FlowLogs FlowLogs => _spec.FlowLogs;

    /// <summary>Gets a value indicating whether the VPC is dual stack.</summary>
    public bool HasIpv6 => _spec.HasIpv6;

    /// <summary>Gets the number of NAT gateways, which are billed hourly.</summary>
    public int NatGatewayCount => NatGateways.Length;

    /// <summary>Gets the number of created elastic IPs, which are billed hourly.</summary>
    public int ElasticIpCount => NatGateways.Count(gateway => gateway.CreatesElasticIp);

    /// <summary>Gets the number of network interfaces of interface endpoints (endpoints × zones), which are billed hourly.</summary>
    public int EndpointInterfaceCount => InterfaceEndpoints.Sum(endpoint => Zones.Count(endpoint.IsIn));

    internal bool HasDnsSupport => _spec.HasDnsSupport;

    internal bool HasDnsHostnames => _spec.HasDnsHostnames;

    internal bool EmptiesDefaultSecurityGroup => _spec.EmptiesDefaultSecurityGroup;

    internal DhcpOptions? DhcpOptions => _spec.DhcpOptions;

    internal BlockPublicAccess BlockPublicAccess => _spec.BlockPublicAccess;

    internal ImmutableArray<GatewayEndpoint> GatewayEndpoints => _spec.GatewayEndpoints;

    internal ImmutableArray<InterfaceEndpoint> InterfaceEndpoints => _spec.InterfaceEndpoints;

    /// <summary>Gets the tier that holds the interface endpoints; null if there is no tier.</summary>
    internal TierPlan? EndpointTier { get; }

    /// <summary>Gets the tier that was set for the interface endpoints; null by default.</summary>
    internal string? GivenEndpointTier => _spec.EndpointTier;

    internal ImmutableArray<NatGatewayPlan> NatGateways { get; }

    /// <summary>
    /// Gets the services that the VPC reaches by their ordinary names: gateways, and interface endpoints with private DNS.
    /// </summary>
    internal ImmutableSortedSet<string> ReachableServices =>
    [
        .. GatewayEndpoints.Select(endpoint => endpoint.Service),
        .. InterfaceEndpoints.Where(endpoint => endpoint.HasPrivateDns).Select(endpoint => endpoint.ShortName(Region)),
    ];

    internal Customizations Customizations => _spec.Customizations;

    internal FollowedConventions? Conventions => _spec.Followed;

    /// <summary>Returns the address map, the monthly billed resources, and the warnings.</summary>
    /// <returns>Lines of text; the same for the same plan.</returns>
    public override string ToString() => VpcPlanText.Write(this);
}

/// <summary>Describes a reserved block of a plan.</summary>
public sealed class ReservedBlock
{
    internal ReservedBlock(string name, Cidr cidr) => (Name, Cidr) = (name, cidr);

    /// <summary>Gets what the block is kept for.</summary>
    public string Name { get; }

    /// <summary>Gets the block.</summary>
    public Cidr Cidr { get; }
}
