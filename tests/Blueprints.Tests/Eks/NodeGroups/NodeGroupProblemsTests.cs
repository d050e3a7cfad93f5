using Blueprints.Eks;

namespace Blueprints.Tests.Eks.NodeGroups;

/// <summary>Each wrong input of a node group gives one problem with a code of its own, the path, what was got and what to do.</summary>
public class NodeGroupProblemsTests
{
    private const string At = "NodeGroups[batch]";

    private static readonly Dictionary<string, Told> Errors = Told.ByName(
        Wrong("NGP001", "no type", nodes => nodes, ".InstanceTypes", "no instance type", "OnGraviton"),
        Wrong(
            "NGP002",
            "x86 on Graviton",
            nodes => nodes.OnGraviton("m7g.large", "m7i.large"),
            ".InstanceTypes[m7i.large]",
            "m7i.large is amd64, and the group arm64",
            "OnX86"),
        Wrong(
            "NGP002",
            "Graviton on x86",
            nodes => nodes.OnX86("m7g.large"),
            ".InstanceTypes[m7g.large]",
            "m7g.large is arm64, and the group amd64",
            "OnGraviton"),
        Wrong(
            "NGP003",
            "21 types",
            nodes => nodes.OnX86([.. Enumerable.Repeat("m7i.large", 21)]),
            ".InstanceTypes",
            "21 instance types",
            "remove some"),
        new(
            "NGP004",
            "a family that is not there",
            EksClusters.Of(KubernetesVersion.V1_35)
                .In(EksClusters.Placement(SubnetKind.Private, "af-south-1a", "af-south-1b"))
                .AddNodeGroup("batch", nodes => nodes.OnX86("r7i.large")),
            $"{At}.InstanceTypes[r7i.large]",
            "r7i is not offered in af-south-1",
            "another family"),
        Wrong("NGP005", "fewer than none", nodes => nodes.OnX86("m7i.large").Between(-1, 3), ".MinSize", "-1 to 3 nodes", "0 or more"),
        Wrong("NGP005", "at most none", nodes => nodes.OnX86("m7i.large").Between(0, 0), ".MaxSize", "0 to 0 nodes", "maximum of 1"),
        Wrong(
            "NGP006",
            "more desired than the most",
            nodes => nodes.OnX86("m7i.large").Between(1, 3, desired: 4),
            ".DesiredSize",
            "1 to 3 nodes, initially 4",
            "min ≤ desired ≤ max"),
        Wrong(
            "NGP006",
            "the fewest above the most",
            nodes => nodes.OnX86("m7i.large").Between(4, 3),
            ".MinSize",
            "4 to 3 nodes",
            "min ≤ desired ≤ max"),
        Wrong(
            "NGP007",
            "Amazon Linux 2 for 1.33",
            nodes => nodes.OnX86("m7i.large").WithImage(NodeImage.AmazonLinux2),
            ".Image",
            "Amazon Linux 2 has no image for Kubernetes 1.35",
            "AmazonLinux2023"),
        Wrong(
            "NGP008",
            "Neuron on Arm",
            nodes => nodes.OnGraviton("x9g.large").WithImage(NodeImage.AmazonLinux2023Neuron),
            ".Image",
            "AmazonLinux2023Neuron for arm64",
            "other architecture"),
        Wrong(
            "NGP009",
            "a GPU without a driver",
            nodes => nodes.OnX86("g6.xlarge"),
            ".InstanceTypes[g6.xlarge]",
            "the driver of NVIDIA, which the image AmazonLinux2023 has not",
            "AmazonLinux2023Nvidia"),
        Wrong(
            "NGP009",
            "an accelerator with another's driver",
            nodes => nodes.OnX86("inf2.xlarge").WithImage(NodeImage.BottlerocketNvidia),
            ".InstanceTypes[inf2.xlarge]",
            "the driver of AWS Neuron",
            "AmazonLinux2023Neuron"),
        Wrong(
            "NGP009",
            "a driver without a GPU",
            nodes => nodes.OnX86("m7i.large").WithImage(NodeImage.BottlerocketNvidia),
            ".InstanceTypes[m7i.large]",
            "does not support m7i.large",
            "remove WithImage"),
        new(
            "NGP010",
            "a name twice",
            EksClusters.Quiet.AddNodeGroup("batch", Plain).AddNodeGroup("batch", Plain),
            At,
            "more than one group",
            "unique"),
        new(
            "NGP010",
            "the system nodes' name",
            EksClusters.Quiet.AddNodeGroup("system", Plain),
            "NodeGroups[system]",
            "of the system nodes",
            "unique"),
        new(
            "NGP011",
            "a name in capitals",
            EksClusters.Quiet.AddNodeGroup("Batch", Plain),
            "NodeGroups[Batch]",
            "'Batch'",
            "1 to 26 lower-case"),
        new(
            "NGP011",
            "a long name",
            EksClusters.Quiet.AddNodeGroup(new string('a', 27), Plain),
            $"NodeGroups[{new string('a', 27)}]",
            "aaa",
            "1 to 26 lower-case"),
        Wrong(
            "NGP012",
            "a label key with a space",
            nodes => Plain(nodes).WithLabel("work load", "batch"),
            ".Labels[work load]",
            "'work load'",
            "letters"),
        Wrong(
            "NGP012",
            "a label value with a slash",
            nodes => Plain(nodes).WithLabel("workload", "a/b"),
            ".Labels[workload]",
            "'a/b'",
            "63"),
        Wrong(
            "NGP013",
            "a label of Kubernetes",
            nodes => Plain(nodes).WithLabel("node-role.kubernetes.io/batch", "true"),
            ".Labels[node-role.kubernetes.io/batch]",
            "is reserved",
            "your own domain"),
        Wrong(
            "NGP013",
            "the label of the group",
            nodes => Plain(nodes).WithLabel("blueprints/node-group", "other"),
            ".Labels[blueprints/node-group]",
            "is reserved",
            "your own domain"),
        Wrong(
            "NGP014",
            "a taint without a key",
            nodes => Plain(nodes).AddTaint(NodeTaint.NoSchedule("")),
            ".Taints[]",
            "':NoSchedule'",
            "63"),
        Wrong(
            "NGP015",
            "a taint twice",
            nodes => Plain(nodes).WithCriticalAddonsOnlyTaint().WithCriticalAddonsOnlyTaint(),
            ".Taints[CriticalAddonsOnly]",
            "2 times",
            "keep one"),
        Wrong(
            "NGP016",
            "51 taints",
            nodes => Enumerable.Range(0, 51).Aggregate(
                Plain(nodes),
                (group, number) => group.AddTaint(NodeTaint.PreferNoSchedule($"taint-{number}"))),
            ".Taints",
            "51 taints",
            "remove some"),
        Wrong("NGP017", "a small disk", nodes => Plain(nodes).WithDisk(19), ".Disk", "19 GiB", "at least 20 GiB"),
        Wrong("NGP018", "no node at once", nodes => Plain(nodes).WithUpdates(NodeShare.Nodes(0)), ".Updates", "'0'", "1 to 100"),
        Wrong("NGP018", "more than all", nodes => Plain(nodes).WithUpdates(NodeShare.Percent(101)), ".Updates", "'101 %'", "1 to 100"),
        Wrong(
            "NGP018",
            "repair of none",
            nodes => Plain(nodes).WithRepair(atOnce: NodeShare.Nodes(0)),
            ".Repair.AtOnce",
            "'0'",
            "1 to 100"),
        Wrong(
            "NGP018",
            "repair that never stops",
            nodes => Plain(nodes).WithRepair(stopAbove: NodeShare.Percent(200)),
            ".Repair.StopAbove",
            "'200 %'",
            "1 to 100"),
        Wrong("NGP019", "no hop", nodes => Plain(nodes).WithHopLimit(0), ".HopLimit", "is 0", "1 to 64"),
        Wrong(
            "NGP020",
            "a zone of no subnet",
            nodes => Plain(nodes).InZones("a", "f"),
            ".Zones[f]",
            "no zone 'f'",
            "us-east-1a, us-east-1b, us-east-1c"),
        Wrong(
            "NGP021",
            "a release of another Kubernetes",
            nodes => Plain(nodes).WithRelease("1.34.9-20260714"),
            ".Release",
            "for Kubernetes 1.35",
            "1.35.6-20260714"),
        Wrong(
            "NGP021",
            "a release of another system",
            nodes => Plain(nodes).WithImage(NodeImage.Bottlerocket).WithRelease("1.35.6-20260714x"),
            ".Release",
            "Bottlerocket",
            "1.20.3-5d9ac849"),
        new(
            "NGP022",
            "prefixes without Nitro",
            EksClusters.Quiet
                .WithAddon(EksAddon.VpcCni(new VpcCniSettings { PrefixDelegation = true }))
                .AddNodeGroup("batch", nodes => nodes.OnX86("m4.large")),
            $"{At}.InstanceTypes[m4.large]",
            "which prefix delegation requires",
            "newer family"),
        Wrong(
            "NGP023",
            "subnets elsewhere",
            nodes => Plain(nodes).In(EksClusters.Placement(SubnetKind.Private, "us-west-2a")),
            ".Subnets",
            "in us-west-2, and the cluster is in us-east-1",
            "cluster's VPC"));

    private static readonly Dictionary<string, Told> Warnings = Told.ByName(
        new(
            "NGP101",
            "one system node",
            EksClusters.Quiet.WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(1, 3)),
            "SystemNodes.DesiredSize",
            "1 to 3 nodes, initially 1",
            "at least two nodes"),
        new(
            "NGP102",
            "system nodes on spot",
            EksClusters.Quiet.WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium", "t4g.large").OnSpot()),
            "SystemNodes.Capacity",
            "spot instances",
            "remove OnSpot()"),
        Wrong("NGP103", "one type on spot", nodes => Plain(nodes).OnSpot(), ".InstanceTypes", "only m7i.large", "several types"),
        Wrong(
            "NGP104",
            "public subnets",
            nodes => Plain(nodes).In(EksClusters.Placement(SubnetKind.Public, "us-east-1a")),
            ".Subnets",
            "public subnets",
            "WithPublicIpOnLaunch()"),
        Wrong(
            "NGP105",
            "isolated subnets",
            nodes => Plain(nodes).In(EksClusters.Placement(SubnetKind.Isolated, "us-east-1a")),
            ".Subnets",
            "no route out of the VPC, and the nodes need endpoints that are not known: ec2, ecr.api, ecr.dkr, eks-auth, s3",
            "endpoints: ["),
        Wrong("NGP106", "two hops", nodes => Plain(nodes).WithHopLimit(2), ".HopLimit", "every pod", "WorkloadIdentity"),
        new(
            "NGP108",
            "a family that one zone lacks",
            EksClusters.Of(KubernetesVersion.V1_35)
                .In(EksClusters.Placement(SubnetKind.Private, "af-south-1a", "af-south-1b"))
                .AddNodeGroup("batch", nodes => nodes.OnX86("c7i.large")),
            $"{At}.InstanceTypes[c7i.large]",
            "c7i may not be offered in af-south-1a",
            "other families"),
        new(
            "NGP109",
            "31 groups",
            Enumerable.Range(0, 30).Aggregate(EksClusters.Quiet, (cluster, number) => cluster.AddNodeGroup($"group-{number}", Plain)),
            "NodeGroups",
            "31 groups",
            "quota"),
        Wrong(
            "NGP110",
            "more missing than there are",
            nodes => Plain(nodes).Between(1, 3).WithUpdates(NodeShare.Nodes(5)),
            ".Updates",
            "5 nodes at once, and the group has at most 3",
            "smaller number"),
        Wrong(
            "NGP112",
            "500 nodes",
            nodes => Plain(nodes).Between(0, 500),
            ".MaxSize",
            "500 nodes, and the default quota is 450",
            "quota"));

    public static TheoryData<string> ErrorNames => [.. Errors.Keys];

    public static TheoryData<string> WarningNames => [.. Warnings.Keys];

    [Theory]
    [MemberData(nameof(ErrorNames))]
    public void Plan_IsRefused_ForAWrongNodeGroup(string name) => Errors[name].AssertRefused();

    [Theory]
    [MemberData(nameof(WarningNames))]
    public void Plan_Warns_OfARiskyNodeGroup(string name) => Warnings[name].AssertWarned();

    [Fact]
    public void Plan_WarnsOfAmazonLinux2_WhereItStillExists()
    {
        var plan = EksClusters.Of(KubernetesVersion.V1_32)
            .In(EksClusters.Private)
            .AddNodeGroup("batch", nodes => nodes.OnX86("m7i.large").WithImage(NodeImage.AmazonLinux2))
            .Plan();

        Assert.Equal("AL2_x86_64", plan.NodeGroups[1].AmiType);
        Assert.Contains(plan.Warnings, problem => problem is { Code: "NGP107", Path: "NodeGroups[batch].Image" });
    }

    [Fact]
    public void Plan_NotesATypeThatIsNotInTheCatalogue() =>
        Wrong(
            "NGP111",
            "a type of tomorrow",
            nodes => nodes.OnGraviton("m9g.large"),
            ".InstanceTypes[m9g.large]",
            "not in this library's catalogue",
            "describe-instance-types").AssertWarned(ProblemSeverity.Note);

    [Fact]
    public void Plan_TellsAllProblemsOfAGroupAtOnce()
    {
        var refused = Assert.Throws<BlueprintException>(
            () => _ = EksClusters.Quiet
                .AddNodeGroup("batch", nodes => nodes.OnX86("m7g.large").WithDisk(8).WithHopLimit(65).Between(3, 2))
                .Plan());

        Assert.Equal(["NGP006", "NGP002", "NGP017", "NGP019"], refused.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Calls_RefuseWhatCannotBeRead()
    {
        Assert.Throws<ArgumentException>(() => _ = EksClusters.Quiet.AddNodeGroup("batch", nodes => nodes.OnX86("large")));
        Assert.Throws<ArgumentException>(() => _ = EksClusters.Quiet.AddNodeGroup("", Plain));
        Assert.Throws<ArgumentNullException>(() => _ = EksClusters.Quiet.AddNodeGroup("batch", null!));
        Assert.Throws<ArgumentException>(() => _ = EksClusters.Quiet.AddNodeGroup("batch", _ => null!));
    }

    private static EksNodeGroup Plain(EksNodeGroup nodes) => nodes.OnX86("m7i.large");

    private static Told Wrong(
        string code,
        string name,
        Func<EksNodeGroup, EksNodeGroup> describe,
        string path,
        string message,
        string fix) =>
        new(code, name, EksClusters.Quiet.AddNodeGroup("batch", describe), At + path, message, fix);
}
