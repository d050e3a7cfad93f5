using Blueprints.Karpenter;

namespace Blueprints.Tests.Karpenter;

public class PoolWarningsTests
{
    [Fact]
    public void Plan_NotesAnImageThatNobodyChose() => Warns(
        KarpenterPools.For(Clusters.UsEast1).AddGravitonSpot(),
        "KRP102",
        "al2023@latest",
        ProblemSeverity.Note);

    [Theory]
    [InlineData(AmiFamily.AL2023)]
    [InlineData(AmiFamily.Bottlerocket)]
    [InlineData(AmiFamily.Windows2019)]
    [InlineData(AmiFamily.Windows2022)]
    [InlineData(AmiFamily.Windows2025)]
    public void Plan_WarnsOfNothing_WhereTheNewestImageIsChosen(AmiFamily family) =>
        Assert.Empty(
            KarpenterPools.For(Clusters.UsEast1)
                .AddPool(NodePool.Of("app").WithCategories("m"))
                .WithNodeClass(node => node.WithAmi(AmiSource.Latest(family)))
                .Plan().Warnings);

    [Fact]
    public void Plan_WarnsOfACategoryAndASizeThatAreNotKnown()
    {
        Warns(Clusters.With(pool => pool.WithCategories("m", "nonsense")), "KRP120", "does not know the EC2 category 'nonsense'");
        Warns(Clusters.With(pool => pool.WithSizes("large", "128xlarge")), "KRP120", "does not know the EC2 size '128xlarge'");
    }

    [Fact]
    public void Plan_WarnsOfRequirementsThatContradictEachOther() =>
        Warns(
            Clusters.With(
                pool => pool
                    .AddRequirement(Requirement.In(RequirementKey.CustomLabel("team"), "a"))
                    .AddRequirement(Requirement.In(RequirementKey.CustomLabel("team"), "b"))),
            "KRP103",
            "team leave no value");

    [Fact]
    public void Plan_WarnsOfAFamilyThatOtherRequirementsExclude() =>
        Warns(
            Clusters.With(pool => pool.WithFamilies("m7g", "m7i").WithArchitectures(CpuArchitecture.Arm64)),
            "KRP104",
            "excluded by the other requirements: m7i");

    [Fact]
    public void Plan_WarnsOfEqualWeightsThatOverlap() =>
        Warns(
            Clusters.With(pool => pool.WithWeight(7)).AddPool(NodePool.Of("other").WithCategories("m", "c").WithWeight(7)),
            "KRP105",
            "pools app and other have the same weight");

    [Fact]
    public void Plan_WarnsOfNothing_WhenEqualWeightsExcludeEachOther() =>
        Assert.Empty(
            Clusters.With(pool => pool.WithWeight(7)).AddPool(NodePool.Of("other").WithCategories("c").WithWeight(7)).Plan().Warnings);

    [Fact]
    public void Plan_WarnsOfNothing_WhenTaintsKeepPoolsApart() =>
        Assert.Empty(
            Clusters.With(pool => pool)
                .AddPool(NodePool.Of("other").WithCategories("m").AddTaint(NodeTaint.NoSchedule("team")))
                .Plan().Warnings);

    [Fact]
    public void Plan_WarnsOfAPoolThatIsNeverReached() =>
        Warns(
            Clusters.With(pool => pool.WithWeight(10)).AddPool(
                NodePool.Of("second").WithCategories("m").WithArchitectures(CpuArchitecture.Arm64).WithWeight(5)),
            "KRP106",
            "pool app is heavier");

    [Fact]
    public void Plan_WarnsOfNothing_WhenTheHeavierPoolHasALimit() =>
        Assert.Empty(
            Clusters.With(pool => pool.WithWeight(10).WithCpuLimit(100))
                .AddPool(NodePool.Of("second").WithCategories("m").WithWeight(5))
                .Plan().Warnings);

    [Theory]
    [InlineData("m7g", "cpu", "1 is less than the smallest node", true)]
    [InlineData("m7i", "cpu", "1 is less than the smallest node", false)]
    public void Plan_WarnsOfALimitBelowOneNode(string family, string resource, string message, bool enough)
    {
        var pools = Clusters.With(pool => pool.WithFamilies(family).WithLimit(resource, "1"));

        if (enough)
        {
            Assert.Empty(pools.Plan().Warnings);
        }
        else
        {
            Warns(pools, "KRP107", message);
        }
    }

    [Fact]
    public void Plan_WarnsOfAMemoryLimitBelowOneNode() => Warns(
        Clusters.With(pool => pool.WithFamilies("m7i").WithMemoryLimit("4Gi")),
        "KRP107",
        "4Gi is less than");

    [Fact]
    public void Plan_WarnsOfExpiryWithoutAGracePeriod() => Warns(
        Clusters.With(pool => pool.WithoutTerminationGracePeriod()),
        "KRP108",
        "regardless of the budgets");

    [Fact]
    public void Plan_WarnsOfNothing_WithoutExpiryAndGracePeriod() => Assert.Empty(
        Clusters.With(pool => pool.WithoutTerminationGracePeriod().WithoutExpiry()).Plan().Warnings);

    [Fact]
    public void Plan_WarnsOfNothing_ForThePresets() =>
        Assert.Empty(
            Clusters.Document
                .AddOnDemand("stateful", CpuArchitecture.Arm64)
                .AddBatch("batch", CpuArchitecture.Amd64)
                .AddGpu("gpu")
                .Plan().Warnings);

    [Fact]
    public void Plan_TellsOfAFamilyThatIsNotKnown() => Warns(
        Clusters.With(pool => pool.WithFamilies("m9g", "m7g")),
        "KRP109",
        "not checked: m9g",
        ProblemSeverity.Note);

    [Fact]
    public void Plan_TellsOfAVersionThatIsNotKnown() => Warns(
        Clusters.With(pool => pool).WithVersion(KarpenterVersion.Of("1.15.0")),
        "KRP110",
        "Karpenter 1.15.0",
        ProblemSeverity.Note);

    [Fact]
    public void Plan_TellsOfKubernetesThatIsNotInTheMatrix() =>
        Warns(
            KarpenterPools.For(Clusters.UsEast1 with { KubernetesVersion = KubernetesVersion.Of("1.37") })
                .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")))
                .AddGravitonSpot(),
            "KRP111",
            "Kubernetes 1.37",
            ProblemSeverity.Note);

    [Fact]
    public void Plan_WarnsWhereTheVolumeThatTheImageStartsFromIsNotListed() =>
        Warns(
            Clusters.WithNode(node => node.WithBlockDevices(BlockDevice.Of("/dev/sda1", "50Gi"))),
            "KRP121",
            "AL2023 boots from /dev/xvda");

    [Fact]
    public void Plan_WarnsOfAmazonLinux2_WhereThereStillIsOne() =>
        Warns(
            KarpenterPools.For(Clusters.UsEast1 with { KubernetesVersion = KubernetesVersion.Of("1.31") })
                .WithVersion(KarpenterVersion.V1_0_6)
                .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2@v20241011")))
                .AddGravitonSpot(),
            "KRP112",
            "Amazon Linux 2");

    [Fact]
    public void Plan_WarnsOfImdsV1() => Warns(
        Clusters.WithNode(node => node.WithMetadataOptions(new NodeMetadataOptions { RequiresTokens = false })),
        "KRP113",
        "IMDSv1");

    [Fact]
    public void Plan_WarnsOfADiskThatIsNotEncrypted() => Warns(
        Clusters.WithNode(node => node.WithBlockDevices(BlockDevice.Of("/dev/xvda", "20Gi") with { IsEncrypted = false })),
        "KRP114",
        "not encrypted");

    [Fact]
    public void Plan_TellsOfTheFeatureGateOfStaticPools()
    {
        var pools = Clusters.Empty.AddPool(StaticNodePool.Of("fixed", replicas: 2));

        Warns(pools, "KRP115", "staticCapacity", ProblemSeverity.Note);
        Assert.True(pools.Plan().NeedsStaticCapacity);
        Assert.False(Clusters.Document.Plan().NeedsStaticCapacity);
    }

    [Fact]
    public void Plan_WarnsOfReservedCapacity_WithoutAReservation() =>
        Warns(
            Clusters.With(pool => pool.WithCapacity(CapacityType.Reserved, CapacityType.OnDemand)),
            "KRP116",
            "node class default selects no capacity reservation");

    [Fact]
    public void Plan_TellsOfTheFeatureGateOfReservedCapacity_WhereItIsShut()
    {
        var pools = KarpenterPools.For(Clusters.UsEast1 with { KubernetesVersion = KubernetesVersion.V1_33 })
            .WithVersion(KarpenterVersion.V1_5_0)
            .WithNodeClass(node => node
                .WithAmi(AmiSource.Alias("al2023@v20260724"))
                .AddCapacityReservation(CapacityReservationTerm.Id("cr-0a")))
            .AddPool(NodePool.Of("app").WithCategories("m").WithCapacity(CapacityType.Reserved));

        Warns(pools, "KRP117", "reservedCapacity", ProblemSeverity.Note);
        Assert.True(pools.Plan().NeedsReservedCapacity);
    }

    [Fact]
    public void Plan_WarnsOfNothing_WithAReservation() =>
        Assert.Empty(
            Clusters.With(pool => pool.WithCapacity(CapacityType.Reserved))
                .WithNodeClass(node => node.AddCapacityReservation(CapacityReservationTerm.Id("cr-0a")))
                .Plan().Warnings);

    private static void Warns(KarpenterPools pools, string code, string message, ProblemSeverity severity = ProblemSeverity.Warning)
    {
        var warning = Assert.Single(pools.Plan().Warnings);
        Assert.Equal((code, severity), (warning.Code, warning.Severity));
        Assert.Contains(message, warning.Message, StringComparison.Ordinal);
    }
}
