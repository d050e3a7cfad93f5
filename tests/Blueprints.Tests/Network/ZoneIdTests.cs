using Blueprints.Preview;
using Blueprints.Tests.Support;

namespace Blueprints.Tests.Network;

/// <summary>Zones by the ids that all accounts share, and the places that EKS refuses.</summary>
public class ZoneIdTests
{
    private static readonly VpcBlueprint TwoZones = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b").AddIsolatedTier("data", 20);

    [Theory]
    [InlineData("c", "use1-az1", "ZoneIds[c]", "does not use zone 'c'")]
    [InlineData("a", "us-east-1a", "ZoneIds[a]", "'us-east-1a' is not the id")]
    [InlineData("a", "use1-az1\n", "ZoneIds[a]", "is not the id")]
    public void Plan_ReportsNet044_ForAnIdThatIsNone(string zone, string id, string path, string message)
    {
        var problem = Refusal.Single(TwoZones.WithZoneId(zone, id), "NET044");

        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ReportsNet044_ForTwoZonesInOnePlace() =>
        Assert.Equal("ZoneIds[b]", Refusal.Single(TwoZones.WithZoneId("a", "use1-az1").WithZoneId("b", "use1-az1"), "NET044").Path);

    // One rule for both doors: a zone has one id, an id is of one zone, and of the region.
    [Theory]
    [InlineData("[1]", "be both use1-az1 and use1-az2", "a", "use1-az1", "us-east-1a", "use1-az2")]
    [InlineData("[1]", "cannot both be use1-az1", "a", "use1-az1", "b", "use1-az1")]
    [InlineData("[0]", "is not in us-east-1", "a", "euw1-az1", "b", "use1-az1")]
    [InlineData("[1]", "'usw-az1' is not the id", "a", "use1-az1", "b", "usw-az1")]
    public void ZoneIds_AreCheckedAlike_InPlansAndPlacements(
        string at,
        string message,
        string zone,
        string id,
        string other,
        string otherId)
    {
        var planned = Refusal.Single(TwoZones.WithZoneId(zone, id).WithZoneId(other, otherId), "NET044");
        string[] zones = [.. new[] { zone, other }.Select(name => AwsRegion.UsEast1.Zone(name).Name)];
        var existing = Assert.Single(Refusal.Of(() => _ = SubnetPlacement.FromExisting(
            SubnetKind.Private, "vpc-0a", zones, ["subnet-0a", "subnet-0b"], zoneIds: [id, otherId])).Problems);

        Assert.Equal($"ZoneIds[{(at == "[0]" ? zone : other)}]", planned.Path);
        Assert.Equal(("NET044", $"zoneIds{at}"), (existing.Code, existing.Path));
        Every.One([planned, existing], problem => Assert.Contains(message, problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void FromExisting_TakesTheIdOfAZone_OnceForEachOfItsSubnets() =>
        Assert.Equal("use1-az6", Assert.Single(SubnetPlacement.FromExisting(
            SubnetKind.Private,
            "vpc-0a",
            ["us-east-1a", "us-east-1a"],
            ["subnet-0a", "subnet-0b"],
            zoneIds: ["use1-az6", "use1-az6"]).ZoneIds).Value);

    // Facts: AWS Regions and Availability Zones, «AWS Availability Zones»; getmoto/moto, moto/ec2/models/availability_zones_and_regions.py
    // (China, GovCloud).
    [Theory]
    [InlineData("af-south-1", "afs1-az1")]
    [InlineData("ap-northeast-1", "apne1-az4")]
    [InlineData("ap-southeast-7", "apse7-az1")]
    [InlineData("ca-central-1", "cac1-az4")]
    [InlineData("mx-central-1", "mxc1-az1")]
    [InlineData("eu-west-1", "euw1-az3")]
    [InlineData("us-gov-west-1", "usgw1-az1")]
    [InlineData("cn-northwest-1", "cnnw1-az3")]
    [InlineData("eusc-de-east-1", "eusc1-az1")]
    public void ZoneIds_BeginLikeTheirRegion(string region, string id)
    {
        var zone = $"{region}a";

        Assert.Equal(
            id,
            Assert.Single(SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", [zone], ["subnet-0a"], zoneIds: [id]).ZoneIds).Value);
        Assert.Equal(
            id,
            Assert.Single(
                VpcBlueprint.In(AwsRegion.Of(region), "10.0.0.0/16", "a", "b")
                    .AddIsolatedTier("data")
                    .WithZoneId("a", id)
                    .Plan().ZoneIds).Value);
    }

    [Fact]
    public void Zones_OfAnotherRegion_AreNotThoseOfTheVpc()
    {
        Assert.Contains(
            "does not use zone 'eu-west-1a'",
            Refusal.Single(TwoZones.WithZoneId("eu-west-1a", "use1-az1"), "NET044").Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "does not use zone 'eu-west-1a'",
            Refusal.Single(TwoZones.AddInterfaceEndpoint(InterfaceEndpoint.Sts.InZones("eu-west-1a")), "NET047").Message,
            StringComparison.Ordinal);
        Assert.Equal(1, TwoZones.AddInterfaceEndpoint(InterfaceEndpoint.Sts.InZones("a", "us-east-1a")).Plan().EndpointInterfaceCount);
    }

    [Fact]
    public async Task Subnets_AreCreatedByTheirId_WhereItIsSaid()
    {
        var graph = await StackPreview.RunAsync(() => _ = TwoZones.WithZoneId("us-east-1a", "use1-az6").Provision("net"));

        var (first, second) = (graph["aws:ec2/subnet:Subnet", "net-data-a"].Inputs, graph["aws:ec2/subnet:Subnet", "net-data-b"].Inputs);
        Assert.Equal("use1-az6", first["availabilityZoneId"].AsText());
        Assert.False(first.Entries.ContainsKey("availabilityZone") || second.Entries.ContainsKey("availabilityZoneId"));
        Assert.Equal("us-east-1b", second["availabilityZone"].AsText());
    }

    [Fact]
    public async Task Placements_CarryTheIds()
    {
        await StackPreview.RunAsync(() =>
            Assert.Equal("use1-az6", Assert.Single(TwoZones.WithZoneId("a", "use1-az6").Provision("net").Tier("data").ZoneIds).Value));
        Assert.Equal("use1-az4", Existing("us-east-1", "use1-az6", "use1-az4").ZoneIds[AwsRegion.UsEast1.Zone("b")]);
        Assert.Equal("NET044", Assert.Single(Refusal.Of(() => Existing("us-east-1", "use1-az6", "b")).Problems).Code);
    }

    // Fact: Amazon EKS User Guide, «View Amazon EKS networking requirements for VPC and subnets»: use1-az3, usw1-az2, cac1-az3.
    [Theory]
    [InlineData("us-east-1", "use1-az1", "use1-az3")]
    [InlineData("us-west-1", "usw1-az1", "usw1-az2")]
    [InlineData("ca-central-1", "cac1-az1", "cac1-az3")]
    public void Eks_ReportsNet046_ForAPlaceWithoutControlPlanes(string region, string good, string refused)
    {
        var problem = Assert.Single(
            Refusal.Of(() => _ = EksBlueprint.For(KubernetesVersion.V1_35, Existing(region, good, refused)).Plan()).Problems,
            problem => problem.Code == "NET046");

        Assert.Equal(("NET046", "Nodes"), (problem.Code, problem.Path));
        Assert.Contains(refused, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_TellsNet112_WhereANetworkForAClusterDoesNotSayItsIds()
    {
        var problem = Assert.Single(TwoZones.ForCluster("platform").WithZoneId("a", "use1-az1").Plan().Warnings);

        Assert.Equal(("NET112", ProblemSeverity.Note, "ZoneIds"), (problem.Code, problem.Severity, problem.Path));
        var graph = await StackPreview.RunAsync(() => _ = TwoZones.ForCluster("platform").Provision("net"));
        Assert.Contains(graph.Problems, told => told.Code == "NET112");
        Assert.EndsWith("among us-east-1b", problem.Message, StringComparison.Ordinal);
        Assert.Empty(TwoZones.ForCluster("platform").WithZoneId("a", "use1-az1").WithZoneId("us-east-1b", "use1-az2").Plan().Warnings);
        Assert.Empty(TwoZones.Plan().Warnings);
        Assert.Empty(
            VpcBlueprint.In(AwsRegion.Of("eu-west-1"), "10.0.0.0/16", "a", "b")
                .AddIsolatedTier("data", 20)
                .ForCluster("platform")
                .Plan().Warnings);
    }

    [Theory]
    [InlineData(4, 4, false, true)]
    [InlineData(3, 4, true, true)]
    [InlineData(5, 0, false, false)]
    [InlineData(4, 0, true, false)]
    [InlineData(0, 5, false, false)]
    public void Dhcp_TakesFourServersOfEachIpVersion(int ipv4, int ipv6, bool own, bool taken)
    {
        string[] servers = [
            .. Enumerable.Range(1, ipv4).Select(number => $"10.0.0.{number}"),
            .. Enumerable.Range(1, ipv6).Select(number => $"fd00::{number}"),
            .. own ? new[] { DhcpOptions.AmazonProvidedDns } : [],
        ];
        var blueprint = TwoZones.WithDhcpOptions(new DhcpOptions { DomainNameServers = [.. servers] });

        if (taken)
        {
            Assert.NotNull(blueprint.Plan());
        }
        else
        {
            Assert.Equal("DhcpOptions.DomainNameServers", Refusal.Single(blueprint, "NET026").Path);
        }
    }

    [Fact]
    public async Task S3Interface_ServesTheVpc_UnlessAGatewayDoes()
    {
        var alone = await StackPreview.RunAsync(() => _ = TwoZones.AddInterfaceEndpoint(InterfaceEndpoint.Of("s3")).Provision("net"));
        var both = await StackPreview.RunAsync(
            () => _ = TwoZones.AddInterfaceEndpoint(InterfaceEndpoint.Of("s3"))
                .AddGatewayEndpoint(GatewayEndpoint.S3)
                .AddInterfaceEndpoint(InterfaceEndpoint.Sts)
                .Provision("net"));

        Assert.False(Endpoint(alone, "net-s3").Inputs["dnsOptions"]["privateDnsOnlyForInboundResolverEndpoint"].AsBoolean());
        Assert.True(Endpoint(both, "net-s3").Inputs["dnsOptions"]["privateDnsOnlyForInboundResolverEndpoint"].AsBoolean());
        Assert.True(both.DependsOn(Endpoint(both, "net-s3"), Endpoint(both, "net-s3-gateway")));
        Assert.False(Endpoint(both, "net-sts").Inputs.Entries.ContainsKey("dnsOptions"));
    }

    [Fact]
    public async Task Endpoints_AreInTheZonesThatAreChosen()
    {
        var blueprint = TwoZones.AddInterfaceEndpoint(
            InterfaceEndpoint.Of("athena").InZones("b")).AddInterfaceEndpoint(InterfaceEndpoint.Sts);
        var graph = await StackPreview.RunAsync(() => _ = blueprint.Provision("net"));

        Assert.Equal(
            graph["aws:ec2/subnet:Subnet", "net-data-b"].Id,
            Assert.Single(Endpoint(graph, "net-athena").Inputs["subnetIds"].Items).AsText());
        Assert.Equal(2, Endpoint(graph, "net-sts").Inputs["subnetIds"].Items.Length);
        Assert.Equal(3, blueprint.Plan().EndpointInterfaceCount);
        Assert.Equal(
            "EndpointZones[athena]",
            Refusal.Single(TwoZones.AddInterfaceEndpoint(InterfaceEndpoint.Of("athena").InZones("c")), "NET047").Path);
    }

    private static ResourceNode Endpoint(StackGraph graph, string name) => graph["aws:ec2/vpcEndpoint:VpcEndpoint", name];

    private static SubnetPlacement Existing(string region, params string[] ids) =>
        SubnetPlacement.FromExisting(
            SubnetKind.Private,
            "vpc-0a",
            [$"{region}a", $"{region}b"],
            ["subnet-0a", "subnet-0b"],
            zoneIds: ids.Length > 0 ? ids : null);
}
