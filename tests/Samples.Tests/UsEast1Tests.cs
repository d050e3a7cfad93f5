using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Blueprints.Samples.Tests;

/// <summary>The sample as a newcomer runs it: its own process, its command line, its exit code.</summary>
public partial class UsEast1Tests
{
    private static readonly string[] Stacks = ["dev", "seed"];

    public static TheoryData<string> StackNames => [.. Stacks];

    [Fact]
    public async Task DotnetRun_PrintsTheWholePlatform()
    {
        var (code, output, errors) = await Run();

        Assert.Equal((0, string.Empty), (code, errors));
        Snapshot.Matches(WithoutDates(output));
    }

    [Fact]
    public async Task Seed_PrintsTheDocumentsOwn_AndWarns()
    {
        var (code, output, errors) = await Run("preview", "--stack", "seed");

        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Contains("EKS104", output, StringComparison.Ordinal);
        Assert.Contains("NGP107", output, StringComparison.Ordinal);
        Assert.Matches("EKS10[12] +Version: .*1\\.31", output);
        Snapshot.Matches(WithoutDates(output));
    }

    [Theory]
    [MemberData(nameof(StackNames))]
    public async Task Preview_PrintsTheSameBytesTwice(string stack)
    {
        var first = await Run("preview", "--stack", stack, "--json");
        var second = await Run("preview", "--stack", stack, "--json");

        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("dev", 5, 6)]
    [InlineData("seed", 4, 5)] // Karpenter 1.0.6 knows neither interrupted capacity reservations nor zonal shift.
    public async Task Json_HoldsTheWholePlatform(string stack, int rules, int policies)
    {
        var states = await States(stack);

        Assert.Equal(
            [
                "1 aws:ec2/internetGateway:InternetGateway", "1 aws:ec2/vpc:Vpc", "1 aws:eks/accessPolicyAssociation:AccessPolicyAssociation", "1 aws:eks/cluster:Cluster", "1 aws:eks/nodeGroup:NodeGroup",
                "1 aws:iam/openIdConnectProvider:OpenIdConnectProvider", "1 aws:sqs/queue:Queue", "1 kubernetes:karpenter.k8s.aws/v1:EC2NodeClass", "2 aws:cloudwatch/logGroup:LogGroup", "2 aws:eks/accessEntry:AccessEntry",
                "2 kubernetes:helm.sh/v3:Release", "3 aws:ec2/natGateway:NatGateway", "3 aws:eks/addon:Addon", "4 kubernetes:karpenter.sh/v1:NodePool", "5 aws:iam/role:Role", "9 aws:ec2/subnet:Subnet",
            ],
            states.CountBy(state => Text(state, "type")).Select(pair => $"{pair.Value} {pair.Key}").Where(line => Told.Any(type => line.EndsWith(type, StringComparison.Ordinal))).Order(StringComparer.Ordinal));
        Assert.Equal((rules, policies), (Inputs(states, "aws:cloudwatch/eventRule:EventRule").Count(), Inputs(states, "aws:iam/policy:Policy").Count()));
        Assert.Equal(["coredns", "kube-proxy", "vpc-cni"], Inputs(states, "aws:eks/addon:Addon").Select(addon => Text(addon, "addonName")).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["graviton-spot 10", "x86-spot 5", "graviton-on-demand 2", "x86-on-demand 1"],
            Inputs(states, "kubernetes:karpenter.sh/v1:NodePool")
                .Select(pool => (Name: Text(pool.GetProperty("metadata"), "name"), Weight: pool.GetProperty("spec").GetProperty("weight").GetInt32()))
                .OrderByDescending(pool => pool.Weight)
                .Select(pool => $"{pool.Name} {pool.Weight}"));
        Assert.Equal(["oci://public.ecr.aws/karpenter/karpenter", "oci://public.ecr.aws/karpenter/karpenter-crd"], Inputs(states, "kubernetes:helm.sh/v3:Release").Select(release => Text(release, "chart")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("dev", "1.35", "1.14.1", "AL2023_ARM_64_STANDARD")]
    [InlineData("seed", "1.31", "1.0.6", "AL2_ARM_64")]
    public async Task Json_HasTheVersionsOfTheStack(string stack, string kubernetes, string karpenter, string image)
    {
        var states = await States(stack);
        var group = Assert.Single(Inputs(states, "aws:eks/nodeGroup:NodeGroup"));
        var scaling = group.GetProperty("scalingConfig");

        Assert.Equal(kubernetes, Text(Assert.Single(Inputs(states, "aws:eks/cluster:Cluster")), "version"));
        Assert.All(Inputs(states, "kubernetes:helm.sh/v3:Release"), release => Assert.Equal(karpenter, Text(release, "version")));
        Assert.Equal((image, "t4g.medium", "ON_DEMAND"), (Text(group, "amiType"), group.GetProperty("instanceTypes")[0].GetString(), Text(group, "capacityType")));
        Assert.Equal((1, 3, 2), (scaling.GetProperty("minSize").GetInt32(), scaling.GetProperty("maxSize").GetInt32(), scaling.GetProperty("desiredSize").GetInt32()));
    }

    [Theory]
    [MemberData(nameof(StackNames))]
    public async Task Destroy_TakesWhatDependsFirst(string stack)
    {
        var states = await States(stack);
        var byUrn = states.ToDictionary(state => Text(state, "urn"), StringComparer.Ordinal);
        string[][] chain =
        [
            ["kubernetes:karpenter.sh/v1:NodePool"],
            ["kubernetes:karpenter.k8s.aws/v1:EC2NodeClass"],
            ["kubernetes:helm.sh/v3:Release platform-karpenter"],
            ["kubernetes:helm.sh/v3:Release platform-karpenter-crd"],
            [
                "aws:eks/nodeGroup:NodeGroup", "aws:sqs/queue:Queue", "aws:sqs/queuePolicy:QueuePolicy", "aws:cloudwatch/eventTarget:EventTarget", "aws:eks/accessEntry:AccessEntry", "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
                "aws:iam/rolePolicyAttachment:RolePolicyAttachment platform-karpenter-node-lifecycle", "aws:iam/rolePolicyAttachment:RolePolicyAttachment platform-karpenter-nodes-worker", "pulumi:providers:kubernetes",
            ],
        ];
        foreach (var (earlier, later) in chain.Zip(chain.Skip(1)))
        {
            Assert.All(earlier.SelectMany(Of), first => Assert.All(later.SelectMany(Of), then => Assert.Contains(Text(then, "urn"), Reached(first, byUrn))));
        }

        var cluster = Assert.Single(Of("aws:eks/cluster:Cluster"));
        Assert.All(chain[..^1].SelectMany(step => step).Concat(["aws:eks/nodeGroup:NodeGroup", "aws:eks/accessEntry:AccessEntry", "aws:eks/addon:Addon", "pulumi:providers:kubernetes"]).SelectMany(Of), first => Assert.Contains(Text(cluster, "urn"), Reached(first, byUrn)));
        Assert.All(Of("aws:ec2/subnet:Subnet").Where(subnet => Text(subnet, "urn").Contains("platform-private", StringComparison.Ordinal)).Concat(Of("aws:ec2/vpc:Vpc")), network => Assert.Contains(Text(network, "urn"), Reached(cluster, byUrn)));
        Assert.All(Of("aws:ec2/natGateway:NatGateway"), gateway => Assert.Contains(Text(gateway, "urn"), Reached(Assert.Single(Of("aws:eks/nodeGroup:NodeGroup")), byUrn)));

        IEnumerable<JsonElement> Of(string what)
        {
            var parts = what.Split(' ');
            var found = states.Where(state => Text(state, "type") == parts[0] && (parts.Length == 1 || Text(state, "urn").EndsWith($"::{parts[1]}", StringComparison.Ordinal))).ToList();
            Assert.NotEmpty(found);
            return found;
        }
    }

    [Fact]
    public async Task ReferencePage_NamesResourcesThatThereAre()
    {
        var there = (await States("seed")).Select(state => $"{Text(state, "type")} {Text(state, "urn")[(Text(state, "urn").LastIndexOf(':') + 1)..]}").ToHashSet(StringComparer.Ordinal);
        var named = ResourceName().Matches(await File.ReadAllTextAsync(Repository("docs/us-east-1.md"))).Select(match => match.Groups[1].Value).ToList();

        Assert.True(named.Count > 40, $"{named.Count} resources are named");
        Assert.All(named, resource => Assert.Contains(resource, there));
    }

    [Fact]
    public async Task UnknownStack_IsWrongUsage()
    {
        var (code, output, errors) = await Run("preview", "--stack", "prod");

        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains("dev", errors, StringComparison.Ordinal);
    }

    private static readonly string[] Told =
    [
        ":Vpc", ":InternetGateway", ":Subnet", ":NatGateway", ":Cluster", ":NodeGroup", ":Addon", ":AccessEntry", ":AccessPolicyAssociation", ":OpenIdConnectProvider",
        "iam/role:Role", ":Queue", ":LogGroup", ":Release", ":EC2NodeClass", ":NodePool",
    ];

    private static async Task<List<JsonElement>> States(string stack)
    {
        var (code, output, errors) = await Run("preview", "--stack", stack, "--json");

        Assert.Equal((0, string.Empty), (code, errors));
        using var document = JsonDocument.Parse(output);
        return [.. document.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("newState").Clone()).Where(state => !Text(state, "type").StartsWith("blueprints:", StringComparison.Ordinal))];
    }

    private static IEnumerable<JsonElement> Inputs(IEnumerable<JsonElement> states, string type) => states.Where(state => Text(state, "type") == type).Select(state => state.GetProperty("inputs"));

    /// <summary>Everything that a resource depends on, directly or not: by its dependencies, its provider and its parent, as the engine takes them.</summary>
    private static HashSet<string> Reached(JsonElement from, Dictionary<string, JsonElement> byUrn)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<JsonElement>([from]);
        while (open.TryDequeue(out var state))
        {
            var next = state.TryGetProperty("dependencies", out var dependencies) ? dependencies.EnumerateArray().Select(urn => urn.GetString()!).ToList() : [];
            if (state.TryGetProperty("provider", out var provider) && provider.ValueKind == JsonValueKind.String)
            {
                var reference = provider.GetString()!;
                next.Add(reference[..reference.LastIndexOf("::", StringComparison.Ordinal)]);
            }

            foreach (var urn in next.Where(urn => byUrn.ContainsKey(urn) && reached.Add(urn)))
            {
                open.Enqueue(byUrn[urn]);
            }
        }

        return reached;
    }

    /// <summary>Leaves out what depends on the day on which the test runs: whether Kubernetes versions are supported.</summary>
    private static string WithoutDates(string output) =>
        string.Join('\n', output.Split('\n').Where(line => !DatedLine().IsMatch(line)));

    [GeneratedRegex(@"^ +(EKS101|EKS102|EKS110) |^[0-9]+ (warnings?|notes?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DatedLine();

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(SampleAssembly());
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    private static string Repository(string path, [CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../..", path));

    [GeneratedRegex("`([a-z]+:[^` ]+ [a-z0-9-]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex ResourceName();

    /// <summary>The sample where it was built, beside its Pulumi.yaml: what stands beside the tests is a copy of the assembly alone.</summary>
    private static string SampleAssembly([CallerFilePath] string file = "")
    {
        var configuration = typeof(UsEast1Tests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../samples/us-east-1/bin", configuration, "net10.0/UsEast1.dll"));
    }
}
