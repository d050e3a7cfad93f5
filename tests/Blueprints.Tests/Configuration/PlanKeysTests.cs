using Blueprints.Configuration;

namespace Blueprints.Tests.Configuration;

/// <summary>What only a plan can find is told by the blueprint's path and by the key that set it.</summary>
public class PlanKeysTests
{
    [Theory]
    [InlineData(
        """{"zones":["a"],"tiers":[{"name":"lb","kind":"public"},{"name":"app","kind":"isolated","prefix":30}]}""",
        "Tiers[app].Prefix",
        "(set by platform:it.tiers[1].prefix)")]
    [InlineData("""{"zones":["a","q"],"tiers":[{"name":"lb","kind":"public"}]}""", "Zones[q]", "(set by platform:it.zones[1])")]
    [InlineData(
        """{"zones":["a"],"tiers":[{"name":"lb","kind":"public"}],"flowLogs":{"retentionDays":8}}""",
        "FlowLogs.RetentionDays",
        "(set by platform:it.flowLogs.retentionDays)")]
    public async Task NetworksProblem_NamesItsKey(string json, string path, string ending)
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(() => StackFile.ReadJson(
            "platform:it",
            $$"""{"region":"us-east-1","cidr":"10.0.0.0/16",{{json[1..]}}""",
            () => VpcBlueprint.FromOptions(StackConfiguration.Bind<VpcOptions>("it")).Plan()));

        var problem = Assert.Single(refusal.Problems);
        Assert.Equal(path, problem.Path);
        Assert.EndsWith(ending, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{"version":"1.35","systemNodes":{"instanceTypes":["t4g.medium"],"diskGiB":10,"min":2,"max":3}}""",
        "(set by platform:it.systemNodes.diskGiB)")]
    [InlineData(
        """{"version":"1.35","nodeGroups":{"batch":{"instanceTypes":["m7g.large"],"labels":{"-":"x"}}}}""",
        "(set by platform:it.nodeGroups.batch.labels.-)")]
    [InlineData("""{"version":"1.35","logs":{"retentionDays":8}}""", "(set by platform:it.logs.retentionDays)")]
    [InlineData("""{"version":"1.35","secrets":{"key":"own","deletionWindowDays":1}}""", "(set by platform:it.secrets.deletionWindowDays)")]
    [InlineData("""{"version":"1.35","admins":["root"]}""", "(set by platform:it.admins[0])")]
    public async Task ClustersProblem_NamesItsKey(string json, string ending)
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(() => StackFile.ReadJson(
            "platform:it",
            json,
            () => EksBlueprint.FromOptions(StackConfiguration.Bind<EksOptions>("it"), Eks.EksClusters.Private).Plan()));

        Assert.Contains(refusal.Problems, problem => problem.Message.EndsWith(ending, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"capacity":{"min":0.7,"max":2}}""", "(set by platform:it.capacity.min)")]
    [InlineData("""{"backups":{"retentionDays":99}}""", "(set by platform:it.backups.retentionDays)")]
    [InlineData("""{"readers":[{"name":"a","promotionTier":99}]}""", "(set by platform:it.readers[0].promotionTier)")]
    [InlineData("""{"allowFromCidrs":[{"cidr":"0.0.0.0/0","reason":"all"}]}""", "(set by platform:it.allowFromCidrs[0])")]
    public async Task DatabasesProblem_NamesItsKey(string json, string ending)
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(() => StackFile.ReadJson(
            "platform:it",
            $$"""{"engine":"postgres","version":"16.4",{{json[1..]}}""",
            () => AuroraServerless.FromOptions(StackConfiguration.Bind<AuroraOptions>("it"), Data.Databases.Tier).Plan()));

        Assert.EndsWith(ending, Assert.Single(refusal.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PoolsProblem_NamesItsKey()
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(() => StackFile.ReadJson(
            "platform:it",
            """{"nodeImage":"al2023@v20260724","pools":[{"preset":"gravitonSpot","weight":101}]}""",
            () => KarpenterPools.FromOptions(StackConfiguration.Bind<KarpenterOptions>("it"), Support.Clusters.Existing()).Plan()));

        Assert.EndsWith("(set by platform:it.pools[0].weight)", Assert.Single(refusal.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problem_HasNoKey_WhenAFluentCallCausedIt()
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(() => StackFile.ReadJson(
            "platform:it",
            """{"nodeImage":"al2023@v20260724","pools":[{"preset":"x86Spot","weight":101}]}""",
            () => KarpenterPools.FromOptions(StackConfiguration.Bind<KarpenterOptions>("it"), Support.Clusters.Existing())
                .AddGravitonSpot(pool => pool.WithCpuLimit(-5))
                .Plan()));

        Assert.Equal(
            ["(set by platform:it.pools[0].weight)", "no"],
            refusal.Problems
                .OrderBy(problem => problem.Code)
                .Select(problem => RoundTripCases.SetBy().Match(problem.Message) is { Success: true } match ? match.Value.Trim() : "no"));
    }

    [Fact]
    public async Task Problem_HasNoKey_WhenAFluentCallChangedWhatTheKeyHadSet()
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(() => StackFile.ReadJson(
            "platform:it",
            """{"region":"us-east-1","cidr":"10.0.0.0/16","zones":["a"],"tiers":[{"name":"lb","kind":"public"}],"flowLogs":{"retentionDays":7}}""",
            () => VpcBlueprint.FromOptions(StackConfiguration.Bind<VpcOptions>("it")).WithFlowLogs(8).Plan()));

        Assert.DoesNotContain("set by", Assert.Single(refusal.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warning_NamesItsKey()
    {
        var plan = await StackFile.ReadJson(
            "platform:it",
            """{"region":"us-east-1","cidr":"10.0.0.0/16","zones":["a"],"tiers":[{"name":"lb","kind":"public"}]}""",
            () => VpcBlueprint.FromOptions(StackConfiguration.Bind<VpcOptions>("it")).Plan());

        Assert.Contains(plan.Warnings, warning => warning.Message.EndsWith("(set by platform:it.zones)", StringComparison.Ordinal));
    }

    [Fact]
    public void Problem_IsToldByPathAlone_WhenTheBlueprintIsDescribedInCSharp()
    {
        var problem = Assert.Single(
            Assert.Throws<BlueprintException>(() => Support.Networks.Empty().AddPublicTier("lb", prefix: 30).Plan()).Problems);

        Assert.DoesNotContain("set by", problem.Message, StringComparison.Ordinal);
    }
}
