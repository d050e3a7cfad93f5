using System.Collections.Immutable;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace Blueprints.Identity;

/// <summary>A provisioned identity. Its type token is <c>blueprints:identity:WorkloadRole</c>.</summary>
/// <remarks>
/// Children: the role <c>{name}</c>; each policy and its attachment <c>{name}-{policy}</c>; with Pod Identity the association <c>{name}</c>.
/// Sources: Amazon EKS User Guide, «Learn how EKS Pod Identity grants pods access to AWS services» and «IAM roles for service accounts» (trust policies).
/// </remarks>
/// <example>
/// <code>
/// var role = identity.Provision("orders");
/// new Deployment("orders", args, new CustomResourceOptions { DependsOn = role.Ready() });
/// </code>
/// </example>
public sealed class WorkloadRole : ComponentResource
{
    private const string RoleAnnotation = "eks.amazonaws.com/role-arn";

    private readonly ImmutableArray<Resource> _ready;

    /// <summary>Initializes a new instance and registers its children.</summary>
    /// <param name="name">The component's name: 1–40 letters, digits and hyphens, beginning with a letter (<c>NET028</c>).</param>
    /// <param name="args">The whole identity; see <see cref="WorkloadIdentityPlan.ToArgs"/>.</param>
    /// <param name="options">The component's options.</param>
    /// <exception cref="BlueprintException">
    /// The args have an error; <c>NET020</c>: the stack works in another region than the cluster; <c>IDN008</c>: the program gives the service account an identity already. Nothing is
    /// registered then. The region of a provider is an output: a wrong one is told as soon as it is known, before there is a role.
    /// </exception>
    public WorkloadRole(string name, WorkloadRoleArgs args, ComponentResourceOptions? options = null)
        : this(name, args, CurrentBlock.Run(nameof(WorkloadIdentity), name, () => Check(name, args, options)), options)
    {
    }

    private WorkloadRole(string name, WorkloadRoleArgs args, ImmutableArray<Problem> warnings, ComponentResourceOptions? options)
        : base(TypeTokens.WorkloadRole, name, args, options)
    {
        using var block = ProblemReport.Begin(nameof(WorkloadIdentity), this, warnings);
        ProgramClaims.Settle(this, options);
        var children = new Children(name, this, args.Tags, args.Customizations);
        var role = CreateRole(children, args, options);
        var partition = args.Cluster.Region.Partition.Name;
        var roleArn = RegionGuard.GatePartition(nameof(WorkloadRole), partition, role.Arn, role.Arn);
        var roleName = RegionGuard.GatePartition(nameof(WorkloadRole), partition, role.Arn, role.Name);
        var ready = ImmutableArray.CreateBuilder<Resource>();
        foreach (var (suffix, document) in args.Policies)
        {
            var policyName = children.Name(suffix);
            var policy = new Policy(policyName, children.Customize(policyName, new PolicyArgs { PolicyDocument = document, Tags = children.Tags(policyName) }), children.Options());
            ready.Add(Attach(children, suffix, roleName, policy.Arn));
        }

        foreach (var (suffix, arn) in args.ManagedPolicyArns)
        {
            ready.Add(Attach(children, suffix, roleName, arn));
        }

        if (args is { Credentials: PodCredentials.PodIdentity, HasAssociation: true })
        {
            // Without permissions, credentials would be handed out that fail: the association comes last, and before any workload.
            var association = children.Name(string.Empty);
            var handed = new PodIdentityAssociation(
                association,
                children.Customize(association, new PodIdentityAssociationArgs
                {
                    ClusterName = args.Cluster.Name,
                    Namespace = args.Namespace,
                    ServiceAccount = args.ServiceAccount,
                    RoleArn = roleArn,
                    Tags = children.Tags(association),
                }),
                children.Options([.. ready, .. args.Cluster.Prerequisites]));
            ready.Add(handed);

            // A role has no region. What a parent hands down shows on the association, and everything that needs the role waits for that anyway.
            roleArn = RegionGuard.Gate(nameof(WorkloadRole), args.Cluster.Region, handed.Region, roleArn);
        }

        children.TellUnusedCustomizations();
        _ready = ready.Count > 0 ? ready.ToImmutable() : [role];
        RoleArn = roleArn;
        RoleName = roleName;
        ServiceAccountAnnotations = args.Credentials == PodCredentials.Irsa
            ? roleArn.WhenPresent(arn => ImmutableDictionary<string, string>.Empty.Add(RoleAnnotation, arn), ImmutableDictionary<string, string>.Empty)
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

    /// <summary>Returns what a workload must depend on, so that its pods have credentials from the start.</summary>
    /// <returns>The association, and the policies' attachments.</returns>
    /// <example><code>new CustomResourceOptions { DependsOn = role.Ready() }</code></example>
    public InputList<Resource> Ready() => _ready;

    private static Role CreateRole(Children children, WorkloadRoleArgs args, ComponentResourceOptions? options)
    {
        var name = children.Name(string.Empty);
        return new Role(
            name,
            children.Customize(name, new RoleArgs
            {
                Description = RegionGuard.Gate(
                    nameof(WorkloadRole), args.Cluster.Region, options, $"What the pods of {args.Namespace}/{args.ServiceAccount} in EKS cluster {args.Cluster.Name} may do."),
                AssumeRolePolicy = args.Credentials == PodCredentials.PodIdentity ? Input(TrustPolicies.PodIdentity) : args.Cluster.OidcProviderArn.ToOutput().WhenPresent(arn => TrustPolicies.Irsa(arn, args.Namespace, args.ServiceAccount)),
                Tags = children.Tags(name),
            }),
            children.Options());

        static Input<string> Input(string value) => value;
    }

    private static RolePolicyAttachment Attach(Children children, string suffix, Output<string> role, Input<string> policyArn)
    {
        var name = children.Name(suffix);
        return new RolePolicyAttachment(name, children.Customize(name, new RolePolicyAttachmentArgs { Role = role, PolicyArn = policyArn }), children.Options());
    }

    private static ImmutableArray<Problem> Check(string name, WorkloadRoleArgs args, ComponentResourceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.HasAssociation)
        {
            ComponentNames.Check(nameof(WorkloadRole), name);
        }

        RegionGuard.CheckConfiguration(nameof(WorkloadRole), args.Cluster.Region, options);
        var warnings = WorkloadIdentityPlanner.Check(args);
        return ProgramClaims.TryClaimIn(args.Cluster, $"eks/identity/{args.Namespace}/{args.ServiceAccount}", options)
            ? warnings
            : throw ProblemList.Refuse(
                nameof(WorkloadRole),
                IdentityProblems.IdentityTwice,
                "ServiceAccount",
                $"this program gives service account {args.Namespace}/{args.ServiceAccount} of cluster {args.Cluster.Name} an identity already, and it has one",
                "put all policies into one WorkloadIdentity, or use another service account");
    }
}
