using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Eks.Resources;

/// <summary>What a node's role must be, whoever makes the node.</summary>
/// <remarks>
/// Sources: Amazon EKS User Guide, «Amazon EKS node IAM role» (trust, managed policies) and «Configure Amazon VPC CNI plugin to use IRSA» (IPv6);
/// aws/karpenter-provider-aws v1.14.1, cloudformation.yaml, KarpenterNodeRole.
/// </remarks>
internal static class NodeRolePolicies
{
    private static readonly string[] Ipv6Actions =
    [
        "ec2:AssignIpv6Addresses", "ec2:UnassignIpv6Addresses", "ec2:DescribeInstances", "ec2:DescribeTags", "ec2:DescribeNetworkInterfaces", "ec2:DescribeInstanceTypes",
    ];

    public static string Trust(AwsPartition partition) =>
        Policies.Document(new { Effect = "Allow", Principal = new { Service = $"ec2.{partition.DnsSuffix}" }, Action = "sts:AssumeRole" });

    /// <summary>Returns the policies that every node needs, by their part in names.</summary>
    public static ImmutableArray<(string Suffix, string Arn)> Of(AwsPartition partition) =>
    [
        ("worker", Managed(partition, "AmazonEKSWorkerNodePolicy")),
        ("registry", Managed(partition, "AmazonEC2ContainerRegistryPullOnly")),
        ("ssm", Managed(partition, "AmazonSSMManagedInstanceCore")),
    ];

    /// <summary>Returns the policy of the VPC CNI with IPv4, for nodes where the CNI has no role of its own.</summary>
    public static string Cni(AwsPartition partition) => Managed(partition, "AmazonEKS_CNI_Policy");

    /// <summary>Returns the document of the VPC CNI's policy with IPv6, for which AWS has no managed one.</summary>
    public static string Ipv6Cni(AwsPartition partition) => Policies.Document(
        new { Effect = "Allow", Action = Ipv6Actions, Resource = "*" },
        new { Effect = "Allow", Action = "ec2:CreateTags", Resource = $"arn:{partition}:ec2:*:*:network-interface/*" });

    private static string Managed(AwsPartition partition, string policy) => $"arn:{partition}:iam::aws:policy/{policy}";
}
