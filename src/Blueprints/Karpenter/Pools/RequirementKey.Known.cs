namespace Blueprints;

// The allow-list of the NodePool CRD of Karpenter 1.14.1, and the labels of Kubernetes and AWS that its code knows.
public sealed partial record RequirementKey
{
    /// <summary>Gets <c>kubernetes.io/arch</c>: the processor architecture.</summary>
    public static RequirementKey Architecture { get; } = Known("kubernetes.io/arch");

    /// <summary>Gets <c>kubernetes.io/os</c>: the operating system.</summary>
    public static RequirementKey OperatingSystem { get; } = Known("kubernetes.io/os");

    /// <summary>Gets <c>topology.kubernetes.io/zone</c>: the availability zone by name.</summary>
    public static RequirementKey Zone { get; } = Known("topology.kubernetes.io/zone");

    /// <summary>Gets <c>topology.k8s.aws/zone-id</c>: the availability zone by id.</summary>
    public static RequirementKey ZoneId { get; } = Known("topology.k8s.aws/zone-id");

    /// <summary>Gets <c>topology.kubernetes.io/region</c>: the region.</summary>
    public static RequirementKey Region { get; } = Known("topology.kubernetes.io/region");

    /// <summary>Gets <c>node.kubernetes.io/instance-type</c>: the instance type.</summary>
    public static RequirementKey InstanceType { get; } = Known("node.kubernetes.io/instance-type");

    /// <summary>Gets <c>node.kubernetes.io/windows-build</c>: the build of Windows.</summary>
    public static RequirementKey WindowsBuild { get; } = Known("node.kubernetes.io/windows-build");

    /// <summary>Gets <c>karpenter.sh/capacity-type</c>: how the instance is bought.</summary>
    public static RequirementKey CapacityType { get; } = Known("karpenter.sh/capacity-type");

    /// <summary>
    /// Gets <c>karpenter.k8s.aws/instance-tenancy</c>: the tenancy: default or dedicated. Karpenter 1.9 and newer (<c>KRP027</c>).
    /// </summary>
    public static RequirementKey InstanceTenancy { get; } = Known("karpenter.k8s.aws/instance-tenancy");

    /// <summary>
    /// Gets <c>karpenter.k8s.aws/capacity-reservation-type</c>: the type of the capacity reservation. Karpenter 1.6 and newer
    /// (<c>KRP027</c>).
    /// </summary>
    public static RequirementKey CapacityReservationType { get; } = Known("karpenter.k8s.aws/capacity-reservation-type");

    /// <summary>
    /// Gets <c>karpenter.k8s.aws/capacity-reservation-id</c>: the capacity reservation. Karpenter 1.3 and newer (<c>KRP027</c>).
    /// </summary>
    public static RequirementKey CapacityReservationId { get; } = Known("karpenter.k8s.aws/capacity-reservation-id");

    /// <summary>
    /// Gets <c>karpenter.k8s.aws/capacity-reservation-interruptible</c>: whether the capacity reservation can be taken back. Karpenter 1.10
    /// and newer (<c>KRP027</c>).
    /// </summary>
    public static RequirementKey CapacityReservationInterruptible { get; } = Known("karpenter.k8s.aws/capacity-reservation-interruptible");

    /// <summary>Gets <c>karpenter.k8s.aws/ec2nodeclass</c>: the node class. Karpenter 1.1 and newer (<c>KRP027</c>).</summary>
    public static RequirementKey NodeClass { get; } = Known("karpenter.k8s.aws/ec2nodeclass");

    /// <summary>
    /// Gets <c>karpenter.k8s.aws/instance-encryption-in-transit-supported</c>: whether traffic between instances is encrypted.
    /// </summary>
    public static RequirementKey InstanceEncryptionInTransit { get; } = Known("karpenter.k8s.aws/instance-encryption-in-transit-supported");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-category</c>: the letters that the family begins with.</summary>
    public static RequirementKey InstanceCategory { get; } = Known("karpenter.k8s.aws/instance-category");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-hypervisor</c>: the hypervisor.</summary>
    public static RequirementKey InstanceHypervisor { get; } = Known("karpenter.k8s.aws/instance-hypervisor");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-family</c>: the instance family.</summary>
    public static RequirementKey InstanceFamily { get; } = Known("karpenter.k8s.aws/instance-family");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-generation</c>: the generation. A number.</summary>
    public static RequirementKey InstanceGeneration { get; } = Number("karpenter.k8s.aws/instance-generation");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-local-nvme</c>: the local NVMe storage in GiB. A number.</summary>
    public static RequirementKey InstanceLocalNvme { get; } = Number("karpenter.k8s.aws/instance-local-nvme");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-size</c>: the size.</summary>
    public static RequirementKey InstanceSize { get; } = Known("karpenter.k8s.aws/instance-size");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-cpu</c>: the number of virtual processors. A number.</summary>
    public static RequirementKey InstanceCpu { get; } = Number("karpenter.k8s.aws/instance-cpu");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-cpu-manufacturer</c>: who makes the processor.</summary>
    public static RequirementKey InstanceCpuManufacturer { get; } = Known("karpenter.k8s.aws/instance-cpu-manufacturer");

    /// <summary>
    /// Gets <c>karpenter.k8s.aws/instance-cpu-sustained-clock-speed-mhz</c>: the sustained clock speed in MHz. A number. Karpenter 1.1 and
    /// newer (<c>KRP027</c>).
    /// </summary>
    public static RequirementKey InstanceCpuClockSpeed { get; } = Number("karpenter.k8s.aws/instance-cpu-sustained-clock-speed-mhz");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-memory</c>: the memory in MiB. A number.</summary>
    public static RequirementKey InstanceMemory { get; } = Number("karpenter.k8s.aws/instance-memory");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-ebs-bandwidth</c>: the bandwidth to EBS in Mbit/s. A number.</summary>
    public static RequirementKey InstanceEbsBandwidth { get; } = Number("karpenter.k8s.aws/instance-ebs-bandwidth");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-network-bandwidth</c>: the baseline network bandwidth in Mbit/s. A number.</summary>
    public static RequirementKey InstanceNetworkBandwidth { get; } = Number("karpenter.k8s.aws/instance-network-bandwidth");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-gpu-name</c>: the GPU's name.</summary>
    public static RequirementKey InstanceGpuName { get; } = Known("karpenter.k8s.aws/instance-gpu-name");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-gpu-manufacturer</c>: who makes the GPU.</summary>
    public static RequirementKey InstanceGpuManufacturer { get; } = Known("karpenter.k8s.aws/instance-gpu-manufacturer");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-gpu-count</c>: the number of GPUs. A number.</summary>
    public static RequirementKey InstanceGpuCount { get; } = Number("karpenter.k8s.aws/instance-gpu-count");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-gpu-memory</c>: a GPU's memory in MiB. A number.</summary>
    public static RequirementKey InstanceGpuMemory { get; } = Number("karpenter.k8s.aws/instance-gpu-memory");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-accelerator-name</c>: the accelerator's name.</summary>
    public static RequirementKey InstanceAcceleratorName { get; } = Known("karpenter.k8s.aws/instance-accelerator-name");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-accelerator-manufacturer</c>: who makes the accelerator.</summary>
    public static RequirementKey InstanceAcceleratorManufacturer { get; } = Known("karpenter.k8s.aws/instance-accelerator-manufacturer");

    /// <summary>Gets <c>karpenter.k8s.aws/instance-accelerator-count</c>: the number of accelerators. A number.</summary>
    public static RequirementKey InstanceAcceleratorCount { get; } = Number("karpenter.k8s.aws/instance-accelerator-count");

    /// <summary>
    /// Gets <c>karpenter.k8s.aws/instance-capability-flex</c>: whether the type is a flex one. Karpenter 1.7 and newer (<c>KRP027</c>).
    /// </summary>
    public static RequirementKey InstanceCapabilityFlex { get; } = Known("karpenter.k8s.aws/instance-capability-flex");

    /// <summary>Gets <c>karpenter.k8s.aws/placement-group-id</c>: the placement group. Karpenter 1.11 and newer (<c>KRP027</c>).</summary>
    public static RequirementKey PlacementGroupId { get; } = Known("karpenter.k8s.aws/placement-group-id");

    /// <summary>
    /// Gets <c>karpenter.k8s.aws/placement-group-partition</c>: the partition of the placement group. A number. Karpenter 1.11 and newer
    /// (<c>KRP027</c>).
    /// </summary>
    public static RequirementKey PlacementGroupPartition { get; } = Number("karpenter.k8s.aws/placement-group-partition");

    private static IEnumerable<RequirementKey> All =>
    [
        Architecture, OperatingSystem, Zone, ZoneId, Region, InstanceType,
        WindowsBuild, CapacityType, InstanceTenancy, CapacityReservationType, CapacityReservationId, CapacityReservationInterruptible,
        NodeClass, InstanceEncryptionInTransit, InstanceCategory, InstanceHypervisor, InstanceFamily, InstanceGeneration,
        InstanceLocalNvme, InstanceSize, InstanceCpu, InstanceCpuManufacturer, InstanceCpuClockSpeed, InstanceMemory,
        InstanceEbsBandwidth, InstanceNetworkBandwidth, InstanceGpuName, InstanceGpuManufacturer, InstanceGpuCount, InstanceGpuMemory,
        InstanceAcceleratorName,
        InstanceAcceleratorManufacturer,
        InstanceAcceleratorCount,
        InstanceCapabilityFlex,
        PlacementGroupId,
        PlacementGroupPartition,
    ];

    internal static bool IsKnownName(string name) => All.Any(key => key.Name == name);
}
