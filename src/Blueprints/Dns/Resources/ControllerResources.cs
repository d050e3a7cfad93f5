using System.Collections.Immutable;
using Blueprints.Dns.Planning;
using Blueprints.Identity;
using Blueprints.Identity.Planning;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Blueprints.Dns.Resources;

/// <summary>Creates a release of ExternalDNS with its role, for the zones of one kind.</summary>
internal sealed class ControllerResources
{
    private const string Repository = "https://kubernetes-sigs.github.io/external-dns/";

    private const int TenMinutes = 600;

    // If another release installs the definition of DNSEndpoint, this one waits for it.
    public ControllerResources(
        Children children,
        ExternalDnsPlan plan,
        ReleasePlan release,
        ZoneResources zones,
        string ownerId,
        Resource component,
        Release? definedBy)
    {
        Plan = release;
        OwnerId = ownerId;
        Role = CreateRole(children.Name(release.Key), plan, release, zones, component);
        Release = children.Create(
            release.Key,
            new ReleaseArgs
            {
                Name = release.Name,
                Chart = plan.Cluster.Registry?.Charts is { } charts ? $"oci://{charts}/external-dns/external-dns" : "external-dns",
                Version = plan.Version.Chart,
                RepositoryOpts = plan.Cluster.Registry?.Charts is null
                    ? (Input<RepositoryOptsArgs>)new RepositoryOptsArgs { Repo = Repository }
                    : null,
                Namespace = plan.Controller.Namespace,
                CreateNamespace = true,
                Atomic = true,

                // Helm installs definitions that come inside a chart once, and neither upgrades nor deletes them.
                SkipCrds = definedBy is not null,
                Timeout = TenMinutes,
                Values = ControllerValues.Of(plan, release, zones.Ids(release.Zones), ownerId, Role).ToDictionary(
                    value => value.Key,
                    value => value.Value!,
                    StringComparer.Ordinal),
            },
            (name, args, options) => new Release(name, args, options),
            [.. plan.Cluster.Prerequisites, .. definedBy is null ? [] : new Resource[] { definedBy }],
            options: options =>
            {
                options.Provider = plan.Cluster.KubernetesProvider;
                options.DependsOn.AddRange(Role.Ready());
            });
    }

    /// <summary>Gets the types of args whose changes are passed to the role.</summary>
    public static ImmutableArray<Type> RoleArgsTypes { get; } =
    [
        typeof(Pulumi.Aws.Iam.RoleArgs),
        typeof(Pulumi.Aws.Iam.PolicyArgs),
        typeof(Pulumi.Aws.Iam.RolePolicyAttachmentArgs),
        typeof(Pulumi.Aws.Eks.PodIdentityAssociationArgs),
    ];

    public ReleasePlan Plan { get; }

    public string OwnerId { get; }

    public WorkloadRole Role { get; }

    public Release Release { get; }

    private static WorkloadRole CreateRole(string name, ExternalDnsPlan plan, ReleasePlan release, ZoneResources zones, Resource component)
    {
        var document = plan.ZoneRole is { } role
            ? Known(role.Arn).WhenPresent(ZonePolicies.Assume)
            : zones.Arns(release.Zones, plan.Cluster.Region.Partition).WhenPresent(ZonePolicies.Zones);
        return new WorkloadRole(
            name,
            WorkloadIdentityPlanner.Plan(
                plan.IdentityOf(release, document) with { Customizations = plan.Customizations.Only(RoleArgsTypes) }),
            new ComponentResourceOptions { Parent = component });

        static Output<string> Known(Input<string> arn) => arn;
    }
}
