using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Blueprints.Eks.Resources;

/// <summary>The one role of the cluster's managed node groups. EKS itself makes its access entry: Amazon EKS User Guide, «Create access entries».</summary>
internal sealed class NodeRoleOfGroups
{
    public const string Key = "nodes";

    public NodeRoleOfGroups(Children children, EksPlan plan, string clusterName)
    {
        var partition = plan.Nodes.Region.Partition;
        var name = children.Name(Key);
        Role = new Role(
            name,
            children.Customize(name, new RoleArgs
            {
                Description = $"The managed nodes of EKS cluster {clusterName}.",
                AssumeRolePolicy = NodeRolePolicies.Trust(partition),
                Tags = children.Tags(name),
            }),
            children.Options());
        var ready = ImmutableArray.CreateBuilder<Resource>();
        foreach (var (suffix, arn) in NodeRolePolicies.Of(partition))
        {
            ready.Add(Attach(children, suffix, arn));
        }

        if (!plan.Addons.Any(addon => addon is { Name: EksAddon.VpcCniName, Identity: not null }))
        {
            ready.Add(Attach(children, "cni", plan.IsIpv6 ? CreateIpv6Policy(children, partition).Arn : NodeRolePolicies.Cni(partition)));
        }

        Ready = ready.ToImmutable();
    }

    public Role Role { get; }

    /// <summary>Gets what a node needs to join the cluster and to leave it.</summary>
    public ImmutableArray<Resource> Ready { get; }

    private static Policy CreateIpv6Policy(Children children, AwsPartition partition)
    {
        var name = children.Name($"{Key}-cni");
        return new Policy(name, children.Customize(name, new PolicyArgs { PolicyDocument = NodeRolePolicies.Ipv6Cni(partition), Tags = children.Tags(name) }), children.Options());
    }

    private RolePolicyAttachment Attach(Children children, string suffix, Input<string> policyArn)
    {
        var name = children.Name($"{Key}-{suffix}");
        return new RolePolicyAttachment(name, children.Customize(name, new RolePolicyAttachmentArgs { Role = Role.Name, PolicyArn = policyArn }), children.Options());
    }
}
