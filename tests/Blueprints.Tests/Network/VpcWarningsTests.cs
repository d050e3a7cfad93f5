using Blueprints.Tests.Support;

namespace Blueprints.Tests.Network;

public class VpcWarningsTests
{
    [Fact]
    public void Plan_WarnsOfNothing_ForTheUsEast1Document() => Assert.Empty(Networks.UsEast1.Plan().Warnings);

    [Fact]
    public void Plan_WarnsOfASingleZone() => Warns(
        VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a").AddIsolatedTier("app", 24),
        "NET101",
        "us-east-1a");

    [Fact]
    public void Plan_WarnsOfASingleNatGateway() => Warns(Networks.UsEast1.WithNat(NatStrategy.Single), "NET102", "one zone");

    [Fact]
    public void Plan_WarnsOfAPublicRange() => Warns(
        Networks.Empty("44.0.0.0/16").AddIsolatedTier("app", 24),
        "NET103",
        "44.0.0.0/16 is not a private range");

    [Fact]
    public void Plan_WarnsOfTheRangeThatAwsServicesUse() => Warns(
        Networks.Empty("172.17.0.0/16").AddIsolatedTier("app", 24),
        "NET104",
        "Cloud9");

    [Fact]
    public void Plan_WarnsOfMoreBlocksThanTheQuota()
    {
        var blueprint = Enumerable.Range(1, 5).Aggregate(
            Networks.Empty().AddIsolatedTier("app", 24),
            (all, number) => all.AddSecondaryCidr($"10.{number + 1}.0.0/16"));

        Warns(blueprint, "NET105", "6 IPv4 blocks");
    }

    [Fact]
    public void Plan_TellsOfAnOptInRegion()
    {
        var note = Assert.Single(Networks.AfSouth1.Plan().Warnings);

        Assert.Equal(("NET106", ProblemSeverity.Note), (note.Code, note.Severity));
        Assert.Contains("af-south-1 (Africa (Cape Town)) is an opt-in region", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_WarnsOfASettingForTheWholeRegion() => Warns(
        Networks.UsEast1.WithBlockPublicAccess(BlockPublicAccess.BlockIngress),
        "NET107",
        "every VPC of the account in us-east-1");

    [Fact]
    public void Plan_WarnsOfMoreElasticIpsThanTheQuota() =>
        Warns(
            VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b", "c", "d", "e", "f").WithZoneSlots(6)
                .AddPublicTier("edge", 24).AddPrivateTier("app", 22).WithNat(NatStrategy.OnePerZone),
            "NET110",
            "6 elastic IPs");

    [Fact]
    public void Plan_TellsThatZonesAreNotChecked_InARegionThatIsNotKnown()
    {
        var note = Assert.Single(
            VpcBlueprint.In(AwsRegion.Of("us-gov-west-1"), "10.0.0.0/16", "a", "b").AddIsolatedTier("app", 24).Plan().Warnings);

        Assert.Equal(("NET108", ProblemSeverity.Note), (note.Code, note.Severity));
    }

    private static void Warns(VpcBlueprint blueprint, string code, string message)
    {
        var warning = Assert.Single(blueprint.Plan().Warnings);
        Assert.Equal((code, ProblemSeverity.Warning), (warning.Code, warning.Severity));
        Assert.Contains(message, warning.Message, StringComparison.Ordinal);
    }

    /// <summary>Announced for commercial regions alone.</summary>
    [Theory]
    [InlineData("us-east-1", false)]
    [InlineData("cn-north-1", true)]
    [InlineData("us-gov-west-1", true)]
    [InlineData("eusc-de-east-1", true)]
    public void Plan_WarnsOfARegionalNatGateway_OutsideTheCommercialPartition(string region, bool isWarned)
    {
        var plan = VpcBlueprint.In(AwsRegion.Of(region), "10.0.0.0/16", "a", "b")
            .AddPrivateTier("private")
            .WithNat(NatStrategy.Regional)
            .Plan();

        Assert.Equal(isWarned, plan.Warnings.Any(warning => warning.Code == "NET114"));
    }
}
