using Blueprints.Karpenter;
using Blueprints.Tests.Eks;
using static Blueprints.Tests.Between.BetweenStacks;

namespace Blueprints.Tests.Between;

/// <summary>How the VPC CNI gives addresses decides how many pods Karpenter's nodes promise.</summary>
public class PodNetworkTests
{
    [Theory]
    [InlineData("settings")]
    [InlineData("configuration")]
    public async Task Prefixes_GiveEveryNode110Pods_AndNoTypeThatHasFewerAddresses(string way)
    {
        var graph = await Run(
            cluster => cluster.WithAddon(Cni(way, new VpcCniSettings { PrefixDelegation = true }, "ENABLE_PREFIX_DELEGATION")),
            AddKarpenter);

        Assert.Equal(110, graph[ClassType, "platform-karpenter-class-default"].Inputs["spec"]["kubelet"]["maxPods"].AsNumber());
        var excluded = graph[PoolType, "platform-karpenter-pool-graviton-spot"].Inputs["spec"]["template"]["spec"]["requirements"].Items
            .Single(requirement => requirement["key"].AsText() == "node.kubernetes.io/instance-type")["values"].Items.Select(value => value
                .AsText()).ToList();
        Assert.Contains("t4g.nano", excluded);
        Assert.Contains("m7g.medium", excluded);
        Assert.DoesNotContain("t4g.small", excluded);
        Assert.Contains(
            graph.Problems,
            problem => problem is { Code: "KRP118", Severity: ProblemSeverity.Note, Path: "Pools[graviton-spot]" });
    }

    [Fact]
    public async Task Prefixes_FollowTypesThatAllHaveFewerAddresses()
    {
        var graph = await Run(
            cluster => cluster.WithAddon(EksAddon.VpcCni(new VpcCniSettings { PrefixDelegation = true })),
            cluster => _ = KarpenterPools.For(cluster)
                .AddPool(NodePool.Of("small").WithFamilies("m7g").WithSizes("medium"))
                .Provision("platform"));

        // EKS's max-pods-calculator.sh: 98 for a medium of 2 interfaces with 4 addresses each.
        Assert.Equal(98, graph[ClassType, "platform-karpenter-class-default"].Inputs["spec"]["kubelet"]["maxPods"].AsNumber());
    }

    [Theory]
    [InlineData(true, false, 1)]
    [InlineData(false, true, 1)]
    [InlineData(true, true, 2)]
    [InlineData(false, false, null)]
    public async Task Interfaces_AreReserved_AsTheNetworkKeepsThem(bool custom, bool securityGroups, int? reserved)
    {
        var graph = await Run(
            cluster => cluster
                .WithSystemNodes(nodes => nodes.OnGraviton("m7g.large").Between(1, 3, desired: 2))
                .WithAddon(EksAddon.VpcCni(new VpcCniSettings { CustomNetwork = custom, SecurityGroupsForPods = securityGroups })),
            AddKarpenter);
        var settings = graph[Release, "platform-karpenter"].Inputs["values"]["settings"];

        Assert.Equal(reserved is not null, settings.Has("reservedENIs"));
        Assert.True(reserved is null || settings["reservedENIs"].AsText() == $"{reserved}");
        Assert.False(graph[ClassType, "platform-karpenter-class-default"].Inputs["spec"].Has("kubelet"));
    }

    [Fact]
    public async Task Interfaces_ThatAreTooFew_AreWarnedAbout()
    {
        var graph = await Run(
            cluster => cluster.WithAddon(EksAddon.VpcCni(new VpcCniSettings { CustomNetwork = true })),
            cluster => _ = Pools(cluster).WithController(controller => controller.WithReservedInterfaces(0)).Provision("platform"));

        Assert.Contains("KRP258", Codes(graph));
    }

    [Fact]
    public async Task Ipv6_GivesEveryNode110Pods_AndLeavesNoTypeOut()
    {
        var graph = await Run(cluster => cluster.WithIpv6(), AddKarpenter, network: vpc => vpc.WithIpv6());

        Assert.Equal(110, graph[ClassType, "platform-karpenter-class-default"].Inputs["spec"]["kubelet"]["maxPods"].AsNumber());
        Assert.DoesNotContain(graph.Problems, problem => problem.Code == "KRP118");
    }

    [Fact]
    public void MaxPods_ThatWereGiven_AreKept_AndWarnedAboutWhereAddressesAreFewer()
    {
        var pools = Tests.Karpenter.Clusters
            .With(pool => pool.WithFamilies("m7g").WithSizes("medium", "large"))
            .WithNodeClass(node => node.WithKubelet(new KubeletSettings { MaxPods = 29 }));
        var plan = pools.Plan();

        var warning = Assert.Single(plan.Warnings);
        Assert.Equal(("KRP119", "NodeClasses[default].Kubelet.MaxPods"), (warning.Code, warning.Path));
        Assert.Contains("29 pods", warning.Message, StringComparison.Ordinal);
        Assert.Contains("m7g.medium", warning.Message, StringComparison.Ordinal);
        Assert.Empty(
            Tests.Karpenter.Clusters
                .With(pool => pool.WithFamilies("m7g").WithSizes("large"))
                .WithNodeClass(node => node.WithKubelet(new KubeletSettings { MaxPods = 29 }))
                .Plan().Warnings);
    }

    [Fact]
    public void Explanations_CountWhatPodsCost()
    {
        var pools = KarpenterPools.For(
            Tests.Karpenter.Clusters.UsEast1 with { PodNetwork = new PodNetwork { UsesPrefixes = true } }).AddPool(NodePool.Of("app")
                .WithFamilies("c7g")
                .WithSizes("large"));
        var plain = KarpenterPools.For(Tests.Karpenter.Clusters.UsEast1).AddPool(NodePool.Of("app").WithFamilies("c7g").WithSizes("large"));
        var pod = PodRequest.Of("1", "2700Mi");

        Assert.Equal("app", Assert.Single(plain.Plan().Explain(pod).Tried));
        Assert.Empty(pools.Plan().Explain(pod).Tried);
    }

    [Fact]
    public async Task Handle_TakesTheSameFactsOfAClusterThatExists()
    {
        var graph = await Blueprints.Preview.StackPreview.RunAsync(
            () => AddKarpenter(ClusterHandle.FromExisting(new ExistingCluster
            {
                Name = "platform",
                Version = KubernetesVersion.V1_35,
                Nodes = EksClusters.Private,
                Endpoint = "https://example",
                NodeSecurityGroupIds = "sg-0a",
                KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
                PodNetwork = new PodNetwork { UsesPrefixes = true, UsesCustomNetworking = true },
            })),
            Options);

        Assert.DoesNotContain(graph.Problems, problem => problem.Code == "KRP259");
        Assert.Equal("1", graph[Release, "platform-karpenter"].Inputs["values"]["settings"]["reservedENIs"].AsText());
        Assert.Equal(110, graph[ClassType, "platform-karpenter-class-default"].Inputs["spec"]["kubelet"]["maxPods"].AsNumber());
    }

    private static EksAddon Cni(string way, VpcCniSettings settings, string variable) => way == "settings"
        ? EksAddon.VpcCni(settings)
        : EksAddon.Of("vpc-cni").WithConfiguration(
            new Dictionary<string, object> { ["env"] = new Dictionary<string, string> { [variable] = "true" } });
}
