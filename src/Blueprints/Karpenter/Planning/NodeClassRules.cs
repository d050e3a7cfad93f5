using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>What must hold of one node class. Source: the EC2NodeClass CRD of Karpenter 1.14.1.</summary>
internal static class NodeClassRules
{
    private const int MostHops = 64;

    /// <summary>Tags that Karpenter and EKS set themselves.</summary>
    private static readonly string[] OwnTags = ["eks:eks-cluster-name", "karpenter.sh/nodepool", "karpenter.sh/nodeclaim", "karpenter.k8s.aws/ec2nodeclass"];

    public static void Check(ProblemList problems, Ec2NodeClass node, KarpenterTarget target, KarpenterVersion version)
    {
        AmiRules.Check(problems, node, target, version);
        SelectorRules.Check(problems, $"{node.Path}.Subnets", "subnet-", node.Subnets.IsWired || node.Subnets.ByDiscoveryTag, node.Subnets.Terms);
        SelectorRules.Check(problems, $"{node.Path}.SecurityGroups", "sg-", node.SecurityGroups.IsWired || node.SecurityGroups.ByDiscoveryTag, node.SecurityGroups.Terms);
        DiskRules.Check(problems, node, version);
        KubeletRules.Check(problems, $"{node.Path}.Kubelet", node.Kubelet);
        NetworkRules.Check(problems, node, version);
        if (node.NestedVirtualization is not null)
        {
            KarpenterFeatures.Check(problems, $"{node.Path}.NestedVirtualization", "nested virtualization", version, KarpenterFeatures.NestedVirtualization);
        }

        CheckIdentity(problems, node);
        CheckMetadata(problems, node);
        CheckTags(problems, node);
    }

    private static void CheckIdentity(ProblemList problems, Ec2NodeClass node)
    {
        if (node.Identity.Name is { } name && string.IsNullOrWhiteSpace(name))
        {
            problems.Error(
                KarpenterProblems.EmptyIdentity,
                $"{node.Path}.Identity",
                $"the {(node.Identity.IsProfile ? "instance profile" : "role")} has no name",
                "give the name, or leave WithIdentity out to get a role of the block's own");
        }
    }

    private static void CheckMetadata(ProblemList problems, Ec2NodeClass node)
    {
        if (node.Metadata.HopLimit is < 1 or > MostHops)
        {
            problems.Error(
                KarpenterProblems.HopLimitOutOfRange,
                $"{node.Path}.Metadata.HopLimit",
                string.Create(CultureInfo.InvariantCulture, $"an answer cannot take {node.Metadata.HopLimit} hops"),
                $"use 1 to {MostHops}");
        }

        if (node.Metadata is { RequiresTokens: false, IsEnabled: true })
        {
            problems.Warn(
                KarpenterProblems.TokensNotRequired,
                $"{node.Path}.Metadata",
                "IMDSv1 answers without a token, so a program that can be made to fetch an address can be made to give away the node's credentials",
                "leave RequiresTokens on");
        }
    }

    private static void CheckTags(ProblemList problems, Ec2NodeClass node)
    {
        TagRules.Check(problems, $"{node.Path}.Tags", node.Tags);
        foreach (var key in node.Tags.Keys.Where(key => OwnTags.Contains(key) || key.StartsWith("kubernetes.io/cluster", StringComparison.Ordinal)))
        {
            problems.Error(KarpenterProblems.RestrictedTag, $"{node.Path}.Tags[{key}]", $"Karpenter sets the tag '{key}' itself", "leave it out, or choose another key");
        }
    }
}
