namespace Blueprints.Tests.Karpenter;

/// <summary>What is refused at the call, before any plan, and what a version can be asked.</summary>
public class PoolCallsTests
{
    [Fact]
    public void For_Throws_WithoutARegionOrZones()
    {
        Assert.Throws<ArgumentNullException>(() => KarpenterPools.For((Blueprints.Karpenter.KarpenterTarget)null!));
        Assert.Throws<ArgumentException>(() => KarpenterPools.For(Clusters.UsEast1 with { Zones = [] }));
        Assert.Throws<ArgumentException>(() => KarpenterPools.For(Clusters.UsEast1 with { Region = default }));
        Assert.Throws<ArgumentException>(() => KarpenterPools.For(Clusters.UsEast1 with { ClusterName = string.Empty }));
    }

    [Fact]
    public void Configurations_MayNotReturnNull()
    {
        Assert.Throws<ArgumentException>(() => Clusters.Empty.AddGravitonSpot(_ => null!));
        Assert.Throws<ArgumentException>(() => Clusters.Empty.WithNodeClass(_ => null!));
        Assert.Throws<ArgumentException>(() => Clusters.Empty.WithNodeClass(_ => Ec2NodeClass.Of("other")));
    }

    [Fact]
    public void Pools_AreImmutable()
    {
        var pools = Clusters.Empty.AddGravitonSpot();
        _ = pools.AddX86Spot();

        Assert.Single(pools.Plan().Pools);
    }

    [Fact]
    public void WithRequirement_Replaces_AndAddRequirementAdds()
    {
        var pool = NodePool.Of("app")
            .WithFamilies("m7g")
            .WithFamilies("c7g", "r7g")
            .AddRequirement(Requirement.AtLeast(RequirementKey.InstanceCpu, 2))
            .AddRequirement(Requirement.AtMost(RequirementKey.InstanceCpu, 8));
        var requirements = Clusters.Empty.AddPool(pool).Plan().Pools[0].Requirements;

        Assert.Equal(
            ["c7g", "r7g"],
            Assert.Single(requirements, requirement => requirement.Key == RequirementKey.InstanceFamily).Values.AsEnumerable());
        Assert.Equal(2, requirements.Count(requirement => requirement.Key == RequirementKey.InstanceCpu));
    }

    [Fact]
    public void Plan_SaysWhatAPoolLeavesOpen() =>
        Assert.Equal(
            [
                "topology.kubernetes.io/zone In us-east-1a,us-east-1b,us-east-1c",
                "karpenter.sh/capacity-type In on-demand",
                "kubernetes.io/os In linux",
            ],
            Clusters.Empty.AddPool(NodePool.Of("app")).Plan().Pools[0].Requirements.Select(requirement => requirement.ToString()));

    [Theory]
    [InlineData("1.14")]
    [InlineData("v1.14.1")]
    [InlineData("1.14.1-rc1")]
    [InlineData("")]
    public void KarpenterVersionOf_Throws_ForWhatIsNotAVersion(string version) => Assert.Throws<ArgumentException>(
        () => KarpenterVersion.Of(version));

    [Fact]
    public void KarpenterVersions_AreOrderedAsNumbers()
    {
        Assert.True(KarpenterVersion.V1_9_0 < KarpenterVersion.V1_13_0);
        Assert.True(KarpenterVersion.V1_14_1 >= KarpenterVersion.Of("1.14.1"));
        Assert.Equal(KarpenterVersion.Known, KarpenterVersion.Known.Order());
        Assert.True(KarpenterVersion.Of("1.0.6").IsKnown);
        Assert.False(KarpenterVersion.Of("1.0.7").IsKnown);
    }

    /// <summary>
    /// Karpenter's CRD: expiry ends pods whatever the budgets say, and a termination grace period lets drift end pods that must not be
    /// disrupted.
    /// </summary>
    [Fact]
    public async Task BatchAndGpuPools_LoseOnlyEmptyNodes()
    {
        var (pools, _) = await Shipped.Of(pools => pools.AddBatch("batch", CpuArchitecture.Amd64).AddGpu("gpu"));

        Assert.Equal(2, pools.Length);
        Every.One(pools, pool =>
        {
            var manifest = pool.ToString();
            Assert.Contains("consolidationPolicy: \"WhenEmpty\"", manifest, StringComparison.Ordinal);
            Assert.Contains("expireAfter: \"Never\"", manifest, StringComparison.Ordinal);
            Assert.DoesNotContain("terminationGracePeriod", manifest, StringComparison.Ordinal);
            Assert.Matches("budgets:\\n *- nodes: \"0\"\\n *reasons:\\n *- \"Drifted\"\\n *- \"Underutilized\"\\n", manifest);
        });
    }

    [Fact]
    public async Task WithBudgets_ReplacesThoseOfThePreset()
    {
        var (pools, _) = await Shipped.Of(
            pools => pools.AddBatch("batch", CpuArchitecture.Amd64, pool => pool.WithBudgets(DisruptionBudget.Percent(10))));

        Assert.Contains("nodes: \"10%\"", pools[0].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Drifted", pools[0].ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => NodePool.Of("app").WithBudgets([null!]));
    }

    /// <summary>
    /// A pool's name is a DNS subdomain as a resource's, and at most 63 characters as a label's value. Source: kubernetes-sigs/karpenter
    /// v1.14.1, pkg/apis/v1/labels.go.
    /// </summary>
    [Theory]
    [InlineData("team.v1")]
    [InlineData("a")]
    [InlineData("1.2.3")]
    [InlineData("team-a.example.org")]
    public void Names_MayHaveDots(string name) =>
        Assert.Equal(
            name,
            Assert.Single(
                Clusters.Empty
                    .AddPool(NodePool.Of(name).OnNodeClass(name))
                    .AddNodeClass(Ec2NodeClass.Of(name).WithAmi(AmiSource.Alias("al2023@v20260724")))
                    .Plan().Pools).Name);

    [Theory]
    [InlineData("1.30", "1.0.6")]
    [InlineData("1.31", "1.0.6")]
    [InlineData("1.32", "1.2.0")]
    [InlineData("1.33", "1.5.0")]
    [InlineData("1.34", "1.6.0")]
    [InlineData("1.35", "1.9.0")]
    [InlineData("1.36", "1.13.0")]
    public void KarpenterVersions_RunOnTheirKubernetes(string kubernetes, string karpenter) => Assert.DoesNotContain(
        Codes(kubernetes, karpenter),
        code => code == "KRP004");

    [Theory]
    [InlineData("1.31", "1.0.4")]
    [InlineData("1.32", "1.1.9")]
    [InlineData("1.33", "1.4.9")]
    [InlineData("1.34", "1.5.0")]
    [InlineData("1.35", "1.8.9")]
    [InlineData("1.36", "1.12.0")]
    public void KarpenterVersions_DoNotRunOnNewerKubernetes(string kubernetes, string karpenter) => Assert.Contains(
        "KRP004",
        Codes(kubernetes, karpenter));

    private static IEnumerable<string> Codes(string kubernetes, string karpenter)
    {
        var pools = KarpenterPools.For(Clusters.UsEast1 with { KubernetesVersion = KubernetesVersion.Of(kubernetes) })
            .AddGravitonSpot()
            .WithVersion(KarpenterVersion.Of(karpenter));
        try
        {
            return pools.Plan().Warnings.Select(problem => problem.Code);
        }
        catch (BlueprintException exception)
        {
            return exception.Problems.Select(problem => problem.Code);
        }
    }
}
