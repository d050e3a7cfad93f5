using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks one node class. Source: the EC2NodeClass CRD of Karpenter 1.14.1.</summary>
internal static partial class NodeClassRules
{
    private const int MostHops = 64;

    // Amazon EC2 User Guide, «Run commands when you launch an EC2 instance with user data input»: 16 KB, before it is written in base 64.
    // Karpenter 1.14.1 finds it at run time (pkg/controllers/nodeclass/validation.go, UserDataSizeLimitExceeded).
    private const int LargestUserData = 16_384;

    // IAM and AWS STS quotas: the characters of a role's name, and of an instance profile's.
    private const int LongestRole = 64;
    private const int LongestProfile = 128;

    /// <summary>Tags that Karpenter and EKS set themselves.</summary>
    private static readonly string[] OwnTags = ["eks:eks-cluster-name", "karpenter.sh/nodepool", "karpenter.sh/nodeclaim", "karpenter.k8s.aws/ec2nodeclass"];

    public static void Check(ProblemList problems, Ec2NodeClass node, KarpenterTarget target, KarpenterVersion version)
    {
        AmiRules.Check(problems, node, target, version);
        SelectorRules.Check(problems, $"{node.Path}.Subnets", "subnet-", node.Subnets.IsWired || node.Subnets.ByDiscoveryTag, node.Subnets.Terms);
        SelectorRules.Check(problems, $"{node.Path}.SecurityGroups", "sg-", node.SecurityGroups.IsWired || node.SecurityGroups.ByDiscoveryTag, node.SecurityGroups.Terms);
        DiskRules.Check(problems, node, target, version);
        KubeletRules.Check(problems, $"{node.Path}.Kubelet", node.Kubelet, target.IsIpv6);
        NetworkRules.Check(problems, node, version);
        if (node.NestedVirtualization is not null)
        {
            KarpenterFeatures.Check(problems, $"{node.Path}.NestedVirtualization", "nested virtualization", version, KarpenterFeatures.NestedVirtualization);
        }

        if (node.UserData is { } userData && Encoding.UTF8.GetByteCount(userData) is > LargestUserData and var size)
        {
            problems.Error(
                KarpenterProblems.UserDataTooLarge,
                $"{node.Path}.UserData",
                string.Create(CultureInfo.InvariantCulture, $"the user data has {size} bytes, and EC2 accepts {LargestUserData} with what Karpenter adds"),
                "fetch the larger part from S3 when the node starts, or bake it into an image");
        }

        CheckForm(problems, node);
        CheckWindows(problems, node, target);
        CheckIdentity(problems, node);
        CheckMetadata(problems, node);
        CheckTags(problems, node);
    }

    /// <summary>
    /// Windows nodes have one network interface, whose addresses their pods get: neither IPv6 nor custom networking is for them. IPv6 is of
    /// the whole cluster, so nothing runs there; beside custom networking, pods run outside the subnets of pods. Security groups for pods,
    /// which Windows has not either, are a choice of each pod. Source: Amazon EKS User Guide, «Deploy Windows nodes on EKS clusters»,
    /// «Considerations» and «Support higher Pod density on Windows nodes».
    /// </summary>
    private static void CheckWindows(ProblemList problems, Ec2NodeClass node, KarpenterTarget target)
    {
        if (AmiAliases.FamilyOf(node) is not { } family || !AmiAliases.IsWindows(family))
        {
            return;
        }

        if (target.IsIpv6)
        {
            problems.Error(
                KarpenterProblems.WindowsWithIpv6,
                $"{node.Path}.Ami",
                $"nodes start with {family}, and the pods of cluster {target.ClusterName} have IPv6 addresses, which Windows nodes cannot give",
                "leave the class out; Windows needs a cluster of IPv4");
        }
        else if (target.PodNetwork.UsesCustomNetworking)
        {
            problems.Warn(
                KarpenterProblems.WindowsOutsidePodSubnets,
                $"{node.Path}.Ami",
                $"nodes start with {family}, which cannot use custom networking: their pods get addresses of the nodes' subnets, not of those that cluster {target.ClusterName} has for pods",
                "leave the class out, or use a cluster without custom networking");
        }
    }

    /// <summary>
    /// Karpenter merges its settings into Bottlerocket's user data, and starts no node where that is not TOML. Whether it could be is read
    /// from its first line. Source: aws/karpenter-provider-aws v1.14.1, pkg/providers/amifamily/bootstrap/bottlerocket.go
    /// (<c>invalid UserData</c>); «NodeClasses», «spec.userData».
    /// </summary>
    private static void CheckForm(ProblemList problems, Ec2NodeClass node)
    {
        if (AmiAliases.FamilyOf(node) != AmiFamily.Bottlerocket || node.UserData is not { } userData)
        {
            return;
        }

        var lines = userData.Split('\n').Select(line => line.Trim()).ToList();
        if (lines[0].StartsWith("#!", StringComparison.Ordinal) || lines.Find(line => line.Length > 0 && line[0] != '#') is { } first && !TomlLine().IsMatch(first))
        {
            problems.Error(
                KarpenterProblems.UserDataNotToml,
                $"{node.Path}.UserData",
                "the user data is not TOML, which Bottlerocket's settings are written in, so Karpenter would start no node",
                "write settings: [settings.kubernetes] and what follows; scripts go into a bootstrap container");
        }
    }

    private static void CheckIdentity(ProblemList problems, Ec2NodeClass node)
    {
        if (node.Identity.Name is not { } name)
        {
            return;
        }

        var (kind, longest) = node.Identity.IsProfile ? ("instance profile", LongestProfile) : ("role", LongestRole);
        if (string.IsNullOrWhiteSpace(name))
        {
            problems.Error(KarpenterProblems.EmptyIdentity, $"{node.Path}.Identity", $"the {kind} has no name", "give the name, or leave WithIdentity out to get a role of the block's own");
        }
        else if (name.Length > longest || !IamName().IsMatch(name))
        {
            problems.Error(
                KarpenterProblems.NotAnIamName,
                $"{node.Path}.Identity",
                $"'{name}' is not the name of {(node.Identity.IsProfile ? "an" : "a")} {kind}",
                string.Create(CultureInfo.InvariantCulture, $"give the name of 1 to {longest} characters, without ARN and path; allow a role that has a path with AllowPassRole and its ARN"));
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

    /// <summary>A table, or a key and its value. Source: TOML 1.0.0, «Keys» and «Table».</summary>
    [GeneratedRegex("""^(\[|("[^"]*"|'[^']*'|[A-Za-z0-9_-]+)(\s*\.\s*("[^"]*"|'[^']*'|[A-Za-z0-9_-]+))*\s*=)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TomlLine();

    /// <summary>Source: AWS IAM User Guide, «IAM and AWS STS quotas», names.</summary>
    [GeneratedRegex("^[A-Za-z0-9_+=,.@-]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IamName();
}
