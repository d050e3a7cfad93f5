using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Blueprints.Kubernetes;

/// <summary>Creates the role of nodes with its policies, for managed node groups or for Karpenter.</summary>
internal sealed class NodeRole
{
    private readonly Children _children;
    private readonly string _key;

    /// <param name="children">The factory of the component's children.</param>
    /// <param name="key">What follows the component's name in the role's.</param>
    /// <param name="description">The purpose of the role.</param>
    /// <param name="partition">The partition of the cluster's region.</param>
    /// <param name="isIpv6">Whether pods have IPv6 addresses.</param>
    /// <param name="hasCni">Whether the nodes' role has the policy of the VPC CNI.</param>
    public NodeRole(Children children, string key, string description, AwsPartition partition, bool isIpv6, bool hasCni)
    {
        _children = children;
        _key = key;
        Role = children.Create(
            key,
            new RoleArgs { Description = description, AssumeRolePolicy = NodeRolePolicies.Trust(partition) },
            (name, args, options) => new Role(name, args, options));
        ImmutableArray<Resource> ready = [.. NodeRolePolicies.Of(partition).Select(policy => Attach(policy.Suffix, policy.Arn))];
        Ready = hasCni ? ready.Add(Attach("cni", isIpv6 ? CreateIpv6Policy(partition).Arn : NodeRolePolicies.Cni(partition))) : ready;
    }

    public Role Role { get; }

    /// <summary>Gets the resources that nodes need to join and to leave the cluster.</summary>
    public ImmutableArray<Resource> Ready { get; }

    // AWS has no managed policy for the CNI with IPv6.
    private Policy CreateIpv6Policy(AwsPartition partition) =>
        _children.Create(
            $"{_key}-cni",
            new PolicyArgs { PolicyDocument = NodeRolePolicies.Ipv6Cni(partition) },
            (name, args, options) => new Policy(name, args, options));

    private RolePolicyAttachment Attach(string suffix, Input<string> policyArn) =>
        _children.Create(
            $"{_key}-{suffix}",
            new RolePolicyAttachmentArgs { Role = Role.Name, PolicyArn = policyArn },
            (name, args, options) => new RolePolicyAttachment(name, args, options));
}
