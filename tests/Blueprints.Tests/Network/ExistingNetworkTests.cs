using System.Reflection;
using Blueprints.Preview;
using Blueprints.Tests.Support;

namespace Blueprints.Tests.Network;

public class ExistingNetworkTests
{
    [Fact]
    public async Task FromExisting_GivesAHandleLikeThatOfAProvisionedNetwork()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var network = NetworkHandle.FromExisting(AwsRegion.AfSouth1, "vpc-0a", "10.0.0.0/16", Private(), Placement("data"));
            var tier = network.Tier("private");

            Assert.Equal<IEnumerable<AvailabilityZone>>([AwsRegion.AfSouth1.Zone("a"), AwsRegion.AfSouth1.Zone("b")], tier.Zones);
            Assert.Equal((AwsRegion.AfSouth1, SubnetKind.Private, "10.0.4.0/22"), (tier.Region, tier.Kind, tier.Cidrs[1].ToString()));
            return new Dictionary<string, object?>
            {
                ["vpcId"] = network.VpcId,
                ["ids"] = tier.SubnetIds,
                ["b"] = Assert.Single(tier.SubnetIdsByZone[AwsRegion.AfSouth1.Zone("b")]),
                ["tables"] = tier.RouteTableIds,
            };
        });

        Assert.Equal("vpc-0a", graph.Outputs["vpcId"].AsText());
        Assert.Equal(["subnet-0a", "subnet-0b"], graph.Outputs["ids"].Items.Select(id => id.AsText()));
        Assert.Equal("subnet-0b", graph.Outputs["b"].AsText());
        Assert.Equal(["rtb-0a"], graph.Outputs["tables"].Items.Select(id => id.AsText()));
        Assert.DoesNotContain(graph.Resources, node => node.Custom);
    }

    [Fact]
    public void FromExisting_RefusesListsOfDifferentLengths()
    {
        Assert.Contains(
            "1 values are given for 2 zones",
            Refused(() => SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["af-south-1a", "af-south-1b"], ["subnet-0a"])),
            StringComparison.Ordinal);
        Assert.Contains(
            "1 values are given for 2 zones",
            Refused(
                () => SubnetPlacement.FromExisting(
                    SubnetKind.Private,
                    "vpc-0a",
                    ["af-south-1a", "af-south-1b"],
                    ["subnet-0a", "subnet-0b"],
                    ["10.0.0.0/22"])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void FromExisting_RefusesZonesThatCannotBe()
    {
        Assert.Contains(
            "several regions",
            Refused(
                () => SubnetPlacement.FromExisting(
                    SubnetKind.Private,
                    "vpc-0a",
                    ["af-south-1a", "us-east-1a"],
                    ["subnet-0a", "subnet-0b"])),
            StringComparison.Ordinal);
        Assert.Contains(
            "has no zone af-south-1z",
            Refused(() => SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["af-south-1z"], ["subnet-0a"])),
            StringComparison.Ordinal);
        Assert.Contains(
            "not a full zone name",
            Refused(() => SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["a"], ["subnet-0a"])),
            StringComparison.Ordinal);
        Assert.Contains(
            "'us-east-1' is not a full zone name",
            Refused(() => SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["us-east-1"], ["subnet-0a"])),
            StringComparison.Ordinal);
        Assert.Contains(
            "at least one zone",
            Refused(() => SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", [], [])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void FromExisting_RefusesTiersThatDoNotBelongTogether()
    {
        Assert.Contains(
            "is in af-south-1, not in us-east-1",
            Refused(() => NetworkHandle.FromExisting(AwsRegion.UsEast1, "vpc-0a", "10.0.0.0/16", Private())),
            StringComparison.Ordinal);
        Assert.Contains(
            "the same name",
            Refused(() => NetworkHandle.FromExisting(AwsRegion.AfSouth1, "vpc-0a", "10.0.0.0/16", Private(), Private())),
            StringComparison.Ordinal);
        Assert.Contains(
            "at least one tier",
            Refused(() => NetworkHandle.FromExisting(AwsRegion.AfSouth1, "vpc-0a", "10.0.0.0/16")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void FromExisting_TakesSeveralSubnetsOfAZone() =>
        Assert.Equal(
            2,
            SubnetPlacement.FromExisting(
                SubnetKind.Private,
                "vpc-0a",
                ["af-south-1a", "af-south-1a"],
                ["subnet-0a", "subnet-0b"]).SubnetIdsByZone[AwsRegion.AfSouth1.Zone("a")].Count());

    [Fact]
    public void FromExisting_RefusesNulls()
    {
        Assert.Contains(
            "An element is null",
            Refused(() => SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["af-south-1a"], [null!])),
            StringComparison.Ordinal);
        Assert.Contains(
            "An element is null",
            Refused(() => SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", [null!], ["subnet-0a"])),
            StringComparison.Ordinal);
        Assert.Contains(
            "An element is null",
            Refused(() => SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["af-south-1a"], ["subnet-0a"], [null!])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void FromExisting_ReportsNet041_ForTiersOfAnotherVpc()
    {
        var problem = Assert.Single(
            Refusal.Of(() => _ = NetworkHandle.FromExisting(AwsRegion.AfSouth1, "vpc-0b", "10.0.0.0/16", Private())).Problems);

        Assert.Equal(
            ("NET041", "Tiers[private]", "tier 'private' is in another VPC than the network"),
            (problem.Code, problem.Path, problem.Message));
    }

    [Theory]
    [InlineData("vpcId", "platform", "subnet-0a", "rtb-0a")]
    [InlineData("vpcId", "subnet-0a", "subnet-0a", "rtb-0a")]
    [InlineData("vpcId", "vpc-0a\n", "subnet-0a", "rtb-0a")]
    [InlineData("ids[0]", "vpc-0a", "vpc-0a", "rtb-0a")]
    [InlineData("routeTableIds[0]", "vpc-0a", "subnet-0a", "main")]
    public void FromExisting_ReportsNet042_ForPlainTextThatIsNoId(string path, string vpcId, string subnetId, string tableId)
    {
        var kind = path[..3] switch { "vpc" => "a VPC", "ids" => "a subnet", _ => "a route table" };
        var problem = Assert.Single(
            Refusal.Of(
                () => _ = SubnetPlacement.FromExisting(
                    SubnetKind.Private,
                    vpcId,
                    ["af-south-1a"],
                    [subnetId],
                    routeTableIds: [tableId])).Problems);

        Assert.Equal(("NET042", path), (problem.Code, problem.Path));
        Assert.EndsWith($"' is not the id of {kind}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromExisting_ReportsNet042_ForANetworkWithoutAVpcId() =>
        Assert.Equal(
            "NET042",
            Assert.Single(
                Refusal.Of(() => _ = NetworkHandle.FromExisting(AwsRegion.AfSouth1, "platform", "10.0.0.0/16", Private())).Problems).Code);

    [Theory]
    [InlineData("ecr-api", "'ecr.api'")]
    [InlineData("eks.auth", "'eks-auth'")]
    [InlineData("ECR.api", "'ecr.api'")]
    [InlineData("com.amazonaws.us-east-1.ecr.api", "'ecr.api'")]
    [InlineData("cn.com.amazonaws.cn-north-1.ecr.api", "'ecr.api'")]
    [InlineData("aws.api.us-east-1.freetier", "'freetier'")]
    [InlineData("com.amazonaws.route53", "'route53'")]
    [InlineData("vpce-0123456789abcdef0", "ecr.api")]
    [InlineData("athena\n", "ecr.api")]
    [InlineData("ecr..api", "'ecr.api'")]
    [InlineData("", "ecr.api")]
    public void FromExisting_ReportsNet048_ForAnEndpointThatIsNoService(string text, string advised)
    {
        var problem = Assert.Single(Refusal.Of(() => _ = WithEndpoints("s3", text)).Problems);

        Assert.Equal(("NET048", "endpoints[1]"), (problem.Code, problem.Path));
        Assert.Contains(advised, problem.Fix, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => InterfaceEndpoint.Of(text));
        Assert.ThrowsAny<ArgumentException>(() => GatewayEndpoint.Of(text));
    }

    [Theory]
    [InlineData("ecr.api")]
    [InlineData("elasticfilesystem-fips")]
    [InlineData("iot.fleethub.api")]
    [InlineData("s3express")]
    [InlineData("transcribe.cn")]
    public void FromExisting_TakesEndpointsByTheirShortNames(string text)
    {
        Assert.Equal([text, "s3"], WithEndpoints("s3", text).Endpoints!.OrderByDescending(service => service == text));
        Assert.Equal(text, InterfaceEndpoint.Of(text).Service);
    }

    // A name that this library has itself must be among those that a slip is compared with.
    [Fact]
    public void Endpoints_OfEveryNamedService_AreFoundByTheirLetters()
    {
        var named = typeof(InterfaceEndpoint)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => ((InterfaceEndpoint)property.GetValue(null)!).Service);
        foreach (var service in named.Concat(["s3", "dynamodb", "route53", "elasticfilesystem", "xray"]))
        {
            Assert.Contains(
                $"'{service}'",
                Assert.Single(Refusal.Of(() => _ = WithEndpoints(service.Insert(1, "-"))).Problems).Fix,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void FromExisting_RefusesEndpointsThatAreNull() =>
        Assert.Contains("An element is null", Refused(() => WithEndpoints("s3", null!)), StringComparison.Ordinal);

    [Fact]
    public void FromExisting_ReportsNet049_ForASubnetThatIsGivenTwice()
    {
        var problem = Assert.Single(Refusal.Of(() => _ = SubnetPlacement.FromExisting(
            SubnetKind.Private,
            "vpc-0a",
            ["af-south-1a", "af-south-1b", "af-south-1c"],
            ["subnet-0a", "subnet-0b", "subnet-0a"])).Problems);

        Assert.Equal(("NET049", "ids[2]"), (problem.Code, problem.Path));
        Assert.Contains("'subnet-0a'", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NET030", "cidrs[0]", "10.0.0.0", "10.0.4.0/22")]
    [InlineData("NET008", "cidrs[1]", "10.0.0.0/22", "10.0.5.0/22")]
    [InlineData("NET033", "cidrs[1]", "10.0.0.0/22", "2001:db8::/64")]
    [InlineData("NET009", "cidrs[1]", "10.0.0.0/22", "10.0.2.0/23")]
    [InlineData("NET007", "cidrs[1]", "10.0.0.0/22", "10.0.4.0/29")]
    public void FromExisting_ChecksBlocksAsPlansDo(string code, string path, string first, string second)
    {
        var problem = Assert.Single(Refusal.Of(() => _ = SubnetPlacement.FromExisting(
            SubnetKind.Private, "vpc-0a", ["af-south-1a", "af-south-1b"], ["subnet-0a", "subnet-0b"], [first, second])).Problems);

        Assert.Equal((code, path), (problem.Code, problem.Path));
    }

    [Theory]
    [InlineData("NET033", "2001:db8::/56")]
    [InlineData("NET007", "10.0.0.0/8")]
    [InlineData("NET008", "10.0.1.0/16")]
    [InlineData("NET030", "platform")]
    public void FromExisting_ChecksTheNetworksBlockAsPlansDo(string code, string cidr)
    {
        var problem = Assert.Single(
            Refusal.Of(() => _ = NetworkHandle.FromExisting(AwsRegion.AfSouth1, "vpc-0a", cidr, Placement("data"))).Problems);

        Assert.Equal((code, "cidr"), (problem.Code, problem.Path));
    }

    private static SubnetPlacement WithEndpoints(params string[] endpoints) =>
        SubnetPlacement.FromExisting(SubnetKind.Isolated, "vpc-0a", ["af-south-1a"], ["subnet-0a"], endpoints: endpoints);

    private static SubnetPlacement Private() =>
        SubnetPlacement.FromExisting(
            SubnetKind.Private,
            "vpc-0a",
            ["af-south-1a", "af-south-1b"],
            ["subnet-0a", "subnet-0b"],
            ["10.0.0.0/22", "10.0.4.0/22"],
            ["rtb-0a"],
            "private");

    private static SubnetPlacement Placement(string name) =>
        SubnetPlacement.FromExisting(SubnetKind.Isolated, "vpc-0a", ["af-south-1a"], ["subnet-0c"], name: name);

    private static string Refused(Func<object> action) => Assert.Throws<ArgumentException>(action).Message;
}
