using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Network.Planning;

/// <summary>Describes one NAT gateway of a plan.</summary>
/// <param name="NameSuffix">What follows the component's name in the names of the gateway and its address.</param>
/// <param name="Subnet">The gateway's subnet; <see langword="null"/> for a regional gateway.</param>
/// <param name="AllocationIds">The given elastic IPs, in the order of the zones for a regional gateway.</param>
internal sealed record NatGatewayPlan(string NameSuffix, SubnetPlan? Subnet, ImmutableArray<Input<string>> AllocationIds)
{
    public bool IsRegional => Subnet is null;

    /// <summary>
    /// Gets a value indicating whether an elastic IP is created for the gateway. AWS manages those of a regional gateway.
    /// </summary>
    public bool CreatesElasticIp => !IsRegional && AllocationIds.IsEmpty;

    public static ImmutableArray<NatGatewayPlan> For(NatStrategy strategy, ImmutableArray<TierPlan> tiers)
    {
        if (strategy is not NatStrategy.Gateways nat)
        {
            return [];
        }

        if (nat.Where == NatStrategy.Placement.Region)
        {
            return [new NatGatewayPlan("nat", null, nat.AllocationIds)];
        }

        var subnets = tiers.First(tier => tier.Kind == SubnetKind.Public).Subnets;
        return nat.Where == NatStrategy.Placement.OneZone
            ? [new NatGatewayPlan("nat", subnets[0], nat.AllocationIds)]
            : [
                .. subnets.Select(
                    (subnet, index) => new NatGatewayPlan(
                        $"nat-{subnet.Zone.Letter}",
                        subnet,
                        nat.AllocationIds.IsEmpty ? [] : [nat.AllocationIds[index]])),
            ];
    }
}
