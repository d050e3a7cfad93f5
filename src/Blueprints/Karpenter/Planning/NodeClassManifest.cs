using Blueprints.Kubernetes;
using Node = System.Collections.Immutable.ImmutableSortedDictionary<string, object?>;

namespace Blueprints.Karpenter.Planning;

/// <summary>Writes a node class as a custom resource <c>EC2NodeClass</c> of <c>karpenter.k8s.aws/v1</c>.</summary>
internal static class NodeClassManifest
{
    public const string ApiVersion = "karpenter.k8s.aws/v1";

    public const string Kind = "EC2NodeClass";

    public const string DiscoveryTag = "karpenter.sh/discovery";

    /// <summary>Returns the tree under <c>spec</c>.</summary>
    public static Node Render(Ec2NodeClass node, string clusterName, Ec2NodeClassWiring wiring) => Tree.Of(
        ("amiFamily", AmiFamilyOf(node)),
        ("amiSelectorTerms", Tree.List(AmiTerms(node.Ami))),
        (
            "subnetSelectorTerms",
            node.Subnets.IsWired ? wiring.SubnetTerms : Terms(node.Subnets.ByDiscoveryTag, node.Subnets.Terms, clusterName)),
        ("securityGroupSelectorTerms", node.SecurityGroups.IsWired
            ? wiring.SecurityGroupTerms
            : Terms(node.SecurityGroups.ByDiscoveryTag, node.SecurityGroups.Terms, clusterName)),
        ("role", node.Identity.IsProfile ? null : node.Identity.Name ?? wiring.RoleName),
        ("instanceProfile", node.Identity.IsProfile ? node.Identity.Name ?? wiring.InstanceProfileName : null),
        ("capacityReservationSelectorTerms", Tree.List(node.CapacityReservations.Select(Reservation))),
        ("placementGroupSelector", node.PlacementGroup is { } group ? Tree.Of(("id", group.Id), ("name", group.Name)) : null),
        ("associatePublicIPAddress", node.PublicIp),
        ("blockDeviceMappings", Tree.List((node.BlockDevices ?? DefaultDisks.Of(AmiAliases.FamilyOf(node))).Select(Device))),
        ("instanceStorePolicy", node.HasInstanceStoreRaid ? "RAID0" : null),
        ("metadataOptions", Metadata(node.Metadata)),
        ("kubelet", node.Kubelet is { } kubelet ? Kubelet(kubelet) : null),
        ("networkInterfaces", Tree.List(node.NetworkInterfaces.Select(Interface))),
        ("ipPrefixCount", node.IpPrefixCount),
        ("connectionTracking", node.ConnectionTracking is { } tracking ? Tracking(tracking) : null),
        ("cpuOptions", node.NestedVirtualization is { } nested ? Tree.Of(("nestedVirtualization", Switch(nested))) : null),
        ("detailedMonitoring", node.DetailedMonitoring),
        ("userData", node.UserData),
        ("context", node.Context),
        ("tags", Tree.Map(node.Tags)));

    private static string? AmiFamilyOf(Ec2NodeClass node) => (node.FamilyOverride ?? (node.Ami as AmiSource.Selected)?.Family)?.ToString();

    private static IEnumerable<object> AmiTerms(AmiSource source) => source is AmiSource.Selected selected
        ? selected.All.Select(
            term => Tree.Of(
                ("id", term.ImageId),
                ("ssmParameter", term.Parameter),
                ("name", term.Name),
                ("owner", term.Owner),
                ("tags", Tree.Map(term.Tags))))
        : [Tree.Of(("alias", source.ToString()))];

    private static object? Terms(bool byDiscoveryTag, IEnumerable<SelectorTerm> terms, string clusterName) => Tree.List(
        byDiscoveryTag
            ? [Tree.Of(("tags", Tree.Of((DiscoveryTag, clusterName))))]
            : terms.Select(term => Tree.Of(("id", term.Id), ("name", term.Name), ("tags", Tree.Map(term.Tags)))));

    private static Node Reservation(CapacityReservationTerm term) => Tree.Of(
        ("id", term.ReservationId),
        ("ownerID", term.OwnerId),
        ("instanceMatchCriteria", term.Match is { } match ? (match == CapacityReservationMatch.Open ? "open" : "targeted") : null),
        ("tags", Tree.Map(term.Tags)));

    private static Node Device(BlockDevice device) => Tree.Of(
        ("deviceName", device.DeviceName),
        ("rootVolume", device.IsRoot ? true : null),
        ("ebs", Tree.Of(
            ("volumeSize", device.Size),
            ("volumeType", device.VolumeType.ToString().ToLowerInvariant()),
            ("encrypted", device.IsEncrypted),
            ("kmsKeyID", device.KmsKeyId),
            ("iops", device.Iops),
            ("throughput", device.Throughput),
            ("snapshotID", device.SnapshotId),
            ("volumeInitializationRate", device.VolumeInitializationRate),
            ("deleteOnTermination", device.DeleteOnTermination))));

    private static Node Metadata(NodeMetadataOptions options) => Tree.Of(
        ("httpEndpoint", Switch(options.IsEnabled)),
        ("httpProtocolIPv6", Switch(options.HasIpv6)),
        ("httpPutResponseHopLimit", options.HopLimit),
        ("httpTokens", options.RequiresTokens ? "required" : "optional"));

    private static Node Kubelet(KubeletSettings kubelet) => Tree.Of(
        ("clusterDNS", Tree.List(kubelet.ClusterDns)),
        ("maxPods", kubelet.MaxPods),
        ("podsPerCore", kubelet.PodsPerCore),
        ("systemReserved", Tree.Map(kubelet.SystemReserved)),
        ("kubeReserved", Tree.Map(kubelet.KubeReserved)),
        ("evictionHard", Tree.Map(kubelet.EvictionHard)),
        ("evictionSoft", Tree.Map(kubelet.EvictionSoft)),
        (
            "evictionSoftGracePeriod",
            kubelet.EvictionSoftGracePeriod.IsEmpty
                ? null
                : Tree.Of([.. kubelet.EvictionSoftGracePeriod.Select(entry => (entry.Key, (object?)Durations.Format(entry.Value)))])),
        ("evictionMaxPodGracePeriod", kubelet.EvictionMaxPodGracePeriod),
        ("imageGCHighThresholdPercent", kubelet.ImageGcHighThresholdPercent),
        ("imageGCLowThresholdPercent", kubelet.ImageGcLowThresholdPercent),
        ("cpuCFSQuota", kubelet.CpuCfsQuota));

    private static Node Interface(NodeNetworkInterface network) => Tree.Of(
        ("networkCardIndex", network.NetworkCardIndex),
        ("deviceIndex", network.DeviceIndex),
        ("interfaceType", network.Type == NodeInterfaceType.Interface ? "interface" : "efa-only"));

    private static Node Tracking(ConnectionTracking tracking) => Tree.Of(
        ("tcpEstablishedTimeout", Seconds(tracking.TcpEstablished)),
        ("udpStreamTimeout", Seconds(tracking.UdpStream)),
        ("udpTimeout", Seconds(tracking.Udp)));

    private static int? Seconds(TimeSpan? time) => time is { } value ? (int)value.TotalSeconds : null;

    private static string Switch(bool on) => on ? "enabled" : "disabled";
}
