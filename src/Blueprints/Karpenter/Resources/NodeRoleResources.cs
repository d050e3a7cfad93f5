using System.Collections.Immutable;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace Blueprints.Karpenter.Resources;

/// <summary>Creates the role of the nodes, its access entry, and, for private clusters, its instance profile.</summary>
/// <remarks>
/// Source: Amazon EKS User Guide, «Create access entries» (EC2_LINUX); see <see cref="NodeRolePolicies"/> for the role's permissions.
/// </remarks>
internal sealed class NodeRoleResources
{
    private const string Key = "karpenter-nodes";

    public NodeRoleResources(Children children, ClusterHandle cluster, bool needsProfile)
    {
        var role = new NodeRole(
            children,
            Key,
            $"The nodes that Karpenter makes for EKS cluster {cluster.Name}.",
            cluster.Region.Partition,
            cluster.IsIpv6,
            hasCni: !cluster.HasCniIdentity);
        Role = role.Role;
        var entry = children.Create(
            Key,
            new AccessEntryArgs { ClusterName = cluster.Name, PrincipalArn = Role.Arn, Type = "EC2_LINUX" },
            (name, args, options) => new AccessEntry(name, args, options),
            [.. cluster.Prerequisites]);
        Profile = needsProfile
            ? children.Create(
                Key,
                new InstanceProfileArgs { Role = Role.Name },
                (name, args, options) => new InstanceProfile(name, args, options))
            : null;
        Ready = [.. role.Ready, entry, .. Profile is null ? [] : new Resource[] { Profile }];
    }

    public Role Role { get; }

    public InstanceProfile? Profile { get; }

    /// <summary>Gets the resources that nodes need to join and to leave the cluster.</summary>
    public ImmutableArray<Resource> Ready { get; }
}
