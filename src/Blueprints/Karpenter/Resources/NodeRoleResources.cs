using System.Collections.Immutable;
using Blueprints.Eks.Resources;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace Blueprints.Karpenter.Resources;

/// <summary>The role of the nodes, its access entry, and, for private clusters, its instance profile.</summary>
/// <remarks>
/// Source: Amazon EKS User Guide, «Create access entries» (EC2_LINUX); what the role may do stands at <see cref="NodeRolePolicies"/>.
/// </remarks>
internal sealed class NodeRoleResources
{
    private const string Key = "karpenter-nodes";

    public NodeRoleResources(Children children, ClusterHandle cluster, bool needsProfile)
    {
        var partition = cluster.Region.Partition;
        var name = children.Name(Key);
        Role = new Role(
            name,
            children.Customize(name, new RoleArgs
            {
                Description = $"The nodes that Karpenter makes for EKS cluster {cluster.Name}.",
                AssumeRolePolicy = NodeRolePolicies.Trust(partition),
                Tags = children.Tags(name),
            }),
            children.Options());
        var ready = ImmutableArray.CreateBuilder<Resource>();
        ready.AddRange(NodeRolePolicies.Of(partition).Select(policy => Attach(children, policy.Suffix, policy.Arn)));
        ready.Add(Attach(children, "cni", cluster.IsIpv6 ? CreateIpv6Policy(children, partition).Arn : NodeRolePolicies.Cni(partition)));
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
        var document = NodeRolePolicies.Ipv6Cni(partition);
        return new Policy(name, children.Customize(name, new PolicyArgs { PolicyDocument = document, Tags = children.Tags(name) }), children.Options());
    }
}
