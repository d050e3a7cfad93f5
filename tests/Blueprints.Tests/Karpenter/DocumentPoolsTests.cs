using System.Collections.Immutable;
using Blueprints.Karpenter;

namespace Blueprints.Tests.Karpenter;

/// <summary>The pools of the us-east-1 document, and the order in which they are tried.</summary>
public class DocumentPoolsTests
{
    [Fact]
    public void Fallback_FollowsTheOrderOfSpotPools_WhenTheirWeightsAreEqual() =>
        Assert.Equal(
            ["x86-spot", "graviton-spot", "x86-on-demand", "graviton-on-demand"],
            Clusters.Empty
                .AddGravitonSpot(pool => pool.WithWeight(10))
                .AddX86Spot(pool => pool.WithWeight(10))
                .WithOnDemandFallback()
                .Plan().Pools
                .Select(pool => pool.Name));

    [Fact]
    public void Plan_HasFourPoolsInTheDocumentsOrder() =>
        Assert.Equal(
            [("graviton-spot", 10), ("x86-spot", 5), ("graviton-on-demand", 2), ("x86-on-demand", 1)],
            Clusters.Document.Plan().Pools.Select(pool => (pool.Name, pool.Weight)));

    [Fact]
    public void Plan_WarnsOfNothing() => Assert.Empty(Clusters.Document.Plan().Warnings);

    [Fact]
    public void GravitonSpot_IsTheDocuments()
    {
        var pool = Clusters.Document.Plan().Pools[0];

        Assert.Equal(["arm64"], Values(pool, RequirementKey.Architecture));
        Assert.Equal(["spot"], Values(pool, RequirementKey.CapacityType));
        Assert.Equal(["t4g", "m7g", "m6g", "c7g", "c6g", "r7g", "r6g"], Values(pool, RequirementKey.InstanceFamily));
        Assert.Equal(["c", "m", "r", "t"], Values(pool, RequirementKey.InstanceCategory));
        Assert.Equal(["us-east-1a", "us-east-1b", "us-east-1c"], Values(pool, RequirementKey.Zone));
        Assert.Equal(["linux"], Values(pool, RequirementKey.OperatingSystem));
    }

    [Fact]
    public void X86Spot_IsTheDocuments()
    {
        var pool = Clusters.Document.Plan().Pools[1];

        Assert.Equal(["amd64"], Values(pool, RequirementKey.Architecture));
        Assert.Equal(
            ["t3", "t3a", "m7i", "m6i", "m5", "c7i", "c6i", "c5", "r7i", "r6i", "r5"],
            Values(pool, RequirementKey.InstanceFamily));
    }

    [Fact]
    public async Task Pools_ConsolidateAfterAMinuteAndStopAtAThousandProcessors() =>
        Every.One((await ShippedDocument()).Pools, pool =>
        {
            var text = pool.ToString();
            Assert.Contains("consolidationPolicy: \"WhenEmptyOrUnderutilized\"", text, StringComparison.Ordinal);
            Assert.Contains("consolidateAfter: \"1m\"", text, StringComparison.Ordinal);
            Assert.Contains("cpu: \"1000\"", text, StringComparison.Ordinal);
        });

    [Fact]
    public void Fallback_HasTheSpotPoolsFamilies_OnDemand()
    {
        var pools = Clusters.Document.Plan().Pools.ToDictionary(pool => pool.Name);

        Assert.Equal(["on-demand"], Values(pools["graviton-on-demand"], RequirementKey.CapacityType));
        Assert.Equal(
            Values(pools["graviton-spot"], RequirementKey.InstanceFamily),
            Values(pools["graviton-on-demand"], RequirementKey.InstanceFamily));
        Assert.Equal(["on-demand"], Values(pools["x86-on-demand"], RequirementKey.CapacityType));
    }

    [Fact]
    public void Fallback_IsTheSame_WhenAskedForFirst() =>
        Assert.Equal(
            Clusters.Document.Plan().ToString(),
            Clusters.Empty.WithOnDemandFallback().AddGravitonSpot().AddX86Spot().Plan().ToString());

    [Fact]
    public void Fallback_KeepsTheOrderOfTheSpotPools_WhenTheirWeightsAreChanged() =>
        Assert.Equal(
            ["x86-spot", "graviton-spot", "x86-on-demand", "graviton-on-demand"],
            Clusters.Empty
                .AddGravitonSpot(pool => pool.WithWeight(40))
                .AddX86Spot(pool => pool.WithWeight(50))
                .WithOnDemandFallback()
                .Plan().Pools
                .Select(pool => pool.Name));

    [Fact]
    public void ArchitectureFirst_HasTwoMixedPools()
    {
        var plan = Clusters.Empty.AddGravitonSpot().AddX86Spot().WithOnDemandFallback(FallbackOrder.ArchitectureFirst).Plan();

        Assert.Equal([("graviton-spot", 10), ("x86-spot", 5)], plan.Pools.Select(pool => (pool.Name, pool.Weight)));
        Every.One(plan.Pools, pool => Assert.Equal(["spot", "on-demand"], Values(pool, RequirementKey.CapacityType)));
    }

    [Fact]
    public void Explain_TriesGravitonOnly_ForAnArm64Pod()
    {
        var explanation = Explain(PodRequest.Of("500m", "1Gi").OnArchitecture(CpuArchitecture.Arm64));

        Assert.Equal(["graviton-spot", "graviton-on-demand"], explanation.Tried.AsEnumerable());
        Assert.Equal(["x86-spot", "x86-on-demand"], explanation.Rejected.Select(pool => pool.Pool));
        Every.One(explanation.Rejected, pool => Assert.Equal("its nodes do not have kubernetes.io/arch=arm64", pool.Reason));
    }

    [Fact]
    public void Explain_TriesX86Only_ForAnAmd64Pod() =>
        Assert.Equal(
            ["x86-spot", "x86-on-demand"],
            Explain(PodRequest.Of("500m", "1Gi").OnArchitecture(CpuArchitecture.Amd64)).Tried.AsEnumerable());

    [Fact]
    public void Explain_GivesTheDocumentsHierarchy_ForAPodThatTakesBoth() =>
        Assert.Equal(
            ["graviton-spot", "x86-spot", "graviton-on-demand", "x86-on-demand"],
            Explain(PodRequest.Of("500m", "1Gi")).Tried.AsEnumerable());

    [Fact]
    public void Explain_Prints() =>
        Assert.Equal(
            """
            pod 500m cpu, 1Gi memory, kubernetes.io/arch=arm64
              1. graviton-spot
              2. graviton-on-demand
              -  x86-spot: its nodes do not have kubernetes.io/arch=arm64
              -  x86-on-demand: its nodes do not have kubernetes.io/arch=arm64
            """,
            Explain(PodRequest.Of("500m", "1Gi").OnArchitecture(CpuArchitecture.Arm64)).ToString());

    [Fact]
    public void AfSouth1_LeavesOutWhatItDoesNotOffer()
    {
        var plan = KarpenterPools.For(Clusters.AfSouth1)
            .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")))
            .AddGravitonSpot()
            .AddX86Spot()
            .Plan();

        var warning = Assert.Single(plan.Warnings);
        Assert.Equal(("KRP101", ProblemSeverity.Warning, "Pools[x86-spot].Families"), (warning.Code, warning.Severity, warning.Path));
        Assert.Contains("af-south-1", warning.Message, StringComparison.Ordinal);
        Assert.Contains("t3a, r7i", warning.Message, StringComparison.Ordinal);
        Assert.Equal(["t3", "m7i", "m6i", "m5", "c7i", "c6i", "c5", "r6i", "r5"], Values(plan.Pools[1], RequirementKey.InstanceFamily));
    }

    [Fact]
    public void AfSouth1_LeavesOutWhatNoZoneOfThePlacementOffers()
    {
        var oneZone = Clusters.AfSouth1 with { Zones = [AwsRegion.AfSouth1.Zone("a")] };
        var plan = KarpenterPools.For(oneZone).AddGravitonSpot().Plan();

        Assert.DoesNotContain("c6g", Values(plan.Pools[0], RequirementKey.InstanceFamily));
        Assert.Contains(plan.Warnings, warning => warning.Code == "KRP101" && warning.Message.Contains("c6g", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_PrintsThePoolsInOrder() => Snapshot.Matches(Clusters.Document.Plan().ToString());

    [Fact]
    public async Task Manifests_AreTheDocuments()
    {
        var (pools, classes) = await ShippedDocument();

        Snapshot.Matches(string.Join("\n---\n", [.. pools, .. classes]));
    }

    private static Task<(ImmutableArray<Shipped> Pools, ImmutableArray<Shipped> Classes)> ShippedDocument() =>
        Shipped.Of(pools => pools.AddGravitonSpot().AddX86Spot().WithOnDemandFallback());

    private static PoolExplanation Explain(PodRequest pod) => Clusters.Document.Plan().Explain(pod);

    private static string[] Values(NodePoolPlan pool, RequirementKey key) =>
        [.. Assert.Single(pool.Requirements, requirement => requirement.Key == key).Values];
}
