using System.Collections.Immutable;
using Blueprints.Eks.Planning;
using Blueprints.Identity;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace Blueprints.Eks.Resources;

/// <summary>Creates the add-ons of one phase, with their own roles.</summary>
internal sealed class AddonResources
{
    private AddonResources()
    {
    }

    /// <summary>Gets the types of args whose changes are passed to the roles.</summary>
    public static ImmutableArray<Type> ArgsTypes => AddonRoles.ArgsTypes;

    public static ImmutableArray<Resource> Create(
        Children children,
        EksPlan plan,
        ControlPlane controlPlane,
        AddonPhase phase,
        ImmutableArray<Resource> ready,
        Resource parent)
    {
        var made = new Dictionary<string, Resource>(StringComparer.Ordinal);
        foreach (var addon in plan.Addons.Where(addon => addon.Phase == phase))
        {
            var role = addon.Identity is null ? null : AddonRoles.Create(children, plan, addon, controlPlane, parent);
            var first = KnownAddons.Find(addon.Name) is { } known ? known.After.Where(made.ContainsKey).Select(name => made[name]) : [];
            made[addon.Name] = Create(children, addon, controlPlane, role, [.. controlPlane.Access, .. ready, .. first]);
        }

        return [.. made.Values];
    }

    private static Addon Create(
        Children children,
        AddonPlan addon,
        ControlPlane controlPlane,
        WorkloadRole? role,
        ImmutableArray<Resource> ready)
    {
        var args = new AddonArgs
        {
            ClusterName = controlPlane.Cluster.Name,
            AddonName = addon.Name,
            ResolveConflictsOnCreate = Text(addon.OnCreate),
            ResolveConflictsOnUpdate = Text(addon.OnUpdate),
            Preserve = addon.IsKept,
        };
        if (addon.Version is { } version)
        {
            args.AddonVersion = version;
        }

        if (addon.Configuration is { } values)
        {
            args.ConfigurationValues = values;
        }

        if (role is not null && addon.Identity is { } identity)
        {
            if (identity.Credentials == PodCredentials.Irsa)
            {
                args.ServiceAccountRoleArn = role.RoleArn;
            }
            else
            {
                args.PodIdentityAssociations = new AddonPodIdentityAssociationArgs
                {
                    ServiceAccount = identity.ServiceAccount,
                    RoleArn = role.RoleArn,
                };
            }
        }

        return children.Create(
            addon.Name,
            args,
            (name, args, options) => new Addon(name, args, options),
            ready,
            options: options => options.DependsOn.AddRange(role?.Ready() ?? []));
    }

    private static string Text(AddonConflict conflict) => conflict switch
    {
        AddonConflict.Preserve => "PRESERVE",
        AddonConflict.Fail => "NONE",
        _ => "OVERWRITE",
    };
}
