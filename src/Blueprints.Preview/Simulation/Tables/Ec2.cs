using static Blueprints.Preview.Simulation.Tables.Aws;

namespace Blueprints.Preview.Simulation.Tables;

/// <summary>EC2: networks.</summary>
internal static class Ec2
{
    public static IEnumerable<ResourceSimulation> All =>
    [
        Arn("vpc:Vpc", "vpc", "vpc").Owned()
            .Default("enableDnsSupport", true)
            .Default("enableDnsHostnames", false)
            .Default("instanceTenancy", "default")
            .With("defaultSecurityGroupId", "sg-{hex:defaultSecurityGroup}")
            .With("defaultNetworkAclId", "acl-{hex:defaultNetworkAcl}")
            .With("defaultRouteTableId", "rtb-{hex:mainRouteTable}")
            .With("mainRouteTableId", "rtb-{hex:mainRouteTable}")
            .With("dhcpOptionsId", "dopt-{hex:dhcpOptions}")
            .With("ipv6CidrBlock", vpc => HasIpv6(vpc) ? vpc.Text("ipv6CidrBlock") ?? vpc.Fill("{ipv6:block}") : "")
            .With("ipv6AssociationId", vpc => HasIpv6(vpc) ? vpc.Fill("vpc-cidr-assoc-{hex:ipv6}") : ""),
        Arn("subnet:Subnet", "subnet", "subnet").Owned()
            .With("availabilityZone", subnet => ZoneOf(subnet))
            .With("availabilityZoneId", subnet => subnet.Text("availabilityZoneId")
                ?? (ZoneOf(subnet) is { } zone ? AwsRegions.ZoneId(zone) : null))
            .With("ipv6CidrBlockAssociationId", subnet => subnet.Text("ipv6CidrBlock") is null
                ? ""
                : subnet.Fill("subnet-cidr-assoc-{hex:ipv6}"))
            .Default("mapPublicIpOnLaunch", false)
            .Default("assignIpv6AddressOnCreation", false),
        Arn("internetGateway:InternetGateway", "igw", "internet-gateway").Owned(),
        Plain("egressOnlyInternetGateway:EgressOnlyInternetGateway", "eigw-{hex}"),
        Plain("natGateway:NatGateway", "nat-{hex}")
            .Default("connectivityType", "public")
            .With("associationId", "eipassoc-{hex:association}")
            .With("networkInterfaceId", "eni-{hex:interface}")
            .With("publicIp", nat => nat.Lookup(nat.Text("allocationId") ?? "")?.GetValueOrDefault("publicIp")),
        Arn("eip:Eip", "eipalloc", "elastic-ip").IdAs("allocationId")
            .Default("domain", "vpc")
            .With("publicIp", "{ip:public}")
            .With("publicDns", eip => eip.Fill("ec2-{ip:public}").Replace('.', '-') + eip.Fill(".{region}.compute.{dns}")),
        Plain("eipAssociation:EipAssociation", "eipassoc-{hex}"),
        Arn("routeTable:RouteTable", "rtb", "route-table").Owned(),
        Arn("defaultRouteTable:DefaultRouteTable", "rtb", "route-table").Owned(),
        Plain("route:Route", "r-{in:routeTableId}{digits}").With("state", "active").With("origin", "CreateRoute"),
        Plain("routeTableAssociation:RouteTableAssociation", "rtbassoc-{hex}"),
        Plain("mainRouteTableAssociation:MainRouteTableAssociation", "rtbassoc-{hex}").With("originalRouteTableId", "rtb-{hex:original}"),
        Plain("vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation", "vpc-cidr-assoc-{hex}"),
        Plain("vpcIpv6CidrBlockAssociation:VpcIpv6CidrBlockAssociation", "vpc-cidr-assoc-{hex}"),
        Arn("vpcDhcpOptions:VpcDhcpOptions", "dopt", "dhcp-options").Owned(),
        Plain("vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation", "{in:dhcpOptionsId}-{in:vpcId}"),
        Plain("vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions", "{region}")
            .With("awsAccountId", "{account}")
            .With("awsRegion", "{region}"),
        Plain("vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion", "vpcbpa-exclude-{hex}")
            .With("resourceArn", exclusion => exclusion.Text("subnetId") is { } subnet
                ? exclusion.Fill("arn:{partition}:ec2:{region}:{account}:subnet/") + subnet
                : exclusion.Fill("arn:{partition}:ec2:{region}:{account}:vpc/{in:vpcId}")),
        Arn("vpcEndpoint:VpcEndpoint", "vpce", "vpc-endpoint").Owned()
            .Default("vpcEndpointType", "Gateway")
            .With("state", "available")
            .With("requesterManaged", _ => false)
            .With("prefixListId", "pl-{hex8:prefixList}")
            .With("networkInterfaceIds", endpoint => List([.. Items(endpoint, "subnetIds")
                .Select(subnet => $"eni-{StableHash.Hex(endpoint.Seed, subnet, 17)}")]))
            .With("dnsEntries", endpoint => endpoint.Text("vpcEndpointType") is "Interface"
                ? List(Object(
                    ("dnsName", endpoint.Fill("{id}-{hex8:dns}.") + ServiceOf(endpoint) + endpoint.Fill(".{region}.vpce.{dns}")),
                    ("hostedZoneId", endpoint.Fill("Z{upper20:dns}"))))
                : List()),
        Arn("flowLog:FlowLog", "fl", "vpc-flow-log"),
        Arn("networkAcl:NetworkAcl", "acl", "network-acl").Owned(),
        Arn("defaultNetworkAcl:DefaultNetworkAcl", "acl", "network-acl").Owned(),
        Plain("networkAclRule:NetworkAclRule", "nacl-{digits}"),
        Plain("networkAclAssociation:NetworkAclAssociation", "aclassoc-{hex}"),
    ];

    private static IEnumerable<string> Items(SimulatedResource resource, string name) =>
        (resource.Inputs.GetValueOrDefault(name) as IEnumerable<object> ?? []).OfType<string>();

    private static string ServiceOf(SimulatedResource endpoint) => (endpoint.Text("serviceName") ?? "service").Split('.')[^1];

    private static bool HasIpv6(SimulatedResource vpc) =>
        vpc.Inputs.GetValueOrDefault("assignGeneratedIpv6CidrBlock") is true || vpc.Text("ipv6IpamPoolId") is not null;

    // Which zone an id is, each account decides: it stays unknown.
    private static string? ZoneOf(SimulatedResource subnet) =>
        subnet.Text("availabilityZone") ?? (subnet.Text("availabilityZoneId") is null ? AwsRegions.Zones(subnet.Region)[0] : null);

    private static ResourceSimulation Plain(string type, string id) => Regional($"ec2/{type}", id);

    private static ResourceSimulation Arn(string type, string prefix, string kind) =>
        Regional($"ec2/{type}", $"{prefix}-{{hex}}", $"ec2:{{region}}:{{account}}:{kind}/{{id}}");
}
