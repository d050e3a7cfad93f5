using Blueprints.Network;
using Blueprints.Preview;
using Blueprints.Tests.Support;

namespace Blueprints.Tests.Network;

public class VpcPlanTests
{
    [Fact]
    public void Plan_GivesThreeAlignedSlash20PerTier_ForTheUsEast1Document() =>
        Assert.Equal(
            [
                "public us-east-1a 10.0.0.0/20", "public us-east-1b 10.0.16.0/20", "public us-east-1c 10.0.32.0/20",
                "private us-east-1a 10.0.64.0/20", "private us-east-1b 10.0.80.0/20", "private us-east-1c 10.0.96.0/20",
                "data us-east-1a 10.0.128.0/20", "data us-east-1b 10.0.144.0/20", "data us-east-1c 10.0.160.0/20",
            ],
            Map(Networks.UsEast1.Plan()));

    [Fact]
    public void Plan_GivesTheTwoSlash22_OfTheAfSouth1Document() =>
        Assert.Equal(["public af-south-1a 10.0.0.0/22", "public af-south-1b 10.0.4.0/22"], Map(Networks.AfSouth1.Plan()));

    [Fact]
    public void Plan_CountsWhatIsPaidForByTheMonth()
    {
        var plan = Networks.UsEast1.AddInterfaceEndpoint(InterfaceEndpoint.EcrApi).AddInterfaceEndpoint(InterfaceEndpoint.Sts).Plan();

        Assert.Equal((3, 3, 6), (plan.NatGatewayCount, plan.ElasticIpCount, plan.EndpointInterfaceCount));
    }

    [Theory]
    [MemberData(nameof(NatChoices))]
    public void Plan_CountsGatewaysAndAddresses_OfEachNatStrategy(string name, int gateways, int addresses)
    {
        var strategies = new Dictionary<string, NatStrategy>
        {
            ["Single"] = NatStrategy.Single,
            ["OnePerZone"] = NatStrategy.OnePerZone,
            ["OnePerZone, given"] = NatStrategy.OnePerZone.WithElasticIps("eipalloc-0a", "eipalloc-0b", "eipalloc-0c"),
            ["Regional"] = NatStrategy.Regional,
        };
        var plan = Networks.UsEast1.WithNat(strategies[name]).Plan();

        Assert.Equal((gateways, addresses), (plan.NatGatewayCount, plan.ElasticIpCount));
    }

    public static TheoryData<string, int, int> NatChoices => new()
    {
        { "Single", 1, 1 },
        { "OnePerZone", 3, 3 },
        { "OnePerZone, given", 3, 0 },
        { "Regional", 1, 0 },
    };

    [Fact]
    public void Plan_TakesTheNextAlignedPlace_WhenTiersHaveDifferentSizes() =>
        Assert.Equal(
            [
                "edge us-east-1a 10.0.0.0/24", "edge us-east-1b 10.0.1.0/24", "edge us-east-1c 10.0.2.0/24",
                "app us-east-1a 10.0.64.0/20", "app us-east-1b 10.0.80.0/20", "app us-east-1c 10.0.96.0/20",
                "data us-east-1a 10.0.4.0/24", "data us-east-1b 10.0.5.0/24", "data us-east-1c 10.0.6.0/24",
            ],
            Map(
                Networks.Empty()
                    .AddPublicTier("edge", 24)
                    .AddPrivateTier("app", 20)
                    .AddIsolatedTier("data", 24)
                    .WithNat(NatStrategy.OnePerZone)
                    .Plan()));

    [Fact]
    public void Plan_KeepsTheSlotOfEachLetter_WhereverAZoneIsAdded()
    {
        var before = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "b", "d").AddIsolatedTier("data", 20).Plan();
        var after = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b", "d").AddIsolatedTier("data", 20).Plan();

        Assert.Equal(["data us-east-1b 10.0.16.0/20", "data us-east-1d 10.0.48.0/20"], Map(before));
        Assert.Subset(Map(after).ToHashSet(), Map(before).ToHashSet());
    }

    [Fact]
    public void Plan_FindsSlots_ForZonesWhoseLettersHaveNone() =>
        Assert.Equal(
            ["data us-east-1d 10.0.48.0/20", "data us-east-1e 10.0.32.0/20", "data us-east-1f 10.0.16.0/20", "data us-east-1a 10.0.0.0/20"],
            Map(VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "d", "e", "f", "a").AddIsolatedTier("data", 20).Plan()));

    [Fact]
    public void Reserve_HoldsTheRoomOfARemovedTier()
    {
        var before = Networks.Empty().AddIsolatedTier("old", 20).AddIsolatedTier("data", 20).Plan();
        var after = Networks.Empty().Reserve("gone", 18).AddIsolatedTier("data", 20).Plan();

        Assert.Equal(Map(before).Skip(3), Map(after));
        Assert.Equal("10.0.0.0/18", Assert.Single(after.Reserved).Cidr.ToString());
    }

    [Fact]
    public void Reserve_TakesAnExplicitBlock()
    {
        var plan = Networks.Empty().Reserve("vpn", "10.0.0.0/20").AddIsolatedTier("data", 20).Plan();

        Assert.Equal("data us-east-1a 10.0.64.0/20", Map(plan)[0]);
    }

    [Fact]
    public void At_DividesTheBlockAmongTheZoneSlots() =>
        Assert.Equal(
            ["data us-east-1a 10.0.64.0/20", "data us-east-1b 10.0.80.0/20", "data us-east-1c 10.0.96.0/20"],
            Map(Networks.Empty().AddIsolatedTier("data", configure: tier => tier.At("10.0.64.0/18")).Plan()));

    [Fact]
    public void At_KeepsTheTiersOwnPrefix() =>
        Assert.Equal(
            "data us-east-1b 10.0.65.0/24",
            Map(Networks.Empty().AddIsolatedTier("data", 24, tier => tier.At("10.0.64.0/18")).Plan())[1]);

    [Fact]
    public void AtExactly_GivesTheBlocksLiterally() =>
        Assert.Equal(
            ["data us-east-1a 10.0.7.0/24", "data us-east-1b 10.0.200.0/22", "data us-east-1c 10.0.3.0/28"],
            Map(
                Networks.Empty()
                    .AddIsolatedTier("data", configure: tier => tier.AtExactly("10.0.7.0/24", "10.0.200.0/22", "10.0.3.0/28"))
                    .Plan()));

    [Fact]
    public void InCidr_TakesTheAddressesOfASecondaryBlock()
    {
        var plan = Networks.UsEast1
            .AddSecondaryCidr("100.64.0.0/16")
            .AddPrivateTier("pods", 18, tier => tier.InCidr("100.64.0.0/16").WithoutKubernetesTags())
            .ForCluster("x")
            .Plan();

        Assert.Equal(
            ["pods us-east-1a 100.64.0.0/18", "pods us-east-1b 100.64.64.0/18", "pods us-east-1c 100.64.128.0/18"],
            Map(plan).Where(line => line.StartsWith("pods", StringComparison.Ordinal)));
        Every.One(plan.Tiers.Single(tier => tier.Name == "pods").Subnets, subnet => Assert.Empty(subnet.Tags));
    }

    [Fact]
    public void WithIpv6_NumbersTheSlash64ByTierAndSlot()
    {
        var plan = Networks.UsEast1.WithIpv6().Plan();

        Assert.Equal([0, 1, 2, 4, 5, 6, 8, 9, 10], plan.Tiers.SelectMany(tier => tier.Subnets).Select(subnet => subnet.Ipv6Index));
        Every.One(Networks.UsEast1.Plan().Tiers.SelectMany(tier => tier.Subnets), subnet => Assert.Null(subnet.Ipv6Index));
    }

    [Fact]
    public void ForCluster_TagsSubnetsByKind()
    {
        var plan = Networks.UsEast1.ForCluster("platform").Plan();

        Assert.Equal(new Dictionary<string, string> { ["kubernetes.io/role/elb"] = "1" }, plan.Tiers[0].Subnets[0].Tags);
        Assert.Equal(
            new Dictionary<string, string> { ["karpenter.sh/discovery"] = "platform", ["kubernetes.io/role/internal-elb"] = "1" },
            plan.Tiers[1].Subnets[0].Tags);
        Assert.Empty(plan.Tiers[2].Subnets[0].Tags);
    }

    [Fact]
    public void ForCluster_LetsKarpenterUseTheTiersThatAreForNodes()
    {
        var plan = VpcBlueprint.In(AwsRegion.AfSouth1, "10.0.0.0/16", "a", "b")
            .AddPublicTier("public", 22, tier => tier.ForNodes())
            .AddPublicTier("edge", 24)
            .ForCluster("platform")
            .Plan();

        Assert.Equal("platform", plan.Tiers[0].Subnets[0].Tags["karpenter.sh/discovery"]);
        Assert.DoesNotContain("karpenter.sh/discovery", plan.Tiers[1].Subnets[0].Tags.Keys);
    }

    [Fact]
    public void ReserveTier_HoldsExactlyTheRoomOfATier_WhateverTheNumberOfSlots()
    {
        var withTier = Networks.Empty().WithZoneSlots(3).WithIpv6().AddIsolatedTier("old", 20).AddIsolatedTier("data", 22);
        var without = Networks.Empty().WithZoneSlots(3).WithIpv6().ReserveTier("old", 20).AddIsolatedTier("data", 22);

        Assert.Equal(Lines(withTier, "data"), Lines(without, "data"));
        Assert.Equal(["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"], without.Plan().Reserved.Select(reserved => reserved.Cidr.ToString()));
        Assert.Equal(
            "10.0.0.0/18",
            Assert.Single(Networks.Empty().ReserveTier("old", 20).AddIsolatedTier("data").Plan().Reserved).Cidr.ToString());

        static List<string> Lines(VpcBlueprint blueprint, string tier) =>
            [.. blueprint.Plan().ToString().Split('\n').Where(line => line.StartsWith($"  {tier} ", StringComparison.Ordinal))];
    }

    [Fact]
    public void ReserveTier_HoldsRoomInASecondaryCidr()
    {
        var plan = Networks.UsEast1
            .AddSecondaryCidr("100.64.0.0/16")
            .ReserveTier("was-pods", 19, tier => tier.InCidr("100.64.0.0/16"))
            .Plan();

        Assert.Equal("100.64.0.0/17", Assert.Single(plan.Reserved).Cidr.ToString());
    }

    [Fact]
    public void ToString_TellsWhatElseIsPaidFor()
    {
        var regional = Networks.UsEast1.WithNat(NatStrategy.Regional).Plan().ToString();
        var given = Networks.UsEast1
            .WithNat(NatStrategy.OnePerZone.WithElasticIps("eipalloc-0a", "eipalloc-0b", "eipalloc-0c"))
            .Plan()
            .ToString();

        Assert.Contains("Regional, paid for in each of up to 3 zones", regional, StringComparison.Ordinal);
        Assert.Contains("and those that AWS manages", regional, StringComparison.Ordinal);
        Assert.Contains("0  and 3 given ones", given, StringComparison.Ordinal);
    }

    [Fact]
    public void Blueprints_PrintWhatTheyDescribe()
    {
        Assert.Equal("VpcBlueprint 10.0.0.0/16 in us-east-1: public, private, data", Networks.UsEast1.ToString());
        Assert.Equal("data (isolated): 10.0.128.0/20, 10.0.144.0/20, 10.0.160.0/20", Networks.UsEast1.Plan().Tiers[2].ToString());
    }

    [Fact]
    public void Tags_OfAZoneWinOverThoseOfTheTier()
    {
        var plan = Networks.Empty()
            .AddIsolatedTier("data", 20, tier => tier
                .WithTag("rack", "any")
                .WithZoneTag("b", "rack", "two")
                .WithZoneTag("us-east-1c", "rack", "two")
                .WithZoneTag("c", "rack", "three"))
            .Plan();

        Assert.Equal(["any", "two", "three"], plan.Tiers[0].Subnets.Select(subnet => subnet.Tags["rack"]));
    }

    [Fact]
    public void ToString_IsTheSameForTheSameBlueprint() => Assert.Equal(
        Networks.UsEast1.Plan().ToString(),
        Networks.UsEast1.Plan().ToString());

    [Fact]
    public void Blueprint_IsNotChangedByItsMethods()
    {
        var baseline = Networks.UsEast1;
        var before = baseline.Plan().ToString();

        _ = baseline.WithIpv6().AddIsolatedTier("more", 20).WithTag("a", "b").WithNat(NatStrategy.Single).Plan();

        Assert.Equal(before, baseline.Plan().ToString());
    }

    [Fact]
    public async Task State_RecordsTheAddresses()
    {
        var graph = await StackPreview.RunAsync(() => _ = Networks.UsEast1.WithIpv6().ForCluster("platform").Provision("net"));
        var inputs = graph["blueprints:network:Vpc", "net"].Inputs;

        Assert.Equal("us-east-1", inputs["region"].AsText());
        Assert.Equal(
            ["10.0.64.0/20", "10.0.80.0/20", "10.0.96.0/20"],
            inputs["tiers"][1]["cidrBlocks"].Items.Select(block => block.AsText()));
        Assert.Equal([4.0, 5.0, 6.0], inputs["tiers"][1]["ipv6Indexes"].Items.Select(index => index.AsNumber()));
        Assert.Equal("private", inputs["tiers"][1]["kind"].AsText());
        Assert.Equal("1", inputs["tiers"][1]["tags"][2]["kubernetes.io/role/internal-elb"].AsText());
    }

    internal static List<string> Map(VpcPlan plan) =>
        [.. plan.Tiers.SelectMany(tier => tier.Subnets.Select(subnet => $"{tier.Name} {subnet}"))];
}
