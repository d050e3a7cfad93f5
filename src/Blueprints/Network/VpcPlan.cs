using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Network.Planning;

namespace Blueprints.Network;

/// <summary>A VPC with everything decided and nothing registered. Prints as an address map with what is paid for by the month.</summary>
/// <example>
/// <code>
/// var plan = blueprint.Plan();
/// Console.WriteLine(plan);                                       // the address map
/// var network = new VpcNetwork("platform", plan.ToArgs());       // the one line that registers anything
/// </code>
/// </example>
public sealed class VpcPlan
{
    internal VpcPlan()
    {
    }

    /// <summary>Gets the region that the VPC is for.</summary>
    public required AwsRegion Region { get; init; }

    /// <summary>Gets the primary IPv4 block.</summary>
    public required Cidr Cidr { get; init; }

    /// <summary>Gets the secondary IPv4 blocks.</summary>
    public required ImmutableArray<Cidr> SecondaryCidrs { get; init; }

    /// <summary>Gets the availability zones, in the order in which they were given.</summary>
    public required ImmutableArray<AvailabilityZone> Zones { get; init; }

    /// <summary>Gets which place each zone is in this account, as far as it was said.</summary>
    public ImmutableDictionary<AvailabilityZone, string> ZoneIds => ZoneIdRules.Of(Features, Zones);

    /// <summary>Gets the tiers, in the order in which they were added.</summary>
    public required ImmutableArray<TierPlan> Tiers { get; init; }

    /// <summary>Gets the blocks that are kept free.</summary>
    public ImmutableArray<ReservedBlock> Reserved { get; init; } = [];

    /// <summary>Gets the tags of the whole VPC.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = TagSet.Empty;

    /// <summary>Gets the notes and warnings; a plan with an error is never made.</summary>
    public ImmutableArray<Problem> Warnings { get; init; } = [];

    /// <summary>Gets how private tiers reach the internet over IPv4.</summary>
    public NatStrategy Nat => Features.Nat;

    /// <summary>Gets where flow logs go.</summary>
    public FlowLogs FlowLogs => Features.FlowLogs;

    /// <summary>Gets a value indicating whether the VPC is dual stack.</summary>
    public bool HasIpv6 => Features.EnableIpv6;

    /// <summary>Gets the number of NAT gateways, which are paid for by the hour.</summary>
    public int NatGatewayCount => NatGateways.Length;

    /// <summary>Gets the number of elastic IPs that are created, which are paid for by the hour.</summary>
    public int ElasticIpCount => NatGateways.Count(gateway => gateway.CreatesElasticIp);

    /// <summary>
    /// Gets the number of network interfaces of interface endpoints (endpoints × their zones), which are paid for by the hour.
    /// </summary>
    public int EndpointInterfaceCount => Features.InterfaceEndpoints.Sum(endpoint => Zones.Count(endpoint.IsIn));

    internal VpcFeatures Features { get; init; } = new();

    internal Customizations Customizations { get; init; } = Customizations.None;

    internal ImmutableArray<NatGatewayPlan> NatGateways => NatGatewayPlan.For(this);

    internal TierPlan? EndpointTier =>
        Features.EndpointTier is { } name
            ? Tiers.FirstOrDefault(tier => tier.Name == name)
            : Tiers.FirstOrDefault(tier => tier.Kind == SubnetKind.Private)
                ?? Tiers.FirstOrDefault(tier => tier.Kind == SubnetKind.Isolated)
                ?? Tiers.FirstOrDefault();

    /// <summary>Returns the args of the component that provisions the plan.</summary>
    /// <returns>Args that stand for exactly this plan.</returns>
    /// <example><code>var network = new VpcNetwork("platform", blueprint.Plan().ToArgs());</code></example>
    [Pure]
    public VpcNetworkArgs ToArgs() => VpcArgsMapper.ToArgs(this);

    /// <summary>Returns the address map, what is paid for by the month, and the warnings.</summary>
    /// <returns>Lines of text; the same for the same plan.</returns>
    public override string ToString() => VpcPlanText.Write(this);
}
