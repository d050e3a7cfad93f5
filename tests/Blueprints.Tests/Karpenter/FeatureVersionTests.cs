using Blueprints.Karpenter;

namespace Blueprints.Tests.Karpenter;

/// <summary>
/// What came to Karpenter after 1.0 is refused for the version before (<c>KRP027</c>), and taken from the version that it came with.
/// </summary>
/// <remarks>
/// Facts: the first tag of aws/karpenter-provider-aws, from v1.0.0 to v1.14.1, whose custom resource definitions in pkg/apis/crds have it.
/// </remarks>
public class FeatureVersionTests
{
    private const string Node = "NodeClasses[default]";

    private static readonly Dictionary<string, (string Before, string Since, string Path, KarpenterPools Pools)> Cases = new()
    {
        ["the node class as a requirement"] = (
            "1.0.14",
            "1.1.0",
            Requirements("karpenter.k8s.aws/ec2nodeclass"),
            Requiring(Requirement.Exists(RequirementKey.NodeClass))),
        ["the node class as a label"] = (
            "1.0.14",
            "1.1.0",
            "Pools[app].Labels[karpenter.k8s.aws/ec2nodeclass]",
            Pool(pool => pool.WithLabel("karpenter.k8s.aws/ec2nodeclass", "default"))),
        ["the clock speed of processors"] = (
            "1.0.14",
            "1.1.0",
            Requirements("karpenter.k8s.aws/instance-cpu-sustained-clock-speed-mhz"),
            Requiring(Requirement.GreaterThan(RequirementKey.InstanceCpuClockSpeed, 3000))),
        ["reserved capacity"] = (
            "1.2.9",
            "1.3.0",
            Requirements("karpenter.sh/capacity-type"),
            Pool(pool => pool.WithCapacity(CapacityType.Reserved, CapacityType.OnDemand))),
        ["capacity reservations"] = (
            "1.2.9",
            "1.3.0",
            $"{Node}.CapacityReservations",
            Class(node => node.AddCapacityReservation(CapacityReservationTerm.Id("cr-0a")))),
        ["the id of a reservation"] = (
            "1.2.9",
            "1.3.0",
            Requirements("karpenter.k8s.aws/capacity-reservation-id"),
            Requiring(Requirement.Exists(RequirementKey.CapacityReservationId))),
        ["images by parameter"] = (
            "1.3.9",
            "1.4.0",
            $"{Node}.Ami",
            Class(node => node.WithAmi(AmiSource.SsmParameter(AmiFamily.AL2023, "/images/mine")))),
        ["volume initialization"] = (
            "1.4.9",
            "1.5.0",
            $"{Node}.BlockDevices[/dev/xvda]",
            Class(node => node.WithBlockDevices(BlockDevice.FromSnapshot("/dev/xvda", "snap-0a") with { VolumeInitializationRate = 200 }))),
        ["the type of a reservation"] = (
            "1.5.9",
            "1.6.0",
            Requirements("karpenter.k8s.aws/capacity-reservation-type"),
            Requiring(Requirement.In(RequirementKey.CapacityReservationType, "capacity-block"))),
        ["flex instances"] = (
            "1.6.9",
            "1.7.0",
            Requirements("karpenter.k8s.aws/instance-capability-flex"),
            Requiring(Requirement.In(RequirementKey.InstanceCapabilityFlex, "false"))),
        ["static pools"] = ("1.7.9", "1.8.0", "Pools[fixed]", Empty.AddPool(StaticNodePool.Of("fixed", replicas: 1))),
        ["prefixes"] = ("1.7.9", "1.8.0", $"{Node}.IpPrefixCount", Class(node => node.WithIpPrefixCount(1))),
        ["reservations by kind"] = (
            "1.7.9",
            "1.8.0",
            $"{Node}.CapacityReservations",
            Class(node => node.AddCapacityReservation(CapacityReservationTerm.Matching(match: CapacityReservationMatch.Open)))),
        ["Gte"] = (
            "1.8.9",
            "1.9.0",
            Requirements("karpenter.k8s.aws/instance-cpu"),
            Requiring(Requirement.AtLeast(RequirementKey.InstanceCpu, 4))),
        ["Lte"] = (
            "1.8.9",
            "1.9.0",
            Requirements("karpenter.k8s.aws/instance-cpu"),
            Requiring(Requirement.AtMost(RequirementKey.InstanceCpu, 4))),
        ["tenancy"] = (
            "1.8.9",
            "1.9.0",
            Requirements("karpenter.k8s.aws/instance-tenancy"),
            Requiring(Requirement.In(RequirementKey.InstanceTenancy, "dedicated"))),
        ["tenancy as a label"] = (
            "1.8.9",
            "1.9.0",
            "Pools[app].Labels[karpenter.k8s.aws/instance-tenancy]",
            Pool(pool => pool.WithLabel("karpenter.k8s.aws/instance-tenancy", "dedicated"))),
        ["Windows Server 2025, the newest"] = (
            "1.8.9",
            "1.9.0",
            $"{Node}.Ami",
            Class(node => node.WithAmi(AmiSource.Latest(AmiFamily.Windows2025)))),
        ["Windows Server 2025, an image"] = (
            "1.8.9",
            "1.9.0",
            $"{Node}.Ami",
            Class(node => node.WithAmi(AmiSource.Ids(AmiFamily.Windows2025, "ami-0a")))),
        ["interruptible reservations"] = (
            "1.9.9",
            "1.10.0",
            Requirements("karpenter.k8s.aws/capacity-reservation-interruptible"),
            Requiring(Requirement.In(RequirementKey.CapacityReservationInterruptible, "false"))),
        ["placement groups"] = (
            "1.10.9",
            "1.11.0",
            $"{Node}.PlacementGroup",
            Class(node => node.WithPlacementGroup(PlacementGroup.OfName("training")))),
        ["the id of a placement group"] = (
            "1.10.9",
            "1.11.0",
            Requirements("karpenter.k8s.aws/placement-group-id"),
            Requiring(Requirement.Exists(RequirementKey.PlacementGroupId))),
        ["the partition of a placement group"] = (
            "1.10.9",
            "1.11.0",
            Requirements("karpenter.k8s.aws/placement-group-partition"),
            Requiring(Requirement.LessThan(RequirementKey.PlacementGroupPartition, 3))),
        ["network interfaces"] = (
            "1.10.9",
            "1.11.0",
            $"{Node}.NetworkInterfaces",
            Class(node => node.WithNetworkInterfaces(new NodeNetworkInterface(0, 0, NodeInterfaceType.Interface)))),
        ["nested virtualization"] = ("1.12.2", "1.13.0", $"{Node}.NestedVirtualization", Class(node => node.WithNestedVirtualization())),
        ["connection tracking"] = (
            "1.12.9",
            "1.13.0",
            $"{Node}.ConnectionTracking",
            Class(node => node.WithConnectionTracking(new ConnectionTracking { Udp = TimeSpan.FromSeconds(30) }))),
        ["balanced consolidation"] = (
            "1.13.9",
            "1.14.0",
            "Pools[app].Consolidation",
            Pool(pool => pool.WithConsolidation(Consolidation.Balanced(TimeSpan.Zero)))),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static KarpenterPools Empty => KarpenterPools.For(Clusters.UsEast1 with { KubernetesVersion = KubernetesVersion.V1_31 })
        .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Plan_ReportsKrp027_ForTheVersionBefore(string name)
    {
        var (before, since, path, pools) = Cases[name];
        var refused = Assert.Throws<BlueprintException>(() => pools.WithVersion(KarpenterVersion.Of(before)).Plan());
        var problem = Assert.Single(refused.Problems, problem => problem.Severity == ProblemSeverity.Error);

        Assert.Equal(("KRP027", path), (problem.Code, problem.Path));
        Assert.StartsWith($"Karpenter {before} does not support ", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"WithVersion with {since} or newer", problem.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Plan_Takes_FromTheVersionThatItCameWith(string name)
    {
        var (_, since, _, pools) = Cases[name];

        Assert.Equal(since, pools.WithVersion(KarpenterVersion.Of(since)).Plan().Version.ToString());
    }

    private static string Requirements(string key) => $"Pools[app].Requirements[{key}]";

    private static KarpenterPools Pool(Func<NodePool, NodePool> configure) =>
        Empty.AddPool(configure(NodePool.Of("app").WithCategories("m")));

    private static KarpenterPools Requiring(Requirement requirement) => Pool(pool => pool.AddRequirement(requirement));

    private static KarpenterPools Class(Func<Ec2NodeClass, Ec2NodeClass> configure) => Pool(pool => pool).WithNodeClass(configure);
}
