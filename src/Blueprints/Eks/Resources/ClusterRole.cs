using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Blueprints.Eks.Resources;

/// <summary>The role that EKS works with.</summary>
/// <remarks>
/// Sources: Amazon EKS User Guide, «Amazon EKS cluster IAM role» (trust, AmazonEKSClusterPolicy) and «Assign security groups to individual
/// Pods» (AmazonEKSVPCResourceController); terraform-aws-eks 21 for what the role needs of a key for secrets.
/// </remarks>
internal sealed class ClusterRole
{
    private const string Key = "cluster";

    private static readonly string[] KeyActions = ["kms:Encrypt", "kms:Decrypt", "kms:ListGrants", "kms:DescribeKey"];

    public ClusterRole(Children children, EksPlan plan, Output<string>? secretsKeyArn)
    {
        var partition = plan.Nodes.Region.Partition;
        var name = children.Name(Key);
        Role = new Role(
            name,
            children.Customize(name, new RoleArgs
            {
                Description = $"The control plane of {children.Name(string.Empty)}.",
                AssumeRolePolicy = Policies.Document(
                    new { Effect = "Allow", Principal = new { Service = "eks.amazonaws.com" }, Action = "sts:AssumeRole" }),
                Tags = children.Tags(name),
            }),
            children.Options());
        var ready = ImmutableArray.CreateBuilder<Resource>();
        ready.Add(Attach(children, Key, $"arn:{partition}:iam::aws:policy/AmazonEKSClusterPolicy"));
        if (plan.PodNetwork.UsesPodSecurityGroups)
        {
            ready.Add(Attach(children, $"{Key}-pods", $"arn:{partition}:iam::aws:policy/AmazonEKSVPCResourceController"));
        }

        if (secretsKeyArn is not null)
        {
            var policyName = children.Name($"{Key}-secrets");
            var document =
                secretsKeyArn.WhenPresent(arn => Policies.Document(new { Effect = "Allow", Action = KeyActions, Resource = arn }));
            ready.Add(
                new RolePolicy(
                    policyName,
                    children.Customize(policyName, new RolePolicyArgs { Role = Role.Id, Policy = document }),
                    children.Options()));
        }

        Ready = ready.ToImmutable();
    }

    public Role Role { get; }

    /// <summary>
    /// Gets what the role needs before the cluster, which would fail without it, and after it, which could not be deleted.
    /// </summary>
    public ImmutableArray<Resource> Ready { get; }

    private RolePolicyAttachment Attach(Children children, string suffix, Input<string> policyArn)
    {
        var name = children.Name(suffix);
        return new RolePolicyAttachment(
            name, children.Customize(name, new RolePolicyAttachmentArgs { Role = Role.Name, PolicyArn = policyArn }), children.Options());
    }
}
