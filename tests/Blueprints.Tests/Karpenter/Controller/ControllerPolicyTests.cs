using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Blueprints.Preview;
using static Blueprints.Tests.Karpenter.Controller.KarpenterStacks;

namespace Blueprints.Tests.Karpenter.Controller;

/// <summary>What the controller may do, statement by statement.</summary>
public class ControllerPolicyTests
{
    [Fact]
    public async Task Policies_AreThoseOfKarpentersTemplate_StatementByStatement()
    {
        var graph = await UsEast1(Documented);

        Assert.Equal(18, Upstream(graph).Count);
        Assert.Equal(Upstream(graph), Written(graph));
    }

    [Fact]
    public async Task Policies_NameTheirOwnRegion()
    {
        var graph = await AfSouth1(Documented);

        Assert.Equal(Upstream(graph, region: "af-south-1"), Written(graph));
    }

    [Fact]
    public async Task Policies_AreSixAndAttachedToTheControllersRole()
    {
        var graph = await UsEast1(Documented);
        var role = graph[Role, "platform-karpenter"];

        Assert.Equal(
            ["eks-integration", "iam-integration", "interruption", "node-lifecycle", "resource-discovery", "zonal-shift"],
            graph.OfType(Policy).Select(node => node.Name["platform-karpenter-".Length..]).Order(StringComparer.Ordinal));
        Every.One(
            graph.OfType(Policy),
            node => Assert.Equal(role.Outputs["name"].AsText(), graph[Attachment, node.Name].Inputs["role"].AsText()));
    }

    // Facts: aws/karpenter-provider-aws, «Upgrade Guide» (1.7, 1.11, 1.12), and the template of v1.0, which had no capacity reservations
    // either.
    [Theory]
    [InlineData("1.0.6", "1.31", 16)]
    [InlineData("1.6.0", "1.34", 16)]
    [InlineData("1.9.0", "1.35", 17)]
    [InlineData("1.11.0", "1.35", 17)]
    [InlineData("1.12.0", "1.35", 18)]
    public async Task Policies_LeaveOutWhatOlderVersionsDoNotAskFor(string version, string kubernetes, int count)
    {
        var karpenter = KarpenterVersion.Of(version);
        var graph = await UsEast1(
            cluster => Documented(cluster).WithVersion(karpenter),
            nodes => Cluster(nodes, [], KubernetesVersion.Of(kubernetes), system: KarpenterStacks.System));
        var all = string.Join('\n', Written(graph));

        Assert.Equal(count, Written(graph).Count);
        Assert.Equal(karpenter >= KarpenterVersion.Of("1.3.0"), all.Contains("capacity-reservation/*", StringComparison.Ordinal));
        Assert.Equal(karpenter >= KarpenterVersion.Of("1.3.0"), all.Contains("ec2:DescribeCapacityReservations", StringComparison.Ordinal));
        Assert.Equal(karpenter >= KarpenterVersion.Of("1.7.0"), all.Contains("iam:ListInstanceProfiles", StringComparison.Ordinal));
        Assert.Equal(karpenter >= KarpenterVersion.Of("1.11.0"), all.Contains("placement-group/*", StringComparison.Ordinal));
        Assert.Equal(karpenter >= KarpenterVersion.Of("1.11.0"), all.Contains("ec2:DescribePlacementGroups", StringComparison.Ordinal));
        Assert.Equal(karpenter >= KarpenterVersion.Of("1.12.0"), all.Contains("ec2:DescribeInstanceStatus", StringComparison.Ordinal));
        Assert.Equal(
            karpenter >= KarpenterVersion.Of("1.12.0"),
            graph.OfType(Policy).Any(node => node.Name == "platform-karpenter-zonal-shift"));
    }

    // The largest policy of a cluster with a name of 100 letters, as it was measured on the template's own statements.
    [Theory]
    [InlineData("us-east-1", 3467)]
    [InlineData("eu-west-1", 3467)]
    [InlineData("ap-southeast-2", 3577)]
    [InlineData("cn-northwest-1", 3643)]
    [InlineData("us-gov-west-1", 3709)]
    public void Policies_AreSmallEnoughForTheLongestClusterName_WhereverItIs(string region, int largest)
    {
        var plan = ControllerRefusalTests.Plan(AwsRegion.Of(region), new string('c', 100));

        Assert.Equal(largest, plan.Controller.PolicySizes.Values.Max());
        Assert.Equal("node-lifecycle", plan.Controller.PolicySizes.MaxBy(policy => policy.Value).Key);
        Assert.Equal(6, plan.Controller.PolicySizes.Count);
    }

    [Fact]
    public async Task Policies_AreNotLargerThanPlanned()
    {
        var graph = await UsEast1(Documented);
        var planned = ControllerRefusalTests.Plan(AwsRegion.UsEast1, "platform").Controller.PolicySizes;

        Every.One(
            graph.OfType(Policy),
            node => Assert.True(node.Inputs["policy"].AsText().Length <= planned[node.Name["platform-karpenter-".Length..]], node.Name));
    }

    [Theory]
    [InlineData("us-east-1", "aws", "ec2.amazonaws.com")]
    [InlineData("cn-north-1", "aws-cn", "ec2.amazonaws.com.cn")]
    [InlineData("us-gov-west-1", "aws-us-gov", "ec2.amazonaws.com")]
    public async Task Arns_AreOfTheRegionsPartition(string region, string partition, string service)
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var nodes = SubnetPlacement.FromExisting(
                    SubnetKind.Private,
                    "vpc-0a",
                    [$"{region}a", $"{region}b"],
                    ["subnet-0a", "subnet-0b"]);
                Documented(ClusterHandle.FromExisting(Cluster(nodes, [], system: KarpenterStacks.System))).Provision("platform");
            },
            PreviewOptions.Default.WithConfig("aws:region", region));

        var arns = graph
            .OfType(Policy)
            .SelectMany(node => Statements(node.Inputs["policy"].AsText()))
            .SelectMany(statement => Texts(statement.GetProperty("Resource")))
            .Where(arn => arn != "*")
            .ToList();
        Assert.NotEmpty(arns);
        Every.One(arns, arn => Assert.StartsWith($"arn:{partition}:", arn, StringComparison.Ordinal));
        Every.One(
            graph.OfType(Attachment).Where(node => node.Name.StartsWith("platform-karpenter-nodes-", StringComparison.Ordinal)),
            node => Assert.StartsWith($"arn:{partition}:iam::aws:policy/", node.Inputs["policyArn"].AsText(), StringComparison.Ordinal));
        Assert.Equal(
            service,
            Statements(graph[Role, "platform-karpenter-nodes"].Inputs["assumeRolePolicy"].AsText())[0]
                .GetProperty("Principal")
                .GetProperty("Service")
                .GetString());
    }

    [Fact]
    public async Task PassRole_IsForTheNodesRolesAlone()
    {
        var graph = await UsEast1(cluster => Documented(cluster)
            .AllowPassRole("arn:aws:iam::123456789012:role/third")
            .AddNodeClass(Ec2NodeClass.Of("second")
                .WithAmi(AmiSource.Alias("al2023@v20260724"))
                .WithIdentity(NodeIdentity.Role("second"))));
        var pass = Statements(graph[Policy, "platform-karpenter-iam-integration"].Inputs["policy"].AsText())[0];

        var own = graph[Role, "platform-karpenter-nodes"].Outputs["arn"].AsText();
        var account = own.Split(':')[4];
        Assert.Equal(
            new[] { $"arn:aws:iam::{account}:role/second", "arn:aws:iam::123456789012:role/third", own },
            Texts(pass.GetProperty("Resource")));
    }

    // The template lets the controller read AWS's own parameters and no others.
    [Fact]
    public async Task SsmParameters_OfTheTeam_MayBeRead()
    {
        var graph = await UsEast1(cluster => Documented(cluster)
            .WithNodeClass(node => node.WithAmi(
                AmiSource.SsmParameter(
                    AmiFamily.AL2023,
                    "/golden/arm64",
                    "golden-amd64",
                    "arn:aws:ssm:us-east-1:210987654321:parameter/shared",
                    "/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/arm64/standard/recommended/image_id"))));
        var read = Statements(
            graph[Policy, "platform-karpenter-resource-discovery"].Inputs["policy"].AsText()).Single(statement => statement
                .GetProperty("Sid")
                .GetString() == "AllowSSMReadActions");
        var account = graph[Role, "platform-karpenter-nodes"].Outputs["arn"].AsText().Split(':')[4];

        Assert.Equal(
            [
                "arn:aws:ssm:us-east-1::parameter/aws/service/*",
                $"arn:aws:ssm:us-east-1:{account}:parameter/golden/arm64",
                $"arn:aws:ssm:us-east-1:{account}:parameter/golden-amd64",
                "arn:aws:ssm:us-east-1:210987654321:parameter/shared",
            ],
            Texts(read.GetProperty("Resource")));
        Assert.True(graph[Policy, "platform-karpenter-resource-discovery"].Inputs["policy"].AsText().Length <= 6144);
    }

    private static List<string> Upstream(StackGraph graph, string region = "us-east-1", [CallerFilePath] string file = "")
    {
        var role = graph[Role, "platform-karpenter-nodes"].Outputs["arn"].AsText();
        return
        [
            .. File.ReadAllLines(Path.Combine(Path.GetDirectoryName(file)!, "upstream-statements.txt"))
                .Where(line => !line.StartsWith('#'))
                .Select(line => line
                    .Replace("{p}", "aws", StringComparison.Ordinal)
                    .Replace("{r}", region, StringComparison.Ordinal)
                    .Replace("{a}", role.Split(':')[4], StringComparison.Ordinal)
                    .Replace("{c}", "platform", StringComparison.Ordinal)
                    .Replace("{role}", role, StringComparison.Ordinal)
                    .Replace("{queue}", graph[Queue, "platform-karpenter"].Outputs["arn"].AsText(), StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static List<string> Written(StackGraph graph) =>
    [
        .. graph.OfType(Policy)
            .SelectMany(node => Statements(node.Inputs["policy"].AsText()).Select(
                statement => $"{node.Name["platform-karpenter-".Length..]} | {Line(statement)}"))
            .Order(StringComparer.Ordinal),
    ];

    private static string Line(JsonElement statement)
    {
        Assert.Equal("Allow", statement.GetProperty("Effect").GetString());
        var conditions = statement.TryGetProperty("Condition", out var condition)
            ? condition
                .EnumerateObject()
                .SelectMany(kind => kind.Value
                    .EnumerateObject()
                    .Select(key => $"{kind.Name} {key.Name}={string.Join(',', Texts(key.Value))}"))
                .Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        var when = string.Join("; ", conditions);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{statement.GetProperty("Sid").GetString()} | {string.Join(',', Texts(statement.GetProperty("Action")))} | "
                + $"{string.Join(',', Texts(statement.GetProperty("Resource")))} | {(when.Length == 0 ? "always" : when)}");
    }
}
