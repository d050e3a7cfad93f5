using System.Collections.Immutable;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>The tags of a subnet, besides those of the whole VPC and its name.</summary>
internal static class SubnetTags
{
    // Amazon EKS User Guide, «Network load balancing» and «Application load balancing»; Karpenter's getting-started guide.
    private const string InternetFacingLoadBalancers = "kubernetes.io/role/elb";
    private const string InternalLoadBalancers = "kubernetes.io/role/internal-elb";
    private const string KarpenterDiscovery = "karpenter.sh/discovery";

    /// <summary>What Pulumi's own child names take: one tag, <c>Name</c>.</summary>
    private const int NameTag = 1;

    public static ImmutableSortedDictionary<string, string> For(SubnetTier tier, AvailabilityZone zone, string? clusterName, bool nodesArePublic)
    {
        var tags = clusterName is not null && tier.HasKubernetesTags ? Kubernetes(tier.Kind, clusterName, nodesArePublic) : TagSet.Empty;
        tags = tags.SetItems(tier.Tags);
        foreach (var (key, own) in tier.ZoneTags)
        {
            if (key == zone.Name || key == zone.Letter.ToString())
            {
                tags = tags.SetItems(own);
            }
        }

        return tags;
    }

    public static void Check(ProblemList problems, IReadOnlyDictionary<string, string> vpcTags, IReadOnlyList<TierPlan> tiers)
    {
        foreach (var tier in tiers)
        {
            foreach (var subnet in tier.Subnets)
            {
                var count = vpcTags.Keys.Union(subnet.Tags.Keys).Count() + (vpcTags.ContainsKey("Name") || subnet.Tags.ContainsKey("Name") ? 0 : NameTag);
                TagRules.CheckCount(problems, $"Tiers[{tier.Name}].Tags", count);
            }
        }
    }

    private static ImmutableSortedDictionary<string, string> Kubernetes(SubnetKind kind, string clusterName, bool nodesArePublic)
    {
        if (kind == SubnetKind.Public)
        {
            var tags = TagSet.Empty.Add(InternetFacingLoadBalancers, "1");
            return nodesArePublic ? tags.Add(KarpenterDiscovery, clusterName) : tags;
        }

        return kind == SubnetKind.Private
            ? TagSet.Empty.Add(InternalLoadBalancers, "1").Add(KarpenterDiscovery, clusterName)
            : TagSet.Empty;
    }
}
