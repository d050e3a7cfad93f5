using System.Collections.Immutable;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>Returns the tags of a subnet, besides those of the whole VPC and its name.</summary>
internal static class SubnetTags
{
    // Amazon EKS User Guide, «Network load balancing» and «Application load balancing»; Karpenter's getting-started guide.
    private const string InternetFacingLoadBalancers = "kubernetes.io/role/elb";
    private const string InternalLoadBalancers = "kubernetes.io/role/internal-elb";
    private const string KarpenterDiscovery = "karpenter.sh/discovery";

    /// <summary>Defines the tag with the name of a child.</summary>
    private const string NameTag = "Name";

    public static ImmutableSortedDictionary<string, string> For(SubnetTier tier, AvailabilityZone zone, ImmutableArray<string> clusterNames)
    {
        var tags = !clusterNames.IsEmpty && tier.HasKubernetesTags ? Kubernetes(tier, clusterNames) : TagSet.Empty;
        tags = tags.SetItems(tier.Tags);
        foreach (var (name, key, value) in tier.ZoneTags)
        {
            if (zone.IsNamed(name))
            {
                tags = tags.SetItem(key, value);
            }
        }

        return tags;
    }

    public static void Check(ProblemList problems, IReadOnlyDictionary<string, string> vpcTags, IReadOnlyList<TierPlan> tiers)
    {
        foreach (var tier in tiers.Where(tier => !tier.Subnets.IsEmpty))
        {
            TagRules.CheckCount(
                problems,
                $"Tiers[{tier.Name}].Tags",
                tier.Subnets.Max(subnet => vpcTags.Keys.Concat(subnet.Tags.Keys).Append(NameTag).Distinct().Count()));
        }
    }

    private static ImmutableSortedDictionary<string, string> Kubernetes(SubnetTier tier, ImmutableArray<string> clusterNames)
    {
        // One cluster needs no such tag; with several, each ignores subnets that carry only another's. Source: AWS Load Balancer
        // Controller, «Subnet auto-discovery».
        var tags = clusterNames.Length > 1
            ? TagSet.Empty.AddRange(clusterNames.Select(name => KeyValuePair.Create($"kubernetes.io/cluster/{name}", "shared")))
            : TagSet.Empty;
        if (tier.Kind == SubnetKind.Public)
        {
            tags = tags.Add(InternetFacingLoadBalancers, "1");
        }
        else if (tier.Kind == SubnetKind.Private)
        {
            tags = tags.Add(InternalLoadBalancers, "1");
        }

        return tier.IsForNodes || tier.Kind == SubnetKind.Private ? tags.Add(KarpenterDiscovery, clusterNames[0]) : tags;
    }
}
