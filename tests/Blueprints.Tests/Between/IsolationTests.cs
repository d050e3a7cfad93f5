using Blueprints.Preview;
using Blueprints.Tests.Eks;
using static Blueprints.Tests.Between.BetweenStacks;

namespace Blueprints.Tests.Between;

/// <summary>
/// A cluster whose nodes have no way out: which endpoints it needs follows from what is in the program, and what is there is checked off.
/// </summary>
public class IsolationTests
{
    private static readonly string[] Needed = [
        "ec2",
        "ecr.api",
        "ecr.dkr",
        "eks",
        "eks-auth",
        "sqs",
        "ssm",
        "elasticfilesystem",
        "logs",
        "monitoring",
        "xray",
        "route53",
        "secretsmanager",
    ];

    [Theory]
    [InlineData("a cluster", "ec2, ecr.api, ecr.dkr, eks-auth, s3")]
    [InlineData("with add-ons", "ec2, ecr.api, ecr.dkr, eks-auth, elasticfilesystem, logs, monitoring, s3, xray")]
    [InlineData("with IRSA", "ec2, ecr.api, ecr.dkr, s3, sts")]
    public void Cluster_NamesTheEndpointsThatItNeeds(string what, string services)
    {
        var cluster = EksClusters.Quiet.In(EksClusters.Placement(SubnetKind.Isolated, "us-east-1a", "us-east-1b"));
        cluster = what switch
        {
            "with add-ons" =>
                cluster.WithAddon(EksAddon.EbsCsiDriver).WithAddon(EksAddon.EfsCsiDriver).WithAddon(EksAddon.CloudWatchObservability),
            "with IRSA" => cluster.WithCredentials(PodCredentials.Irsa).WithAddon(EksAddon.EbsCsiDriver),
            _ => cluster,
        };

        var warning = Assert.Single(EksClusters.ToldOf(cluster));

        Assert.Equal(("EKS109", "Nodes"), (warning.Code, warning.Path));
        Assert.EndsWith($": {services}", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Karpenter_FollowsTheCluster()
    {
        var graph = await Run(cluster => cluster, AddKarpenter, tier: "isolated");
        var values = graph[Release, "platform-karpenter"].Inputs["values"];

        Assert.True(values["settings"]["isolatedVPC"].AsBoolean());
        Assert.True(graph[ClassType, "platform-karpenter-class-default"].Inputs["spec"].Has("instanceProfile"));
        Assert.False(graph[ClassType, "platform-karpenter-class-default"].Inputs["spec"].Has("role"));
        Assert.Equal(["EKS109", "KRP256", "KRP257"], Codes(graph));
        Assert.EndsWith(
            ": ec2, ecr.api, ecr.dkr, eks, eks-auth, s3, sqs, ssm",
            graph.Problems.Single(problem => problem.Code == "KRP256").Message,
            StringComparison.Ordinal);
    }

    // Controllers run on the system nodes, wherever those of the pools are.
    [Theory]
    [InlineData("private", "isolated", "DNS113, DNS114, KRP256, KRP257", "Cluster.SystemNodes.Subnets")]
    [InlineData("isolated", "private", "KRP256", "Cluster.Nodes")]
    public async Task Controllers_FollowTheSystemNodes(string nodes, string systemNodes, string codes, string path)
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var vpc = Vpc.Provision("net");
                ClusterHandle cluster = EksClusters.Quiet
                    .In(vpc.Tier(nodes))
                    .WithSystemNodes(group => group.OnGraviton("t4g.medium").In(vpc.Tier(systemNodes)))
                    .Provision("platform");
                AddKarpenter(cluster);
                AddDns(cluster);
            },
            Options);

        Assert.Equal(
            codes,
            string.Join(
                ", ",
                Codes(graph).Where(
                    code => code.StartsWith("KRP", StringComparison.Ordinal) || code.StartsWith("DNS", StringComparison.Ordinal))));
        Assert.Equal(path, graph.Problems.Single(problem => problem.Code == "KRP256").Path);
        Assert.Equal(systemNodes == "isolated", graph[Release, "platform-karpenter"].Inputs["values"]["settings"].Has("isolatedVPC"));
    }

    [Fact]
    public async Task Karpenter_ReadsNoParameters_WithImagesById()
    {
        var graph = await Run(
            cluster => cluster,
            cluster => _ = Pools(cluster)
                .WithNodeClass(node => node.WithAmi(AmiSource.Ids(AmiFamily.AL2023, "ami-0a")))
                .Provision("platform"),
            tier: "isolated");

        Assert.DoesNotContain("ssm", graph.Problems.Single(problem => problem.Code == "KRP256").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Karpenter_KeepsARoleThatWasChosen_AndWarns()
    {
        var graph = await Run(
            cluster => cluster,
            cluster => _ = Pools(cluster).WithNodeClass(node => node.WithIdentity(NodeIdentity.OwnRole)).Provision("platform"),
            tier: "isolated");

        Assert.True(graph[ClassType, "platform-karpenter-class-default"].Inputs["spec"].Has("role"));
        Assert.Contains("KRP252", Codes(graph));
    }

    [Fact]
    public async Task Karpenter_TakesAWayOut_WhenTold()
    {
        var graph = await Run(
            cluster => cluster,
            cluster => _ = Pools(cluster).WithController(controller => controller.InIsolatedVpc(false)).Provision("platform"),
            tier: "isolated");

        Assert.False(graph[Release, "platform-karpenter"].Inputs["values"]["settings"].Has("isolatedVPC"));
        Assert.True(graph[ClassType, "platform-karpenter-class-default"].Inputs["spec"].Has("role"));
    }

    [Fact]
    public async Task Program_ThatTakesEveryAdvice_HasNoWarningLeft()
    {
        var graph = await Run(
            cluster => cluster
                .WithRegistry(ContainerRegistry.Of("123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror"))
                .WithAddon(EksAddon.EbsCsiDriver)
                .WithAddon(EksAddon.EfsCsiDriver)
                .WithAddon(EksAddon.CloudWatchObservability)
                .AddNodeGroup("batch", nodes => nodes.OnGraviton("m7g.large").In(cluster.Nodes!)),
            cluster =>
            {
                AddKarpenter(cluster);
                AddDns(cluster);
                _ = WorkloadIdentity.For(cluster, "shop", "orders")
                    .AddManagedPolicy("read", "arn:aws:iam::aws:policy/ReadOnlyAccess")
                    .Provision("orders");
            },
            tier: "isolated",
            network: vpc => Needed.Aggregate(
                vpc,
                (described, service) => described.AddInterfaceEndpoint(
                    InterfaceEndpoint.Of(service))).AddGatewayEndpoint(GatewayEndpoint.S3));

        Assert.Empty(Codes(graph));
        Assert.Equal(
            "123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror/karpenter/controller",
            graph[Release, "platform-karpenter"].Inputs["values"]["controller"]["image"]["repository"].AsText());
        Assert.Equal(
            "123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror/external-dns/external-dns",
            graph[Release, "platform-dns"].Inputs["values"]["image"]["repository"].AsText());
        Assert.Equal("oci://public.ecr.aws/karpenter/karpenter", graph[Release, "platform-karpenter"].Inputs["chart"].AsText());
    }

    [Fact]
    public async Task EveryBlock_NamesWhatItNeeds()
    {
        var graph = await Run(
            cluster => cluster,
            cluster =>
            {
                AddKarpenter(cluster);
                AddDns(cluster);
                _ = WorkloadIdentity.For(cluster, "shop", "orders")
                    .AddManagedPolicy("read", "arn:aws:iam::aws:policy/ReadOnlyAccess")
                    .Provision("orders");
            },
            tier: "isolated");

        Assert.Equal(["DNS113", "DNS114", "EKS109", "IDN102", "KRP256", "KRP257"], Codes(graph));
        Assert.Contains("route53", graph.Problems.Single(problem => problem.Code == "DNS113").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registry_HoldsChartsToo()
    {
        var graph = await Run(
            cluster => cluster.WithRegistry(ContainerRegistry.Of("registry.example.org/mirror").WithCharts("registry.example.org/charts")),
            cluster =>
            {
                AddKarpenter(cluster);
                AddDns(cluster);
            });

        Assert.Equal(
            [
                "oci://registry.example.org/charts/external-dns/external-dns",
                "oci://registry.example.org/charts/karpenter/karpenter",
                "oci://registry.example.org/charts/karpenter/karpenter-crd",
            ],
            graph.OfType(Release).Select(release => release.Inputs["chart"].AsText()).Order(StringComparer.Ordinal));
        Assert.False(graph[Release, "platform-dns"].Inputs.Has("repositoryOpts"));
    }

    [Theory]
    [InlineData("https://registry.example.org")]
    [InlineData("registry.example.org/")]
    [InlineData("Registry.example.org")]
    [InlineData("registry.example.org/a b")]
    [InlineData("registry.example.org\n")]
    [InlineData("mirror")]
    [InlineData("mirror/images")]
    [InlineData("registry..example.org")]
    [InlineData("registry.-example.org")]
    [InlineData("registry.example.org:0")]
    [InlineData("registry.example.org:65536")]
    [InlineData("registry.example.org:99999")]
    [InlineData("registry.example.org/a..b")]
    [InlineData("registry.example.org/a._b")]
    [InlineData("")]
    public void Registry_RefusesWhatIsNone(string text)
    {
        Assert.ThrowsAny<ArgumentException>(() => ContainerRegistry.Of(text));
        Assert.ThrowsAny<ArgumentException>(() => ContainerRegistry.Of("registry.example.org").WithCharts(text));
    }

    [Theory]
    [InlineData("registry.example.org:65535/mirror")]
    [InlineData("192.0.2.1/mirror")]
    [InlineData("registry:5000")]
    [InlineData("localhost/mirror")]
    [InlineData("registry.example.org/a__b/c--d/e.f")]
    public void Registry_TakesAHostWithADotOrAPort(string text) => Assert.Equal(text, ContainerRegistry.Of(text).Images);

    [Fact]
    public void Cluster_RefusesAnApiThatNoNodeReaches()
    {
        var isolated = EksClusters.Placement(SubnetKind.Isolated, "us-east-1a", "us-east-1b");
        var problem = Assert.Single(
            Assert.Throws<BlueprintException>(
                () => _ = EksClusters.Quiet.In(isolated).WithEndpoint(ApiEndpoint.Public(EksClusters.Office)).Plan()).Problems);

        Assert.Equal(("EKS030", "Endpoint"), (problem.Code, problem.Path));
    }

    // Route 53 and IAM are in one region of a partition, and the names of their services have none.
    [Theory]
    [InlineData("us-east-1", "route53", "")]
    [InlineData("af-south-1", "route53", "us-east-1")]
    [InlineData("af-south-1", "iam", "us-east-1")]
    public async Task Endpoints_OfServicesOfAPartition_AreInTheirRegion(string region, string service, string home)
    {
        SubnetPlacement? tier = null;
        var graph = await StackPreview.RunAsync(
            () => tier = VpcBlueprint.In(AwsRegion.Of(region), "10.0.0.0/16", "a", "b")
                .AddIsolatedTier("nodes")
                .AddInterfaceEndpoint(InterfaceEndpoint.Of(service))
                .Provision("net")
                .Tier("nodes"),
            PreviewOptions.Default.WithConfig("aws:region", region));
        var endpoint = Assert.Single(graph.OfType("aws:ec2/vpcEndpoint:VpcEndpoint")).Inputs;

        Assert.Equal($"com.amazonaws.{service}", endpoint["serviceName"].AsText());
        Assert.Equal(home, endpoint.Has("serviceRegion") ? endpoint["serviceRegion"].AsText() : string.Empty);
        Assert.Equal([service], tier!.Endpoints!);
    }

    // Pods of teams land on untainted system nodes, too.
    [Theory]
    [InlineData("private", "isolated", "Cluster.SystemNodes.Subnets")]
    [InlineData("isolated", "private", "Cluster.Nodes")]
    public async Task Pods_AreJudgedWhereTheyLand(string nodes, string systemNodes, string path)
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var cluster = ClusterHandle.FromExisting(new ExistingCluster
                {
                    Name = "platform",
                    Version = KubernetesVersion.V1_35,
                    Nodes = Tier(nodes),
                    SystemNodes = new SystemNodes(
                        CpuArchitecture.Arm64,
                        System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty)
                    { Subnets = Tier(systemNodes) },
                    Endpoint = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
                    NodeSecurityGroupIds = "sg-0a",
                    KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
                    HasPodIdentityAgent = true,
                });
                _ = WorkloadIdentity.For(cluster, "shop", "orders")
                    .AddManagedPolicy("read", "arn:aws:iam::aws:policy/ReadOnlyAccess")
                    .Provision("orders");
            },
            Options);

        Assert.Equal(path, Assert.Single(graph.Problems, problem => problem.Code == "IDN102").Path);

        static SubnetPlacement Tier(string name) =>
            EksClusters.Placement(name == "isolated" ? SubnetKind.Isolated : SubnetKind.Private, "us-east-1a", "us-east-1b");
    }

    // An endpoint without private DNS is not found by the service's ordinary name; one of China has its name in full.
    [Fact]
    public async Task Endpoints_AreThoseThatProgramsFind()
    {
        SubnetPlacement? tier = null;
        await StackPreview.RunAsync(
        () =>
        {
            tier = VpcBlueprint.In(AwsRegion.Of("cn-north-1"), "10.0.0.0/16", "a", "b")
                .AddIsolatedTier("nodes")
                .AddGatewayEndpoint(GatewayEndpoint.S3)
                .AddInterfaceEndpoint(InterfaceEndpoint.OfFullName("cn.com.amazonaws.cn-north-1.ecr.api").WithPrivateDns())
                .AddInterfaceEndpoint(InterfaceEndpoint.OfFullName("com.amazonaws.cn-north-1.sqs"))
                .Provision("net")
                .Tier("nodes");
        },
        PreviewOptions.Default.WithConfig("aws:region", "cn-north-1"));

        Assert.Equal(["ecr.api", "s3"], tier!.Endpoints!);
    }
}
