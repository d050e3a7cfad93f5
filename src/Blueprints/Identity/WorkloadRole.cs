using System.Collections.Immutable;
using Blueprints.Identity.Planning;
using Blueprints.Identity.Resources;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Blueprints.Problems;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace Blueprints.Identity;

/// <summary>Represents a provisioned identity with type token <c>blueprints:identity:WorkloadRole</c>.</summary>
/// <remarks>
/// Children: the role <c>{name}</c>; each policy and its attachment <c>{name}-{policy}</c>; with Pod Identity the association
/// <c>{name}</c>. Sources: Amazon EKS User Guide, «Learn how EKS Pod Identity grants pods access to AWS services» and «IAM roles for
/// service accounts» (trust policies).
/// </remarks>
/// <example>
/// <code>
/// var role = identity.Provision("orders");
/// new Pulumi.Kubernetes.Helm.V3.Release("orders", releaseArgs, new CustomResourceOptions { DependsOn = role.Ready() });
/// </code>
/// </example>
public sealed class WorkloadRole : ComponentResource
{
    private const string RoleAnnotation = "eks.amazonaws.com/role-arn";

    private readonly ImmutableArray<Resource> _ready;

    /// <summary>Initializes a new instance and registers its children.</summary>
    /// <param name="name">The component's name: 1 to 40 letters, digits and hyphens, beginning with a letter (<c>NET028</c>).</param>
    /// <param name="plan">The whole identity; see <see cref="WorkloadIdentity.Plan"/>.</param>
    /// <param name="options">The component's options.</param>
    /// <exception cref="BlueprintException">
    /// <c>NET020</c>: the stack is in another region than the cluster; <c>IDN008</c>: the program already creates an identity for the
    /// service account. Nothing is registered in that case. The region of a provider is an output: a wrong one is reported as soon as it is
    /// known, before the role is created.
    /// </exception>
    public WorkloadRole(string name, WorkloadIdentityPlan plan, ComponentResourceOptions? options = null)
        : base(
            TypeTokens.WorkloadRole,
            CurrentBlock.Run(nameof(WorkloadIdentity), name, () => Check(name, plan, options)),
            new WorkloadRoleInputs(plan),
            options)
    {
        using var block = ProblemReport.Begin(nameof(WorkloadIdentity), this, plan.Warnings);
        ProgramClaims.Settle(this, options);
        var children = new Children(name, this, plan.Tags, plan.Customizations, plan.Conventions);
        var role = CreateRole(children, plan, options);
        var partition = plan.Cluster.Region.Partition.Name;
        var roleArn = RegionGuard.GatePartition(nameof(WorkloadRole), partition, role.Arn, role.Arn);
        var roleName = RegionGuard.GatePartition(nameof(WorkloadRole), partition, role.Arn, role.Name);
        var ready = ImmutableArray.CreateBuilder<Resource>();
        foreach (var (suffix, document) in plan.Documents)
        {
            var policy = children.Create(
                suffix,
                new PolicyArgs { PolicyDocument = document },
                (name, args, options) => new Policy(name, args, options));
            ready.Add(Attach(children, suffix, roleName, policy.Arn));
        }

        foreach (var (suffix, arn) in plan.ManagedPolicies)
        {
            ready.Add(Attach(children, suffix, roleName, arn));
        }

        if (plan is { Credentials: PodCredentials.PodIdentity, HasAssociation: true })
        {
            // Credentials without permissions would fail: the association comes last, but before any workload.
            var association = children.Name(string.Empty);
            var handed = children.Create(
                string.Empty,
                new PodIdentityAssociationArgs
                {
                    ClusterName = plan.Cluster.Name,
                    Namespace = plan.Namespace,
                    ServiceAccount = plan.ServiceAccount,
                    RoleArn = roleArn,
                },
                (name, args, options) => new PodIdentityAssociation(name, args, options),
                [.. ready, .. plan.Cluster.Prerequisites]);
            ready.Add(handed);

            // A role has no region. An inherited provider is visible on the association, which every user of the role waits for anyway.
            roleArn = RegionGuard.Gate(nameof(WorkloadRole), plan.Cluster.Region, handed.Region, roleArn);
        }

        children.TellUnusedCustomizations();
        _ready = ready.Count > 0 ? ready.ToImmutable() : [role];
        RoleArn = roleArn;
        RoleName = roleName;
        ServiceAccountAnnotations = plan.Credentials == PodCredentials.Irsa
            ? roleArn.WhenPresent(
                arn => ImmutableDictionary<string, string>.Empty.Add(RoleAnnotation, arn),
                ImmutableDictionary<string, string>.Empty)
            : Output.Create(ImmutableDictionary<string, string>.Empty);
        RegisterOutputs();
    }

    /// <summary>Gets the role's ARN.</summary>
    [Output("roleArn")]
    public Output<string> RoleArn { get; private set; }

    /// <summary>Gets the role's name.</summary>
    [Output("roleName")]
    public Output<string> RoleName { get; private set; }

    /// <summary>Gets the annotations that the service account needs: the role's ARN with IRSA, none with Pod Identity.</summary>
    [Output("serviceAccountAnnotations")]
    public Output<ImmutableDictionary<string, string>> ServiceAccountAnnotations { get; private set; }

    /// <summary>Returns the resources that a workload must depend on, so that its pods have credentials from the start.</summary>
    /// <returns>The association, and the policies' attachments.</returns>
    /// <example><code>new CustomResourceOptions { DependsOn = role.Ready() }</code></example>
    public InputList<Resource> Ready() => _ready;

    private static Role CreateRole(Children children, WorkloadIdentityPlan plan, ComponentResourceOptions? options) =>
        children.Create(
            string.Empty,
            new RoleArgs
            {
                Description = RegionGuard.Gate(
                    nameof(WorkloadRole),
                    plan.Cluster.Region,
                    options,
                    $"What the pods of {plan.Namespace}/{plan.ServiceAccount} in EKS cluster {plan.Cluster.Name} may do."),
                AssumeRolePolicy = plan.Credentials == PodCredentials.PodIdentity
                    ? (Input<string>)TrustPolicies.PodIdentity
                    : plan.Cluster.OidcProviderArn
                        .ToOutput()
                        .WhenPresent(arn => TrustPolicies.Irsa(arn, plan.Namespace, plan.ServiceAccount)),
            },
            (name, args, options) => new Role(name, args, options));

    private static RolePolicyAttachment Attach(Children children, string suffix, Output<string> role, Input<string> policyArn) =>
        children.Create(
            suffix,
            new RolePolicyAttachmentArgs { Role = role, PolicyArn = policyArn },
            (name, args, options) => new RolePolicyAttachment(name, args, options));

    private static string Check(string name, WorkloadIdentityPlan plan, ComponentResourceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(plan);

        // The name of an add-on's role consists of the cluster's component and the add-on; the cluster has checked both.
        if (plan.HasAssociation)
        {
            ComponentNames.Check(nameof(WorkloadRole), name);
        }

        RegionGuard.CheckConfiguration(nameof(WorkloadRole), plan.Cluster.Region, options);
        return ClusterClaims.TryClaim(plan.Cluster, $"eks/identity/{plan.Namespace}/{plan.ServiceAccount}", options)
            ? name
            : throw ProblemList.Refuse(
                nameof(WorkloadRole),
                IdentityProblems.IdentityTwice,
                "ServiceAccount",
                $"this program already creates an identity for service account {plan.Namespace}/{plan.ServiceAccount} of cluster "
                    + $"{plan.Cluster.Name}, and it can have only one",
                "move all policies to one WorkloadIdentity, or use another service account");
    }
}
