namespace Blueprints.Kubernetes;

/// <summary>Checks that subnets have room for the prefixes of 16 addresses that the VPC CNI gives to pods.</summary>
/// <remarks>
/// A prefix is a whole /28 of the subnet, and AWS reserves the first four addresses and the last of each subnet: a /28 or a /27 has no
/// whole prefix left. Sources: Amazon EKS User Guide, «Assign more IP addresses to Amazon EKS nodes with prefixes»; Amazon VPC User Guide,
/// «Subnet CIDR blocks».
/// </remarks>
internal static class SubnetPrefixes
{
    public const string Offer = "use subnets of /26 or larger, such as /22, or leave prefix delegation out";

    private const int LongestWithOne = 26;

    /// <summary>Skips custom networking, where pods are in other subnets, which are unknown here.</summary>
    public static bool AreMissing(SubnetPlacement subnets, PodNetwork network, bool isIpv6) =>
        network is { UsesPrefixes: true, UsesCustomNetworking: false }
            && !isIpv6
            && subnets.Cidrs.Any(cidr => cidr.PrefixLength > LongestWithOne);

    public static string Missing(SubnetPlacement subnets) =>
        $"pods get prefixes of 16 addresses, and the five addresses that AWS reserves leave no whole prefix in "
            + $"{string.Join(", ", subnets.Cidrs.Where(cidr => cidr.PrefixLength > LongestWithOne))} of tier '{subnets.Name}'";
}
