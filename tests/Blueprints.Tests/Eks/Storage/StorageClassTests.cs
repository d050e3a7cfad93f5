using Blueprints.Tests.Eks.NodeGroups;
using static Blueprints.Tests.Eks.NodeGroups.EksStacks;

namespace Blueprints.Tests.Eks.Storage;

public class StorageClassTests
{
    private const string StorageClass = "kubernetes:storage.k8s.io/v1:StorageClass";

    private static readonly EksBlueprint Cluster = EksClusters.Quiet.WithAddon(EksAddon.EbsCsiDriver);

    private static readonly Dictionary<string, Told> Errors = Told.ByName(
        new(
            "STC001",
            "no driver",
            EksClusters.Quiet.AddStorageClass(EksStorageClass.Gp3),
            "StorageClasses",
            "aws-ebs-csi-driver",
            "WithAddon(EksAddon.EbsCsiDriver)"),
        new(
            "STC002",
            "a name twice",
            Cluster.AddStorageClass(EksStorageClass.Gp3).AddStorageClass(EksStorageClass.Gp3.WithIops(6000)),
            "StorageClasses[gp3]",
            "more than one class",
            "WithName"),
        new(
            "STC003",
            "two defaults",
            Cluster.AddStorageClass(EksStorageClass.Gp3.AsDefault()).AddStorageClass(EksStorageClass.Io2(1000).AsDefault()),
            "StorageClasses",
            "gp3, io2",
            "one of them"),
        new(
            "STC004",
            "a name in capitals",
            Cluster.AddStorageClass(EksStorageClass.Gp3.WithName("Fast")),
            "StorageClasses[Fast]",
            "'Fast'",
            "lower-case"),
        new(
            "STC005",
            "the name that EKS uses",
            Cluster.AddStorageClass(EksStorageClass.Gp3.WithName("gp2")),
            "StorageClasses[gp2]",
            "EKS creates a class 'gp2'",
            "ebs-gp2"),
        new(
            "STC006",
            "few IOPS",
            Cluster.AddStorageClass(EksStorageClass.Gp3.WithIops(2999)),
            "StorageClasses[gp3].Iops",
            "2999",
            "3000 to 80000"),
        new(
            "STC006",
            "many IOPS",
            Cluster.AddStorageClass(EksStorageClass.Io2(256_001)),
            "StorageClasses[io2].Iops",
            "256001",
            "100 to 256000"),
        new(
            "STC007",
            "many IOPS per GiB",
            Cluster.AddStorageClass(EksStorageClass.Io2(100).WithIopsPerGiB(1001)),
            "StorageClasses[io2].IopsPerGiB",
            "1001",
            "1 to 1000"),
        new(
            "STC008",
            "much throughput",
            Cluster.AddStorageClass(EksStorageClass.Gp3.WithIops(80_000).WithThroughput(2001)),
            "StorageClasses[gp3].Throughput",
            "2001",
            "125 to 2000"),
        new(
            "STC008",
            "throughput without IOPS",
            Cluster.AddStorageClass(EksStorageClass.Gp3.WithThroughput(1000)),
            "StorageClasses[gp3].Throughput",
            "1000 MiB/s are more than a quarter of 3000 IOPS",
            "WithIops(4000)"),
        new(
            "STC009",
            "throughput of io2",
            Cluster.AddStorageClass(EksStorageClass.Io2(100).WithThroughput(500)),
            "StorageClasses[io2].Throughput",
            "io2 cannot be set",
            "Gp3"),
        new(
            "STC010",
            "a key without encryption",
            Cluster.AddStorageClass(EksStorageClass.Gp3.WithKmsKey("arn:aws:kms:us-east-1:123456789012:key/a").WithoutEncryption()),
            "StorageClasses[gp3].KmsKey",
            "encryption is disabled",
            "remove WithoutEncryption()"),
        new(
            "STC013",
            "ext2 with the driver of today",
            Cluster.AddStorageClass(EksStorageClass.Gp3.WithFileSystem(VolumeFileSystem.Ext2)),
            "StorageClasses[gp3].FileSystem",
            "default version does not support ext2",
            "Ext4"),
        new(
            "STC013",
            "ext2 with the first driver without it",
            EksClusters.Quiet
                .WithAddon(EksAddon.EbsCsiDriver.WithVersion("v1.38.0-eksbuild.1"))
                .AddStorageClass(EksStorageClass.Gp3.WithFileSystem(VolumeFileSystem.Ext2)),
            "StorageClasses[gp3].FileSystem",
            "v1.38.0-eksbuild.1 does not support ext2",
            "v1.37 or older"),
        new(
            "STC011",
            "41 tags",
            Cluster.AddStorageClass(
                Enumerable.Range(0, 41).Aggregate(EksStorageClass.Gp3, (storage, number) => storage.WithVolumeTag($"tag-{number}", "x"))),
            "StorageClasses[gp3].Tags",
            "41 tags",
            "at most 40"));

    private static readonly Dictionary<string, Told> Warnings = Told.ByName(
        new(
            "STC101",
            "encryption is disabled",
            Cluster.AddStorageClass(EksStorageClass.Gp3.WithoutEncryption()),
            "StorageClasses[gp3]",
            "not encrypted",
            "remove WithoutEncryption()"),
        new(
            "STC102",
            "immediate binding",
            Cluster.AddStorageClass(EksStorageClass.Gp3.WithImmediateBinding()),
            "StorageClasses[gp3]",
            "before its pod",
            "remove WithImmediateBinding()"));

    public static TheoryData<string> ErrorNames => [.. Errors.Keys];

    public static TheoryData<string> WarningNames => [.. Warnings.Keys];

    [Theory]
    [MemberData(nameof(ErrorNames))]
    public void Plan_IsRefused_ForAWrongClass(string name) => Errors[name].AssertRefused();

    [Theory]
    [MemberData(nameof(WarningNames))]
    public void Plan_Warns_OfARiskyClass(string name) => Warnings[name].AssertWarned();

    [Fact]
    public void Plan_NotesVolumesOfTheFormerGeneration()
    {
        new Told("STC103", "gp2", Cluster.AddStorageClass(EksStorageClass.Gp2), "StorageClasses[ebs-gp2]", "gp2 is of the previous", "gp3")
            .AssertWarned(
            ProblemSeverity.Note);
        new Told("STC103", "io1", Cluster.AddStorageClass(EksStorageClass.Io1(50)), "StorageClasses[io1]", "io1 is of the previous", "io2")
            .AssertWarned(
            ProblemSeverity.Note);
    }

    [Fact]
    public void Plan_ReportsStc009_ForIopsOfGp2() =>
        Assert.Contains(
            Assert.Throws<BlueprintException>(() => _ = Cluster.AddStorageClass(EksStorageClass.Gp2.WithIops(3000)).Plan()).Problems,
            problem => problem is { Code: "STC009", Path: "StorageClasses[ebs-gp2].Iops" });

    [Fact]
    public void ExactlyOneClass_IsTheDefault()
    {
        Assert.Equal("gp3", Default(EksStorageClass.Io2(1000), EksStorageClass.Gp3, EksStorageClass.Gp2));
        Assert.Equal("io2", Default(EksStorageClass.Io2(1000), EksStorageClass.Gp2));
        Assert.Equal("ebs-gp2", Default(EksStorageClass.Gp3, EksStorageClass.Gp2.AsDefault()));

        static string Default(params EksStorageClass[] classes) =>
            classes
                .Aggregate(Cluster, (cluster, storage) => cluster.AddStorageClass(storage))
                .Plan().StorageClasses
                .Single(storage => storage.IsDefault).Name;
    }

    [Fact]
    public void Ext2_IsTaken_WithTheLastDriverThatMakesIt() => Assert.Contains(
        "csi.storage.k8s.io/fstype=ext2",
        EksClusters.Quiet
            .WithAddon(EksAddon.EbsCsiDriver.WithVersion("v1.37.0-eksbuild.1"))
            .AddStorageClass(EksStorageClass.Gp3.WithFileSystem(VolumeFileSystem.Ext2))
            .Plan().StorageClasses[0]
            .ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void Parameters_AreThoseOfTheDriver()
    {
        var plan = Cluster.WithTag("team", "platform")
            .AddStorageClass(EksStorageClass.Gp3
                .WithIops(6000)
                .WithThroughput(500)
                .WithFileSystem(VolumeFileSystem.Xfs)
                .WithVolumeTag("backup", "daily"))
            .AddStorageClass(EksStorageClass.Io1(iopsPerGiB: 50))
            .Plan();

        Assert.Equal(
            "gp3 (default)            Delete  WaitForFirstConsumer  csi.storage.k8s.io/fstype=xfs encrypted=true iops=6000 "
                + "tagSpecification_1=backup=daily tagSpecification_2=team=platform throughput=500 type=gp3",
            plan.StorageClasses[0].ToString());
        Assert.Equal(
            ["allowAutoIOPSPerGBIncrease", "csi.storage.k8s.io/fstype", "encrypted", "iopsPerGB", "tagSpecification_1", "type"],
            plan.StorageClasses[1].Parameters.Keys);
    }

    [Fact]
    public async Task Provision_RegistersTheClassesInTheCluster_AfterTheirDriver()
    {
        const string Key = "arn:aws:kms:us-east-1:123456789012:key/0a";
        var graph = await Run(
            cluster => cluster
                .WithAddon(EksAddon.EbsCsiDriver)
                .AddStorageClass(EksStorageClass.Gp3.WithKmsKey(Key))
                .AddStorageClass(EksStorageClass.Gp2.KeepVolumes().WithoutExpansion()));
        var gp3 = graph[StorageClass, "platform-storage-gp3"];
        var gp2 = graph[StorageClass, "platform-storage-ebs-gp2"];

        Assert.Equal("ebs.csi.aws.com", gp3.Inputs["provisioner"].AsText());
        Assert.Equal("gp3", gp3.Inputs["metadata"]["name"].AsText());
        Assert.Equal("true", gp3.Inputs["metadata"]["annotations"]["storageclass.kubernetes.io/is-default-class"].AsText());
        Assert.Equal("false", gp2.Inputs["metadata"]["annotations"]["storageclass.kubernetes.io/is-default-class"].AsText());
        Assert.Equal(Key, gp3.Inputs["parameters"]["kmsKeyId"].AsText());
        Assert.True(gp3.Inputs["allowVolumeExpansion"].AsBoolean());
        Assert.False(gp2.Inputs["allowVolumeExpansion"].AsBoolean());
        Assert.Equal("Retain", gp2.Inputs["reclaimPolicy"].AsText());
        Assert.Contains("platform-kubernetes", gp3.Provider, StringComparison.Ordinal);
        Assert.True(gp3.DeleteBeforeReplace);
        Assert.True(graph.DependsOn(gp3, graph[Addon, "platform-aws-ebs-csi-driver"]));
        Every.One(graph.OfType("aws:eks/accessEntry:AccessEntry"), access => Assert.True(graph.DependsOn(gp3, access)));
        Assert.Contains(Key, graph[Policy, "platform-ebs-csi-keys"].Inputs["policy"].AsText(), StringComparison.Ordinal);
    }
}
