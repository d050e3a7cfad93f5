using Blueprints.Preview;
using Blueprints.Tests.Eks;
using static Blueprints.Tests.Between.BetweenStacks;

namespace Blueprints.Tests.Between;

/// <summary>A network gains a zone under a cluster: what stands on it keeps its zones unless it is told otherwise.</summary>
public class GrowthTests
{
    [Fact]
    public async Task ClusterAndGroups_KeepTheirSubnets_UnlessTold()
    {
        var graph = await BetweenStacks.Run(cluster => cluster.AddNodeGroup("batch", nodes => nodes.OnGraviton("t4g.medium")));

        Assert.Contains("vpcConfig.subnetIds", graph[Cluster, "platform"].IgnoreChanges);
        Every.One(graph.OfType(NodeGroup), group => Assert.Contains("subnetIds", group.IgnoreChanges));
        Assert.Contains("kept when the network gains a zone", EksClusters.Quiet.Plan().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ZonesOfAPlacement_AreTheClusters_WhateverTheNetworkGains()
    {
        var three = await Subnets("a", "b", "c");
        var four = await Subnets("a", "b", "c", "d");

        Assert.Equal(three, four);
        Assert.Equal((3, 3), three);

        static async Task<(int ControlPlane, int Nodes)> Subnets(params string[] zones)
        {
            var graph = await Run(
                cluster => cluster,
                tier: "private",
                network: vpc => vpc.WithZones(zones),
                placed: tier => tier.InZones("a", "b", "us-east-1c"));
            Assert.DoesNotContain("vpcConfig.subnetIds", graph[Cluster, "platform"].IgnoreChanges);
            Assert.DoesNotContain("subnetIds", graph[NodeGroup, "platform-system"].IgnoreChanges);
            return (
                graph[Cluster, "platform"].Inputs["vpcConfig"]["subnetIds"].Items.Length,
                graph[NodeGroup, "platform-system"].Inputs["subnetIds"].Items.Length);
        }
    }

    [Fact]
    public async Task ControlPlane_TakesOtherSubnets_WhenTold()
    {
        var graph = await BetweenStacks.Run(cluster => cluster.WithControlPlaneIn(cluster.Nodes!));

        Assert.DoesNotContain("vpcConfig.subnetIds", graph[Cluster, "platform"].IgnoreChanges);
        Assert.Contains("subnetIds", graph[NodeGroup, "platform-system"].IgnoreChanges);
    }

    [Fact]
    public async Task Groups_TakeOtherSubnets_WhenTold()
    {
        var graph = await BetweenStacks.Run(cluster => cluster
            .AddNodeGroup("zones", nodes => nodes.OnGraviton("t4g.medium").InZones("a"))
            .AddNodeGroup("subnets", nodes => nodes.OnGraviton("t4g.medium").In(cluster.Nodes!)));

        Assert.DoesNotContain("subnetIds", graph[NodeGroup, "platform-zones"].IgnoreChanges);
        Assert.DoesNotContain("subnetIds", graph[NodeGroup, "platform-subnets"].IgnoreChanges);
    }

    [Theory]
    [InlineData]
    [InlineData("e")]
    [InlineData("us-west-2a")]
    [InlineData("a", "")]
    public void InZones_RefusesZonesThatThePlacementHasNot(params string[] zones) =>
        Assert.Contains(
            "use some of us-east-1a, us-east-1b, us-east-1c",
            Assert.Throws<ArgumentException>(() => _ = EksClusters.Private.InZones(zones)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void InZones_KeepsWhatThePlacementKnows()
    {
        var two = EksClusters.Private.InZones("c", "a");

        Assert.Equal(["us-east-1a", "us-east-1c"], two.Zones.Select(zone => zone.Name));
        Assert.Equal(["10.0.0.0/24", "10.0.2.0/24"], two.Cidrs.Select(cidr => cidr.ToString()));
        Assert.Equal(
            (EksClusters.Private.Kind, EksClusters.Private.Name, EksClusters.Private.Endpoints),
            (two.Kind, two.Name, two.Endpoints));
    }

    private static Task<StackGraph> Run(
        Func<EksBlueprint, EksBlueprint> describe,
        string tier,
        Func<VpcBlueprint, VpcBlueprint> network,
        Func<SubnetPlacement, SubnetPlacement> placed) =>
        BetweenStacks.Run(cluster => describe(cluster.In(placed(cluster.Nodes!))), tier: tier, network: network);
}
