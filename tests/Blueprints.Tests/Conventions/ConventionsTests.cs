using Blueprints.Dns;
using Blueprints.Karpenter;
using Blueprints.Preview;
using Blueprints.Tests.Data;
using Blueprints.Tests.Eks;
using Blueprints.Tests.Support;
using Company = Blueprints.Conventions;

namespace Blueprints.Tests.Conventions;

/// <summary>What wins over what, what is reported, and that conventions of a program end with it.</summary>
public class ConventionsTests
{
    private const string Key = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private const string OtherKey = "arn:aws:kms:us-east-1:123456789012:key/ffffabcd-12ab-34cd-56ef-1234567890ab";
    private const string KeyInAfSouth1 = "arn:aws:kms:af-south-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private const string Boundary = "arn:aws:iam::123456789012:policy/boundary";
    private const string Role = "aws:iam/role:Role";
    private const string Vpc = "aws:ec2/vpc:Vpc";

    [Fact]
    public async Task Tags_OfTheBlock_WinKeyByKey()
    {
        var company = Company.None.WithTag("team", "company").WithTag("cost-center", "4711");
        var graph = await RunAsync(() => Networks.UsEast1.Following(company).WithTag("team", "network").Provision("net"));

        var tags = graph[Vpc, "net"].Inputs["tags"];
        Assert.Equal("network", tags["team"].AsText());
        Assert.Equal("4711", tags["cost-center"].AsText());
    }

    [Fact]
    public async Task Conventions_OfTheBlock_WinOverThoseOfTheProgram()
    {
        var graph = await RunAsync(() =>
        {
            using var program = Company.None
                .WithTag("team", "program")
                .WithTag("cost-center", "4711")
                .WithIamPath("/program/")
                .ForProgram();
            Networks.UsEast1.Following(Company.None.WithTag("team", "block").WithPermissionsBoundary(Boundary)).Provision("net");
        });

        var tags = graph[Vpc, "net"].Inputs["tags"];
        Assert.Equal("block", tags["team"].AsText());
        Assert.Equal("4711", tags["cost-center"].AsText());
        Assert.Equal("/program/", graph[Role, "net-flow-logs"].Inputs["path"].AsText());
        Assert.Equal(Boundary, graph[Role, "net-flow-logs"].Inputs["permissionsBoundary"].AsText());
    }

    [Fact]
    public async Task GitHubRole_KeepsItsOwnPathAndBoundary()
    {
        const string own = "arn:aws:iam::123456789012:policy/github";
        var company = Company.None.WithIamPath("/platform/").WithPermissionsBoundary(Boundary);
        var graph = await RunAsync(() =>
        {
            using var program = company.ForProgram();
            GitHub().WithPath("/ci/").WithPermissionsBoundary(own).Provision("own");
            GitHub().WithProvider("arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com").Provision("other");
        });

        Assert.Equal("/ci/", graph[Role, "own"].Inputs["path"].AsText());
        Assert.Equal(own, graph[Role, "own"].Inputs["permissionsBoundary"].AsText());
        Assert.Equal("/platform/", graph[Role, "other"].Inputs["path"].AsText());
        Assert.Equal(Boundary, graph[Role, "other"].Inputs["permissionsBoundary"].AsText());
    }

    [Fact]
    public void ForProgram_EndsWhenDisposed_AndWinsOverOuterOnes()
    {
        using (Company.None.WithTag("team", "outer").WithTag("stage", "dev").ForProgram())
        {
            using (Company.None.WithTag("team", "inner").ForProgram())
            {
                Assert.Equal("inner", Networks.UsEast1.Plan().Tags["team"]);
                Assert.Equal("dev", Networks.UsEast1.Plan().Tags["stage"]);
            }

            Assert.Equal("outer", Networks.UsEast1.Plan().Tags["team"]);
        }

        Assert.Empty(Networks.UsEast1.Plan().Tags);
    }

    [Fact]
    public async Task ForProgram_DoesNotReachWhatRunsBeside()
    {
        var started = new TaskCompletionSource();
        var planned = new TaskCompletionSource();
        var beside = Task.Run(async () =>
        {
            await started.Task;
            var tags = Networks.UsEast1.Plan().Tags;
            planned.SetResult();
            return tags;
        });
        await Task.Run(async () =>
        {
            using var program = Company.None.WithTag("team", "program").ForProgram();
            started.SetResult();
            await planned.Task;
        });

        Assert.Empty(await beside);
    }

    [Fact]
    public void Plan_ListsWhatItFollows()
    {
        var company = Company.None
            .WithTag("team", "platform")
            .WithPermissionsBoundary(Boundary)
            .WithIamPath("/p/")
            .WithNamePrefix("acme-")
            .WithKmsKey(Key);
        var text = Networks.UsEast1.Following(company).Plan().ToString();

        Assert.Contains(
            $"Conventions: tags team=platform; permissions boundary {Boundary}; IAM path /p/; names by acme-{{name}}; KMS key, which "
                + $"encrypts FlowLogs.KmsKeyArn",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_WithoutConventions_PlanAsBefore() =>
        Assert.DoesNotContain("Conventions", Networks.UsEast1.Plan().ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/boundary")]
    [InlineData("arn:aws-cn:iam::123456789012:policy/boundary")]
    public void Boundary_ThatIsNoPolicyOfThePartition_IsRejected(string arn) =>
        Assert.Equal("CNV001", Only(Company.None.WithPermissionsBoundary(arn)).Code);

    [Theory]
    [InlineData("platform")]
    [InlineData("/platform")]
    [InlineData("/plat form/")]
    [InlineData("")]
    public void Path_ThatIsNone_IsRejected(string path) => Assert.Equal("CNV002", Only(Company.None.WithIamPath(path)).Code);

    [Theory]
    [InlineData("alias/company")]
    [InlineData(KeyInAfSouth1)]
    public void Key_ThatCannotBeUsed_IsRejectedOnce(string key) => Assert.Equal("CNV003", Only(Company.None.WithKmsKey(key)).Code);

    [Fact]
    public void Tag_ThatIsNone_IsRejected_AndNamesTheConventions()
    {
        var problem = Only(Company.None.WithTag("aws:team", "platform"));

        Assert.Equal("TAG004", problem.Code);
        Assert.EndsWith("(set by the conventions)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_OfARegion_WinsOverThatOfAll()
    {
        var company = Company.None.WithKmsKey(OtherKey).WithKmsKey(AwsRegion.UsEast1, Key).WithKmsKey(AwsRegion.AfSouth1, KeyInAfSouth1);
        var graph = await RunAsync(() => Networks.UsEast1.Following(company).Provision("net"));

        Assert.Equal(Key, graph["aws:cloudwatch/logGroup:LogGroup", "net-flow-logs"].Inputs["kmsKeyId"].AsText());
    }

    [Fact]
    public async Task Key_OfTheBlock_Wins()
    {
        var company = Company.None.WithKmsKey(Key);
        var graph = await RunAsync(() =>
        {
            using var program = company.ForProgram();
            EksClusters.Quiet
                .WithSecretsEncryption(SecretsEncryption.AwsOwned)
                .WithControlPlaneLogs(ControlPlaneLogs.All(30, OtherKey))
                .Provision("platform");
            Databases.Postgres.WithEncryption(AuroraEncryption.AwsKey).WithPassword(AuroraPassword.Managed(OtherKey)).Provision("orders");
        });

        Assert.False(graph["aws:eks/cluster:Cluster", "platform"].Inputs.Has("encryptionConfig"));
        Assert.Equal(OtherKey, graph["aws:cloudwatch/logGroup:LogGroup", "platform-logs"].Inputs["kmsKeyId"].AsText());
        Assert.False(graph["aws:rds/cluster:Cluster", "orders"].Inputs.Has("kmsKeyId"));
        Assert.Equal(OtherKey, graph["aws:rds/cluster:Cluster", "orders"].Inputs["masterUserSecretKmsKeyId"].AsText());
    }

    [Fact]
    public async Task Key_ThatIsAnOutput_EncryptsAllButNodesOfKarpenter()
    {
        var graph = await RunAsync(() =>
        {
            var key = new Pulumi.Aws.Kms.Key("company");
            using var program = Company.None.WithKmsKey(key.Arn).ForProgram();
            var cluster = EksClusters.Quiet.Provision("platform");
            KarpenterPools.For(cluster).AddGravitonSpot().Provision("platform");
        });

        Assert.DoesNotContain(graph.Resources, node => node.Type == "aws:kms/key:Key" && node.Name != "company");
        Assert.Contains(graph.Problems, problem => problem is { Code: "CNV101", Path: "NodeClasses[default].BlockDevices" });
        Assert.True(graph["aws:sqs/queue:Queue", "platform-karpenter"].Inputs.Has("kmsMasterKeyId"));
        Assert.False(graph["aws:sqs/queue:Queue", "platform-karpenter"].Inputs.Has("sqsManagedSseEnabled"));
    }

    [Fact]
    public async Task Key_OfTheQueue_MayBeUsedByTheController_AndItsPolicyIsNoted()
    {
        var graph = await RunAsync(
            () => KarpenterPools.For(EksClusters.Quiet.Provision("platform"))
                .AddGravitonSpot()
                .Following(Company.None.WithKmsKey(Key))
                .Provision("platform"));

        var policy = graph["aws:iam/policy:Policy", "platform-karpenter-interruption"].Inputs["policy"].AsText();
        Assert.Contains("\"kms:Decrypt\"", policy, StringComparison.Ordinal);
        Assert.Contains(Key, policy, StringComparison.Ordinal);
        Assert.Contains(graph.Problems, problem => problem is { Code: "CNV103", Path: "Controller.Queue.KmsKeyArn" });
    }

    [Fact]
    public async Task Path_OfTheNodesRole_IsInTheRightToPassIt()
    {
        var graph = await RunAsync(() =>
        {
            using var program = Company.None.WithIamPath("/platform/").ForProgram();
            KarpenterPools.For(EksClusters.Quiet.Provision("platform")).AddGravitonSpot().Provision("platform");
        });

        var role = graph[Role, "platform-karpenter-nodes"];
        var arn = role.Outputs["arn"].AsText();
        Assert.Contains(":role/platform/", arn, StringComparison.Ordinal);
        Assert.Contains(
            arn,
            graph["aws:iam/policy:Policy", "platform-karpenter-iam-integration"].Inputs["policy"].AsText(),
            StringComparison.Ordinal);
        Assert.Equal(arn, graph["aws:eks/accessEntry:AccessEntry", "platform-karpenter-nodes"].Inputs["principalArn"].AsText());
    }

    [Fact]
    public void Path_CountsInTheSizeOfTheControllersPolicies()
    {
        var target = new KarpenterTarget
        {
            ClusterName = "platform",
            KubernetesVersion = KubernetesVersion.V1_35,
            Region = AwsRegion.UsEast1,
            Zones = [AwsRegion.UsEast1.Zone("a"), AwsRegion.UsEast1.Zone("b")],
        };
        var plain = KarpenterPools.For(target).AddGravitonSpot();
        var path = $"/{new string('p', 100)}/";

        Assert.Equal(
            plain.Plan().Controller.PolicySizes["iam-integration"] + path.Length - 1,
            plain.Following(Company.None.WithIamPath(path)).Plan().Controller.PolicySizes["iam-integration"]);
    }

    [Fact]
    public void AdminWithAPath_HasAnAccessEntryOfItsWholeArn()
    {
        const string arn = "arn:aws:iam::123456789012:role/platform/team/admin";

        Assert.Contains(EksClusters.Quiet.GrantAdmin(arn).Plan().Access, entry => entry is { Key: "admin", KnownArn: arn });
    }

    [Fact]
    public async Task Names_AreThoseThatTheLibrarySets_AndNoLogicalOnes()
    {
        var plain = await RunAsync(All);
        var graph = await RunAsync(() =>
        {
            using var program = Company.None.WithNames(name => $"acme-{name}-prod").ForProgram();
            All();
        });

        Assert.Equal(plain.Resources.Select(node => node.Urn), graph.Resources.Select(node => node.Urn));
        Assert.Equal("acme-platform-prod", graph["aws:eks/cluster:Cluster", "platform"].Inputs["name"].AsText());
        Assert.Equal(
            "/aws/eks/acme-platform-prod/cluster",
            graph["aws:cloudwatch/logGroup:LogGroup", "platform-logs"].Inputs["name"].AsText());
        Assert.StartsWith(
            "acme-orders",
            graph["aws:rds/cluster:Cluster", "orders"].Inputs["clusterIdentifier"].AsText(),
            StringComparison.Ordinal);
        Assert.EndsWith("-prod", graph["aws:rds/cluster:Cluster", "orders"].Inputs["clusterIdentifier"].AsText(), StringComparison.Ordinal);
        Assert.Equal("acme-orders-prod", graph["aws:rds/subnetGroup:SubnetGroup", "orders"].Inputs["tags"]["Name"].AsText());
        Assert.False(graph[Role, "platform-cluster"].Inputs.Has("name"));
        Assert.Contains(graph.Problems, problem => problem.Code == "CNV102");

        static void All()
        {
            EksClusters.Quiet.Provision("platform");
            Databases.Postgres.Provision("orders");
        }
    }

    [Fact]
    public async Task Names_OfTheBlock_Win()
    {
        var graph = await RunAsync(() =>
        {
            using var program = Company.None.WithNamePrefix("acme-").ForProgram();
            EksClusters.Quiet.WithName("main").Provision("platform");
            Databases.Postgres.WithIdentifier("orders-main").Provision("orders");
        });

        Assert.Equal("main", graph["aws:eks/cluster:Cluster", "platform"].Inputs["name"].AsText());
        Assert.Equal("orders-main", graph["aws:rds/cluster:Cluster", "orders"].Inputs["clusterIdentifier"].AsText());
    }

    [Theory]
    [InlineData("-x")]
    [InlineData("a b")]
    public async Task NameThatAwsDoesNotTake_IsRejected(string prefix)
    {
        foreach (var program in new Action[]
        {
            () => EksClusters.Quiet.Provision("platform"),
            () => Databases.Postgres.Provision("orders"),
        })
        {
            var failed = await Assert.ThrowsAsync<PreviewFailedException>(() => RunAsync(() =>
            {
                using var conventions = Company.None.WithNamePrefix(prefix).ForProgram();
                program();
            }));

            Assert.Contains(failed.Problems, problem => problem.Code == "CNV004");
        }
    }

    [Fact]
    public async Task RestoredDatabase_KeepsItsKey_AndSaysSo()
    {
        var graph = await RunAsync(
            () => Databases.Postgres
                .WithRestore(AuroraRestore.FromSnapshot("orders-2026"))
                .Following(Company.None.WithKmsKey(Key))
                .Provision("orders"));

        Assert.False(graph["aws:rds/cluster:Cluster", "orders"].Inputs.Has("kmsKeyId"));
        Assert.Contains(graph.Problems, problem => problem is { Code: "CNV101", Path: "Encryption" });
    }

    [Fact]
    public async Task QueryLogs_OutsideTheKeysRegion_AreNoted()
    {
        var cluster = SubnetPlacement.FromExisting(
            SubnetKind.Private,
            "vpc-0a",
            ["af-south-1a", "af-south-1b"],
            ["subnet-0a", "subnet-0b"]);
        ExternalDnsPlan? plan = null;
        await StackPreview.RunAsync(
            () =>
            {
                var handle = ClusterHandle.FromExisting(new ExistingCluster
                {
                    Name = "platform",
                    Version = KubernetesVersion.V1_35,
                    Nodes = cluster,
                    Endpoint = "https://0123456789ABCDEF.gr7.af-south-1.eks.amazonaws.com",
                    NodeSecurityGroupIds = "sg-0a",
                    KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
                });
                plan = ExternalDnsZones.For(handle)
                    .AddZone("example.org")
                    .WithQueryLogs(30)
                    .Following(Company.None.WithKmsKey(KeyInAfSouth1))
                    .Plan();
            },
            PreviewOptions.Default.WithConfig("aws:region", "af-south-1"));

        Assert.Contains(plan!.Warnings, problem => problem is { Code: "CNV101", Path: "QueryLogs.KmsKeyArn" });
    }

    private static GitHubActionsAccess GitHub() => GitHubActionsAccess.For("acme/shop", repository => repository.OnBranch("main"));

    private static Problem Only(Company conventions) =>
        Assert.Single(Refusal.Of(() => _ = Networks.UsEast1.Following(conventions).Plan()).Problems);

    private static Task<StackGraph> RunAsync(Action program) =>
        StackPreview.RunAsync(program, PreviewOptions.Default.WithConfig("aws:region", "us-east-1"));
}
