using Blueprints.Configuration;
using Microsoft.Extensions.Options;

namespace Blueprints.Tests.Configuration;

/// <summary>Options outside Pulumi: made in C#, checked by Microsoft.Extensions.Options.</summary>
public class OptionsPatternTests
{
    [Fact]
    public void Validators_TellWhatIsMissing_WhenNothingIsGiven()
    {
        Assert.Equal(
            [
                "CFG004 region: the key is missing and has no default → set 'region'",
                "CFG004 cidr: the key is missing and has no default → set 'cidr'",
            ],
            new VpcOptionsValidator().Validate(null, new VpcOptions()).Failures);
        Assert.Equal(
            ["CFG004 version: the key is missing and has no default → set 'version'"],
            new EksOptionsValidator().Validate(null, new EksOptions()).Failures);
        Assert.Equal(2, new AuroraOptionsValidator().Validate(null, new AuroraOptions()).Failures!.Count());
        Assert.True(new KarpenterOptionsValidator().Validate(null, new KarpenterOptions()).Succeeded);
    }

    [Fact]
    public void Factory_RefusesOptions_WhenTheValidatorDoes()
    {
        var factory = new OptionsFactory<VpcOptions>(
            [new ConfigureOptions<VpcOptions>(options => options.Cidr = "10.0.0.0")], [], [new VpcOptionsValidator()]);

        var refusal = Assert.Throws<OptionsValidationException>(() => factory.Create(Options.DefaultName));

        Assert.Equal(
            [
                "CFG004 region: the key is missing and has no default → set 'region'",
                "CFG005 cidr: the value is not a CIDR block → use one like 10.0.0.0/16",
            ],
            refusal.Failures);
    }

    [Fact]
    public void Blueprint_GoesOnFluently_WhenItIsMadeOfOptions()
    {
        var options = new VpcOptions { Region = "us-east-1", Cidr = "10.0.0.0/16", Zones = ["a", "b", "c"] };

        var blueprint = VpcBlueprint.FromOptions(options)
            .AddPublicTier("public", prefix: 20)
            .AddPrivateTier("private", prefix: 20)
            .AddIsolatedTier("data", prefix: 20)
            .WithNat(NatStrategy.OnePerZone)
            .WithFlowLogs(retentionDays: 7);

        Assert.Equal(Support.Networks.UsEast1.Plan().ToString(), blueprint.Plan().ToString());
    }

    [Fact]
    public void Blueprint_IsRefused_WhenOptionsAreWrong()
    {
        var refusal = Assert.Throws<BlueprintException>(() => EksBlueprint.FromOptions(
            new EksOptions { Version = "1.35.2", Endpoint = new() { Access = ApiAccessChoice.Private, PublicCidrs = ["0.0.0.0/0"] } },
            Eks.EksClusters.Private));

        Assert.Equal("EksOptions", refusal.Subject);
        Assert.Equal(
            ["CFG006 endpoint.publicCidrs", "CFG005 version"],
            refusal.Problems.Select(problem => $"{problem.Code} {problem.Path}"));
    }

    [Fact]
    public async Task Problems_HaveTheFullKey_WhenOptionsWereChangedAfterTheyWereBound()
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(
            () => StackFile.ReadJson("platform:it", """{"region":"us-east-1","cidr":"10.0.0.0/16"}""", () =>
            {
                var options = StackConfiguration.Bind<VpcOptions>("it");
                options.Cidr = "10.0.0.0";
                return VpcBlueprint.FromOptions(options);
            }));

        Assert.Equal("platform:it.cidr", Assert.Single(refusal.Problems).Path);
    }

    [Theory]
    [InlineData(
        """{"version":"1.35","nodeGroups":{"a":{"instanceTypes":["large"]}}}""",
        "CFG005 platform:it.nodeGroups.a.instanceTypes[0]")]
    [InlineData(
        """{"version":"1.35","nodeGroups":{"a":{"instanceTypes":["z99g.large"]}}}""",
        "CFG004 platform:it.nodeGroups.a.architecture")]
    [InlineData(
        """{"version":"1.35","systemNodes":{"instanceTypes":["t4g.medium"],"taints":["batch"]}}""",
        "CFG005 platform:it.systemNodes.taints[0]")]
    [InlineData("""{"version":"1.35","storageClasses":[{"type":"io2"}]}""", "CFG004 platform:it.storageClasses[0].iops")]
    [InlineData(
        """{"version":"1.35","storageClasses":[{"type":"io2","iops":1,"iopsPerGiB":1}]}""",
        "CFG006 platform:it.storageClasses[0].iopsPerGiB")]
    [InlineData(
        """{"version":"1.35","storageClasses":[{"type":"gp3","encrypted":false,"kmsKeyArn":"arn"}]}""",
        "CFG006 platform:it.storageClasses[0].kmsKeyArn")]
    [InlineData("""{"version":"1.35","secrets":{"key":"given"}}""", "CFG004 platform:it.secrets.kmsKeyArn")]
    [InlineData("""{"version":"1.35","secrets":{"key":"own","kmsKeyArn":"arn"}}""", "CFG006 platform:it.secrets.kmsKeyArn")]
    [InlineData("""{"version":"1.35","grants":[{"principal":"arn"}]}""", "CFG004 platform:it.grants[0].policy")]
    [InlineData(
        """{"version":"1.35","grants":[{"principal":"arn","groups":["a"],"namespaces":["b"]}]}""",
        "CFG006 platform:it.grants[0].namespaces")]
    [InlineData("""{"version":"1.35","controlPlaneTier":"xl"}""", "CFG005 platform:it.controlPlaneTier")]
    public async Task ClustersOptions_AreRefused_WhenTheyCannotBeMeant(string json, string problem) =>
        Assert.Equal(problem, Line(await StackFile.Problem<EksOptions>(json)));

    [Theory]
    [InlineData("""{"version":"1"}""", "CFG005 platform:it.version")]
    [InlineData("""{"pools":[{}]}""", "CFG004 platform:it.pools[0].name")]
    [InlineData("""{"pools":[{"preset":"x86Spot","name":"a"}]}""", "CFG006 platform:it.pools[0].name")]
    [InlineData("""{"pools":[{"preset":"onDemand","name":"a"}]}""", "CFG004 platform:it.pools[0].architectures")]
    [InlineData("""{"pools":[{"preset":"x86Spot","expireAfter":"soon"}]}""", "CFG002 platform:it.pools[0].expireAfter")]
    [InlineData(
        """{"pools":[{"preset":"x86Spot","consolidation":{"policy":"never","after":"1m"}}]}""",
        "CFG006 platform:it.pools[0].consolidation.after")]
    public async Task PoolsOptions_AreRefused_WhenTheyCannotBeMeant(string json, string problem) =>
        Assert.Equal(problem, Line(await StackFile.Problem<KarpenterOptions>(json)));

    [Theory]
    [InlineData("""{"engine":"postgres","version":"3.10.0"}""", "CFG005 platform:it.version")]
    [InlineData("""{"engine":"mySql","version":"16.4"}""", "CFG005 platform:it.version")]
    [InlineData("""{"engine":"postgres","version":"16.4","capacity":{"min":1,"pauseAfter":"30m"}}""", "CFG006 platform:it.capacity.min")]
    [InlineData(
        """{"engine":"postgres","version":"17.7","clusterParameters":{"work_mem":"1"},"clusterParametersAtReboot":{"work_mem":"2"}}""",
        "CFG006 platform:it.clusterParametersAtReboot")]
    [InlineData("""{"engine":"postgres","version":"16.4","logs":{"types":["postgreSql"]}}""", "CFG004 platform:it.logs.retentionDays")]
    [InlineData(
        """{"engine":"postgres","version":"16.4","allowFromCidrs":[{"cidr":"10.0.0.0/33","reason":"a"}]}""",
        "CFG005 platform:it.allowFromCidrs[0].cidr")]
    public async Task DatabasesOptions_AreRefused_WhenTheyCannotBeMeant(string json, string problem) =>
        Assert.Equal(problem, Line(await StackFile.Problem<AuroraOptions>(json)));

    [Theory]
    [InlineData("""{"version":"0.99.0"}""", "CFG004 platform:it.chart")]
    [InlineData("""{"chart":"1.99.0"}""", "CFG004 platform:it.version")]
    [InlineData("""{"version":"0.21.0","chart":"1.21"}""", "CFG005 platform:it.chart")]
    [InlineData("""{"sources":["HTTP"]}""", "CFG005 platform:it.sources[0]")]
    [InlineData("""{"zoneRoleExternalId":"a"}""", "CFG006 platform:it.zoneRoleExternalId")]
    [InlineData("""{"zones":[{"name":"corp.internal","private":true}]}""", "CFG004 platform:it.zones[0].id")]
    [InlineData("""{"zones":[{"name":"example.org","id":"Z1","comment":"a"}]}""", "CFG006 platform:it.zones[0].comment")]
    public async Task ZonesOptions_AreRefused_WhenTheyCannotBeMeant(string json, string problem) =>
        Assert.Equal(problem, Line(await StackFile.Problem<ExternalDnsOptions>(json)));

    [Theory]
    [InlineData("90s", 90)]
    [InlineData("30m", 1800)]
    [InlineData("1h30m", 5400)]
    [InlineData("2d", 172800)]
    [InlineData("00:05:00", 300)]
    public async Task Duration_IsReadInAllItsForms(string text, int seconds)
    {
        var options = await StackFile.Bind<AuroraOptions>(
            $$$"""{"engine":"postgres","version":"16.4","capacity":{"pauseAfter":"{{{text}}}"}}""");

        Assert.Equal(TimeSpan.FromSeconds(seconds), options.Capacity.PauseAfter);
    }

    private static string Line(Problem problem) => $"{problem.Code} {problem.Path}";
}
