using System.Text.Json;
using Blueprints.Preview;

namespace Blueprints.Samples.Tests;

/// <summary>The sample as a newcomer runs it: its own process, its command line, its exit code.</summary>
public class UsEast1Tests
{
    private static readonly SampleProgram Sample = new("us-east-1", "UsEast1");

    private static readonly string[] Stacks = ["dev", "seed"];

    public static TheoryData<string> StackNames => [.. Stacks];

    [Fact]
    public async Task DotnetRun_PrintsTheWholePlatform()
    {
        var (code, output, errors) = await Sample.Run();

        Assert.Equal((0, string.Empty), (code, errors));
        Snapshot.Matches(SampleProgram.WithoutDates(output));
    }

    [Fact]
    public async Task Seed_PrintsTheDocumentsOwn_AndWarns()
    {
        var (code, output, errors) = await Sample.Run("preview", "--stack", "seed");

        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Contains("EKS104", output, StringComparison.Ordinal);
        Assert.Contains("NGP107", output, StringComparison.Ordinal);
        Assert.Matches("EKS10[12] +EksBlueprint 'platform' Version: .*1\\.31", output);
        Snapshot.Matches(SampleProgram.WithoutDates(output));
    }

    [Theory]
    [MemberData(nameof(StackNames))]
    public async Task Report_DrawsTheWholePlatform(string stack)
    {
        var first = await Sample.Run("report", "--stack", stack);
        var second = await Sample.Run("report", "--stack", stack);

        Assert.Equal((0, string.Empty), (first.Code, first.Errors));
        Assert.Equal(first, second);
        if (stack == "dev")
        {
            Snapshot.Matches(SampleProgram.ReportWithoutDates(first.Output));
        }
    }

    [Fact]
    public async Task Mermaid_DrawsTheWholePlatform()
    {
        var (code, output, errors) = await Sample.Run("preview", "--mermaid");

        Assert.Equal((0, string.Empty), (code, errors));
        Snapshot.Matches(output);
    }

    // Its machines are not offered everywhere; and where accounts see different zones, see AwsRegion.Known.cs, it may lack one of a, b and
    // c.
    [Fact]
    public async Task Template_OffersTheRegionsWhereThePlatformCanBePreviewed()
    {
        using var template = JsonDocument.Parse(
            await File.ReadAllTextAsync(Sample.FileOf("../../templates/platform/.template.config/template.json")));
        var choices = template.RootElement.GetProperty("symbols").GetProperty("region").GetProperty("choices").EnumerateArray();
        var stack = PreviewOptions.FromStack(Sample.FileOf(""), "dev");
        var expected = new List<string>();
        foreach (var region in AwsRegion.All.Where(region => region.Name is not "ap-northeast-1" and not "us-west-1"))
        {
            try
            {
                await StackPreview.RunAsync(UsEast1.Platform.Describe, stack.WithConfig("aws:region", region.Name));
                expected.Add(region.Name);
            }
            catch (PreviewFailedException refusal)
            {
                Every.One(refusal.Problems, problem => Assert.Contains(problem.Code, new[] { "NET002", "NGP004" }));
            }
        }

        Assert.Equal(expected, choices.Select(choice => choice.GetProperty("choice").GetString()!));
    }

    [Theory]
    [MemberData(nameof(StackNames))]
    public async Task Preview_PrintsTheSameBytesTwice(string stack)
    {
        var first = await Sample.Run("preview", "--stack", stack, "--json");
        var second = await Sample.Run("preview", "--stack", stack, "--json");

        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("dev", 5, 6)]
    [InlineData("seed", 4, 5)] // Karpenter 1.0.6 knows neither interrupted capacity reservations nor zonal shift.
    public async Task Json_HoldsTheWholePlatform(string stack, int rules, int policies)
    {
        var states = await Sample.States(stack);

        Assert.Equal(
            [
                "1 aws:ec2/internetGateway:InternetGateway",
                "1 aws:ec2/vpc:Vpc",
                "1 aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
                "1 aws:eks/cluster:Cluster",
                "1 aws:eks/nodeGroup:NodeGroup",
                "1 aws:iam/openIdConnectProvider:OpenIdConnectProvider",
                "1 aws:sqs/queue:Queue",
                "1 kubernetes:karpenter.k8s.aws/v1:EC2NodeClass",
                "2 aws:cloudwatch/logGroup:LogGroup",
                "2 aws:eks/accessEntry:AccessEntry",
                "2 kubernetes:helm.sh/v3:Release",
                "3 aws:ec2/natGateway:NatGateway",
                "3 aws:eks/addon:Addon",
                "4 kubernetes:karpenter.sh/v1:NodePool",
                "5 aws:iam/role:Role",
                "9 aws:ec2/subnet:Subnet",
            ],
            states
                .CountBy(state => SampleProgram.Text(state, "type"))
                .Select(pair => $"{pair.Value} {pair.Key}")
                .Where(line => Told.Any(type => line.EndsWith(type, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            (rules, policies),
            (
                SampleProgram.Inputs(states, "aws:cloudwatch/eventRule:EventRule").Count(),
                SampleProgram.Inputs(states, "aws:iam/policy:Policy").Count()));
        Assert.Equal(
            ["coredns", "kube-proxy", "vpc-cni"],
            SampleProgram.Inputs(states, "aws:eks/addon:Addon")
                .Select(addon => SampleProgram.Text(addon, "addonName"))
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            ["graviton-spot 10", "x86-spot 5", "graviton-on-demand 2", "x86-on-demand 1"],
            SampleProgram.Inputs(states, "kubernetes:karpenter.sh/v1:NodePool")
                .Select(pool => (
                    Name: SampleProgram.Text(pool.GetProperty("metadata"), "name"),
                    Weight: pool.GetProperty("spec").GetProperty("weight").GetInt32()))
                .OrderByDescending(pool => pool.Weight)
                .Select(pool => $"{pool.Name} {pool.Weight}"));
        Assert.Equal(
            ["oci://public.ecr.aws/karpenter/karpenter", "oci://public.ecr.aws/karpenter/karpenter-crd"],
            SampleProgram.Inputs(states, "kubernetes:helm.sh/v3:Release")
                .Select(release => SampleProgram.Text(release, "chart"))
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("dev", "1.35", "1.14.1", "AL2023_ARM_64_STANDARD")]
    [InlineData("seed", "1.31", "1.0.6", "AL2_ARM_64")]
    public async Task Json_HasTheVersionsOfTheStack(string stack, string kubernetes, string karpenter, string image)
    {
        var states = await Sample.States(stack);
        var group = Assert.Single(SampleProgram.Inputs(states, "aws:eks/nodeGroup:NodeGroup"));
        var scaling = group.GetProperty("scalingConfig");

        Assert.Equal(kubernetes, SampleProgram.Text(Assert.Single(SampleProgram.Inputs(states, "aws:eks/cluster:Cluster")), "version"));
        Every.One(
            SampleProgram.Inputs(states, "kubernetes:helm.sh/v3:Release"),
            release => Assert.Equal(karpenter, SampleProgram.Text(release, "version")));
        Assert.Equal(
            (image, "t4g.medium", "ON_DEMAND"),
            (
                SampleProgram.Text(group, "amiType"),
                group.GetProperty("instanceTypes")[0].GetString(),
                SampleProgram.Text(group, "capacityType")));
        Assert.Equal(
            (1, 3, 2),
            (
                scaling.GetProperty("minSize").GetInt32(),
                scaling.GetProperty("maxSize").GetInt32(),
                scaling.GetProperty("desiredSize").GetInt32()));
    }

    [Theory]
    [MemberData(nameof(StackNames))]
    public async Task Destroy_TakesWhatDependsFirst(string stack)
    {
        var states = await Sample.States(stack);
        var byUrn = states.ToDictionary(state => SampleProgram.Text(state, "urn"), StringComparer.Ordinal);
        string[][] chain =
        [
            ["kubernetes:karpenter.sh/v1:NodePool"],
            ["kubernetes:karpenter.k8s.aws/v1:EC2NodeClass"],
            ["kubernetes:helm.sh/v3:Release platform-karpenter"],
            ["kubernetes:helm.sh/v3:Release platform-karpenter-crd"],
            [
                "aws:eks/nodeGroup:NodeGroup",
                "aws:sqs/queue:Queue",
                "aws:sqs/queuePolicy:QueuePolicy",
                "aws:cloudwatch/eventTarget:EventTarget",
                "aws:eks/accessEntry:AccessEntry",
                "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
                "aws:iam/rolePolicyAttachment:RolePolicyAttachment platform-karpenter-node-lifecycle",
                "aws:iam/rolePolicyAttachment:RolePolicyAttachment platform-karpenter-nodes-worker",
                "pulumi:providers:kubernetes",
            ],
        ];
        foreach (var (earlier, later) in chain.Zip(chain.Skip(1)))
        {
            Every.One(
                earlier.SelectMany(Of),
                first => Every.One(
                    later.SelectMany(Of),
                    then => Assert.Contains(SampleProgram.Text(then, "urn"), SampleProgram.Reached(first, byUrn))));
        }

        var cluster = Assert.Single(Of("aws:eks/cluster:Cluster"));
        Every.One(
            chain[..^1]
                .SelectMany(step => step)
                .Concat([
                    "aws:eks/nodeGroup:NodeGroup",
                    "aws:eks/accessEntry:AccessEntry",
                    "aws:eks/addon:Addon",
                    "pulumi:providers:kubernetes",
                ])
                .SelectMany(Of),
            first => Assert.Contains(SampleProgram.Text(cluster, "urn"), SampleProgram.Reached(first, byUrn)));
        Every.One(
            Of("aws:ec2/subnet:Subnet")
                .Where(subnet => SampleProgram.Text(subnet, "urn").Contains("platform-private", StringComparison.Ordinal))
                .Concat(Of("aws:ec2/vpc:Vpc")),
            network => Assert.Contains(SampleProgram.Text(network, "urn"), SampleProgram.Reached(cluster, byUrn)));
        Every.One(
            Of("aws:ec2/natGateway:NatGateway"),
            gateway => Assert.Contains(
                SampleProgram.Text(gateway, "urn"),
                SampleProgram.Reached(Assert.Single(Of("aws:eks/nodeGroup:NodeGroup")), byUrn)));

        IEnumerable<JsonElement> Of(string what)
        {
            var parts = what.Split(' ');
            var found = states
                .Where(state => SampleProgram.Text(state, "type") == parts[0]
                    && (parts.Length == 1 || SampleProgram.Text(state, "urn").EndsWith($"::{parts[1]}", StringComparison.Ordinal)))
                .ToList();
            Assert.NotEmpty(found);
            return found;
        }
    }

    [Fact]
    public async Task ReferencePage_NamesResourcesThatThereAre()
    {
        var there = (await Sample.States("seed")).Select(SampleProgram.NameOf).ToHashSet(StringComparer.Ordinal);
        var named = SampleProgram.NamedIn("docs/us-east-1.md");

        Assert.True(named.Count > 40, $"{named.Count} resources are named");
        Every.One(named, resource => Assert.Contains(resource, there));
    }

    [Fact]
    public async Task UnknownStack_IsWrongUsage()
    {
        var (code, output, errors) = await Sample.Run("preview", "--stack", "prod");

        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains("dev", errors, StringComparison.Ordinal);
    }

    private static readonly string[] Told =
    [
        ":Vpc",
        ":InternetGateway",
        ":Subnet",
        ":NatGateway",
        ":Cluster",
        ":NodeGroup",
        ":Addon",
        ":AccessEntry",
        ":AccessPolicyAssociation",
        ":OpenIdConnectProvider",
        "iam/role:Role", ":Queue", ":LogGroup", ":Release", ":EC2NodeClass", ":NodePool",
    ];
}
