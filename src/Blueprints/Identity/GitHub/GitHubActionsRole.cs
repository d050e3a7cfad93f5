using Blueprints.Identity.GitHub;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Blueprints.Identity;

/// <summary>The provisioned access of GitHub Actions. Its type token is <c>blueprints:identity:GitHubActionsRole</c>.</summary>
/// <remarks>Children: the OIDC provider and the role <c>{name}</c>; each policy and its attachment <c>{name}-{policy}</c>.</remarks>
/// <example><code>var role = new GitHubActionsRole("github-actions", access.Plan().ToArgs());</code></example>
public sealed class GitHubActionsRole : ComponentResource
{
    private const string Purpose = "What workflows on GitHub may do.";

    /// <summary>Initializes a new instance and registers its children.</summary>
    /// <param name="name">The component's name: 1–40 letters, digits and hyphens, beginning with a letter (<c>NET028</c>).</param>
    /// <param name="args">The plan; see <see cref="GitHubActionsPlan.ToArgs"/>.</param>
    /// <param name="options">The component's options.</param>
    /// <exception cref="BlueprintException">
    /// <c>NET028</c>, <c>GHA014</c>: the program creates the provider already, or <c>NET020</c>: the stack works in another partition than the
    /// clusters and ARNs that the access names. Nothing is registered then.
    /// </exception>
    public GitHubActionsRole(string name, GitHubActionsRoleArgs args, ComponentResourceOptions? options = null)
        : base(TypeTokens.GitHubActionsRole, CurrentBlock.Run(nameof(GitHubActionsAccess), name, () => Check(name, args, options)), args, options)
    {
        var plan = args.Plan;
        using var block = ProblemReport.Begin(nameof(GitHubActionsAccess), this, plan.Warnings);
        ProgramClaims.Settle(this, options);
        var children = new Children(name, this, plan.Access.Tags, plan.Access.Customizations);
        ProviderArn = plan.Access.Provider is { } provider ? Known(provider) : CreateProvider(children);
        var role = CreateRole(children, plan, options);
        RoleArn = Gate(plan, role, role.Arn);
        RoleName = Gate(plan, role, role.Name);
        CreatePolicies(children, plan.Access, RoleName);
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

    /// <summary>What a parent hands down shows on the role.</summary>
    private static Output<string> Gate(GitHubActionsPlan plan, Role role, Output<string> value) =>
        plan.Partition is { } partition ? RegionGuard.GatePartition(nameof(GitHubActionsRole), partition, role.Arn, value) : value;

    private static Output<string> Known(Input<string> value) => value;

    private static Output<string> CreateProvider(Children children)
    {
        var name = children.Name(string.Empty);
        return new OpenIdConnectProvider(
            name,
            children.Customize(name, new OpenIdConnectProviderArgs { Url = $"https://{GitHubTrust.Host}", ClientIdLists = GitHubTrust.Audience, Tags = children.Tags(name) }),
            children.Options()).Arn;
    }

    private static void CreatePolicies(Children children, GitHubActionsAccess access, Output<string> role)
    {
        var described = access.Clusters.IsEmpty ? [] : new[] { (GitHubActionsPlanner.ClustersPolicy, (Input<string>)DescribeClusters(access)) };
        foreach (var (suffix, document) in described.Concat(access.Policies))
        {
            var name = children.Name(suffix);
            var policy = new Policy(name, children.Customize(name, new PolicyArgs { PolicyDocument = document, Tags = children.Tags(name) }), children.Options());
            Attach(children, suffix, role, policy.Arn);
        }

        foreach (var (suffix, arn) in access.ManagedPolicies)
        {
            Attach(children, suffix, role, arn);
        }
    }

    // A role is used in its own account alone, so that the account need not be known here.
    private static string DescribeClusters(GitHubActionsAccess access) => Policies.Document(new
    {
        Effect = "Allow",
        Action = "eks:DescribeCluster",
        Resource = access.Clusters.Select(cluster => $"arn:{cluster.Region.Partition}:eks:{cluster.Region}:*:cluster/{cluster.Name}"),
    });

    private static void Attach(Children children, string suffix, Output<string> role, Input<string> policyArn)
    {
        var name = children.Name(suffix);
        _ = new RolePolicyAttachment(name, children.Customize(name, new RolePolicyAttachmentArgs { Role = role, PolicyArn = policyArn }), children.Options());
    }

    private static string Check(string name, GitHubActionsRoleArgs args, ComponentResourceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(args);
        ComponentNames.Check(nameof(GitHubActionsRole), name);

        if (args.Plan.Partition is { } partition)
        {
            RegionGuard.CheckPartition(nameof(GitHubActionsRole), partition, options);
        }

        if (args.Plan.CreatesProvider && !ProgramClaims.TryClaim($"iam/oidc-provider/{GitHubTrust.Host}", ProgramClaims.PlaceOf(options)))
        {
            throw ProblemList.Refuse(nameof(GitHubActionsRole), GitHubProblems.ProviderTwice, "Provider", "this program creates GitHub's OIDC provider already, and an account has one", "call UsingProvider with the ProviderArn of the first access; in another account, give the block that account's provider");
        }

        return name;
    }

    private Role CreateRole(Children children, GitHubActionsPlan plan, ComponentResourceOptions? options)
    {
        var name = children.Name(string.Empty);
        return new Role(
            name,
            children.Customize(name, new RoleArgs
            {
                Description = plan.Partition is { } partition ? RegionGuard.GatePartition(nameof(GitHubActionsRole), partition, options, Purpose) : (Input<string>)Purpose,
                AssumeRolePolicy = ProviderArn.WhenPresent(arn => GitHubTrust.Of(arn, plan.Subjects, plan.Patterns)),
                MaxSessionDuration = (int)plan.Access.Session.TotalSeconds,
                Path = plan.Access.Path,
                PermissionsBoundary = plan.Access.Boundary,
                Tags = children.Tags(name),
            }),
            children.Options());
    }
}
