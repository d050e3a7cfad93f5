using System.Collections.Immutable;
using Blueprints.Eks.Planning;
using Blueprints.Identity;
using Blueprints.Identity.Planning;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Pulumi;

namespace Blueprints.Eks.Resources;

/// <summary>Creates the roles of add-ons. The Pod Identity association belongs to the add-on: EKS creates it before its pods.</summary>
internal static class AddonRoles
{
    /// <summary>Gets the types of args whose changes are passed to the roles.</summary>
    public static ImmutableArray<Type> ArgsTypes { get; } =
    [
        typeof(Pulumi.Aws.Iam.RoleArgs), typeof(Pulumi.Aws.Iam.PolicyArgs), typeof(Pulumi.Aws.Iam.RolePolicyAttachmentArgs),
    ];

    public static WorkloadRole Create(Children children, EksPlan plan, AddonPlan addon, ControlPlane controlPlane, Resource parent)
    {
        var identity = addon.Identity!;
        var policies = OwnPolicies(plan, addon);
        return new WorkloadRole(
            children.Name(KnownAddons.RoleSuffix(addon.Name)),
            WorkloadIdentityPlanner.Plan(new WorkloadIdentitySpec
            {
                Cluster = Handle(plan, controlPlane),
                Namespace = identity.Namespace,
                ServiceAccount = identity.ServiceAccount,
                Credentials = identity.Credentials,
                HasAssociation = false,
                ManagedPolicies = [.. identity.PolicyArns.Select(policy => (policy.Key, (Input<string>)policy.Value))],
                Policies = policies,
                Tags = plan.Tags,
                Followed = plan.Conventions?.Inner,
                Services = null,

                // Pass only changes for existing children: a role reports changes for missing ones.
                Customizations = plan.Customizations.Only(
                    ArgsTypes.Where(type => type != typeof(Pulumi.Aws.Iam.PolicyArgs) || !policies.IsEmpty)),
            }),
            new ComponentResourceOptions { Parent = parent });
    }

    private static ImmutableArray<(string Name, Input<string> Document)> OwnPolicies(EksPlan plan, AddonPlan addon)
    {
        var policies = ImmutableArray.CreateBuilder<(string Name, Input<string> Document)>();
        if (addon.Name == EksAddon.VpcCniName && plan.IsIpv6)
        {
            policies.Add(("cni", NodeRolePolicies.Ipv6Cni(plan.Nodes.Region.Partition)));
        }

        var keys = plan.StorageClasses.Select(storage => storage.Definition.KmsKey).OfType<Input<string>>().ToList();
        if (addon.Name == EksAddon.EbsCsiDriverName && keys.Count > 0)
        {
            policies.Add(("keys", Output.All(keys).WhenPresent(Keys)));
        }

        return policies.ToImmutable();
    }

    private static string Keys(ImmutableArray<string> arns)
    {
        var keys = arns.Distinct(StringComparer.Ordinal).ToList();
        return Policies.Document(
            new
            {
                Effect = "Allow",
                Action = VolumeKeyRights.GrantActions,
                Resource = keys,
                Condition = new { Bool = new Dictionary<string, string> { ["kms:GrantIsForAWSResource"] = "true" } }
            },
            new { Effect = "Allow", Action = VolumeKeyRights.KeyActions, Resource = keys });
    }

    private static ClusterHandle Handle(EksPlan plan, ControlPlane controlPlane) => ClusterHandle.FromExisting(new ExistingCluster
    {
        Name = controlPlane.Name,
        Version = plan.Version,
        Nodes = plan.Nodes,
        Endpoint = controlPlane.Cluster.Endpoint,
        NodeSecurityGroupIds = controlPlane.NodeSecurityGroupIds,
        KubernetesProvider = controlPlane.KubernetesProvider,
        OidcProviderArn = controlPlane.OidcProviderArn,
        IsIpv6 = plan.IsIpv6,
        Prerequisites = [controlPlane.Cluster],
    });
}
