using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Kubernetes;

/// <summary>Returns the trust and the policies of every node's role.</summary>
/// <remarks>
/// Sources: Amazon EKS User Guide, «Amazon EKS node IAM role» (trust, managed policies); aws/karpenter-provider-aws v1.14.1,
/// cloudformation.yaml, KarpenterNodeRole; aws/amazon-vpc-cni-k8s v1.23.0, docs/iam-policy.md, «IPv6 mode» (IPv6).
/// </remarks>
internal static class NodeRolePolicies
{
    // The list of docs/iam-policy.md, where VPC CNI 1.22 and newer stop without the descriptions of subnets and security groups
    // (eksctl-io/eksctl #8835 and #8837). The list does not name the last two, but the plugin calls them: ModifyNetworkInterfaceAttribute
    // in pkg/awsutils/awsutils.go (security groups of the first interface, deletion with the instance; terraform-aws-eks #3613),
    // UnassignIpv6Addresses when prefixes are given back.
    private static readonly string[] Ipv6Actions =
    [
        "ec2:AssignIpv6Addresses", "ec2:DescribeInstances", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeTags",
        "ec2:DescribeNetworkInterfaces", "ec2:DescribeInstanceTypes", "ec2:ModifyNetworkInterfaceAttribute", "ec2:UnassignIpv6Addresses",
    ];

    public static string Trust(AwsPartition partition) =>
        Policies.Document(new { Effect = "Allow", Principal = new { Service = partition.Ec2Principal }, Action = "sts:AssumeRole" });

    /// <summary>Returns the policies that every node needs, by their key in names.</summary>
    public static ImmutableArray<(string Suffix, string Arn)> Of(AwsPartition partition) =>
    [
        ("worker", Managed(partition, "AmazonEKSWorkerNodePolicy")),
        ("registry", Managed(partition, "AmazonEC2ContainerRegistryPullOnly")),
        ("ssm", Managed(partition, "AmazonSSMManagedInstanceCore")),
    ];

    /// <summary>Returns the policy of the VPC CNI with IPv4, for nodes of a CNI without its own role.</summary>
    public static string Cni(AwsPartition partition) => Managed(partition, "AmazonEKS_CNI_Policy");

    /// <summary>Returns the document of the VPC CNI's policy with IPv6, since AWS has no managed policy for it.</summary>
    public static string Ipv6Cni(AwsPartition partition) => Policies.Document(
        new { Effect = "Allow", Action = Ipv6Actions, Resource = "*" },
        new { Effect = "Allow", Action = "ec2:CreateTags", Resource = $"arn:{partition}:ec2:*:*:network-interface/*" });

    private static string Managed(AwsPartition partition, string policy) => $"arn:{partition}:iam::aws:policy/{policy}";
}
