using System.Collections.Frozen;

namespace Blueprints.Kubernetes;

/// <summary>Computes how many pods fit on a node.</summary>
/// <remarks>
/// Source: Amazon EKS User Guide, «Choose an optimal Amazon EC2 node instance type» and its max-pods-calculator.sh; the limits of managed
/// node groups: «eks-networking-add-ons» (110 for less than 30 vCPUs, 250 for all others, with and without prefix delegation) and
/// «create-managed-node-group» (250 for more than 30). No instance type has exactly 30 vCPUs.
/// </remarks>
internal static class PodCapacity
{
    private const int AddressesOfAPrefix = 16;

    private const int PodsOnTheHostsNetwork = 2;

    private const int SmallNodesLimit = 110;

    private const int LargeNodesLimit = 250;

    private const int SmallNodesProcessors = 30;

    /// <summary>
    /// The families in the catalogue that are not built on Nitro, so that their interfaces take no prefixes. Source: EC2
    /// DescribeInstanceTypes, «hypervisor».
    /// </summary>
    private static readonly FrozenSet<string> Xen =
        FrozenSet.ToFrozenSet(["c1", "c3", "c4", "m1", "m2", "m3", "m4", "r3", "r4", "t1", "t2"], StringComparer.Ordinal);

    public static bool HasNitro(InstanceFamily family) => !Xen.Contains(family.Name);

    /// <summary>
    /// Returns the lowest number of several types, which EKS sets on every node of a group; <see langword="null"/> if one of them is
    /// unknown.
    /// </summary>
    public static int? Of(IReadOnlyCollection<InstanceType> types, bool hasPrefixes, bool hasCustomNetwork) =>
        types.Count > 0 && types.All(type => type.IsKnown) ? types.Min(type => Of(type, hasPrefixes, hasCustomNetwork)) : null;

    /// <summary>
    /// Returns the number of pods that a node has addresses for, including the two on the host's network, regardless of its kubelet's
    /// setting; <see langword="null"/> for an unknown type.
    /// </summary>
    public static int? Addresses(InstanceType type, bool hasPrefixes, int reservedInterfaces)
    {
        var perInterface = ((type.Ipv4PerInterface ?? 1) - 1) * (hasPrefixes && HasNitro(type.Family) ? AddressesOfAPrefix : 1);
        return type.IsKnown
            ? (Math.Max((type.NetworkInterfaces ?? 0) - reservedInterfaces, 0) * perInterface) + PodsOnTheHostsNetwork
            : null;
    }

    private static int? Of(InstanceType type, bool hasPrefixes, bool hasCustomNetwork) =>
        Addresses(type, hasPrefixes, hasCustomNetwork ? 1 : 0) is { } addresses
            ? Math.Min(addresses, type.VCpus < SmallNodesProcessors ? SmallNodesLimit : LargeNodesLimit)
            : null;
}
