using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Utilities;

namespace Blueprints.Network.Resources;

/// <summary>Creates route tables, their routes as separate resources, and the associations of subnets.</summary>
internal sealed class RouteResources
{
    private const string AnywhereIPv4 = "0.0.0.0/0";
    private const string AnywhereIPv6 = "::/0";

    private readonly Children _children;
    private readonly VpcPlan _plan;
    private readonly VpcResources _vpc;
    private readonly NatResources _nat;
    private readonly List<Resource> _publicWayOut = [];
    private readonly Dictionary<string, ImmutableArray<Output<string>>> _tables = [];
    private readonly Dictionary<SubnetPlan, Output<string>> _routedSubnets = [];

    public RouteResources(Children children, VpcPlan plan, VpcResources vpc, SubnetResources subnets, NatResources nat)
    {
        _children = children;
        _plan = plan;
        _vpc = vpc;
        _nat = nat;

        // Traffic of a NAT gateway leaves through its public subnet: private routes wait for that subnet's route, and are deleted before
        // it.
        foreach (var tier in plan.Tiers.OrderByDescending(tier => tier.Kind == SubnetKind.Public))
        {
            // Subnets of a private tier use the gateway of their zone, so each has a route table; other tiers share one.
            var groups = tier.Kind == SubnetKind.Private
                ? tier.Subnets.Select(subnet => (Suffix: $"{tier.Name}-{subnet.Zone.Letter}", Subnets: ImmutableArray.Create(subnet)))
                : [(Suffix: tier.Name, tier.Subnets)];
            _tables[tier.Name] = [.. groups.Select(group => CreateTable(group.Suffix, tier, group.Subnets, subnets).Id)];
        }
    }

    public IEnumerable<Output<string>> AllTableIds => _tables.Values.SelectMany(ids => ids);

    public ImmutableArray<Output<string>> TableIds(TierPlan tier) => _tables[tier.Name];

    /// <summary>Returns a subnet's id, whose users wait for the subnet's routes and are deleted before them.</summary>
    public Output<string> RoutedSubnetId(TierPlan tier, SubnetPlan subnet) =>
        _routedSubnets.TryGetValue(subnet, out var id) ? id : throw new InvalidOperationException($"{tier.Name} has no subnet {subnet}.");

    private RouteTable CreateTable(string suffix, TierPlan tier, ImmutableArray<SubnetPlan> planned, SubnetResources subnets)
    {
        var table = _children.Create(
            suffix,
            new RouteTableArgs { VpcId = _vpc.Id },
            (name, args, options) => new RouteTable(name, args, options));
        var routes = CreateRoutes(suffix, tier, table, planned[0].Zone).ToArray();
        if (HoldsNatGateways(tier))
        {
            _publicWayOut.AddRange(routes);
        }

        foreach (var subnet in planned)
        {
            var association = _children.Create(
                $"{tier.Name}-{subnet.Zone.Letter}",
                new RouteTableAssociationArgs { SubnetId = subnets.Id(subnet), RouteTableId = table.Id },
                (name, args, options) => new RouteTableAssociation(name, args, options));
            if (HoldsNatGateways(tier))
            {
                _publicWayOut.Add(association);
            }

            // Only a dependency: if the routes' ids were part of the value, a new route would make the ids of existing subnets unknown in a
            // preview, which would show every resource in those subnets as replaced.
            _routedSubnets[subnet] = routes.Append<Resource>(association).Aggregate(subnets.Id(subnet), OutputUtilities.WithDependency);
        }

        return table;
    }

    private bool HoldsNatGateways(TierPlan tier) =>
        _plan.NatGateways.Any(gateway => gateway.Subnet is { } subnet && tier.Subnets.Contains(subnet));

    private IEnumerable<Route> CreateRoutes(string suffix, TierPlan tier, RouteTable table, AvailabilityZone zone)
    {
        if (tier.Kind == SubnetKind.Public)
        {
            yield return CreateRoute(
                $"{suffix}-ipv4",
                new RouteArgs { RouteTableId = table.Id, DestinationCidrBlock = AnywhereIPv4, GatewayId = _vpc.InternetGateway!.Id });
            if (_plan.HasIpv6)
            {
                yield return CreateRoute(
                    $"{suffix}-ipv6",
                    new RouteArgs
                    {
                        RouteTableId = table.Id,
                        DestinationIpv6CidrBlock = AnywhereIPv6,
                        GatewayId = _vpc.InternetGateway.Id,
                    });
            }
        }
        else if (tier.Kind == SubnetKind.Private)
        {
            yield return CreateRoute(
                $"{suffix}-ipv4",
                new RouteArgs { RouteTableId = table.Id, DestinationCidrBlock = AnywhereIPv4, NatGatewayId = _nat[zone].Id },
                [.. _publicWayOut]);
            if (_plan.HasIpv6)
            {
                yield return CreateRoute(
                    $"{suffix}-ipv6",
                    new RouteArgs
                    {
                        RouteTableId = table.Id,
                        DestinationIpv6CidrBlock = AnywhereIPv6,
                        EgressOnlyGatewayId = _vpc.EgressOnlyInternetGateway!.Id,
                    });
            }
        }
    }

    private Route CreateRoute(string suffix, RouteArgs args, params Resource[] dependsOn) =>
        _children.Create(suffix, args, (name, args, options) => new Route(name, args, options), dependsOn);
}
