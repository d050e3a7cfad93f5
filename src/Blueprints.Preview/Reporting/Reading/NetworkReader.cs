using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads the networks: each VPC of the program, and each that its subnets are in without being its own.</summary>
internal sealed class NetworkReader(ReportSource source)
{
    private const string UnknownVpc = "VPC not known";

    // Beside these, an internet gateway may be attached by a resource of its own. Source: pulumi-aws schema, input names.
    private static readonly (string Type, string Kind)[] Gateways =
    [
        (AwsTypes.InternetGateway, "internet gateway"),
        (AwsTypes.EgressOnlyGateway, "egress-only internet gateway"),
        ("aws:ec2/vpnGateway:VpnGateway", "VPN gateway"),
        ("aws:ec2/vpcPeeringConnection:VpcPeeringConnection", "peering"),
        ("aws:ec2transitgateway/vpcAttachment:VpcAttachment", "transit gateway attachment"),
    ];

    private readonly RouteReader _routes = new(source);
    private readonly SubnetContents _contents = new(source);

    public NetworkPicture Read()
    {
        var own = source.OfTypes(AwsTypes.Vpcs).ToList();
        var subnets = source.OfTypes(AwsTypes.Subnets)
            .Select(subnet => (Vpc: source.Reference(subnet, "vpcId", AwsTypes.Vpcs), Subnet: subnet)).ToList();
        var foreign = subnets.Where(pair => pair.Vpc is null)
            .GroupBy(pair => (Name: ForeignName(pair.Subnet), Place: source.PlaceOf(pair.Subnet)))
            .Select(group => Vpc(null, group.Key.Name, group.Key.Place, [.. group.Select(pair => pair.Subnet)]));
        return new NetworkPicture(
        [
            .. own.Select(vpc =>
                Vpc(vpc, vpc.Name, source.PlaceOf(vpc), [.. subnets.Where(pair => pair.Vpc == vpc).Select(pair => pair.Subnet)])),
            .. foreign,
        ]);
    }

    private static string ForeignName(ReportNode subnet) => subnet.Text("vpcId") is { } id && id != GraphValue.UnknownMask ? id
        : UnknownVpc;

    private VpcPicture Vpc(ReportNode? vpc, string name, Place place, IReadOnlyList<ReportNode> subnets)
    {
        var isExisting = vpc is null or { IsExisting: true };
        var pictures = subnets.Select(subnet => (Node: subnet, Picture: Subnet(subnet, vpc, isExisting))).ToList();
        var zones = pictures.Select(pair => pair.Picture.Subnet.Zone).Distinct(StringComparer.Ordinal)
            .OrderBy(zone => zone == GraphValue.UnknownMask).ThenBy(zone => zone, StringComparer.Ordinal);
        var tiers = pictures
            .GroupBy(pair =>
            (pair.Picture.Kind, Stem: SubnetNames.WithoutVpc(SubnetNames.Stem(pair.Node.Name, pair.Picture.Subnet.Zone), name)))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Min(pair => pair.Node.Index))
            .Select(group => new TierPicture(group.Key.Stem, group.Key.Kind, [.. group.Select(pair => pair.Picture.Subnet)]));
        return new VpcPicture(
            name,
            place,
            isExisting,
            vpc is null ? [] : [.. Cidrs(vpc)],
            [.. zones],
            [.. tiers],
            [.. GatewaysOf(vpc)],
            [.. EndpointsOf(vpc)],
            vpc is null ? [] : [.. Notes(vpc)]);
    }

    private (SubnetPicture Subnet, TierKind Kind) Subnet(ReportNode subnet, ReportNode? vpc, bool isInExistingVpc)
    {
        var table = _routes.TableOf(subnet, vpc);
        var routes = _routes.Of(table);
        var nats = source.OfTypes(AwsTypes.NatGateway).Where(nat => source.Reference(nat, "subnetId", AwsTypes.Subnets) == subnet)
            .Select(nat => new Thing(nat.Urn, nat.Text("connectivityType") == "private" ? $"{nat.Name} (private)" : nat.Name));
        var picture = new SubnetPicture(
            subnet.Name,
            Joined(subnet.Text("cidrBlock"), subnet.Text("ipv6CidrBlock")),
            subnet.Text("availabilityZone") ?? subnet.Text("availabilityZoneId") ?? GraphValue.UnknownMask,
            subnet.IsExisting,
            subnet.Has("mapPublicIpOnLaunch"),
            table?.Name,
            routes,
            [.. nats],
            [.. _contents.Of(subnet)]);
        return (picture, RouteReader.KindOf(table, routes, isInExistingVpc || subnet.IsExisting));
    }

    private IEnumerable<string> Cidrs(ReportNode vpc) =>
        new[] { vpc.Text("cidrBlock"), vpc.Has("assignGeneratedIpv6CidrBlock") ? "IPv6 from Amazon"
            : vpc.Text("ipv6CidrBlock") }.OfType<string>()
            .Concat(source.OfTypes(AwsTypes.Secondary).Where(block => source.Reference(block, "vpcId", AwsTypes.Vpcs) == vpc)
                .Select(block => block.Text("cidrBlock")).OfType<string>());

    private IEnumerable<GatewayPicture> GatewaysOf(ReportNode? vpc)
    {
        foreach (var (type, kind) in Gateways)
        {
            foreach (var gateway in source.OfTypes(type)
                .Where(gateway => vpc is not null
                && (source.Reference(gateway, "vpcId", AwsTypes.Vpcs) == vpc || IsAttached(gateway, vpc))))
            {
                yield return new GatewayPicture(kind, new Thing(gateway.Urn, gateway.Name));
            }
        }

        // A regional NAT gateway is in no subnet.
        foreach (var nat in source.OfTypes(AwsTypes.NatGateway)
            .Where(nat => vpc is not null && source.Reference(nat, "vpcId", AwsTypes.Vpcs) == vpc))
        {
            yield return new GatewayPicture("regional NAT gateway", new Thing(nat.Urn, nat.Name));
        }
    }

    private bool IsAttached(ReportNode gateway, ReportNode vpc) => source.OfTypes(AwsTypes.InternetGatewayAttachment).Any(attachment =>
        source.Reference(attachment, "internetGatewayId", AwsTypes.InternetGateway) == gateway
            && source.Reference(attachment, "vpcId", AwsTypes.Vpcs) == vpc);

    private IEnumerable<EndpointPicture> EndpointsOf(ReportNode? vpc) =>
        from endpoint in source.OfTypes(AwsTypes.VpcEndpoint)
        where vpc is not null && source.Reference(endpoint, "vpcId", AwsTypes.Vpcs) == vpc
        select new EndpointPicture(endpoint.Name, Service(endpoint), endpoint.Text("vpcEndpointType") ?? "Gateway");

    // com.amazonaws.us-east-1.ecr.api is ecr.api.
    private string Service(ReportNode endpoint)
    {
        var service = endpoint.Text("serviceName") ?? endpoint.Text("resourceConfigurationArn") ?? endpoint.Text("serviceNetworkArn")
            ?? GraphValue.UnknownMask;
        var region = $".{source.PlaceOf(endpoint).Region}.";
        return service.IndexOf(region, StringComparison.Ordinal) is >= 0 and var at ? service[(at + region.Length)..] : service;
    }

    private IEnumerable<string> Notes(ReportNode vpc)
    {
        if (source.OfTypes(AwsTypes.FlowLog).Any(log => source.Reference(log, "vpcId", AwsTypes.Vpcs) == vpc))
        {
            yield return "flow logs";
        }

        if (source.OfTypes(AwsTypes.DefaultSecurityGroup)
            .FirstOrDefault(group => source.Reference(group, "vpcId", AwsTypes.Vpcs) == vpc) is { } group
            && !group.Items("ingress").Any() && !group.Items("egress").Any())
        {
            yield return "default security group without rules";
        }
    }

    private static string Joined(params string?[] texts) =>
        string.Join(", ", texts.Where(text => !string.IsNullOrEmpty(text)).DefaultIfEmpty(GraphValue.UnknownMask));
}
