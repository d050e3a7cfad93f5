using Blueprints.Tests.Eks;
using Blueprints.Tests.Support;
using static Blueprints.Tests.Between.BetweenStacks;

namespace Blueprints.Tests.Between;

/// <summary>What a network decides for those that stand on it: whether names are found, and whether there are prefixes for pods.</summary>
public class NetworkFactsTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task VpcWithoutDns_IsRefusedByEveryBlockThatNeedsNames(bool support, bool hostnames)
    {
        var cluster = Assert.Single(
            await Refused(() => _ = EksClusters.Quiet.In(Network().Tier("private").InZones("a", "b")).Provision("platform")));
        var zone = Assert.Single(
            await Refused(
                () => _ = ExternalDnsZones.For(Support.Clusters.Existing()).AddPrivateZone("corp.internal", Network()).Provision("dns")));

        Assert.Equal(("EKS033", "Nodes"), (cluster.Code, cluster.Path));
        Assert.Equal(("DNS035", "Zones[corp.internal]"), (zone.Code, zone.Path));

        Blueprints.Network.VpcNetwork Network() => Networks.UsEast1.WithDns(support, hostnames).Provision("net");
    }

    [Theory]
    [InlineData(26, true)]
    [InlineData(27, false)]
    [InlineData(28, false)]
    public async Task PrefixDelegation_NeedsSubnetsWithAWholePrefix(int prefix, bool isTaken)
    {
        IReadOnlyList<Problem> problems = [];
        try
        {
            _ = await Run(prefix);
        }
        catch (Preview.PreviewFailedException refused)
        {
            problems = refused.Problems;
        }

        Assert.Equal(isTaken ? [] : ["NGP028"], problems.Select(problem => problem.Code));

        static Task<Preview.StackGraph> Run(int prefix) => BetweenStacks.Run(
            cluster => cluster.WithAddon(EksAddon.VpcCni(new VpcCniSettings { PrefixDelegation = true })),
            tier: "small",
            network: vpc => vpc.AddPrivateTier("small", prefix));
    }

    [Fact]
    public async Task PrefixDelegation_OfAClusterThatExists_NeedsThemForKarpentersNodes()
    {
        var problem = Assert.Single(await Refused(() => _ = Pools(ClusterHandle.FromExisting(new ExistingCluster
        {
            Name = "legacy",
            Version = KubernetesVersion.V1_35,
            Nodes = Vpc.AddPrivateTier("small", 28).Provision("net").Tier("small"),
            Endpoint = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
            NodeSecurityGroupIds = "sg-0a",
            KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
            PodNetwork = new PodNetwork { UsesPrefixes = true },
        })).Provision("platform")));

        Assert.Equal(("KRP213", "Cluster.Nodes"), (problem.Code, problem.Path));
        Assert.Contains("/28 of tier 'small'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CustomNetworking_TakesPrefixesElsewhere() => _ = await BetweenStacks.Run(
        cluster => cluster.WithAddon(EksAddon.VpcCni(new VpcCniSettings { PrefixDelegation = true, CustomNetwork = true })),
        tier: "small",
        network: vpc => vpc.AddPrivateTier("small", 28));

    [Fact]
    public async Task Ipv6_LeavesOutWhatIsNotBuiltOnNitro_WhateverTheCatalogueKnows()
    {
        var graph = await BetweenStacks.Run(
            cluster => cluster.WithIpv6(),
            cluster => _ = Pools(cluster)
                .AddPool(NodePool.Of("mixed").WithFamilies("m4", "m5").WithCpuLimit(100).WithWeight(77))
                .Provision("platform"),
            network: vpc => vpc.WithIpv6());

        Every.One(
            graph.OfType(PoolType),
            pool => Assert.Contains(
                "{key: karpenter.k8s.aws/instance-hypervisor, operator: NotIn, values: [xen]}",
                pool.Inputs["spec"].ToString(),
                StringComparison.Ordinal));
        Assert.Contains(
            graph.Problems,
            problem => problem.Code == "KRP118"
                && problem.Message.Contains("not built on Nitro, which IPv6 requires: m4.", StringComparison.Ordinal));
    }
}
