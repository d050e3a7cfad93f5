namespace Blueprints.Kubernetes;

/// <summary>Computes what a node has left for pods, by Karpenter's estimate. Daemon sets are not subtracted.</summary>
/// <remarks>
/// Source: Karpenter, «Settings» (<c>vmMemoryOverheadPercent</c>) and the kubelet reservations of Amazon EKS's bootstrap.
/// </remarks>
internal static class Allocatable
{
    private const decimal MiB = 1_048_576m;

    private const decimal VmOverhead = 0.075m;

    private const decimal EvictionMiB = 100m;

    public static decimal Cpu(InstanceType type)
    {
        var cores = type.VCpus ?? 0;
        var reserved = 0.06m + (cores > 1 ? 0.01m : 0m) + (0.005m * Math.Clamp(cores - 2, 0, 2)) + (0.0025m * Math.Max(cores - 4, 0));
        return cores - reserved;
    }

    public static decimal Memory(InstanceType type, int? pods)
    {
        var memory = (type.MemoryMiB ?? 0) * (1m - VmOverhead);
        return Math.Max(memory - Reserved(pods), 0m) * MiB;
    }

    /// <summary>
    /// Determines whether a pod can fit on a node of the type: without an estimate of the hypervisor's overhead, and with the fewest pods
    /// beside it.
    /// </summary>
    public static bool CouldFit(InstanceType type, decimal cpu, decimal memory) =>
        Cpu(type) >= cpu && ((type.MemoryMiB ?? 0) - Reserved(0)) * MiB >= memory;

    public static bool Fits(InstanceType type, decimal cpu, decimal memory, int? pods) => Cpu(type) >= cpu && Memory(type, pods) >= memory;

    private static decimal Reserved(int? pods) => (11m * (pods ?? 0)) + 255m + EvictionMiB;
}
