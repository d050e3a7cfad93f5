using System.Collections.Immutable;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads which routes a subnet has: by its own route table, or by the main one of its VPC.</summary>
internal sealed class RouteReader
{
    private static readonly string[] Destinations = ["destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId",
        "cidrBlock", "ipv6CidrBlock"];

    private static readonly (string Input, RouteKind Kind)[] Targets =
    [
        ("natGatewayId", RouteKind.Nat), ("gatewayId", RouteKind.Internet), ("egressOnlyGatewayId", RouteKind.EgressOnly),
        ("vpcEndpointId", RouteKind.Endpoint),
        ("transitGatewayId", RouteKind.Other), ("vpcPeeringConnectionId", RouteKind.Other), ("networkInterfaceId", RouteKind.Other),
        ("localGatewayId", RouteKind.Other),
        ("carrierGatewayId", RouteKind.Other), ("coreNetworkArn", RouteKind.Other),
    ];

    private readonly ReportSource _source;
    private readonly ILookup<string, ReportNode> _routes;
    private readonly Dictionary<string, ReportNode> _tableOfSubnet = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReportNode> _mainTableOfVpc = new(StringComparer.Ordinal);

    public RouteReader(ReportSource source)
    {
        _source = source;
        _routes = source.OfTypes(AwsTypes.Route)
            .Select(route => (Table: source.Reference(route, "routeTableId", AwsTypes.RouteTables), Route: route))
            .Where(pair => pair.Table is not null)
            .ToLookup(pair => pair.Table!.Urn, pair => pair.Route, StringComparer.Ordinal);
        foreach (var association in source.OfTypes(AwsTypes.RouteTableAssociation))
        {
            Associate(_tableOfSubnet, association, source.Reference(association, "subnetId", AwsTypes.Subnets));
        }

        foreach (var association in source.OfTypes(AwsTypes.MainRouteTableAssociation))
        {
            Associate(_mainTableOfVpc, association, source.Reference(association, "vpcId", AwsTypes.Vpcs));
        }

        foreach (var table in source.OfTypes(AwsTypes.DefaultRouteTable))
        {
            var vpc = source.OfTypes(AwsTypes.Vpcs)
                .FirstOrDefault(vpc => vpc.Output("defaultRouteTableId") is { } id && id == table.Text("defaultRouteTableId"));
            if (vpc is not null)
            {
                _mainTableOfVpc.TryAdd(vpc.Urn, table);
            }
        }
    }

    /// <summary>Returns the route table of a subnet; null for the VPC's own main one.</summary>
    public ReportNode? TableOf(ReportNode subnet, ReportNode? vpc) =>
        _tableOfSubnet.GetValueOrDefault(subnet.Urn) ?? (vpc is null ? null : _mainTableOfVpc.GetValueOrDefault(vpc.Urn));

    public ImmutableArray<RoutePicture> Of(ReportNode? table) => table is null
        ? []
        : [.. table.Items("routes").Select(route => Read(table, route))
            .Concat(_routes[table.Urn].Select(route => Read(route, route.Inputs)))
            .OfType<RoutePicture>()];

    /// <summary>Returns the kind of a subnet; unknown unless its routes are known.</summary>
    public static TierKind KindOf(ReportNode? table, ImmutableArray<RoutePicture> routes, bool isExisting)
    {
        if (table is null or { IsExisting: true })
        {
            return isExisting || table is not null ? TierKind.Unknown : TierKind.Isolated;
        }

        var ways = routes.Where(route => route.Destination is "0.0.0.0/0" or "::/0").Select(route => route.Kind).ToList();
        return ways.Contains(RouteKind.Internet) ? TierKind.Public
            : ways.Count > 0 ? TierKind.Private
            : routes.Any(route => route.Destination == GraphValue.UnknownMask) ? TierKind.Unknown
            : TierKind.Isolated;
    }

    private void Associate(Dictionary<string, ReportNode> tables, ReportNode association, ReportNode? with)
    {
        if (with is not null && _source.Reference(association, "routeTableId", AwsTypes.RouteTables) is { } table)
        {
            tables[with.Urn] = table;
        }
    }

    private RoutePicture? Read(ReportNode owner, GraphValue route)
    {
        var destination = Destinations.Select(name => ReportNode.Scalar(ReportNode.At(route, name)))
            .FirstOrDefault(text => !string.IsNullOrEmpty(text));
        foreach (var (input, kind) in Targets)
        {
            if (ReportNode.Scalar(ReportNode.At(route, input)) is { Length: > 0 } id)
            {
                var target = _source.Named(owner, id) ?? (id == GraphValue.UnknownMask ? _source.Reference(owner, input) : null);
                return new RoutePicture(destination ?? GraphValue.UnknownMask, target is null ? new Thing(id, id)
                    : new Thing(target.Urn, target.Name), KindOf(kind, id, target));
            }
        }

        return destination is null ? null
            : new RoutePicture(destination, new Thing(GraphValue.UnknownMask, GraphValue.UnknownMask), RouteKind.Other);
    }

    // gatewayId is a virtual private gateway's as well, and `local`.
    private static RouteKind KindOf(RouteKind kind, string id, ReportNode? target) =>
        kind == RouteKind.Internet && target?.Type != AwsTypes.InternetGateway && !id.StartsWith("igw-", StringComparison.Ordinal)
            ? RouteKind.Other : kind;
}
