using System.Collections.Immutable;
using Blueprints.Karpenter;
using Blueprints.Tests.Karpenter.CrdValidation;

namespace Blueprints.Tests.Karpenter;

public class ManifestTests
{
    private static readonly ImmutableSortedDictionary<string, string> Tags = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [KeyValuePair.Create("tier", "private")]);

    public static TheoryData<string> Everything =>
        [
            "document",
            "architecture first",
            "on demand",
            "batch",
            "gpu",
            "full pool",
            "static",
            "full class",
            "discovery",
            "terms",
            "bottlerocket",
            "windows",
            "custom",
        ];

    private static Dictionary<string, Func<KarpenterPools, KarpenterPools>> Pools { get; } = new()
    {
        ["document"] = pools => pools.AddGravitonSpot().AddX86Spot().WithOnDemandFallback(),
        ["architecture first"] = pools => pools.AddGravitonSpot().AddX86Spot().WithOnDemandFallback(FallbackOrder.ArchitectureFirst),
        ["on demand"] = pools => pools.AddOnDemand("stateful", CpuArchitecture.Arm64),
        ["batch"] = pools => pools.AddBatch("batch", CpuArchitecture.Amd64),
        ["gpu"] = pools => pools.AddGpu("gpu"),
        ["full pool"] = pools => pools.AddApp(FullPool),
        ["static"] = pools => pools.AddPool(
            StaticNodePool.Of("fixed", replicas: 3)
                .WithNodeLimit(4)
                .WithCapacity(CapacityType.OnDemand)
                .AddBudget(DisruptionBudget.Percent(20))),
        ["full class"] = pools => pools
            .AddApp()
            .WithNodeClass(FullClass)
            .AllowPassRole("arn:aws:iam::123456789012:role/nodes")
            .WithTag("cost-centre", "4711"),
        ["discovery"] = pools => pools
            .AddApp()
            .WithNodeClass(node => node
                .WithSubnets(SubnetSelector.DiscoveryTag)
                .WithSecurityGroups(SecurityGroupSelector.DiscoveryTag)
                .WithIdentity(NodeIdentity.OwnInstanceProfile)),
        ["terms"] = pools => pools
            .AddApp()
            .WithNodeClass(node => node.WithAmi(AmiSource.Matching(AmiFamily.AL2023, name: "golden-*", owner: "self", Tags))
            .WithSubnets(SubnetSelector.Ids("subnet-0a").AddTags(Tags)).WithSecurityGroups(SecurityGroupSelector.Names(
                "nodes").AddTags(Tags)).WithIdentity(NodeIdentity.Role("nodes"))),
        ["bottlerocket"] = pools => pools.AddApp().WithNodeClass(node => node.WithAmi(AmiSource.Alias("bottlerocket@v1.20.3"))),
        ["windows"] = pools => pools
            .AddApp()
            .WithNodeClass(node => node.WithAmi(AmiSource.Latest(AmiFamily.Windows2022)).WithIdentity(NodeIdentity.Role("windows-nodes"))),
        ["custom"] = pools => pools
            .AddApp()
            .WithNodeClass(node => node
                .WithAmi(AmiSource.SsmParameter(AmiFamily.Custom, "/golden/arm64"))
                .WithUserData("#!/bin/sh\necho \"hello\"")),
    };

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Manifests_SatisfyTheCrds(string name)
    {
        var (pools, classes) = await Shipped.Of(Pools[name]);

        Every.One(pools, pool => Assert.Empty(CrdSchema.NodePool.Validate(pool)));
        Every.One(classes, node => Assert.Empty(CrdSchema.Ec2NodeClass.Validate(node)));
    }

    [Fact]
    public async Task NodePool_WritesEveryField() => Snapshot.Matches((await Shipped.Of(Pools["full pool"])).Pools[0].ToString());

    [Fact]
    public async Task NodeClass_WritesEveryField() => Snapshot.Matches((await Class("full class")).ToString());

    [Fact]
    public async Task NodeClass_NamesWhatTheDeploymentKnows()
    {
        var text = (await Class("windows")).ToString();

        Assert.Contains(
            "subnetSelectorTerms:\n    - id: \"subnet-0a\"\n    - id: \"subnet-0b\"\n    - id: \"subnet-0c\"",
            text,
            StringComparison.Ordinal);
        Assert.Contains("securityGroupSelectorTerms:\n    - id: \"sg-0a\"\n    - id: \"sg-0b\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NodeClass_HasARoleOrAProfile_NeverBoth()
    {
        var role = Clusters.WithNode(node => node).Plan().NodeClasses[0];
        var profile = Pools["discovery"](Clusters.Empty).Plan().NodeClasses[0];

        Assert.Equal((true, false), (role.NeedsOwnIdentity, role.UsesInstanceProfile));
        Assert.Equal((true, true), (profile.NeedsOwnIdentity, profile.UsesInstanceProfile));
        Assert.False((await Class("document")).Spec.ContainsKey("instanceProfile"));
        Assert.False((await Class("discovery")).Spec.ContainsKey("role"));
    }

    [Fact]
    public async Task NodeClass_IsSafe_WhereNothingIsSaid()
    {
        var text = (await Class("document")).ToString();

        Assert.Contains("httpTokens: \"required\"", text, StringComparison.Ordinal);
        Assert.Contains("httpPutResponseHopLimit: 1", text, StringComparison.Ordinal);
        Assert.Contains("encrypted: true", text, StringComparison.Ordinal);
        Assert.Contains("volumeType: \"gp3\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NodeClass_GetsTheTagsOfTheBlock_AndItsOwnWin()
    {
        var (_, classes) = await Shipped.Of(
            pools => pools
                .AddApp()
                .WithNodeClass(node => node.WithTag("team", "search"))
                .WithTag("team", "platform")
                .WithTag("stage", "dev"));
        var tags = Assert.IsType<ImmutableSortedDictionary<string, object?>>(Assert.Single(classes).Spec["tags"]);

        Assert.Equal(("search", "dev"), (tags["team"], tags["stage"]));
    }

    [Fact]
    public void Plan_LeavesTheDefaultNodeClassOut_WhenNoPoolUsesIt() =>
        Assert.Equal(
            ["bottlerocket"],
            Clusters.With(pool => pool.OnNodeClass("bottlerocket"))
                .AddNodeClass(Ec2NodeClass.Of("bottlerocket").WithAmi(AmiSource.Alias("bottlerocket@v1.20.3")))
                .Plan().NodeClasses
                .Select(node => node.Name));

    [Fact]
    public void WindowsPools_AreForWindows()
    {
        var pool = Pools["windows"](Clusters.Empty).Plan().Pools[0];

        Assert.Equal(
            ["windows"],
            pool.Requirements.Single(requirement => requirement.Key == RequirementKey.OperatingSystem).Values.AsEnumerable());
    }

    [Fact]
    public void InstanceTypes_AreThoseThatRemain()
    {
        var pool = Clusters.With(
            pool => pool
                .WithFamilies("m7g")
                .WithRequirement(Requirement.AtLeast(RequirementKey.InstanceCpu, 8))
                .AddRequirement(Requirement.LessThan(RequirementKey.InstanceCpu, 64))).Plan().Pools[0];

        Assert.Equal(["m7g.2xlarge", "m7g.4xlarge", "m7g.8xlarge", "m7g.12xlarge"], pool.InstanceTypes.Select(type => type.Name));
    }

    private static async Task<Shipped> Class(string name) => Assert.Single((await Shipped.Of(Pools[name])).Classes);

    private static NodePool FullPool(NodePool pool) => pool
        .WithArchitectures(CpuArchitecture.Arm64, CpuArchitecture.Amd64)
        .WithCapacity(CapacityType.Reserved, CapacityType.Spot, CapacityType.OnDemand)
        .WithRequirement(Requirement.In(RequirementKey.InstanceFamily, "m7g", "m6g", "m7i").WithMinValues(2))
        .AddRequirement(Requirement.AtLeast(RequirementKey.InstanceCpu, 2))
        .AddRequirement(Requirement.AtMost(RequirementKey.InstanceCpu, 32))
        .AddRequirement(Requirement.NotIn(RequirementKey.InstanceSize, "metal"))
        .AddRequirement(Requirement.Exists(RequirementKey.CustomLabel("example.org/team")))
        .AddRequirement(Requirement.DoesNotExist(RequirementKey.InstanceGpuCount))
        .InZones("a", "b")
        .WithLabel("example.org/stage", "dev")
        .WithAnnotation("example.org/owner", "search team")
        .AddTaint(NodeTaint.NoSchedule("example.org/team", "search"))
        .AddStartupTaint(NodeTaint.NoExecute("node.cilium.io/agent-not-ready", "true"))
        .WithConsolidation(Consolidation.Balanced(TimeSpan.FromSeconds(90)))
        .AddBudget(DisruptionBudget.Percent(20))
        .AddBudget(DisruptionBudget.Nodes(0)
            .OnSchedule("0 18 * * fri", TimeSpan.FromHours(60))
            .ForReasons(DisruptionReason.Drifted, DisruptionReason.Underutilized))
        .WithExpiry(TimeSpan.FromDays(14))
        .WithTerminationGracePeriod(TimeSpan.FromHours(48))
        .WithCpuLimit(200)
        .WithMemoryLimit("800Gi")
        .WithLimit("nodes", "20")
        .WithWeight(30);

    private static Ec2NodeClass FullClass(Ec2NodeClass node) => node
        .WithAmiFamily(AmiFamily.Custom)
        .WithSubnets(SubnetSelector.Tags(Tags))
        .WithSecurityGroups(SecurityGroupSelector.Ids("sg-0a", "sg-0b"))
        .WithIdentity(NodeIdentity.InstanceProfile("nodes"))
        .AddCapacityReservation(CapacityReservationTerm.Id("cr-0a"))
        .AddCapacityReservation(CapacityReservationTerm.Matching(Tags, CapacityReservationMatch.Targeted, "123456789012"))
        .WithPlacementGroup(PlacementGroup.OfName("training"))
        .WithPublicIp(false)
        .WithBlockDevices(
            BlockDevice.Of("/dev/xvda", "50Gi") with { IsRoot = true, Iops = 4000, Throughput = 250, KmsKeyId = "alias/nodes" },
            BlockDevice.FromSnapshot("/dev/xvdb", "snap-0a") with
            {
                VolumeType = EbsVolumeType.Io2,
                Iops = 6400,
                VolumeInitializationRate = 200,
                DeleteOnTermination = false,
            })
        .WithInstanceStoreRaid()
        .WithMetadataOptions(new NodeMetadataOptions { HopLimit = 2, HasIpv6 = true })
        .WithKubelet(new KubeletSettings
        {
            ClusterDns = ["172.20.0.10"],
            MaxPods = 58,
            PodsPerCore = 10,
            SystemReserved = Map("memory", "200Mi"),
            KubeReserved = Map("cpu", "100m"),
            EvictionHard = Map("memory.available", "5%"),
            EvictionSoft = Map("nodefs.available", "10%"),
            EvictionSoftGracePeriod = ImmutableSortedDictionary.CreateRange([
                KeyValuePair.Create("nodefs.available", TimeSpan.FromMinutes(1)),
            ]),
            EvictionMaxPodGracePeriod = 60,
            ImageGcHighThresholdPercent = 85,
            ImageGcLowThresholdPercent = 80,
            CpuCfsQuota = true,
        })
        .WithNetworkInterfaces(new NodeNetworkInterface(0, 0, NodeInterfaceType.Interface), new NodeNetworkInterface(
            0,
            1,
            NodeInterfaceType.EfaOnly))
        .WithIpPrefixCount(1)
        .WithConnectionTracking(new ConnectionTracking
        {
            TcpEstablished = TimeSpan.FromMinutes(6),
            UdpStream = TimeSpan.FromMinutes(2),
            Udp = TimeSpan.FromSeconds(30),
        })
        .WithNestedVirtualization()
        .WithDetailedMonitoring()
        .WithUserData("#!/bin/sh\necho \"hello\"")
        .WithContext("ctx-0a")
        .WithTag("team", "platform");

    private static ImmutableSortedDictionary<string, string> Map(string key, string value) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create(key, value)]);
}
