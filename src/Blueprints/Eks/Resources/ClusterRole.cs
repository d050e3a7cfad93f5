using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Blueprints.Eks.Resources;

/// <summary>Creates the cluster's role.</summary>
/// <remarks>
/// Sources: Amazon EKS User Guide, «Amazon EKS cluster IAM role» (trust, AmazonEKSClusterPolicy) and «Assign security groups to individual
/// Pods» (AmazonEKSVPCResourceController); terraform-aws-eks 21 for the role's rights to a key of secrets.
/// </remarks>
internal sealed class ClusterRole
{
    private const string Key = "cluster";

    private static readonly string[] KeyActions = ["kms:Encrypt", "kms:Decrypt", "kms:ListGrants", "kms:DescribeKey"];

    public ClusterRole(Children children, EksPlan plan, Output<string>? secretsKeyArn)
    {
        var partition = plan.Nodes.Region.Partition;
        Role = children.Create(
            Key,
            new RoleArgs
            {
                Description = $"The control plane of {children.Name(string.Empty)}.",
                AssumeRolePolicy = Policies.Document(
                    new { Effect = "Allow", Principal = new { Service = "eks.amazonaws.com" }, Action = "sts:AssumeRole" }),
            },
            (name, args, options) => new Role(name, args, options));
        var ready = ImmutableArray.CreateBuilder<Resource>();
        ready.Add(Attach(children, Key, $"arn:{partition}:iam::aws:policy/AmazonEKSClusterPolicy"));
        if (plan.PodNetwork.UsesPodSecurityGroups)
        {
            ready.Add(Attach(children, $"{Key}-pods", $"arn:{partition}:iam::aws:policy/AmazonEKSVPCResourceController"));
        }

        if (secretsKeyArn is not null)
        {
            var document = secretsKeyArn.WhenPresent(
                arn => Policies.Document(new { Effect = "Allow", Action = KeyActions, Resource = arn }));
            ready.Add(children.Create(
                $"{Key}-secrets",
                new RolePolicyArgs { Role = Role.Id, Policy = document },
                (name, args, options) => new RolePolicy(name, args, options)));
        }

        Ready = ready.ToImmutable();
    }

    public Role Role { get; }

    /// <summary>Gets the policies of the role, which creating and deleting the cluster require.</summary>
    public ImmutableArray<Resource> Ready { get; }

    private RolePolicyAttachment Attach(Children children, string suffix, Input<string> policyArn) =>
        children.Create(
            suffix,
            new RolePolicyAttachmentArgs { Role = Role.Name, PolicyArn = policyArn },
            (name, args, options) => new RolePolicyAttachment(name, args, options));
}
