namespace Blueprints.Tests.Karpenter;

public class ExplainTests
{
    [Fact]
    public void Explain_TriesOnDemandOnly_ForAPodThatAsksForIt() =>
        Assert.Equal(
            ["graviton-on-demand", "x86-on-demand"],
            Tried(Clusters.Document, PodRequest.Of("1", "1Gi").OnCapacity(CapacityType.OnDemand)));

    [Theory]
    [InlineData("a", true)]
    [InlineData("us-east-1b", true)]
    [InlineData("us-east-1d", false)]
    public void Explain_LooksAtTheZone(string zone, bool taken) => Assert.Equal(
        taken,
        Tried(Clusters.Document, PodRequest.Of("1", "1Gi").InZone(zone)).Length > 0);

    [Fact]
    public void Explain_RefusesAPoolWhoseTaintIsNotTolerated()
    {
        var pools = Clusters.Empty.AddBatch("batch", CpuArchitecture.Arm64);
        var explanation = pools.Plan().Explain(PodRequest.Of("1", "1Gi"));

        Assert.Empty(explanation.Tried);
        Assert.Equal("the pod does not tolerate workload=batch:NoSchedule", Assert.Single(explanation.Rejected).Reason);
        Assert.Contains("no pool accepts it", explanation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_TakesAPoolWhoseTaintIsTolerated()
    {
        var pools = Clusters.Empty.AddBatch("batch", CpuArchitecture.Arm64);

        Assert.Equal(["batch"], Tried(pools, PodRequest.Of("1", "1Gi").WithToleration("workload", "batch")));
        Assert.Equal(["batch"], Tried(pools, PodRequest.Of("1", "1Gi").WithToleration("workload")));
        Assert.Equal(["batch"], Tried(pools, PodRequest.Of("1", "1Gi").WithTolerationOfEverything()));
        Assert.Empty(Tried(pools, PodRequest.Of("1", "1Gi").WithToleration("workload", "other")));
    }

    [Fact]
    public void Explain_LooksPastTaintsThatOnlyPrefer() =>
        Assert.Equal(
            ["app"],
            Tried(
                Clusters.With(pool => pool.AddTaint(NodeTaint.PreferNoSchedule("costly")).AddStartupTaint(NodeTaint.NoExecute("starting"))),
                PodRequest.Of("1", "1Gi")));

    // Fact: kubernetes-sigs/karpenter, scheduling/preferences.go: PreferNoSchedule is tolerated only when nothing else has taken the pod.
    [Fact]
    public void Explain_TriesPoolsThatOnlyPreferOthersLast_WhateverTheirWeight()
    {
        var pools = Clusters.With(
            pool => pool.WithWeight(90).AddTaint(NodeTaint.PreferNoSchedule("costly"))).AddPool(NodePool.Of("cheap")
                .WithCategories("m")
                .WithWeight(10));

        Assert.Equal(["cheap", "app"], Tried(pools, PodRequest.Of("1", "1Gi")));
        Assert.Equal(["app", "cheap"], Tried(pools, PodRequest.Of("1", "1Gi").WithToleration("costly")));
    }

    [Theory]
    [InlineData("karpenter.sh/nodepool", "app", true)]
    [InlineData("karpenter.sh/nodepool", "other", false)]
    [InlineData("karpenter.k8s.aws/ec2nodeclass", "default", true)]
    [InlineData("karpenter.k8s.aws/ec2nodeclass", "gpu", false)]
    [InlineData("topology.kubernetes.io/region", "us-east-1", true)]
    [InlineData("topology.kubernetes.io/region", "af-south-1", false)]
    public void Explain_LooksAtTheLabelsThatKarpenterItselfGivesNodes(string key, string value, bool taken) =>
        Assert.Equal(taken, Tried(Clusters.With(pool => pool), PodRequest.Of("1", "1Gi").WithNodeSelector(key, value)).Length == 1);

    [Fact]
    public void Explain_LooksAtLabelsOfATeamsOwn()
    {
        var pools = Clusters.With(pool => pool.WithLabel("example.org/team", "search"));

        Assert.Equal(["app"], Tried(pools, PodRequest.Of("1", "1Gi").WithNodeSelector("example.org/team", "search")));
        Assert.Empty(Tried(pools, PodRequest.Of("1", "1Gi").WithNodeSelector("example.org/team", "billing")));
        Assert.Empty(Tried(Clusters.With(pool => pool), PodRequest.Of("1", "1Gi").WithNodeSelector("example.org/team", "search")));
    }

    [Theory]
    [InlineData("1900m", "1Gi", true)]
    [InlineData("2", "1Gi", false)]
    [InlineData("1", "6Gi", true)]
    [InlineData("1", "8Gi", false)]
    public void Explain_LooksAtWhatANodeHasLeft(string cpu, string memory, bool fits) =>
        Assert.Equal(
            fits,
            Tried(Clusters.With(pool => pool.WithFamilies("m7g").WithSizes("large")), PodRequest.Of(cpu, memory)).Length == 1);

    [Fact]
    public void Explain_LooksAtTheSizesThatThePodItselfSelects()
    {
        var pools = Clusters.With(pool => pool.WithFamilies("m7g"));

        Assert.Equal(["app"], Tried(pools, PodRequest.Of("8", "1Gi")));
        Assert.Empty(Tried(pools, PodRequest.Of("8", "1Gi").WithNodeSelector(RequirementKey.InstanceSize.Name, "large")));
    }

    [Fact]
    public void Explain_LooksAtTheLimit()
    {
        var explanation = Clusters.With(pool => pool.WithCpuLimit(4)).Plan().Explain(PodRequest.Of("6", "1Gi"));

        Assert.Equal("its limit of 4 cpu is less than the pod requests", Assert.Single(explanation.Rejected).Reason);
    }

    [Fact]
    public void Explain_LeavesStaticPoolsOut()
    {
        var explanation = Clusters.Empty.AddPool(StaticNodePool.Of("fixed", replicas: 2)).Plan().Explain(PodRequest.Of("1", "1Gi"));

        Assert.Equal("it is static and does not grow for pods", Assert.Single(explanation.Rejected).Reason);
    }

    [Fact]
    public void Explain_TriesTheLaterNameFirst_WhenWeightsAreEqual() =>
        Assert.Equal(["b", "a"], Tried(Clusters.Empty.AddPool(NodePool.Of("a")).AddPool(NodePool.Of("b")), PodRequest.Of("1", "1Gi")));

    [Fact]
    public void Explain_CountsAPoolWithoutACapacityTypeAsOnDemand()
    {
        var pools = Clusters.With(pool => pool);

        Assert.Equal(["app"], Tried(pools, PodRequest.Of("1", "1Gi").OnCapacity(CapacityType.OnDemand)));
        Assert.Empty(Tried(pools, PodRequest.Of("1", "1Gi").OnCapacity(CapacityType.Spot)));
    }

    [Theory]
    [InlineData("lots", "1Gi")]
    [InlineData("1", "1 Gi")]
    [InlineData("1", "1GB")]
    public void PodRequest_Throws_ForWhatIsNotAQuantity(string cpu, string memory) => Assert.Throws<FormatException>(
        () => PodRequest.Of(cpu, memory));

    private static string[] Tried(KarpenterPools pools, PodRequest pod) => [.. pools.Plan().Explain(pod).Tried];
}
