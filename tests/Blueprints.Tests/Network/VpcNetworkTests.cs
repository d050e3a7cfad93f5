using Blueprints.Preview;
using Blueprints.Tests.Support;
using Pulumi;

namespace Blueprints.Tests.Network;

/// <summary>What a network registers: types, names, inputs, parents and dependencies.</summary>
public class VpcNetworkTests
{
    private const string Component = "blueprints:network:Vpc";
    private const string Association = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    private const string Eip = "aws:ec2/eip:Eip";
    private const string FlowLog = "aws:ec2/flowLog:FlowLog";
    private const string InternetGateway = "aws:ec2/internetGateway:InternetGateway";
    private const string NatGateway = "aws:ec2/natGateway:NatGateway";
    private const string Route = "aws:ec2/route:Route";
    private const string RouteTable = "aws:ec2/routeTable:RouteTable";
    private const string Subnet = "aws:ec2/subnet:Subnet";
    private const string Vpc = "aws:ec2/vpc:Vpc";
    private const string VpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";

    [Fact]
    public async Task Provision_RegistersTheWholeNetwork_OfTheUsEast1Document()
    {
        var graph = await Preview(Networks.UsEast1);

        Assert.Equal(
            new Dictionary<string, int>
            {
                [Component] = 1,
                [Vpc] = 1,
                [InternetGateway] = 1,
                ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"] = 1,
                [Subnet] = 9,
                [Eip] = 3,
                [NatGateway] = 3,
                [RouteTable] = 5,
                [Route] = 4,
                [Association] = 9,
                ["aws:cloudwatch/logGroup:LogGroup"] = 1,
                ["aws:iam/role:Role"] = 1,
                ["aws:iam/rolePolicy:RolePolicy"] = 1,
                [FlowLog] = 1,
            },
            graph.Resources.Where(node => node.Type != "pulumi:pulumi:Stack").CountBy(node => node.Type).ToDictionary());
        Snapshot.Matches(GraphText.Of(graph));
    }

    [Fact]
    public async Task Provision_RegistersOneRouteTable_OfTheAfSouth1Document()
    {
        var graph = await Preview(Networks.AfSouth1, "af-south-1");

        var table = Assert.Single(graph.OfType(RouteTable));
        var route = Assert.Single(graph.OfType(Route));
        Assert.Equal("0.0.0.0/0", route.Inputs["destinationCidrBlock"].AsText());
        Assert.Equal(graph[InternetGateway, "net-igw"].Id, route.Inputs["gatewayId"].AsText());
        Assert.Equal([table.Id, table.Id], graph.OfType(Association).Select(node => node.Inputs["routeTableId"].AsText()));
        Assert.Equal(["10.0.0.0/22", "10.0.4.0/22"], graph.OfType(Subnet).Select(node => node.Inputs["cidrBlock"].AsText()));
        Every.One(graph.OfType(Subnet), node => Assert.True(node.Inputs["mapPublicIpOnLaunch"].AsBoolean()));
        Assert.Empty(graph.OfType(NatGateway));
        Snapshot.Matches(GraphText.Of(graph));
    }

    [Fact]
    public async Task Children_HaveTheComponentAsParent_AndItsNameInFront()
    {
        var graph = await Preview(Everything());
        var component = graph[Component, "net"];

        var children = graph.Resources.Where(node => node.Custom).ToList();
        Every.One(children, node => Assert.Equal(component.Urn, node.Parent));
        Every.One(children, node => Assert.True(node.Name == "net" || node.Name.StartsWith("net-", StringComparison.Ordinal), node.Name));
        Assert.Equal(
            "urn:pulumi:dev::project::blueprints:network:Vpc$aws:ec2/subnet:Subnet::net-private-b",
            graph[Subnet, "net-private-b"].Urn);
    }

    [Fact]
    public async Task TaggableChildren_CarryTheirNameAndTheBlueprintsTags()
    {
        var graph = await Preview(Everything().WithTag("team", "platform"));

        var tagged = graph.Resources.Where(node => node.Inputs.Has("tags")).ToList();
        Assert.True(tagged.Count > 30);
        Every.One(tagged.Where(node => node.Type != Component), node =>
        {
            Assert.Equal(node.Name, node.Inputs["tags"]["Name"].AsText());
            Assert.Equal("platform", node.Inputs["tags"]["team"].AsText());
        });
    }

    [Fact]
    public async Task PrivateRoutes_GoThroughTheGatewayOfTheirOwnZone()
    {
        var graph = await Preview(Networks.UsEast1);

        foreach (var zone in (string[])["a", "b", "c"])
        {
            var gateway = graph[NatGateway, $"net-nat-{zone}"];
            Assert.Equal(gateway.Id, graph[Route, $"net-private-{zone}-ipv4"].Inputs["natGatewayId"].AsText());
            Assert.Equal(graph[Subnet, $"net-public-{zone}"].Id, gateway.Inputs["subnetId"].AsText());
            Assert.Equal(
                graph[RouteTable, $"net-private-{zone}"].Id,
                graph[Association, $"net-private-{zone}"].Inputs["routeTableId"].AsText());
        }
    }

    [Fact]
    public async Task PrivateRoutes_GoBeforeTheWayOutOfTheNatGateways()
    {
        var graph = await Preview(Networks.UsEast1);
        var wayOut = new[] { graph["aws:ec2/route:Route", "net-public-ipv4"] }.Concat(
            Enumerable.Select("abc", zone => graph["aws:ec2/routeTableAssociation:RouteTableAssociation", $"net-public-{zone}"]));

        Every.One(wayOut, node => Assert.True(graph.DependsOn(graph["aws:ec2/route:Route", "net-private-a-ipv4"], node), node.Name));
    }

    [Fact]
    public async Task NatGateways_WaitForTheInternetGateway()
    {
        var graph = await Preview(Networks.UsEast1);

        Every.One(graph.OfType(NatGateway), node => Assert.Contains(graph[InternetGateway, "net-igw"].Urn, node.ExplicitDependencies));
        Every.One(graph.OfType(NatGateway), node => Assert.True(node.DeleteBeforeReplace));
        Every.One(graph.OfType(Eip), node => Assert.Contains(graph[InternetGateway, "net-igw"].Urn, node.ExplicitDependencies));
    }

    [Fact]
    public async Task IsolatedTiers_HaveNoRoutes()
    {
        var graph = await Preview(Networks.UsEast1.WithIpv6());
        var table = graph[RouteTable, "net-data"];

        Assert.DoesNotContain(graph.OfType(Route), node => node.Inputs["routeTableId"].AsText() == table.Id);
    }

    [Fact]
    public async Task SingleNat_ServesAllZones()
    {
        var graph = await Preview(Networks.UsEast1.WithNat(NatStrategy.Single));
        var gateway = Assert.Single(graph.OfType(NatGateway));

        Assert.Equal("net-nat", gateway.Name);
        Assert.Equal(
            3,
            graph.OfType(Route).Count(node => node.Inputs.Has("natGatewayId") && node.Inputs["natGatewayId"].AsText() == gateway.Id));
        Assert.Equal("NET102", Assert.Single(graph.Problems).Code);
    }

    [Fact]
    public async Task RegionalNat_NeedsNeitherSubnetNorElasticIp()
    {
        var graph = await Preview(Networks.Empty().AddPrivateTier("private", 20).WithNat(NatStrategy.Regional));
        var gateway = Assert.Single(graph.OfType(NatGateway));

        Assert.Equal("regional", gateway.Inputs["availabilityMode"].AsText());
        Assert.Equal(graph[Vpc, "net"].Id, gateway.Inputs["vpcId"].AsText());
        Assert.False(gateway.Inputs.Has("subnetId"));
        Assert.False(gateway.Inputs.Has("availabilityZoneAddresses"));
        Assert.Empty(graph.OfType(Eip));
        Assert.Single(graph.OfType(InternetGateway));
    }

    [Fact]
    public async Task RegionalNat_TakesOneGivenAddressAZone()
    {
        var graph = await Preview(
            Networks.Empty()
                .AddPrivateTier("private", 20)
                .WithNat(NatStrategy.Regional.WithElasticIps("eipalloc-0a", "eipalloc-0b", "eipalloc-0c")));

        Assert.Equal(
            ["us-east-1a eipalloc-0a", "us-east-1b eipalloc-0b", "us-east-1c eipalloc-0c"],
            Assert.Single(graph.OfType(NatGateway)).Inputs["availabilityZoneAddresses"].Items
                .Select(item => $"{item["availabilityZone"].AsText()} {item["allocationIds"][0].AsText()}"));
    }

    [Fact]
    public async Task GivenElasticIps_AreUsedInTheOrderOfTheZones()
    {
        var graph = await Preview(
            Networks.UsEast1.WithNat(NatStrategy.OnePerZone.WithElasticIps("eipalloc-0a", "eipalloc-0b", "eipalloc-0c")));

        Assert.Empty(graph.OfType(Eip));
        Assert.Equal(
            ["eipalloc-0a", "eipalloc-0b", "eipalloc-0c"],
            graph.OfType(NatGateway).Select(node => node.Inputs["allocationId"].AsText()));
    }

    [Fact]
    public async Task Ipv6_BringsBlocksAndRoutesAndTheEgressOnlyGatewayTogether()
    {
        var graph = await Preview(Networks.UsEast1.WithIpv6());

        Assert.True(graph[Vpc, "net"].Inputs["assignGeneratedIpv6CidrBlock"].AsBoolean());
        var block = Cidr.Parse(graph[Vpc, "net"].Outputs["ipv6CidrBlock"].AsText());
        Assert.Equal(block.Subnet(64, 5).ToString(), graph[Subnet, "net-private-b"].Inputs["ipv6CidrBlock"].AsText());
        Assert.Equal(graph[InternetGateway, "net-igw"].Id, graph[Route, "net-public-ipv6"].Inputs["gatewayId"].AsText());
        var egress = Assert.Single(graph.OfType("aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway"));
        foreach (var zone in (string[])["a", "b", "c"])
        {
            var route = graph[Route, $"net-private-{zone}-ipv6"];
            Assert.Equal("::/0", route.Inputs["destinationIpv6CidrBlock"].AsText());
            Assert.Equal(egress.Id, route.Inputs["egressOnlyGatewayId"].AsText());
        }
    }

    [Fact]
    public async Task TwoNetworksOfOneStack_HaveNoNameInCommon()
    {
        var blueprint = Everything();
        var graph = await StackPreview.RunAsync(() =>
        {
            blueprint.Provision("one");
            blueprint.Provision("two");
        });

        Assert.Equal(graph.Resources.Length, graph.Resources.Select(node => node.Urn).Distinct().Count());
        Assert.Equal(2, graph.Resources.Count(node => node.Name.EndsWith("-sts", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SubnetsOfASecondaryCidr_WaitForItsAssociation()
    {
        var graph = await Preview(
            Networks.UsEast1.AddSecondaryCidr("100.64.0.0/16").AddPrivateTier("pods", 18, tier => tier.InCidr("100.64.0.0/16")));
        var association = Assert.Single(graph.OfType("aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation"));

        Assert.Contains(association.Urn, graph[Subnet, "net-pods-a"].ExplicitDependencies);
        Assert.Empty(graph[Subnet, "net-private-a"].ExplicitDependencies);
    }

    [Fact]
    public async Task Options_AreMergedAndReachTheChildren()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var provider = new Pulumi.Aws.Provider("virginia", new Pulumi.Aws.ProviderArgs { Region = "us-east-1" });
            Networks.UsEast1.Provision("net", new ComponentResourceOptions { Protect = true, Providers = { provider } });
        });
        var provider = graph["pulumi:providers:aws", "virginia"];

        Every.One(graph.ChildrenOf(graph[Component, "net"]), node =>
        {
            Assert.True(node.Protect);
            Assert.StartsWith(provider.Urn, node.Provider, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Outputs_TellWhatOtherProgramsNeed()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var network = Networks.UsEast1
                .WithIpv6()
                .AddGatewayEndpoint(GatewayEndpoint.S3)
                .AddInterfaceEndpoint(InterfaceEndpoint.Sts)
                .Provision("net");
            return new Dictionary<string, object?>
            {
                ["vpcId"] = network.VpcId,
                ["zones"] = network.AvailabilityZones,
                ["subnets"] = network.SubnetIds,
                ["tables"] = network.RouteTableIds,
                ["ips"] = network.NatPublicIps,
                ["gateways"] = network.NatGatewayIds,
                ["logs"] = network.FlowLogGroupName,
                ["endpoints"] = network.EndpointIds,
                ["endpointGroup"] = network.EndpointSecurityGroupId,
                ["egressOnly"] = network.EgressOnlyInternetGatewayId,
                ["ipv6"] = network.Tier("private").Ipv6CidrBlocks,
            };
        });

        Assert.Equal(graph[Vpc, "net"].Id, graph.Outputs["vpcId"].AsText());
        Assert.Equal(["us-east-1a", "us-east-1b", "us-east-1c"], graph.Outputs["zones"].Items.Select(zone => zone.AsText()));
        Assert.Equal(graph[Subnet, "net-private-b"].Id, graph.Outputs["subnets"]["private"][1].AsText());
        Assert.Equal(graph[RouteTable, "net-data"].Id, graph.Outputs["tables"]["data"][0].AsText());
        Assert.Equal(
            graph.OfType(Eip).Select(node => node.Outputs["publicIp"].AsText()),
            graph.Outputs["ips"].Items.Select(ip => ip.AsText()));
        Assert.Equal(graph.OfType(NatGateway).Select(node => node.Id), graph.Outputs["gateways"].Items.Select(id => id.AsText()));
        Assert.Equal(graph["aws:cloudwatch/logGroup:LogGroup", "net-flow-logs"].Outputs["name"].AsText(), graph.Outputs["logs"].AsText());
        Assert.Equal(graph[VpcEndpoint, "net-s3-gateway"].Id, graph.Outputs["endpoints"]["s3-gateway"].AsText());
        Assert.Equal(graph[VpcEndpoint, "net-sts"].Id, graph.Outputs["endpoints"]["sts"].AsText());
        Assert.Equal(Assert.Single(graph.OfType("aws:ec2/securityGroup:SecurityGroup")).Id, graph.Outputs["endpointGroup"].AsText());
        Assert.Equal(
            graph["aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway", "net-eigw"].Id,
            graph.Outputs["egressOnly"].AsText());
        Assert.Equal(graph[Subnet, "net-private-c"].Inputs["ipv6CidrBlock"].AsText(), graph.Outputs["ipv6"][2].AsText());
    }

    [Fact]
    public async Task Tier_KeepsSubnetIdsKnown_WhenOnlyARouteIsNew()
    {
        var options = PreviewOptions.Default.Simulate("aws:ec2/route:Route", _ => new Dictionary<string, object?> { ["id"] = null });
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var tier = Networks.UsEast1.Provision("net").Tier("private");
                _ = new Pulumi.Aws.Rds.SubnetGroup("user", new Pulumi.Aws.Rds.SubnetGroupArgs { SubnetIds = tier.SubnetIds });
            },
            options);

        Assert.False(graph["aws:rds/subnetGroup:SubnetGroup", "user"].Inputs["subnetIds"].IsUnknown);
    }

    [Fact]
    public async Task Tier_GivesSubnetIdsThatWaitForTheirRoutes()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var tier = Networks.UsEast1.Provision("net").Tier("private");
            _ = new Pulumi.Aws.Rds.SubnetGroup("user", new Pulumi.Aws.Rds.SubnetGroupArgs { SubnetIds = tier.SubnetIds });
        });
        var user = graph["aws:rds/subnetGroup:SubnetGroup", "user"];

        Every.One(graph.OfType(NatGateway), gateway => Assert.True(graph.DependsOn(user, gateway)));
        Assert.True(graph.DependsOn(user, graph[Association, "net-private-a"]));
        Assert.False(graph.DependsOn(user, graph[Association, "net-data-a"]));
        var order = graph.DestroyOrder();
        Assert.True(order.IndexOf(user) < order.IndexOf(graph[Route, "net-private-a-ipv4"]));
    }

    [Fact]
    public async Task Tier_ReportsNet034_ForATierThatIsNotThere()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(
            () => StackPreview.RunAsync(() => _ = Networks.UsEast1.Provision("net").Tier("app")));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(("NET034", "Tier(app)"), (problem.Code, problem.Path));
        Assert.Contains("public, private, data", problem.Fix, StringComparison.Ordinal);
    }

    private static VpcBlueprint Everything() => Networks.UsEast1
        .WithIpv6()
        .AddSecondaryCidr("100.64.0.0/16")
        .AddPrivateTier("pods", 18, tier => tier.InCidr("100.64.0.0/16"))
        .AddGatewayEndpoint(GatewayEndpoint.S3)
        .AddInterfaceEndpoint(InterfaceEndpoint.Sts)
        .WithDhcpOptions(new DhcpOptions { DomainName = "corp.example.org" })
        .WithBlockPublicAccess(BlockPublicAccess.ExemptBidirectional);

    private static Task<StackGraph> Preview(VpcBlueprint blueprint, string region = "us-east-1") =>
        StackPreview.RunAsync(() => _ = blueprint.Provision("net"), PreviewOptions.Default.WithConfig("aws:region", region));
}
