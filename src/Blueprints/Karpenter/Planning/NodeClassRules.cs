using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks one node class. Source: the EC2NodeClass CRD of Karpenter 1.14.1.</summary>
internal static partial class NodeClassRules
{
    private const int MostHops = 64;

    // Amazon EC2 User Guide, «Run commands when you launch an EC2 instance with user data input»: 16 KB, before Base64 encoding. Karpenter
    // 1.14.1 reports it at run time (pkg/controllers/nodeclass/validation.go, UserDataSizeLimitExceeded).
    private const int LargestUserData = 16_384;

    // IAM and AWS STS quotas: the characters of a role's name, and of an instance profile's.
    private const int LongestRole = 64;
    private const int LongestProfile = 128;

    /// <summary>Lists the tags that Karpenter and EKS set.</summary>
    private static readonly string[] OwnTags = [
        "eks:eks-cluster-name",
        "karpenter.sh/nodepool",
        "karpenter.sh/nodeclaim",
        "karpenter.k8s.aws/ec2nodeclass",
    ];

    public static void Check(ProblemList problems, Ec2NodeClass node, KarpenterTarget target, KarpenterVersion version)
    {
        AmiRules.Check(problems, node, target, version);
        SelectorRules.Check(
            problems,
            $"{node.Path}.Subnets",
            "subnet-",
            node.Subnets.IsWired || node.Subnets.ByDiscoveryTag,
            node.Subnets.Terms);
        SelectorRules.Check(
            problems,
            $"{node.Path}.SecurityGroups",
            "sg-",
            node.SecurityGroups.IsWired || node.SecurityGroups.ByDiscoveryTag,
            node.SecurityGroups.Terms);
        DiskRules.Check(problems, node, target, version);
        KubeletRules.Check(problems, $"{node.Path}.Kubelet", node.Kubelet, target.IsIpv6);
        NetworkRules.Check(problems, node, version);
        if (node.NestedVirtualization is not null)
        {
            KarpenterFeatures.Check(
                problems,
                $"{node.Path}.NestedVirtualization",
                "nested virtualization",
                version,
                KarpenterFeatures.NestedVirtualization);
        }

        if (node.UserData is { } userData && Encoding.UTF8.GetByteCount(userData) is > LargestUserData and var size)
        {
            problems.Error(
                KarpenterProblems.UserDataTooLarge,
                $"{node.Path}.UserData",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the user data has {size} bytes, and EC2 allows {LargestUserData} including Karpenter's part"),
                "download the larger part from S3 when the node starts, or use an image that contains it");
        }

        CheckForm(problems, node);
        CheckWindows(problems, node, target);
        CheckIdentity(problems, node);
        CheckMetadata(problems, node);
        CheckTags(problems, node);
    }

    /// <summary>
    /// Checks Windows nodes: their pods get addresses of the only network interface, so they support neither IPv6 nor custom networking.
    /// With IPv6, which applies to the whole cluster, no pod runs; with custom networking, pods run outside the pod subnets. Security
    /// groups for pods, which Windows does not support either, are chosen per pod. Source: Amazon EKS User Guide, «Deploy Windows nodes on
    /// EKS clusters», «Considerations» and «Support higher Pod density on Windows nodes».
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
                $"nodes start with {family}, and the pods of cluster {target.ClusterName} have IPv6 addresses, which Windows nodes do not "
                    + $"support",
                "remove the class; Windows needs an IPv4 cluster");
        }
        else if (target.PodNetwork.UsesCustomNetworking)
        {
            problems.Warn(
                KarpenterProblems.WindowsOutsidePodSubnets,
                $"{node.Path}.Ami",
                $"nodes start with {family}, which does not support custom networking: pods get addresses of the nodes' subnets instead "
                    + $"of the pod subnets of cluster {target.ClusterName}",
                "remove the class, or use a cluster without custom networking");
        }
    }

    /// <summary>
    /// Checks the form of Bottlerocket's user data, by its first line: Karpenter merges its settings into it, and starts no node if it is
    /// not TOML. Source: aws/karpenter-provider-aws v1.14.1, pkg/providers/amifamily/bootstrap/bottlerocket.go (<c>invalid UserData</c>);
    /// «NodeClasses», «spec.userData».
    /// </summary>
    private static void CheckForm(ProblemList problems, Ec2NodeClass node)
    {
        if (AmiAliases.FamilyOf(node) != AmiFamily.Bottlerocket || node.UserData is not { } userData)
        {
            return;
        }

        var lines = userData.Split('\n').Select(line => line.Trim()).ToList();
        if (lines[0].StartsWith("#!", StringComparison.Ordinal)
            || lines.Find(line => line.Length > 0 && line[0] != '#') is { } first && !TomlLine().IsMatch(first))
        {
            problems.Error(
                KarpenterProblems.UserDataNotToml,
                $"{node.Path}.UserData",
                "the user data is not TOML, the format of Bottlerocket's settings, so Karpenter would start no node",
                "use settings like [settings.kubernetes]; run scripts in a bootstrap container");
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
            problems.Error(
                KarpenterProblems.EmptyIdentity,
                $"{node.Path}.Identity",
                $"the {kind} has no name",
                "set the name, or remove WithIdentity to use a role of the block");
        }
        else if (name.Length > longest || !IamName().IsMatch(name))
        {
            problems.Error(
                KarpenterProblems.NotAnIamName,
                $"{node.Path}.Identity",
                $"'{name}' is not the name of {(node.Identity.IsProfile ? "an" : "a")} {kind}",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"use the name of 1 to {longest} characters, without ARN and path; allow a role with a path by AllowPassRole and its "
                        + $"ARN"));
        }
    }

    private static void CheckMetadata(ProblemList problems, Ec2NodeClass node)
    {
        if (node.Metadata.HopLimit is < 1 or > MostHops)
        {
            problems.Error(
                KarpenterProblems.HopLimitOutOfRange,
                $"{node.Path}.Metadata.HopLimit",
                string.Create(CultureInfo.InvariantCulture, $"{node.Metadata.HopLimit} is not a valid hop limit"),
                $"use 1 to {MostHops}");
        }

        if (node.Metadata is { RequiresTokens: false, IsEnabled: true })
        {
            problems.Warn(
                KarpenterProblems.TokensNotRequired,
                $"{node.Path}.Metadata",
                "IMDSv1 answers without a token, so server-side request forgery can expose the node's credentials", "set RequiresTokens");
        }
    }

    private static void CheckTags(ProblemList problems, Ec2NodeClass node)
    {
        TagRules.Check(problems, $"{node.Path}.Tags", node.Tags);
        foreach (var key in node.Tags.Keys.Where(
            key => OwnTags.Contains(key) || key.StartsWith("kubernetes.io/cluster", StringComparison.Ordinal)))
        {
            problems.Error(
                KarpenterProblems.RestrictedTag,
                $"{node.Path}.Tags[{key}]",
                $"Karpenter sets the tag '{key}' itself",
                "remove it, or use another key");
        }
    }

    /// <summary>Matches a table, or a key and its value. Source: TOML 1.0.0, «Keys» and «Table».</summary>
    [GeneratedRegex(
        """^(\[|("[^"]*"|'[^']*'|[A-Za-z0-9_-]+)(\s*\.\s*("[^"]*"|'[^']*'|[A-Za-z0-9_-]+))*\s*=)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TomlLine();

    /// <summary>Source: AWS IAM User Guide, «IAM and AWS STS quotas», names.</summary>
    [GeneratedRegex("^[A-Za-z0-9_+=,.@-]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IamName();
}
