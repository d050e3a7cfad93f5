namespace Blueprints.Tests.Karpenter;

/// <summary>Each wrong input of pools gives one problem with a code of its own, the path, what was got and what to do.</summary>
public class PoolProblemsTests
{
    private static readonly Dictionary<string, WrongInput> Cases = new WrongInput[]
    {
        new("KRP001", "no pool", Clusters.Empty, "Pools", "no pool", "AddGravitonSpot"),
        new(
            "KRP002",
            "capitals in a pool's name",
            Clusters.Empty.AddOnDemand("App", CpuArchitecture.Arm64),
            "Pools[App]",
            "'App' cannot be both",
            "1 to 63 lower-case"),
        new(
            "KRP002",
            "a long node class name",
            Clusters.With(pool => pool).AddNodeClass(Ec2NodeClass.Of(new string('a', 64)).WithAmi(AmiSource.Alias("al2023@v20260724"))),
            $"NodeClasses[{new string('a', 64)}]",
            "cannot be both",
            "1 to 63"),
        new(
            "KRP003",
            "two pools of one name",
            Clusters.With(pool => pool.WithWeight(5)).AddOnDemand("app", CpuArchitecture.Arm64),
            "Pools[app]",
            "more than once",
            "unique"),
        new(
            "KRP004",
            "Karpenter too old for Kubernetes",
            Clusters.With(pool => pool).WithVersion(KarpenterVersion.V1_6_0),
            "Version",
            "Karpenter 1.6.0 does not run on Kubernetes 1.35",
            "1.9.0 or newer"),
        new(
            "KRP005",
            "families that the region lacks",
            KarpenterPools.For(Clusters.AfSouth1).AddOnDemand("app", CpuArchitecture.Amd64, pool => pool.WithFamilies("t3a", "r7i")),
            "Pools[app].Families",
            "none of the families is offered in af-south-1: t3a, r7i",
            "WithFamilies"),
        new(
            "KRP006",
            "a node class that is not there",
            Clusters.With(pool => pool.OnNodeClass("gpu")),
            "Pools[app].NodeClass",
            "node class 'gpu' does not exist",
            "AddNodeClass"),
        new(
            "KRP071",
            "Windows on a class of Linux",
            Clusters.With(pool => pool.AddRequirement(Requirement.In(RequirementKey.OperatingSystem, "windows"))),
            "Pools[app].Requirements[kubernetes.io/os]",
            "requires windows, and nodes of class 'default' start with AL2023",
            "node class"),
        new(
            "KRP071",
            "anything but Linux on a class of Linux",
            Clusters.With(pool => pool.AddRequirement(Requirement.NotIn(RequirementKey.OperatingSystem, "linux"))),
            "Pools[app].Requirements[kubernetes.io/os]",
            "requires windows",
            "node class"),
        new(
            "KRP071",
            "Linux on a class of Windows",
            OnWindows(pool => pool.AddRequirement(Requirement.In(RequirementKey.OperatingSystem, "linux"))),
            "Pools[app].Requirements[kubernetes.io/os]",
            "requires linux, and nodes of class 'windows' start with Windows2022",
            "node class"),
        new(
            "KRP071",
            "Windows on arm64",
            OnWindows(pool => pool.WithArchitectures(CpuArchitecture.Arm64)),
            "Pools[app].Requirements[kubernetes.io/arch]",
            "only amd64",
            "Amd64"),
        new(
            "KRP075",
            "no Nitro with IPv6",
            KarpenterPools.For(Clusters.UsEast1 with { IsIpv6 = true })
                .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")))
                .AddPool(NodePool.Of("app").WithFamilies("m4")),
            "Pools[app]",
            "none of the instance types is built on Nitro, which IPv6 requires: m4.",
            "m5"),
        new(
            "KRP007",
            "a label in Karpenter's domain",
            Clusters.With(pool => pool.WithLabel("karpenter.sh/team", "x")),
            "Pools[app].Labels[karpenter.sh/team]",
            "Karpenter reserves",
            "your own domain"),
        new(
            "KRP007",
            "a requirement that the CRD does not list",
            Clusters.With(pool => pool.AddRequirement(Requirement.Exists(RequirementKey.CustomLabel("karpenter.k8s.aws/instance-pods")))),
            "Pools[app].Requirements[karpenter.k8s.aws/instance-pods]",
            "Karpenter reserves",
            "RequirementKey"),
        new(
            "KRP007",
            "the host name",
            Clusters.With(pool => pool.AddRequirement(Requirement.In(RequirementKey.CustomLabel("kubernetes.io/hostname"), "x"))),
            "Pools[app].Requirements[kubernetes.io/hostname]",
            "Karpenter reserves",
            "your own domain"),
        new(
            "KRP007",
            "the name of the pool",
            Clusters.With(pool => pool.WithLabel("karpenter.sh/nodepool", "x")),
            "Pools[app].Labels[karpenter.sh/nodepool]",
            "Karpenter reserves",
            "your own domain"),
        new(
            "KRP007",
            "a domain that ends in Karpenter's",
            Clusters.With(pool => pool.WithLabel("x.karpenter.k8s.aws/y", "x")),
            "Pools[app].Labels[x.karpenter.k8s.aws/y]",
            "Karpenter reserves",
            "your own domain"),
        new(
            "KRP008",
            "a key with a space",
            Clusters.With(pool => pool.WithLabel("my team", "x")),
            "Pools[app].Labels[my team]",
            "'my team' is not a label key",
            "1 to 63"),
        new(
            "KRP008",
            "an annotation key that ends in a hyphen",
            Clusters.With(pool => pool.WithAnnotation("team-", "x")),
            "Pools[app].Annotations[team-]",
            "not a label key",
            "1 to 63"),
        new(
            "KRP008",
            "an empty taint key",
            Clusters.With(pool => pool.AddTaint(NodeTaint.NoSchedule(string.Empty))),
            "Pools[app].Taints[]",
            "not a label key",
            "1 to 63"),
        new(
            "KRP008",
            "a name of 64 characters",
            Clusters.With(pool => pool.WithLabel($"example.org/{new string('a', 64)}", "x")),
            $"Pools[app].Labels[example.org/{new string('a', 64)}]",
            "not a label key",
            "1 to 63"),
        new(
            "KRP009",
            "a label value with a slash",
            Clusters.With(pool => pool.WithLabel("team", "a/b")),
            "Pools[app].Labels[team]",
            "'a/b' is not a label value",
            "at most 63"),
        new(
            "KRP009",
            "a long requirement value",
            Clusters.With(pool => pool.AddRequirement(Requirement.In(RequirementKey.CustomLabel("team"), new string('a', 64)))),
            "Pools[app].Requirements[team]",
            "is not a label value",
            "at most 63"),
        new(
            "KRP010",
            "101 labels",
            Clusters.With(pool => Enumerable.Range(0, 101).Aggregate(pool, (all, number) => all.WithLabel($"label{number}", "x"))),
            "Pools[app].Labels",
            "101 entries",
            "several pools"),
        new(
            "KRP010",
            "51 budgets",
            Clusters.With(pool => Enumerable.Range(0, 51).Aggregate(pool, (all, number) => all.AddBudget(DisruptionBudget.Nodes(number)))),
            "Pools[app].Budgets",
            "51 entries",
            "several pools or classes"),
        new(
            "KRP010",
            "101 requirements",
            Clusters.With(
                pool => Enumerable.Range(0, 99).Aggregate(
                    pool,
                    (all, number) => all.AddRequirement(Requirement.Exists(RequirementKey.CustomLabel($"label{number}"))))),
            "Pools[app].Requirements",
            "103 entries",
            "several pools"),
        new(
            "KRP010",
            "labels and requirements together",
            Clusters.With(pool => Enumerable.Range(0, 97).Aggregate(pool, (all, number) => all.WithLabel($"label{number}", "x"))),
            "Pools[app].Labels",
            "101 requirements and labels together",
            "several pools"),
        new(
            "KRP011",
            "In without values",
            Clusters.With(pool => pool.WithSizes()),
            "Pools[app].Requirements[karpenter.k8s.aws/instance-size]",
            "no value is allowed",
            "at least one value"),
        new(
            "KRP012",
            "a negative number",
            Clusters.With(pool => pool.AddRequirement(Requirement.AtLeast(RequirementKey.InstanceCpu, -1))),
            "Pools[app].Requirements[karpenter.k8s.aws/instance-cpu]",
            "Gte cannot compare with -1",
            "0 or a greater"),
        new(
            "KRP013",
            "no minimum",
            Clusters.With(pool => pool.WithRequirement(Requirement.Exists(RequirementKey.InstanceFamily).WithMinValues(0))),
            "Pools[app].Requirements[karpenter.k8s.aws/instance-family]",
            "0 is not a valid minimum",
            "1 to 50"),
        new(
            "KRP013",
            "a 51 is not a valid minimum",
            Clusters.With(pool => pool.WithRequirement(Requirement.Exists(RequirementKey.InstanceFamily).WithMinValues(51))),
            "Pools[app].Requirements[karpenter.k8s.aws/instance-family]",
            "51 is not a valid minimum",
            "1 to 50"),
        new(
            "KRP014",
            "a minimum above the values",
            Clusters.With(pool => pool.WithRequirement(Requirement.In(RequirementKey.InstanceFamily, "m7g", "m7g").WithMinValues(2))),
            "Pools[app].Requirements[karpenter.k8s.aws/instance-family]",
            "2 different values are required, and 1 are allowed",
            "more values"),
        new(
            "KRP015",
            "families compared as numbers",
            Clusters.With(pool => pool.AddRequirement(Requirement.GreaterThan(RequirementKey.InstanceFamily, 5))),
            "Pools[app].Requirements[karpenter.k8s.aws/instance-family]",
            "Gt compares numbers",
            "In or NotIn"),
        new(
            "KRP016",
            "a capacity type that there is not",
            Clusters.With(pool => pool.WithRequirement(Requirement.In(RequirementKey.CapacityType, "on-demand", "cheap"))),
            "Pools[app].Requirements[karpenter.sh/capacity-type]",
            "'cheap' is not a value",
            "spot, on-demand, reserved"),
        new(
            "KRP016",
            "AWS's name of an architecture",
            Clusters.With(pool => pool.WithRequirement(Requirement.In(RequirementKey.Architecture, "amd64", "x86_64"))),
            "Pools[app].Requirements[kubernetes.io/arch]",
            "'x86_64' is not a value",
            "arm64, amd64"),
        new(
            "KRP016",
            "a tenancy that there is not",
            Clusters.With(pool => pool.WithRequirement(Requirement.In(RequirementKey.InstanceTenancy, "shared"))),
            "Pools[app].Requirements[karpenter.k8s.aws/instance-tenancy]",
            "'shared' is not a value",
            "default, dedicated"),
        new(
            "KRP017",
            "a taint twice, once as a startup taint",
            Clusters.With(pool => pool.AddTaint(NodeTaint.NoSchedule("team", "a")).AddStartupTaint(NodeTaint.NoSchedule("team", "b"))),
            "Pools[app].Taints[team]",
            "team:NoSchedule is listed more than once",
            "at run time"),
        new(
            "KRP018",
            "a taint value with a space",
            Clusters.With(pool => pool.AddTaint(NodeTaint.NoSchedule("team", "a b"))),
            "Pools[app].Taints[team]",
            "'a b' is not a taint value",
            "or no value"),
        new(
            "KRP019",
            "more than all nodes",
            Clusters.With(pool => pool.AddBudget(DisruptionBudget.Percent(101))),
            "Pools[app].Budgets[0]",
            "101%",
            "0 to 100"),
        new(
            "KRP019",
            "fewer than no nodes",
            Clusters.With(pool => pool.AddBudget(DisruptionBudget.Nodes(-1))),
            "Pools[app].Budgets[0]",
            "-1 of the nodes",
            "0 nodes or more"),
        new(
            "KRP020",
            "four fields of cron",
            Clusters.With(pool => pool.AddBudget(DisruptionBudget.Nodes(0).OnSchedule("0 8 * *", TimeSpan.FromHours(1)))),
            "Pools[app].Budgets[0]",
            "it has 4 fields, not 5",
            "@daily"),
        new(
            "KRP020",
            "hour 24",
            Clusters.With(pool => pool.AddBudget(DisruptionBudget.Nodes(0).OnSchedule("0 24 * * *", TimeSpan.FromHours(1)))),
            "Pools[app].Budgets[0]",
            "the hour cannot be '24'",
            "@daily"),
        new(
            "KRP020",
            "an unknown name",
            Clusters.With(pool => pool.AddBudget(DisruptionBudget.Nodes(0).OnSchedule("@fortnightly", TimeSpan.FromHours(1)))),
            "Pools[app].Budgets[0]",
            "there are @annually",
            "@daily"),
        new(
            "KRP021",
            "a budget for 90 seconds",
            Clusters.With(pool => pool.AddBudget(DisruptionBudget.Nodes(0).OnSchedule("@daily", TimeSpan.FromSeconds(90)))),
            "Pools[app].Budgets[0]",
            "00:01:30",
            "whole minutes"),
        new(
            "KRP021",
            "a budget for no time",
            Clusters.With(pool => pool.AddBudget(DisruptionBudget.Nodes(0).OnSchedule("@daily", TimeSpan.Zero))),
            "Pools[app].Budgets[0]",
            "00:00:00",
            "whole minutes"),
        new(
            "KRP022",
            "a negative lifetime",
            Clusters.With(pool => pool.WithExpiry(TimeSpan.FromHours(-1))),
            "Pools[app].Expiry",
            "-01:00:00",
            "whole seconds"),
        new(
            "KRP022",
            "milliseconds",
            Clusters.With(pool => pool.WithConsolidation(Consolidation.WhenEmpty(TimeSpan.FromMilliseconds(1500)))),
            "Pools[app].Consolidation",
            "00:00:01.5",
            "whole seconds"),
        new(
            "KRP022",
            "a negative grace period",
            Clusters.With(pool => pool.WithTerminationGracePeriod(TimeSpan.FromSeconds(-1))),
            "Pools[app].TerminationGracePeriod",
            "-00:00:01",
            "whole seconds"),
        new("KRP023", "weight 0", Clusters.With(pool => pool.WithWeight(0)), "Pools[app].Weight", "0 is not a valid weight", "1 to 100"),
        new(
            "KRP023",
            "weight 101",
            Clusters.With(pool => pool.WithWeight(101)),
            "Pools[app].Weight",
            "101 is not a valid weight",
            "1 to 100"),
        new(
            "KRP024",
            "a limit in words",
            Clusters.With(pool => pool.WithMemoryLimit("plenty")),
            "Pools[app].Limits[memory]",
            "'plenty' is not a quantity of memory",
            "4000Gi"),
        new(
            "KRP024",
            "a negative limit",
            Clusters.With(pool => pool.WithCpuLimit(-5)),
            "Pools[app].Limits[cpu]",
            "'-5' is not a quantity of cpu",
            "1000"),
        new(
            "KRP025",
            "negative replicas",
            Clusters.Empty.AddPool(StaticNodePool.Of("fixed", replicas: -1)),
            "Pools[fixed].Replicas",
            "-1 is not a valid number of nodes",
            "0 or more"),
        new(
            "KRP026",
            "fewer nodes than replicas",
            Clusters.Empty.AddPool(StaticNodePool.Of("fixed", replicas: 3).WithNodeLimit(2)),
            "Pools[fixed].Limits[nodes]",
            "at most 2 nodes are allowed, and 3 are requested",
            "WithNodeLimit"),
        new(
            "KRP027",
            "balanced consolidation before 1.14",
            Clusters.With(pool => pool.WithConsolidation(Consolidation.Balanced(TimeSpan.Zero))).WithVersion(KarpenterVersion.V1_13_0),
            "Pools[app].Consolidation",
            "Karpenter 1.13.0 does not support balanced consolidation",
            "1.14.0 or newer"),
        new(
            "KRP027",
            "a static pool before 1.8",
            KarpenterPools.For(Clusters.UsEast1 with { KubernetesVersion = KubernetesVersion.Of("1.34") })
                .AddPool(StaticNodePool.Of("fixed", replicas: 3))
                .WithVersion(KarpenterVersion.V1_6_0),
            "Pools[fixed]",
            "Karpenter 1.6.0 does not support a static pool",
            "1.8.0 or newer"),
        new(
            "KRP028",
            "a zone outside the placement",
            Clusters.With(pool => pool.InZones("a", "d")),
            "Pools[app].Zones[d]",
            "no subnet of the placement is in us-east-1d",
            "us-east-1a, us-east-1b, us-east-1c"),
        new(
            "KRP029",
            "a fallback from nothing",
            Clusters.With(pool => pool).WithOnDemandFallback(),
            "OnDemandFallback",
            "without a spot pool",
            "AddGravitonSpot"),
        new(
            "KRP067",
            "families of another architecture",
            Clusters.With(pool => pool.WithFamilies("m7g").WithArchitectures(CpuArchitecture.Amd64)),
            "Pools[app]",
            "no known instance type",
            "check architecture"),
        new(
            "KRP067",
            "a size that the family does not have",
            Clusters.With(pool => pool.WithFamilies("m7g").WithSizes("nano")),
            "Pools[app].Requirements[karpenter.k8s.aws/instance-size]",
            "no known instance type",
            "check architecture"),
        new(
            "KRP067",
            "processors below 2 and above 8",
            Clusters.With(
                pool => pool
                    .AddRequirement(Requirement.LessThan(RequirementKey.InstanceCpu, 2))
                    .AddRequirement(Requirement.GreaterThan(RequirementKey.InstanceCpu, 8))),
            "Pools[app]",
            "instance-cpu leave no value",
            "change one"),
        new(
            "KRP016",
            "a category in capitals",
            Clusters.With(pool => pool.WithCategories("A", "m")),
            "Pools[app].Requirements[karpenter.k8s.aws/instance-category]",
            "'A' is not the name of an EC2 category",
            "c, m, r or t"),
        new(
            "KRP016",
            "a family without a number",
            Clusters.With(pool => pool.WithFamilies("graviton", "m7g")),
            "Pools[app].Requirements[karpenter.k8s.aws/instance-family]",
            "'graviton' is not the name of an EC2 family",
            "m7g"),
        new(
            "KRP016",
            "a size in words",
            Clusters.With(pool => pool.WithSizes("2xl")),
            "Pools[app].Requirements[karpenter.k8s.aws/instance-size]",
            "'2xl' is not the name of an EC2 size",
            "4xlarge"),
        new(
            "KRP016",
            "a type of no family",
            Clusters.With(pool => pool.AddRequirement(Requirement.In(RequirementKey.InstanceType, "m--7g.large"))),
            "Pools[app].Requirements[node.kubernetes.io/instance-type]",
            "'m--7g.large' is not the name of an EC2 instance type",
            "m7g.large"),
        new(
            "KRP016",
            "a type without a size",
            Clusters.With(pool => pool.AddRequirement(Requirement.In(RequirementKey.InstanceType, "m7g"))),
            "Pools[app].Requirements[node.kubernetes.io/instance-type]",
            "'m7g' is not the name of an EC2 instance type",
            "m7g.large"),
        new(
            "KRP002",
            "a name of 64 characters with dots",
            Clusters.Empty.AddOnDemand($"team.{new string('a', 59)}", CpuArchitecture.Arm64),
            $"Pools[team.{new string('a', 59)}]",
            "cannot be both",
            "1 to 63"),
        new(
            "KRP002",
            "a name that ends in a dot",
            Clusters.Empty.AddOnDemand("team.", CpuArchitecture.Arm64),
            "Pools[team.]",
            "cannot be both",
            "around each dot"),
        new(
            "KRP018",
            "a taint value of 64 characters",
            Clusters.With(pool => pool.AddTaint(NodeTaint.NoSchedule("team", new string('a', 64)))),
            "Pools[app].Taints[team]",
            "is not a taint value",
            "at most 63"),
        new(
            "KRP018",
            "a taint value with a domain",
            Clusters.With(pool => pool.AddTaint(NodeTaint.NoSchedule("team", "example.org/a"))),
            "Pools[app].Taints[team]",
            "is not a taint value",
            "at most 63"),
        new(
            "KRP022",
            "a lifetime longer than Go can hold",
            Clusters.With(pool => pool.WithExpiry(TimeSpan.FromHours(2_562_048))),
            "Pools[app].Expiry",
            "106752.00:00:00",
            "0 to 2562047h47m16s"),
        new(
            "KRP022",
            "a consolidation longer than Go can hold",
            Clusters.With(
                pool => pool.WithConsolidation(
                    Consolidation.WhenEmpty(TimeSpan.MaxValue - TimeSpan.FromTicks(TimeSpan.MaxValue.Ticks % TimeSpan.TicksPerSecond)))),
            "Pools[app].Consolidation",
            "10675199",
            "2562047h47m16s"),
        new(
            "KRP022",
            "no lifetime at all",
            Clusters.With(pool => pool.WithExpiry(TimeSpan.Zero)),
            "Pools[app].Expiry",
            "expire as soon as",
            "WithoutExpiry"),
        new(
            "KRP021",
            "a budget longer than Go can hold",
            Clusters.With(pool => pool.AddBudget(DisruptionBudget.Nodes(0).OnSchedule("@daily", TimeSpan.FromHours(2_562_048)))),
            "Pools[app].Budgets[0]",
            "106752",
            "whole minutes"),
        new(
            "KRP004",
            "Kubernetes older than any that is known",
            KarpenterPools.For(Clusters.UsEast1 with { KubernetesVersion = KubernetesVersion.Of("1.29") })
                .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")))
                .AddX86Spot(),
            "KubernetesVersion",
            "Kubernetes 1.29 is older than 1.30",
            "the cluster's version"),
        new(
            "KRP062",
            "no weight left below the spot pools",
            Clusters.Empty.AddGravitonSpot().AddX86Spot(pool => pool.WithWeight(2)).WithOnDemandFallback(),
            "OnDemandFallback",
            "the weight 2, and 2 pools",
            "3 or more"),
        new(
            "KRP063",
            "Karpenter before its v1 resources",
            KarpenterPools.For(Clusters.UsEast1 with { KubernetesVersion = KubernetesVersion.Of("1.30") })
                .AddOnDemand("app", CpuArchitecture.Arm64)
                .WithVersion(KarpenterVersion.Of("0.37.0")),
            "Version",
            "does not support the v1 resources",
            "1.0.5 or newer"),
        new(
            "KRP064",
            "a label of Kubernetes before 1.9",
            Old(pool => pool.WithLabel("app.kubernetes.io/part-of", "shop")),
            "Pools[app].Labels[app.kubernetes.io/part-of]",
            "Karpenter 1.6.0 rejects labels in kubernetes.io",
            "1.9.0 or newer"),
        new(
            "KRP064",
            "a requirement in k8s.io before 1.9",
            Old(pool => pool.AddRequirement(Requirement.Exists(RequirementKey.CustomLabel("team.k8s.io/gpu")))),
            "Pools[app].Requirements[team.k8s.io/gpu]",
            "Karpenter 1.6.0 rejects labels in k8s.io",
            "your own domain"),
    }.ToDictionary(wrong => $"{wrong.Code} {wrong.What}");

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Plan_Reports(string name) => Cases[name].Holds();

    [Theory]
    [InlineData("node.kubernetes.io/pool")]
    [InlineData("x.node.kubernetes.io/pool")]
    [InlineData("node-restriction.kubernetes.io/pool")]
    [InlineData("kops.k8s.io/instancegroup")]
    [InlineData("topology.kubernetes.io/region")]
    [InlineData("example.org/team")]
    public void Plan_TakesTheLabelsOfKubernetesThatOldVersionsTake(string label) => Assert.Single(
        Old(pool => pool.WithLabel(label, "x")).Plan().Pools);

    [Fact]
    public void Plan_TakesLabelsOfKubernetes_SinceVersion1_9() =>
        Assert.Single(
            Clusters.With(pool => pool.WithLabel("app.kubernetes.io/part-of", "shop")).WithVersion(KarpenterVersion.V1_9_0).Plan().Pools);

    [Fact]
    public void Plan_ReportsEverythingAtOnce() =>
        Assert.Equal(
            ["KRP002", "KRP007", "KRP023"],
            Assert.Throws<BlueprintException>(
                () => Clusters.Empty
                    .AddOnDemand("App", CpuArchitecture.Arm64, pool => pool.WithWeight(0).WithLabel("karpenter.sh/x", "y"))
                    .Plan())
                .Problems.Select(problem => problem.Code).Order());

    private static KarpenterPools Old(Func<NodePool, NodePool> configure) =>
        KarpenterPools.For(Clusters.UsEast1 with { KubernetesVersion = KubernetesVersion.V1_34 })
        .WithVersion(KarpenterVersion.V1_6_0)
        .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")))
        .AddPool(configure(NodePool.Of("app").WithCategories("m")));

    private static KarpenterPools OnWindows(Func<NodePool, NodePool> configure) =>
        Clusters.With(pool => configure(pool.OnNodeClass("windows")))
        .AddNodeClass(
            Ec2NodeClass.Of("windows").WithAmi(AmiSource.Latest(AmiFamily.Windows2022)).WithIdentity(NodeIdentity.Role("windows")));
}
