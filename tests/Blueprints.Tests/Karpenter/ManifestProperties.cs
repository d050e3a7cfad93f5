using Blueprints.Tests.Karpenter.CrdValidation;
using Blueprints.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Blueprints.Tests.Karpenter;

/// <summary>What a plan accepts, the CRD accepts: hundreds of random pools, others in every run.</summary>
public class ManifestProperties
{
    private const int Cases = 500;

    private static readonly Config Settings = Properties.Settings(Cases);

    // The tree of the plan is what the custom resource is given as it is: ManifestTests look at what a program registers.
    [Fact]
    public void Pools_ThatAPlanAccepts_SatisfyTheCrd() =>
        Prop.ForAll(
            Pools().ToArbitrary(),
            pool => TryPlan(pool) is not { } plan || CrdSchema.NodePool.ValidateSpec(plan.Pools[0].Manifest).Count == 0).Check(Settings);

    [Fact]
    public void Pools_AreNotMostlyRefused() => Assert.InRange(
        Pools().Sample(size: 50, numberOfSamples: Cases).Count(pool => TryPlan(pool) is not null),
        Cases / 4,
        Cases - 1);

    // The definition's pattern leaves 18, 19, 28, 29 … 49 Ti out, which EC2 does have.
    [Theory]
    [InlineData("Gi", 58_990, 59_000)]
    [InlineData("G", 63_990, 64_000)]
    [InlineData("Ti", 1, 58)]
    [InlineData("T", 1, 64)]
    public async Task VolumeSizes_ThatAPlanAccepts_SatisfyTheCrd(string unit, int from, int to)
    {
        var accepted = Enumerable.Range(from, to - from + 1)
            .Where(number => TryPlan(Clusters.WithNode(node => Sized(node, number))) is not null)
            .ToList();

        Assert.Equal(unit == "Ti" ? 50 : to - from + 1, accepted.Count);
        var (_, classes) = await Shipped.Of(pools => accepted.Aggregate(
            pools.AddApp(),
            (all, number) => all.AddNodeClass(
                Sized(Ec2NodeClass.Of($"size-{number}").WithAmi(AmiSource.Alias("al2023@v20260724")), number))));
        Assert.Equal(accepted.Count + 1, classes.Length);
        Every.One(classes, node => Assert.Empty(CrdSchema.Ec2NodeClass.Validate(node)));

        Ec2NodeClass Sized(Ec2NodeClass node, int number) => node.WithBlockDevices(BlockDevice.Of("/dev/xvda", $"{number}{unit}"));
    }

    private static Blueprints.Karpenter.KarpenterPlan? TryPlan(NodePool pool) => TryPlan(Clusters.Empty.AddPool(pool));

    private static Blueprints.Karpenter.KarpenterPlan? TryPlan(KarpenterPools pools)
    {
        try
        {
            return pools.Plan();
        }
        catch (BlueprintException)
        {
            return null;
        }
    }

    private static Gen<NodePool> Pools() =>
        from weight in Gen.Choose(0, 100)
        from label in Gen.Elements("team", "example.org/team", "a.b-c/d_e.f", "a b", "/x", "karpenter.sh/x", "kubernetes.io/hostname")
        from value in Gen.Elements(string.Empty, "x", "a.b_c-d", "-x", new string('a', 63), new string('a', 64))
        from valid in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from families in Gen.SubListOf(["m7g", "c7g", "t4g", "m7i", "m9x"])
        from seconds in Gen.Choose(-1, 400_000)
        from percent in Gen.Choose(-1, 101)
        from hours in Gen.Choose(0, 48)
        from minutes in Gen.Choose(0, 59)
        from cron in Gen.Elements("@daily", "0 8 * * mon-fri", "*/15 0-6,22 1 jan *")
        from limit in Gen.Elements("1000", "500m", "4Gi", "1e3", ".5", "lots")
        from least in Gen.Choose(0, 3)
        select NodePool.Of("app")
            .WithLabel(valid ? "example.org/team" : label, valid ? "search" : value)
            .AddTaint(NodeTaint.NoSchedule("example.org/team", valid ? null : value))
            .WithRequirement(Requirement.In(
                RequirementKey.InstanceFamily,
                [.. families.DefaultIfEmpty("m7g")]).WithMinValues(valid ? 1 : least))
            .WithWeight(valid ? Math.Max(weight, 1) : weight)
            .WithExpiry(TimeSpan.FromSeconds(valid ? Math.Abs(seconds) : seconds))
            .WithConsolidation(Consolidation.WhenEmpty(TimeSpan.FromSeconds(Math.Abs(seconds) / 7)))
            .AddBudget(DisruptionBudget.Percent(valid ? Math.Clamp(percent, 0, 100) : percent).OnSchedule(
                cron,
                new TimeSpan(hours, Math.Max(minutes, 1), 0)))
            .WithLimit("cpu", valid ? "100" : limit);
}
