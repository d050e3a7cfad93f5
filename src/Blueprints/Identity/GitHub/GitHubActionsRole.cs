using Blueprints.Identity.Planning;
using Blueprints.Identity.Resources;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Blueprints.Identity;

/// <summary>Represents the provisioned access of GitHub Actions with type token <c>blueprints:identity:GitHubActionsRole</c>.</summary>
/// <remarks>Children: the OIDC provider and the role <c>{name}</c>; each policy and its attachment <c>{name}-{policy}</c>.</remarks>
/// <example><code>var role = new GitHubActionsRole("github-actions", access.Plan());</code></example>
public sealed class GitHubActionsRole : ComponentResource
{
    private const string Purpose = "What workflows on GitHub may do.";

    /// <summary>Initializes a new instance and registers its children.</summary>
    /// <param name="name">The component's name: 1 to 40 letters, digits and hyphens, beginning with a letter (<c>NET028</c>).</param>
    /// <param name="plan">The plan; see <see cref="GitHubActionsAccess.Plan"/>.</param>
    /// <param name="options">The component's options.</param>
    /// <exception cref="BlueprintException">
    /// <c>NET028</c>, <c>GHA014</c>: the program already creates the provider; <c>NET020</c>: the stack is in another partition than the
    /// clusters and ARNs of the access. Nothing is registered in that case.
    /// </exception>
    public GitHubActionsRole(string name, GitHubActionsPlan plan, ComponentResourceOptions? options = null)
        : base(
            TypeTokens.GitHubActionsRole,
            CurrentBlock.Run(nameof(GitHubActionsAccess), name, () => Check(name, plan, options)),
            new GitHubActionsInputs(plan),
            options)
    {
        using var block = ProblemReport.Begin(nameof(GitHubActionsAccess), this, plan.Warnings);
        ProgramClaims.Settle(this, options);
        var children = new Children(name, this, plan.Tags, plan.Customizations, plan.Conventions);
        ProviderArn = plan.Provider is { } provider ? Known(provider) : CreateProvider(children);
        var role = CreateRole(children, plan, options);
        RoleArn = Gate(plan, role, role.Arn);
        RoleName = Gate(plan, role, role.Name);
        CreatePolicies(children, plan, RoleName);
        children.TellUnusedCustomizations();
        RegisterOutputs();
    }

    /// <summary>Gets the role's ARN, which a workflow assumes and a cluster grants access to.</summary>
    [Output("roleArn")]
    public Output<string> RoleArn { get; private set; }

    /// <summary>Gets the role's name.</summary>
    [Output("roleName")]
    public Output<string> RoleName { get; private set; }

    /// <summary>Gets the ARN of the account's OIDC provider for GitHub, which a second access uses.</summary>
    [Output("providerArn")]
    public Output<string> ProviderArn { get; private set; }

    /// <summary>Returns values once the inherited provider, which is visible on the role, is checked.</summary>
    private static Output<string> Gate(GitHubActionsPlan plan, Role role, Output<string> value) =>
        plan.Partition is { } partition ? RegionGuard.GatePartition(nameof(GitHubActionsRole), partition, role.Arn, value) : value;

    private static Output<string> Known(Input<string> value) => value;

    private static Output<string> CreateProvider(Children children) =>
        children.Create(
            string.Empty,
            new OpenIdConnectProviderArgs { Url = $"https://{GitHubTrust.Host}", ClientIdLists = GitHubTrust.Audience },
            (name, args, options) => new OpenIdConnectProvider(name, args, options)).Arn;

    private static void CreatePolicies(Children children, GitHubActionsPlan plan, Output<string> role)
    {
        var described = plan.Clusters.IsEmpty ? [] : new[] { (GitHubActionsPlanner.ClustersPolicy, (Input<string>)DescribeClusters(plan)) };
        foreach (var (suffix, document) in described.Concat(plan.Documents))
        {
            var policy = children.Create(
                suffix,
                new PolicyArgs { PolicyDocument = document },
                (name, args, options) => new Policy(name, args, options));
            Attach(children, suffix, role, policy.Arn);
        }

        foreach (var (suffix, arn) in plan.ManagedPolicies)
        {
            Attach(children, suffix, role, arn);
        }
    }

    // A role is used only in its own account, so the account can stay unknown here.
    private static string DescribeClusters(GitHubActionsPlan plan) => Policies.Document(new
    {
        Effect = "Allow",
        Action = "eks:DescribeCluster",
        Resource = plan.Clusters.Select(cluster => $"arn:{cluster.Region.Partition}:eks:{cluster.Region}:*:cluster/{cluster.Name}"),
    });

    private static void Attach(Children children, string suffix, Output<string> role, Input<string> policyArn)
    {
        children.Create(
            suffix,
            new RolePolicyAttachmentArgs { Role = role, PolicyArn = policyArn },
            (name, args, options) => new RolePolicyAttachment(name, args, options));
    }

    private static string Check(string name, GitHubActionsPlan plan, ComponentResourceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ComponentNames.Check(nameof(GitHubActionsRole), name);

        if (plan.Partition is { } partition)
        {
            RegionGuard.CheckPartition(nameof(GitHubActionsRole), partition, options);
        }

        if (plan.CreatesProvider && !ProgramClaims.TryClaim($"iam/oidc-provider/{GitHubTrust.Host}", ProgramClaims.PlaceOf(options)))
        {
            throw ProblemList.Refuse(
                nameof(GitHubActionsRole),
                GitHubProblems.ProviderTwice,
                "Provider",
                "this program already creates GitHub's OIDC provider, and an account can have only one",
                "call WithProvider with the ProviderArn of the first access; for another account, pass that account's provider");
        }

        return name;
    }

    private Role CreateRole(Children children, GitHubActionsPlan plan, ComponentResourceOptions? options) =>
        children.Create(
            string.Empty,
            new RoleArgs
            {
                Description = plan.Partition is { } partition
                    ? RegionGuard.GatePartition(nameof(GitHubActionsRole), partition, options, Purpose)
                    : (Input<string>)Purpose,
                AssumeRolePolicy = ProviderArn.WhenPresent(arn => GitHubTrust.Of(arn, plan.Subjects, plan.Patterns)),
                MaxSessionDuration = (int)plan.Session.TotalSeconds,
                Path = plan.Path,
                PermissionsBoundary = plan.Boundary,
            },
            (name, args, options) => new Role(name, args, options));
}
