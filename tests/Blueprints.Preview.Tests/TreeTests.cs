using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>What the tree shows, and where.</summary>
public sealed class TreeTests : IDisposable
{
    private const string Trust =
        """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"eks.amazonaws.com"},"Action":"sts:AssumeRole"}}""";

    private const string Policy = """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Action":["ec2:RunInstances","ec2:CreateFleet","ec2:CreateTags","iam:PassRole"],"Resource":["arn:aws:ec2:*:*:instance/*","*"]},
          {"Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"arn:aws:sqs:us-east-1:123456789012:queue","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}
        """;

    private readonly ProjectOnDisk _project = new ProjectOnDisk()
        .Write("Pulumi.yaml", "name: shop\n")
        .Write("Pulumi.dev.yaml", "config: {}\n");

    public static TheoryData<Func<Resource>, string> Facts => new()
    {
        {
            () => new Pulumi.Aws.Vpc.SecurityGroupIngressRule(
                "r",
                new() { SecurityGroupId = "sg-0a", IpProtocol = "tcp", FromPort = 443, ToPort = 443, CidrIpv4 = "0.0.0.0/0" }),
            "tcp 443 from 0.0.0.0/0"
        },
        {
            () => new Pulumi.Aws.Vpc.SecurityGroupIngressRule("r", new()
            {
                SecurityGroupId = "sg-0a", IpProtocol = "tcp", FromPort = 1025, ToPort = 65535,
                ReferencedSecurityGroupId = new Pulumi.Aws.Ec2.SecurityGroup("nodes", new()).Id,
            }),
            "tcp 1025-65535 from nodes"
        },
        {
            () => new Pulumi.Aws.Vpc.SecurityGroupEgressRule(
                "r",
                new() { SecurityGroupId = "sg-0a", IpProtocol = "-1", CidrIpv6 = "::/0" }),
            "all to ::/0"
        },
        {
            () => new Pulumi.Aws.Eks.AccessEntry(
                "r",
                new() { ClusterName = "c", PrincipalArn = "arn:aws:iam::123456789012:role/admin", KubernetesGroups = { "ops" } }),
            "admin  groups ops"
        },
        {
            () => new Pulumi.Aws.Eks.AccessPolicyAssociation("r", new()
            {
                ClusterName = "c",
                PrincipalArn = "arn:aws:iam::123456789012:role/admin",
                PolicyArn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
                AccessScope = new Pulumi.Aws.Eks.Inputs.AccessPolicyAssociationAccessScopeArgs
                {
                    Type = "namespace",
                    Namespaces = { "shop" },
                },
            }),
            "admin  AmazonEKSViewPolicy  on shop"
        },
        { () => new Pulumi.Aws.Iam.Role("r", new() { AssumeRolePolicy = Trust }), "trusts eks.amazonaws.com" },
        {
            () => new Pulumi.Aws.Iam.RolePolicy("r", new() { Role = "x", Policy = Policy }),
            "allows 4 actions of ec2, iam on instance/*, *  denies * sqs:* on queue under conditions"
        },
        {
            () => new Pulumi.Aws.Eks.NodeGroup("r", new()
            {
                ClusterName = "c",
                NodeRoleArn = "arn:x",
                SubnetIds = { "subnet-0a" },
                InstanceTypes = { "m7g.large", "m6g.large" },
                CapacityType = "SPOT",
                AmiType = "AL2023_ARM_64_STANDARD",
                ScalingConfig = new Pulumi.Aws.Eks.Inputs.NodeGroupScalingConfigArgs { MinSize = 1, MaxSize = 3, DesiredSize = 2 },
            }),
            "m7g.large, m6g.large  SPOT  1 to 3 nodes  AL2023_ARM_64_STANDARD"
        },
        {
            () => new Pulumi.Aws.Rds.ClusterInstance(
                "r",
                new()
                {
                    ClusterIdentifier = "c",
                    InstanceClass = "db.serverless",
                    Engine = Pulumi.Aws.Rds.EngineType.AuroraPostgresql,
                    EngineVersion = "17.7",
                    PubliclyAccessible = true,
                }),
            "db.serverless  aurora-postgresql  17.7  public"
        },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Facts_AreWhatAReviewerMustSee(Func<Resource> create, string facts)
    {
        var graph = await StackPreview.RunAsync(() => create().Ignore());

        Assert.Contains(
            graph.ToTree().Split('\n'),
            line => line.Contains(" r ", StringComparison.Ordinal) && line.EndsWith($"  {facts}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LongerName_MovesNothing_UnderAnotherParent()
    {
        var before = await TreeAsync("short");
        var after = await TreeAsync("a-name-that-is-very-much-longer-than-all-the-others");

        Assert.Equal(
            before.Where(line => !line.Contains("short", StringComparison.Ordinal)),
            after.Where(line => !line.Contains("a-name-that", StringComparison.Ordinal)));

        static async Task<string[]> TreeAsync(string name)
        {
            var graph = await StackPreview.RunAsync(() =>
            {
                _ = new Crate("one", crate => _ = new Widget(name, null, crate.Child()));
                _ = new Crate("two", crate =>
                {
                    _ = new Network(Network.Vpc, "core", new NetworkArgs { CidrBlock = "10.0.0.0/16" }, crate.Child());
                    _ = new Widget("core-widget", null, crate.Child(options => options.Protect = true));
                });
            });
            return graph.ToTree().Split('\n');
        }
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(80, false)]
    [InlineData(80, true)]
    [InlineData(120, true)]
    public async Task Lines_FitTheTerminal_AndLoseNothing(int width, bool colours)
    {
        static void Describe()
        {
            _ = new Crate("crate", crate => _ = new Crate("crate-within-the-crate", inner =>
            {
                _ = new Pulumi.Aws.Iam.RolePolicy("crate-policy-of-everything", new() { Role = "x", Policy = Policy }, inner.Child());
                _ = new Pulumi.Aws.Iam.RolePolicy(new string('n', 70), new() { Role = "x", Policy = Policy }, inner.Child());
                _ = new Widget("last", null, inner.Child(options => options.Protect = true));
            }));
        }

        using var output = new StringWriter();
        var host = new PreviewHost
        {
            Output = output,
            Error = output,
            Width = width,
            Colours = colours,
            ProjectDirectory = _project.Folder,
        };
        await BlueprintProgram.RunAsync([], Describe, host: host);

        var tree = System.Text.RegularExpressions.Regex.Replace(output.ToString(), "\u001b\\[[0-9;]*m", "").Split("\n\n")[0].Split('\n');
        Assert.All(tree, line => Assert.InRange(line.Length, 1, width));
        Assert.All(tree.Skip(1), line => Assert.Matches("^[│ ]*(├── |└── | {4})", line));
        var text = string.Concat(tree).Replace("│", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        Assert.All(
            ["allows4actionsofec2,iamoninstance/*,*", "denies*sqs:*onqueueunderconditions", new string('n', 70), "protected"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public async Task WarningsAndOutputs_FitTheTerminal_AndLoseNothing(int width)
    {
        const string told = "what the team that comes next has to know of this platform before it changes a thing";

        var report = await ReportAsync(width);
        var file = await ReportAsync(null);

        Assert.All(report, line => Assert.InRange(line.Length, 0, width));
        Assert.Contains(file, line => line.Contains(told, StringComparison.Ordinal));
        Assert.Contains(file, line => line.Contains("PRV104", StringComparison.Ordinal) && line.Length > width);
        Assert.Equal(Words(file), Words(report));
        Assert.DoesNotContain(report, line => line.Trim().Length is 1 or 2);

        async Task<string[]> ReportAsync(int? columns)
        {
            using var output = new StringWriter();
            var host = new PreviewHost { Output = output, Error = output, Width = columns, ProjectDirectory = _project.Folder };
            await BlueprintProgram.RunAsync(
                [],
                () =>
                {
                    _ = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b").AddPublicTier("public", prefix: 20).Plan();
                    return new Dictionary<string, object?> { ["note"] = told, [new string('n', 70)] = told };
                },
                PreviewOptions.Default.WithConfig("aws:region", "us-east-1"),
                host);
            return output.ToString().Split('\n')[1..];
        }

        static string Words(IEnumerable<string> lines) =>
            string.Concat(
                lines.SkipWhile(line => !line.Contains("warning", StringComparison.Ordinal))).Replace(" ", "", StringComparison.Ordinal);
    }

    public void Dispose() => _project.Dispose();
}
