using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace Blueprints.Karpenter.Resources;

/// <summary>The role of the nodes, its access entry, and, for private clusters, its instance profile.</summary>
/// <remarks>
/// Sources: aws/karpenter-provider-aws v1.14.1, cloudformation.yaml, KarpenterNodeRole (trust, managed policies); Amazon EKS User Guide, «Create access
/// entries» (EC2_LINUX) and «Configure Amazon VPC CNI plugin to use IRSA» (what the CNI needs with IPv6).
/// </remarks>
internal sealed class NodeRoleResources
{
    private const string Key = "karpenter-nodes";

    private static readonly string[] Ipv6Actions =
    [
        "ec2:AssignIpv6Addresses", "ec2:UnassignIpv6Addresses", "ec2:DescribeInstances", "ec2:DescribeTags", "ec2:DescribeNetworkInterfaces", "ec2:DescribeInstanceTypes",
    ];

    public NodeRoleResources(Children children, ClusterHandle cluster, bool needsProfile)
    {
        var partition = cluster.Region.Partition;
        var name = children.Name(Key);
        Role = new Role(
            name,
            children.Customize(name, new RoleArgs
            {
                Description = $"The nodes that Karpenter makes for EKS cluster {cluster.Name}.",
                AssumeRolePolicy = Policies.Document(new { Effect = "Allow", Principal = new { Service = $"ec2.{partition.DnsSuffix}" }, Action = "sts:AssumeRole" }),
                Tags = children.Tags(name),
            }),
            children.Options());
        var ready = ImmutableArray.CreateBuilder<Resource>();
        ready.Add(Attach(children, "worker", ManagedPolicy("AmazonEKSWorkerNodePolicy")));
        ready.Add(Attach(children, "registry", ManagedPolicy("AmazonEC2ContainerRegistryPullOnly")));
        ready.Add(Attach(children, "ssm", ManagedPolicy("AmazonSSMManagedInstanceCore")));
        ready.Add(Attach(children, "cni", cluster.IsIpv6 ? CreateIpv6Policy(children, partition).Arn : ManagedPolicy("AmazonEKS_CNI_Policy")));
        ready.Add(new AccessEntry(
            name,
            children.Customize(name, new AccessEntryArgs { ClusterName = cluster.Name, PrincipalArn = Role.Arn, Type = "EC2_LINUX", Tags = children.Tags(name) }),
            children.Options([.. cluster.Prerequisites])));
        if (needsProfile)
        {
            Profile = new InstanceProfile(name, children.Customize(name, new InstanceProfileArgs { Role = Role.Name, Tags = children.Tags(name) }), children.Options());
            ready.Add(Profile);
        }

        Ready = ready.ToImmutable();

        Input<string> ManagedPolicy(string policy) => $"arn:{partition}:iam::aws:policy/{policy}";
    }

    public Role Role { get; }

    public InstanceProfile? Profile { get; }

    /// <summary>Gets what a node needs to join the cluster and to leave it.</summary>
    public ImmutableArray<Resource> Ready { get; }

    private RolePolicyAttachment Attach(Children children, string suffix, Input<string> policyArn)
    {
        var name = children.Name($"{Key}-{suffix}");
        return new RolePolicyAttachment(name, children.Customize(name, new RolePolicyAttachmentArgs { Role = Role.Name, PolicyArn = policyArn }), children.Options());
    }

    // AWS has no managed policy for the CNI with IPv6.
    private static Policy CreateIpv6Policy(Children children, AwsPartition partition)
    {
        var name = children.Name($"{Key}-cni");
        var document = Policies.Document(
            new { Effect = "Allow", Action = Ipv6Actions, Resource = "*" },
            new { Effect = "Allow", Action = "ec2:CreateTags", Resource = $"arn:{partition}:ec2:*:*:network-interface/*" });
        return new Policy(name, children.Customize(name, new PolicyArgs { PolicyDocument = document, Tags = children.Tags(name) }), children.Options());
    }
}
