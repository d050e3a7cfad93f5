using System.Collections.Immutable;
using Blueprints.Karpenter;

namespace Blueprints.Tests.Karpenter;

/// <summary>Each wrong input of node classes gives one problem with a code of its own, the path, what was got and what to do.</summary>
public class NodeClassProblemsTests
{
    private static readonly Dictionary<string, WrongInput> Cases = new WrongInput[]
    {
        new(
            "KRP030",
            "an alias without a version",
            Ami(AmiSource.Alias("al2023")),
            "NodeClasses[default].Ami",
            "'al2023' is not an alias",
            "family@version"),
        new(
            "KRP030",
            "an alias of no family",
            Ami(AmiSource.Alias("ubuntu@v1")),
            "NodeClasses[default].Ami",
            "'ubuntu@v1' is not an alias",
            "al2023, bottlerocket"),
        new(
            "KRP030",
            "a long alias",
            Ami(AmiSource.Alias("al2023@v20260724-and-much-more-text")),
            "NodeClasses[default].Ami",
            "is not an alias",
            "30 characters"),
        new(
            "KRP030",
            "the newest custom image",
            Ami(AmiSource.Latest(AmiFamily.Custom)),
            "NodeClasses[default].Ami",
            "no newest release",
            "AmiSource.Ids"),
        new(
            "KRP066",
            "an image from before the version of Kubernetes",
            Node(node => node.WithAmi(AmiSource.Alias("al2023@v20240807"))),
            "NodeClasses[default].Ami",
            "'al2023@v20240807' is older than Kubernetes 1.35 on EKS (2026-01-27)",
            "lists the cluster's Kubernetes version"),
        new(
            "KRP031",
            "latest as a release",
            Ami(AmiSource.Alias("al2023@latest")),
            "NodeClasses[default].Ami",
            "names no release",
            "AmiSource.Latest(AmiFamily.AL2023)"),
        new(
            "KRP032",
            "a pinned alias of Windows",
            Ami(AmiSource.Alias("windows2022@v1")),
            "NodeClasses[default].Ami",
            "no pinned aliases",
            "AmiSource.Latest(AmiFamily.Windows2022)"),
        new(
            "KRP033",
            "a family that is not the alias's",
            Node(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")).WithAmiFamily(AmiFamily.Bottlerocket)),
            "NodeClasses[default].Ami",
            "the image is AL2023, and WithAmiFamily sets Bottlerocket",
            "AL2023 or Custom"),
        new(
            "KRP034",
            "an owner alone",
            Ami(AmiSource.Matching(AmiFamily.AL2023, owner: "self")),
            "NodeClasses[default].Ami",
            "selects nothing",
            "an owner alone"),
        new(
            "KRP034",
            "an empty term of reservations",
            Node(node => node.AddCapacityReservation(CapacityReservationTerm.Matching(ownerId: "123456789012"))),
            "NodeClasses[default].CapacityReservations",
            "selects nothing",
            "tags or the kind"),
        new(
            "KRP035",
            "not an image's id",
            Ami(AmiSource.Ids(AmiFamily.AL2023, "0abc")),
            "NodeClasses[default].Ami",
            "'0abc' is not the id of an image",
            "ami-"),
        new(
            "KRP035",
            "not a subnet's id",
            Node(node => node.WithSubnets(SubnetSelector.Ids("sg-0a"))),
            "NodeClasses[default].Subnets",
            "'sg-0a' is not an id of the kind subnet-",
            "subnet-0123"),
        new(
            "KRP035",
            "not a security group's id",
            Node(node => node.WithSecurityGroups(SecurityGroupSelector.Ids("SG-0A"))),
            "NodeClasses[default].SecurityGroups",
            "'SG-0A' is not an id of the kind sg-",
            "sg-0123"),
        new(
            "KRP035",
            "not a reservation's id",
            Node(node => node.AddCapacityReservation(CapacityReservationTerm.Id("r-0a"))),
            "NodeClasses[default].CapacityReservations",
            "'r-0a'",
            "cr-0123"),
        new(
            "KRP035",
            "not a placement group's id",
            Node(node => node.WithPlacementGroup(PlacementGroup.OfId("training"))),
            "NodeClasses[default].PlacementGroup",
            "'training'",
            "OfName"),
        new(
            "KRP036",
            "no subnets",
            Node(node => node.WithSubnets(SubnetSelector.Ids())),
            "NodeClasses[default].Subnets",
            "nothing is selected",
            "remove the call"),
        new(
            "KRP036",
            "no tags of security groups",
            Node(node => node.WithSecurityGroups(SecurityGroupSelector.Tags([]))),
            "NodeClasses[default].SecurityGroups",
            "nothing is selected",
            "remove the call"),
        new(
            "KRP036",
            "no images",
            Ami(AmiSource.Ids(AmiFamily.AL2023)),
            "NodeClasses[default].Ami",
            "no image is selected",
            "at least one"),
        new(
            "KRP037",
            "an empty tag value",
            Node(node => node.WithSubnets(SubnetSelector.Tags(Map("tier", string.Empty)))),
            "NodeClasses[default].Subnets",
            "an empty key or value",
            "any value"),
        new(
            "KRP037",
            "21 tags",
            Node(
                node => node.WithSubnets(
                    SubnetSelector.Tags(Enumerable.Range(0, 21).Select(number => KeyValuePair.Create($"tag{number}", "x"))))),
            "NodeClasses[default].Subnets",
            "21 tags, and Karpenter allows 20",
            "remove some"),
        new(
            "KRP038",
            "a role without a name",
            Node(node => node.WithIdentity(NodeIdentity.Role(string.Empty))),
            "NodeClasses[default].Identity",
            "the role has no name",
            "a role of the block"),
        new(
            "KRP038",
            "a profile without a name",
            Node(node => node.WithIdentity(NodeIdentity.InstanceProfile(" "))),
            "NodeClasses[default].Identity",
            "the instance profile has no name",
            "set the name"),
        new(
            "KRP065",
            "the ARN of a role",
            Node(node => node.WithIdentity(NodeIdentity.Role("arn:aws:iam::123456789012:role/nodes"))),
            "NodeClasses[default].Identity",
            "'arn:aws:iam::123456789012:role/nodes' is not the name of a role",
            "without ARN and path"),
        new(
            "KRP065",
            "a role's name of 65 characters",
            Node(node => node.WithIdentity(NodeIdentity.Role(new string('r', 65)))),
            "NodeClasses[default].Identity",
            "is not the name of a role",
            "1 to 64"),
        new(
            "KRP065",
            "a profile with its path",
            Node(node => node.WithIdentity(NodeIdentity.InstanceProfile("karpenter/nodes"))),
            "NodeClasses[default].Identity",
            "'karpenter/nodes' is not the name of an instance profile",
            "1 to 128"),
        new(
            "KRP039",
            "an owner of 11 digits",
            Node(
                node => node.AddCapacityReservation(
                    CapacityReservationTerm.Matching(match: CapacityReservationMatch.Open, ownerId: "12345678901"))),
            "NodeClasses[default].CapacityReservations",
            "'12345678901'",
            "12 digits"),
        new(
            "KRP040",
            "Amazon Linux 2 on Kubernetes 1.35",
            Ami(AmiSource.Alias("al2@v20241011")),
            "NodeClasses[default].Ami",
            "Amazon Linux 2 has no image for Kubernetes 1.35",
            "AL2023 or Bottlerocket"),
        new(
            "KRP041",
            "a size without a unit",
            Disk(BlockDevice.Of("/dev/xvda", "20")),
            "NodeClasses[default].BlockDevices[/dev/xvda]",
            "'20' is not a valid volume size",
            "59000Gi"),
        new(
            "KRP041",
            "a size above the largest",
            Disk(BlockDevice.Of("/dev/xvda", "59001Gi")),
            "NodeClasses[default].BlockDevices[/dev/xvda]",
            "'59001Gi' is not a valid volume size",
            "59000Gi"),
        new(
            "KRP041",
            "a size that the definition leaves out by mistake",
            Disk(BlockDevice.Of("/dev/xvda", "19Ti")),
            "NodeClasses[default].BlockDevices[/dev/xvda]",
            "'19Ti' is not a valid volume size",
            "19456Gi"),
        new(
            "KRP042",
            "neither size nor snapshot",
            Disk(BlockDevice.Of("/dev/xvda", "20Gi") with { Size = null }),
            "NodeClasses[default].BlockDevices[/dev/xvda]",
            "neither a size nor a snapshot",
            "one of them"),
        new(
            "KRP043",
            "a rate of 99",
            Disk(BlockDevice.FromSnapshot("/dev/xvda", "snap-0a") with { VolumeInitializationRate = 99 }),
            "NodeClasses[default].BlockDevices[/dev/xvda]",
            "99 MiB/s",
            "100 to 300"),
        new(
            "KRP044",
            "a rate without a snapshot",
            Disk(BlockDevice.Of("/dev/xvda", "20Gi") with { VolumeInitializationRate = 200 }),
            "NodeClasses[default].BlockDevices[/dev/xvda]",
            "without a snapshot",
            "FromSnapshot"),
        new(
            "KRP045",
            "two root volumes",
            Disk(BlockDevice.Of("/dev/xvda", "20Gi") with { IsRoot = true }, BlockDevice.Of("/dev/xvdb", "20Gi") with { IsRoot = true }),
            "NodeClasses[default].BlockDevices",
            "/dev/xvda, /dev/xvdb",
            "on one"),
        new(
            "KRP003",
            "one device twice",
            Disk(BlockDevice.Of("/dev/xvda", "20Gi"), BlockDevice.Of("/dev/xvda", "30Gi")),
            "NodeClasses[default].BlockDevices[/dev/xvda]",
            "more than once",
            "another device"),
        new(
            "KRP068",
            "Bottlerocket without its data volume",
            Bottlerocket(BlockDevice.Of("/dev/xvda", "100Gi")),
            "NodeClasses[default].BlockDevices",
            "keeps pods and their images on /dev/xvdb",
            "list /dev/xvdb"),
        new(
            "KRP068",
            "Bottlerocket with the wrong root volume",
            Bottlerocket(BlockDevice.Of("/dev/xvda", "4Gi") with { IsRoot = true }, BlockDevice.Of("/dev/xvdb", "100Gi")),
            "NodeClasses[default].BlockDevices[/dev/xvda]",
            "count /dev/xvda as",
            "IsRoot on /dev/xvdb"),
        new(
            "KRP069",
            "user data of more than 16 KB",
            Node(node => node.WithUserData(new string('x', 16_385))),
            "NodeClasses[default].UserData",
            "16385 bytes",
            "S3"),
        new(
            "KRP072",
            "a script for Bottlerocket",
            BottlerocketWith("#!/bin/bash\necho ready"),
            "NodeClasses[default].UserData",
            "not TOML",
            "[settings.kubernetes]"),
        new(
            "KRP072",
            "a multipart text for Bottlerocket",
            BottlerocketWith("\nMIME-Version: 1.0\n"),
            "NodeClasses[default].UserData",
            "not TOML",
            "bootstrap container"),
        new(
            "KRP073",
            "Windows in an IPv6 cluster",
            Ipv6.AddNodeClass(Windows),
            "NodeClasses[windows].Ami",
            "Windows2022, and the pods of cluster platform have IPv6",
            "IPv4"),
        new(
            "KRP074",
            "a DNS server of the other family",
            Ipv6.WithNodeClass(node => node.WithKubelet(new KubeletSettings { ClusterDns = ["172.20.0.10"] })),
            "NodeClasses[default].Kubelet.ClusterDns",
            "IPv6 addresses, and 172.20.0.10 is not one",
            "an IPv6 address"),
        new(
            "KRP074",
            "a DNS server of IPv6",
            Kubelet(new KubeletSettings { ClusterDns = ["fd00::a"] }),
            "NodeClasses[default].Kubelet.ClusterDns",
            "IPv4 addresses, and fd00::a is not one",
            "an IPv4 address"),
        new(
            "KRP074",
            "a DNS server's name",
            Kubelet(new KubeletSettings { ClusterDns = ["kube-dns"] }),
            "NodeClasses[default].Kubelet.ClusterDns",
            "'kube-dns' is not an IP address",
            "ClusterDns"),
        new(
            "KRP076",
            "too many IOPS",
            Disk(BlockDevice.Of("/dev/xvda", "500Gi") with { Iops = 80_001 }),
            "NodeClasses[default].BlockDevices[/dev/xvda].Iops",
            "with 500Gi cannot have 80001 IOPS",
            "3000 to 80000"),
        new(
            "KRP076",
            "too many IOPS per GiB",
            Disk(BlockDevice.Of("/dev/xvda", "20Gi") with { Iops = 10_001 }),
            "NodeClasses[default].BlockDevices[/dev/xvda].Iops",
            "with 20Gi cannot have 10001 IOPS",
            "500 per GiB"),
        new(
            "KRP076",
            "IOPS of gp2",
            Disk(BlockDevice.Of("/dev/xvda", "20Gi") with { VolumeType = EbsVolumeType.Gp2, Iops = 3000 }),
            "NodeClasses[default].BlockDevices[/dev/xvda].Iops",
            "of gp2 cannot be set",
            "Gp3"),
        new(
            "KRP076",
            "io2 without IOPS",
            Disk(BlockDevice.Of("/dev/xvda", "20Gi") with { VolumeType = EbsVolumeType.Io2 }),
            "NodeClasses[default].BlockDevices[/dev/xvda].Iops",
            "requires the IOPS of a volume of io2",
            "100 to 256000"),
        new(
            "KRP076",
            "too little throughput",
            Disk(BlockDevice.Of("/dev/xvda", "20Gi") with { Throughput = 124 }),
            "NodeClasses[default].BlockDevices[/dev/xvda].Throughput",
            "124 MiB/s",
            "125 to 2000"),
        new(
            "KRP076",
            "too much throughput for the IOPS",
            Disk(BlockDevice.Of("/dev/xvda", "20Gi") with { Throughput = 751 }),
            "NodeClasses[default].BlockDevices[/dev/xvda].Throughput",
            "a quarter of 3000 IOPS",
            "3004"),
        new(
            "KRP076",
            "throughput of io1",
            Disk(BlockDevice.Of("/dev/xvda", "20Gi") with { VolumeType = EbsVolumeType.Io1, Iops = 100, Throughput = 500 }),
            "NodeClasses[default].BlockDevices[/dev/xvda].Throughput",
            "of io1 cannot be set",
            "Gp3"),
        new(
            "KRP076",
            "a small st1",
            Disk(BlockDevice.Of("/dev/xvda", "124Gi") with { VolumeType = EbsVolumeType.St1 }),
            "NodeClasses[default].BlockDevices[/dev/xvda].Size",
            "cannot have 124Gi",
            "125 to 16384"),
        new(
            "KRP070",
            "a key of another region",
            Disk(BlockDevice.Of("/dev/xvda", "20Gi") with { KmsKeyId = "arn:aws:kms:eu-west-1:123456789012:alias/disks" }),
            "NodeClasses[default].BlockDevices[/dev/xvda]",
            "eu-west-1 cannot be used in us-east-1",
            "us-east-1"),
        new(
            "KRP070",
            "a key of another partition",
            Disk(BlockDevice.Of("/dev/xvda", "20Gi") with { KmsKeyId = "arn:aws-cn:kms:us-east-1:123456789012:key/0123" }),
            "NodeClasses[default].BlockDevices[/dev/xvda]",
            "partition aws-cn",
            "us-east-1"),
        new(
            "KRP030",
            "a control character in an alias",
            Ami(AmiSource.Alias("al2023@v20260724\u0007")),
            "NodeClasses[default].Ami",
            "is not an alias",
            "al2023@v20260724"),
        new(
            "KRP030",
            "a version that is no release",
            Ami(AmiSource.Alias("al2023@v1")),
            "NodeClasses[default].Ami",
            "'al2023@v1' is not an alias",
            "al2023@v20260724"),
        new(
            "KRP030",
            "a Bottlerocket that is no release",
            Ami(AmiSource.Alias("bottlerocket@1.20")),
            "NodeClasses[default].Ami",
            "'bottlerocket@1.20' is not an alias",
            "bottlerocket@v"),
        new(
            "KRP050",
            "a negative threshold",
            Kubelet(new KubeletSettings { EvictionHard = Map("memory.available", "-100Mi") }),
            "NodeClasses[default].Kubelet.EvictionHard[memory.available]",
            "'-100Mi'",
            "above 0"),
        new(
            "KRP050",
            "a threshold of nothing",
            Kubelet(new KubeletSettings { EvictionHard = Map("nodefs.available", "0") }),
            "NodeClasses[default].Kubelet.EvictionHard[nodefs.available]",
            "'0'",
            "above 0"),
        new(
            "KRP010",
            "51 disks",
            Disk([.. Enumerable.Range(0, 51).Select(number => BlockDevice.Of(number == 0 ? "/dev/xvda" : $"/dev/{number}", "1Gi"))]),
            "NodeClasses[default].BlockDevices",
            "51 entries",
            "several pools or classes"),
        new(
            "KRP046",
            "negative pods",
            Kubelet(new KubeletSettings { MaxPods = -1 }),
            "NodeClasses[default].Kubelet.MaxPods",
            "-1 pods",
            "0 or more"),
        new(
            "KRP046",
            "negative pods a core",
            Kubelet(new KubeletSettings { PodsPerCore = -1 }),
            "NodeClasses[default].Kubelet.PodsPerCore",
            "-1 pods",
            "0 or more"),
        new(
            "KRP047",
            "an unknown reserved resource",
            Kubelet(new KubeletSettings { SystemReserved = Map("gpu", "1") }),
            "NodeClasses[default].Kubelet.SystemReserved[gpu]",
            "cannot reserve 'gpu'",
            "cpu, memory"),
        new(
            "KRP048",
            "a negative reservation",
            Kubelet(new KubeletSettings { KubeReserved = Map("cpu", "-100m") }),
            "NodeClasses[default].Kubelet.KubeReserved[cpu]",
            "'-100m'",
            "0 or more"),
        new(
            "KRP049",
            "an unknown signal",
            Kubelet(new KubeletSettings { EvictionHard = Map("memory.free", "5%") }),
            "NodeClasses[default].Kubelet.EvictionHard[memory.free]",
            "'memory.free' is not an eviction signal",
            "memory.available"),
        new(
            "KRP050",
            "a threshold above 100 %",
            Kubelet(new KubeletSettings { EvictionHard = Map("memory.available", "101%") }),
            "NodeClasses[default].Kubelet.EvictionHard[memory.available]",
            "'101%'",
            "5%"),
        new(
            "KRP051",
            "a soft threshold without a grace period",
            Kubelet(new KubeletSettings { EvictionSoft = Map("memory.available", "5%") }),
            "NodeClasses[default].Kubelet.EvictionSoft[memory.available]",
            "no grace period",
            "EvictionSoftGracePeriod"),
        new(
            "KRP051",
            "a grace period without a soft threshold",
            Kubelet(
                new KubeletSettings
                {
                    EvictionSoftGracePeriod = ImmutableSortedDictionary.CreateRange([
                        KeyValuePair.Create("memory.available", TimeSpan.FromMinutes(1)),
                    ]),
                }),
            "NodeClasses[default].Kubelet.EvictionSoftGracePeriod[memory.available]",
            "no soft threshold",
            "EvictionSoft"),
        new(
            "KRP052",
            "a disk that is 101 % full",
            Kubelet(new KubeletSettings { ImageGcHighThresholdPercent = 101 }),
            "NodeClasses[default].Kubelet.ImageGcHighThresholdPercent",
            "101 is not a percentage",
            "0 to 100"),
        new(
            "KRP053",
            "thresholds that are equal",
            Kubelet(new KubeletSettings { ImageGcHighThresholdPercent = 80, ImageGcLowThresholdPercent = 80 }),
            "NodeClasses[default].Kubelet.ImageGcHighThresholdPercent",
            "from 80 % down to 80 %",
            "above the low threshold"),
        new(
            "KRP054",
            "the primary interface is missing",
            Interfaces(new NodeNetworkInterface(0, 1, NodeInterfaceType.Interface)),
            "NodeClasses[default].NetworkInterfaces",
            "the primary interface is missing",
            "card 0, device 0"),
        new(
            "KRP055",
            "one device twice",
            Interfaces(
                new NodeNetworkInterface(0, 0, NodeInterfaceType.Interface),
                new NodeNetworkInterface(0, 0, NodeInterfaceType.EfaOnly)),
            "NodeClasses[default].NetworkInterfaces",
            "card 0, device 0 is listed more than once",
            "another device"),
        new(
            "KRP056",
            "two for EFA on one card",
            Interfaces(
                new NodeNetworkInterface(0, 0, NodeInterfaceType.Interface),
                new NodeNetworkInterface(1, 0, NodeInterfaceType.EfaOnly),
                new NodeNetworkInterface(1, 1, NodeInterfaceType.EfaOnly)),
            "NodeClasses[default].NetworkInterfaces",
            "card 1 has 2",
            "one EFA interface per card"),
        new(
            "KRP057",
            "a negative device",
            Interfaces(
                new NodeNetworkInterface(0, 0, NodeInterfaceType.Interface),
                new NodeNetworkInterface(0, -1, NodeInterfaceType.Interface)),
            "NodeClasses[default].NetworkInterfaces",
            "device -1",
            "from 0"),
        new(
            "KRP057",
            "negative prefixes",
            Node(node => node.WithIpPrefixCount(-1)),
            "NodeClasses[default].IpPrefixCount",
            "-1 is not a valid number of prefixes",
            "0 or more"),
        new(
            "KRP058",
            "no time of connection tracking",
            Node(node => node.WithConnectionTracking(new ConnectionTracking())),
            "NodeClasses[default].ConnectionTracking",
            "no time is set",
            "at least one"),
        new(
            "KRP059",
            "UDP for 61 seconds",
            Node(node => node.WithConnectionTracking(new ConnectionTracking { Udp = TimeSpan.FromSeconds(61) })),
            "NodeClasses[default].ConnectionTracking.Udp",
            "00:01:01",
            "30 to 60"),
        new(
            "KRP059",
            "TCP for six days",
            Node(node => node.WithConnectionTracking(new ConnectionTracking { TcpEstablished = TimeSpan.FromDays(6) })),
            "NodeClasses[default].ConnectionTracking.TcpEstablished",
            "6.00:00:00",
            "60 to 432000"),
        new(
            "KRP060",
            "no hop",
            Node(node => node.WithMetadataOptions(new NodeMetadataOptions { HopLimit = 0 })),
            "NodeClasses[default].Metadata.HopLimit",
            "0 is not a valid hop limit",
            "1 to 64"),
        new(
            "KRP061",
            "Karpenter's own tag",
            Node(node => node.WithTag("karpenter.sh/nodepool", "x")),
            "NodeClasses[default].Tags[karpenter.sh/nodepool]",
            "sets the tag",
            "another key"),
        new(
            "KRP061",
            "the tag of a cluster",
            Node(node => node.WithTag("kubernetes.io/cluster/other", "owned")),
            "NodeClasses[default].Tags[kubernetes.io/cluster/other]",
            "sets the tag",
            "another key"),
        new(
            "KRP003",
            "a second default class",
            Node(node => node)
                .AddNodeClass(Ec2NodeClass.Of("other").WithAmi(AmiSource.Alias("al2023@v20260724")))
                .AddNodeClass(Ec2NodeClass.Of("other").WithAmi(AmiSource.Alias("al2023@v20260724"))),
            "NodeClasses[other]",
            "more than once",
            "unique"),
        new(
            "KRP027",
            "a placement group before 1.11",
            Node(node => node.WithPlacementGroup(PlacementGroup.OfName("training"))).WithVersion(KarpenterVersion.V1_9_0),
            "NodeClasses[default].PlacementGroup",
            "Karpenter 1.9.0 does not support a placement group",
            "1.11.0 or newer"),
        new(
            "TAG004",
            "a tag that AWS keeps for itself",
            Node(node => node).WithTag("aws:team", "x"),
            "NodeClasses[default].Tags[aws:team]",
            "'aws:'",
            "another key"),
    }.ToDictionary(wrong => $"{wrong.Code} {wrong.What}");

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Plan_Reports(string name) => Cases[name].Holds();

    private static Ec2NodeClass Windows =>
        Ec2NodeClass.Of("windows").WithAmi(AmiSource.Latest(AmiFamily.Windows2022)).WithIdentity(NodeIdentity.Role("windows"));

    [Theory]
    [InlineData(true, "KRP122")]
    [InlineData(false, null)]
    public void Plan_WarnsOfWindows_WhereTheClusterHasSubnetsForPods(bool usesCustomNetworking, string? code)
    {
        var target = Clusters.UsEast1 with { PodNetwork = new PodNetwork { UsesCustomNetworking = usesCustomNetworking } };
        var warnings = KarpenterPools.For(target)
            .AddNodeClass(Windows)
            .AddPool(NodePool.Of("app").WithFamilies("m7i").OnNodeClass("windows"))
            .Plan().Warnings;
        var warning = warnings.SingleOrDefault(problem => problem.Path == "NodeClasses[windows].Ami" && problem.Code == "KRP122");

        Assert.Equal(code, warning?.Code);
        Assert.True(
            warning is null || warning.Message.Contains("Windows2022, which does not support custom networking", StringComparison.Ordinal));
    }

    private static KarpenterPools Ipv6 =>
        KarpenterPools.For(Clusters.UsEast1 with { IsIpv6 = true })
            .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")))
            .AddPool(NodePool.Of("app").WithCategories("m"));

    private static KarpenterPools BottlerocketWith(string userData) =>
        Node(node => node.WithAmi(AmiSource.Alias("bottlerocket@v1.26.0")).WithUserData(userData));

    private static KarpenterPools Node(Func<Ec2NodeClass, Ec2NodeClass> configure) => Clusters.WithNode(configure);

    private static KarpenterPools Ami(AmiSource source) => Node(node => node.WithAmi(source));

    /// <summary>The IOPS that gp3 has anyway may be said, however small the volume is; io1 and io2 have none.</summary>
    [Theory]
    [InlineData(EbsVolumeType.Gp3, "4Gi", 3000, true)]
    [InlineData(EbsVolumeType.Gp3, "4Gi", 3001, false)]
    [InlineData(EbsVolumeType.Gp3, "7Gi", 3500, true)]
    [InlineData(EbsVolumeType.Io1, "4Gi", 200, true)]
    [InlineData(EbsVolumeType.Io1, "4Gi", 201, false)]
    public void Volume_HasItsBaseline_WhateverItsSize(EbsVolumeType type, string size, int iops, bool accepted)
    {
        var pools = Disk(BlockDevice.Of("/dev/xvda", size) with { VolumeType = type, Iops = iops });

        Assert.Equal(accepted ? [] : ["KRP076"], Codes(pools));

        static IEnumerable<string> Codes(KarpenterPools pools)
        {
            try
            {
                _ = pools.Plan();
                return [];
            }
            catch (BlueprintException refused)
            {
                return refused.Problems.Select(problem => problem.Code);
            }
        }
    }

    private static KarpenterPools Disk(params BlockDevice[] devices) => Node(node => node.WithBlockDevices(devices));

    private static KarpenterPools Bottlerocket(params BlockDevice[] devices) =>
        Node(node => node.WithAmi(AmiSource.Alias("bottlerocket@v1.26.0")).WithBlockDevices(devices));

    private static KarpenterPools Kubelet(KubeletSettings settings) => Node(node => node.WithKubelet(settings));

    private static KarpenterPools Interfaces(params NodeNetworkInterface[] interfaces) =>
        Node(node => node.WithNetworkInterfaces(interfaces));

    private static ImmutableSortedDictionary<string, string> Map(string key, string value) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create(key, value)]);
}
