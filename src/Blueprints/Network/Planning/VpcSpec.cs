using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Network.Planning;

/// <summary>Holds the description of a <see cref="VpcBlueprint"/> as plain data.</summary>
internal sealed record VpcSpec : BlockSpec
{
    public required AwsRegion Region { get; init; }

    public required CidrText Cidr { get; init; }

    public ImmutableArray<CidrText> SecondaryCidrs { get; init; } = [];

    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>Gets which place each zone is in this account, by its letter or name; empty if it is not said.</summary>
    public ImmutableSortedDictionary<string, string> ZoneIds { get; init; } = TagSet.Empty;

    public int ZoneSlots { get; init; } = VpcBlueprint.DefaultZoneSlots;

    /// <summary>
    /// Gets tiers and reservations in the order in which they were added, which is the order in which they get addresses.
    /// </summary>
    public ImmutableArray<Segment> Segments { get; init; } = [];

    public NatStrategy Nat { get; init; } = NatStrategy.None;

    public bool HasIpv6 { get; init; }

    public FlowLogs FlowLogs { get; init; } = FlowLogs.None;

    public ImmutableArray<GatewayEndpoint> GatewayEndpoints { get; init; } = [];

    public ImmutableArray<InterfaceEndpoint> InterfaceEndpoints { get; init; } = [];

    public string? EndpointTier { get; init; }

    public bool HasDnsSupport { get; init; } = true;

    public bool HasDnsHostnames { get; init; } = true;

    public DhcpOptions? DhcpOptions { get; init; }

    public bool EmptiesDefaultSecurityGroup { get; init; } = true;

    public BlockPublicAccess BlockPublicAccess { get; init; } = BlockPublicAccess.Unmanaged;

    /// <summary>Gets the clusters that subnets are tagged for.</summary>
    public ImmutableArray<string> ClusterNames { get; init; } = [];

    public IEnumerable<SubnetTier> Tiers => Segments.OfType<Segment.Tier>().Select(segment => segment.Value);

    public override AwsRegion? Place => Region;

    public override BlockSpec Follow(FollowedConventions conventions) =>
        FlowLogs is FlowLogs.CloudWatch { KmsKeyArn: null } logs
            ? this with { FlowLogs = FlowLogs.ToCloudWatch(logs.RetentionDays, conventions.KeyAt("FlowLogs.KmsKeyArn"), logs.EveryMinute) }
            : this;
}

/// <summary>Describes a tier or a reservation, in the order in which they were added.</summary>
internal abstract record Segment(string Name)
{
    public sealed record Tier(SubnetTier Value) : Segment(Value.Name);

    /// <summary>Reserves the room of a whole tier: a subnet per zone slot.</summary>
    public sealed record ReservedTier(SubnetTier Value) : Segment(Value.Name);

    public sealed record Reservation(string Name, int Prefix, CidrText? Block) : Segment(Name);
}
