using Blueprints.Configuration;

namespace Blueprints.Tests.Configuration;

/// <summary>One test a problem code, and what a message may not hold.</summary>
public class BindingProblemsTests
{
    private const string Network = "\"region\":\"us-east-1\",\"cidr\":\"10.0.0.0/16\"";

    [Theory]
    [InlineData(
        """{"tiers":[{"name":"a","kind":"private"},{"name":"b","kind":"private","prefx":20}]}""",
        "platform:it.tiers[1].prefx",
        "did you mean 'prefix'?")]
    [InlineData("""{"Zones":["a"]}""", "platform:it.Zones", "did you mean 'zones'?")]
    [InlineData(
        """{"flowLogs":{"retentionDays":7,"retentoinDays":7}}""",
        "platform:it.flowLogs.retentoinDays",
        "did you mean 'retentionDays'?")]
    [InlineData(
        """{"flowLogs":{"retentionDays":7,"a.b":7}}""",
        "platform:it.flowLogs[\"a.b\"]",
        "the keys here are retentionDays, bucketArn, kmsKeyArn, everyMinute")]
    public async Task Key_IsCfg001_WhenThereIsNoSuchKey(string json, string path, string fix)
    {
        var problem = await StackFile.Problem<VpcOptions>($"{{{Network},{json[1..]}");

        Assert.Equal(("CFG001", path, fix), (problem.Code, problem.Path, problem.Fix));
    }

    [Theory]
    [InlineData(
        """{"zoneSlots":"4"}""",
        "platform:it.zoneSlots",
        "the value is a text, and the key requires a whole number",
        "remove the quotes")]
    [InlineData(
        """{"zoneSlots":4.5}""",
        "platform:it.zoneSlots",
        "the value is not a whole number in range",
        "use a whole number")]
    [InlineData("""{"ipv6":1}""", "platform:it.ipv6", "the value is a number, and the key requires true or false", "use true or false")]
    [InlineData("""{"zones":"a"}""", "platform:it.zones", "the value is a text, and the key requires a list", "use a list")]
    [InlineData(
        """{"flowLogs":7}""",
        "platform:it.flowLogs",
        "the value is a number, and the key requires a map of keys and values",
        "use a map of keys and values")]
    [InlineData(
        """{"tags":{"team":7}}""",
        "platform:it.tags.team",
        "the value is a number, and the key requires a text",
        "put it in quotes: YAML reads it as another type, and 1.30 as 1.3")]
    [InlineData(
        """{"zones":null}""",
        "platform:it.zones",
        "the key has no value, and requires a list",
        "set a value, or remove the key")]
    [InlineData(
        """{"zones":["a",7]}""",
        "platform:it.zones[1]",
        "the value is a number, and the key requires a text",
        "put it in quotes: YAML reads it as another type, and 1.30 as 1.3")]
    public async Task Value_IsCfg002_WhenItIsOfAnotherKind(string json, string path, string message, string fix)
    {
        var problem = await StackFile.Problem<VpcOptions>($"{{{Network},{json[1..]}");

        Assert.Equal(("CFG002", path, message, fix), (problem.Code, problem.Path, problem.Message, problem.Fix));
    }

    [Theory]
    [InlineData("""{"zoneSlots":"twenty"}""", "use a whole number")]
    [InlineData("""{"ipv6":"yes"}""", "use true or false")]
    [InlineData("""{"ipv6":"true"}""", "remove the quotes")]
    public async Task Text_IsToldToLoseItsQuotes_OnlyWhereThatHelps(string json, string fix) =>
        Assert.Equal(fix, (await StackFile.Problem<VpcOptions>($"{{{Network},{json[1..]}")).Fix);

    [Theory]
    [InlineData("""{"region":"us-east-1","cidr":"[secret]"}""", "platform:it.cidr", "a CIDR block")]
    [InlineData("""{"region":"us-east-1","cidr":"10.0.0.0/16","zoneSlots":"[secret]"}""", "platform:it.zoneSlots", "a whole number")]
    [InlineData("""{"region":"us-east-1","cidr":"10.0.0.0/16","nat":"[secret]"}""", "platform:it.nat", "one of a few words")]
    public async Task Value_IsSaidToBeMasked_WhenItIsEncrypted(string json, string path, string wanted)
    {
        var problem = await StackFile.Problem<VpcOptions>(json);

        Assert.Equal(
            ("CFG005", path, $"the value is encrypted, so a preview reads a mask instead of {wanted}"),
            (problem.Code, problem.Path, problem.Message));
    }

    [Fact]
    public async Task Object_IsCfg001_WhenItsNameIsMisspelt()
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(() => StackFile.Read(
            "platform:databse: { engine: postgres, version: \"17.7\" }\nplatform:token: abc", StackConfiguration.Bind<WithDatabase>));

        var problem = Assert.Single(refusal.Problems);
        Assert.Equal(("CFG001", "platform:databse", "did you mean 'database'?"), (problem.Code, problem.Path, problem.Fix));
    }

    [Fact]
    public async Task Key_IsNoted_WhenNoPropertyHasIt()
    {
        var graph = await Blueprints.Preview.StackPreview.RunAsync(
            () => _ = StackConfiguration.Bind<WithDatabase>(),
            (Blueprints.Preview.PreviewOptions.Default with { Project = "platform" })
                .WithConfig("platform:token", "abc")
                .WithConfig("other:databse", "{}"));

        var note = Assert.Single(graph.Problems, problem => problem.Code.StartsWith("CFG", StringComparison.Ordinal));
        Assert.Equal(("CFG008", ProblemSeverity.Note, "platform:token"), (note.Code, note.Severity, note.Path));
    }

    [Fact]
    public async Task Object_IsCfg004WithWhatIsThere_WhenItsNameIsMisspelt()
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(
            () => StackFile.Read("platform:netwrok: {}", () => StackConfiguration.Bind<VpcOptions>("network")));

        Assert.Equal("rename 'platform:netwrok' to 'platform:network'", Assert.Single(refusal.Problems).Fix);
    }

    [Fact]
    public async Task Key_IsCfg004_InEveryWayInWhichCSharpSaysRequired()
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(() => StackFile.ReadJson([], StackConfiguration.Bind<ManyIdioms>));

        Assert.Equal(
            ["platform:byAttribute", "platform:byKeyword", "platform:byType", "platform:numberByKeyword"],
            refusal.Problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
        Every.One(refusal.Problems, problem => Assert.Equal("CFG004", problem.Code));
    }

    [Fact]
    public async Task Version_IsCfg002_WhenYamlTakesItForANumber()
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(
            () => StackFile.Read("platform:it: { version: 1.30 }", () => StackConfiguration.Bind<EksOptions>("it")));

        var problem = Assert.Single(refusal.Problems);
        Assert.Equal(("CFG002", "platform:it.version"), (problem.Code, problem.Path));
        Assert.StartsWith("put it in quotes", problem.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("onePerZones", "did you mean 'onePerZone'?")]
    [InlineData("gateway", "use one of them")]
    public async Task Word_IsCfg003_WhenItIsNoneOfTheChoices(string word, string fix)
    {
        var problem = await StackFile.Problem<VpcOptions>($$"""{{{Network}},"nat":"{{word}}"}""");

        Assert.Equal(("CFG003", "platform:it.nat", fix), (problem.Code, problem.Path, problem.Fix));
        Assert.Equal("the value is not one of the choices none, single, onePerZone, regional", problem.Message);
    }

    [Fact]
    public async Task Keys_AreCfg004_WhenTheyAreMissing()
    {
        var refusal = await StackFile.Refusal<VpcOptions>("""{"tiers":[{"name":"a"}]}""");

        Assert.Equal(
            ["CFG004 platform:it.region set 'region'", "CFG004 platform:it.cidr set 'cidr'", "CFG004 platform:it.tiers[0].kind set 'kind'"],
            refusal.Problems.Select(problem => $"{problem.Code} {problem.Path} {problem.Fix}"));
    }

    [Fact]
    public async Task Object_IsCfg004_WhenTheStackDoesNotHaveIt()
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(
            () => StackFile.ReadJson([], () => StackConfiguration.Bind<KarpenterOptions>("karpenter")));

        var problem = Assert.Single(refusal.Problems);
        Assert.Equal(("CFG004", "platform:karpenter"), (problem.Code, problem.Path));
    }

    [Theory]
    [InlineData("""{"region":"mars","cidr":"10.0.0.0/16"}""", "platform:it.region", "use one like us-east-1")]
    [InlineData("""{"region":"us-east-1","cidr":"10.0.0.0"}""", "platform:it.cidr", "use one like 10.0.0.0/16")]
    [InlineData(
        """{"region":"us-east-1","cidr":"10.0.0.0/16","secondaryCidrs":["100.64.0.0/16","x"]}""",
        "platform:it.secondaryCidrs[1]",
        "use one like 10.0.0.0/16")]
    [InlineData(
        """{"region":"us-east-1","cidr":"10.0.0.0/16","tiers":[{"name":"a","kind":"public","at":"x"}]}""",
        "platform:it.tiers[0].at",
        "use one like 10.0.0.0/16")]
    [InlineData(
        """{"region":"us-east-1","cidr":"10.0.0.0/16","interfaceEndpoints":["ECR"]}""",
        "platform:it.interfaceEndpoints[0]",
        "use one like ecr.api")]
    [InlineData(
        """{"region":"us-east-1","cidr":"10.0.0.0/16","clusterName":""}""",
        "platform:it.clusterName",
        "set a value, or remove the key")]
    public async Task Text_IsCfg005_WhenItCannotBeRead(string json, string path, string fix)
    {
        var problem = await StackFile.Problem<VpcOptions>(json);

        Assert.Equal(("CFG005", path, fix), (problem.Code, problem.Path, problem.Fix));
    }

    [Theory]
    [InlineData("""{"natElasticIps":["eipalloc-0a"]}""", "platform:it.natElasticIps")]
    [InlineData("""{"flowLogs":{"retentionDays":7,"bucketArn":"arn:aws:s3:::logs"}}""", "platform:it.flowLogs.bucketArn")]
    [InlineData(
        """{"tiers":[{"name":"a","kind":"public","at":"10.0.0.0/18","atExactly":["10.0.0.0/20"]}]}""",
        "platform:it.tiers[0].atExactly")]
    public async Task Keys_AreCfg006_WhenTheyContradictEachOther(string json, string path)
    {
        var problem = await StackFile.Problem<VpcOptions>($"{{{Network},{json[1..]}");

        Assert.Equal(("CFG006", path), (problem.Code, problem.Path));
    }

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("{")]
    [InlineData("[secret]")]
    public async Task Object_IsCfg007_WhenItIsNotJson(string text)
    {
        var problem = await StackFile.Problem<VpcOptions>(text);

        Assert.Equal(("CFG007", "platform:it"), (problem.Code, problem.Path));
        Assert.Equal("use a map of keys and values in the stack's file; secrets cannot be read offline", problem.Fix);
    }

    [Fact]
    public async Task EverythingWrong_IsToldAtOnce()
    {
        var refusal = await StackFile.Refusal<VpcOptions>(
            """{"regoin":"us-east-1","cidr":16,"nat":"two","tiers":[{"name":"a","kind":"private","prefix":"20"},{"kind":"privat"}],"zones":["a",""]}""");

        Assert.Equal(
            [
                "CFG001 platform:it.regoin",
                "CFG002 platform:it.cidr",
                "CFG003 platform:it.nat",
                "CFG002 platform:it.tiers[0].prefix",
                "CFG003 platform:it.tiers[1].kind",
                "CFG005 platform:it.zones[1]", "CFG004 platform:it.tiers[1].name",
            ],
            refusal.Problems.Select(problem => $"{problem.Code} {problem.Path}"));
        Assert.StartsWith("platform:it has 7 problems:", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_NeverRepeatsAValue_SinceItMayBeASecret()
    {
        const string secret = "hunter2";
        string[] wrong =
        [
            $$"""{"region":"{{secret}}","cidr":"{{secret}}","nat":"{{secret}}","zoneSlots":"{{secret}}","ipv6":"{{secret}}","zones":"{{secret}}","flowLogs":"{{secret}}","tiers":[{"name":"a","kind":"public","at":"{{secret}}"}]}""",
            secret,
            $$"""{"region": {{secret}} }""",
        ];

        foreach (var json in wrong)
        {
            Assert.DoesNotContain(secret, (await StackFile.Refusal<VpcOptions>(json)).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Bind_ReadsAnotherNamespace_WhenItIsTold()
    {
        var options = await StackFile.ReadJson(
            "network:vpc",
            "{" + Network + "}",
            () => StackConfiguration.Bind<VpcOptions>("vpc", "network"));
        var refusal = await Assert.ThrowsAsync<BlueprintException>(
            () => StackFile.ReadJson(
                "network:vpc",
                """{"cidr":"10.0.0.0/16"}""",
                () => StackConfiguration.Bind<VpcOptions>("vpc", "network")));

        Assert.Equal("us-east-1", options.Region);
        Assert.Equal("network:vpc.region", Assert.Single(refusal.Problems).Path);
    }

    internal sealed class WithDatabase
    {
        public AuroraOptions? Database { get; set; }
    }

    internal sealed class ManyIdioms
    {
        public required VpcOptions ByKeyword { get; set; }

        public required int NumberByKeyword { get; set; }

        [System.ComponentModel.DataAnnotations.Required]
        public VpcOptions? ByAttribute { get; set; }

        public VpcOptions ByType { get; set; } = null!;

        public VpcOptions? Optional { get; set; }

        public int Number { get; set; } = 7;

        public VpcOptions WithADefault { get; set; } = new() { Region = "us-east-1", Cidr = "10.0.0.0/16" };
    }
}
