using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Identity;
using Blueprints.Identity.Planning;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints;

/// <summary>Describes the access of GitHub workflows to AWS without a key: a role that trusts given runs of given repositories.</summary>
/// <remarks>
/// The provider needs no thumbprint: IAM checks GitHub's certificate with its own list of authorities. Sources: IAM API Reference,
/// UpdateOpenIDConnectProviderThumbprint; GitHub Docs, «Configuring OpenID Connect in Amazon Web Services».
/// </remarks>
/// <example>
/// <code>
/// var access = GitHubActionsAccess.For("octo-org/octo-repo", repository => repository.OnBranch("main").InEnvironment("production"))
///     .AllowDescribeCluster("platform", AwsRegion.AfSouth1)
///     .Provision("github-actions");
/// var cluster = EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("private")).GrantAdmin("github-actions", access.RoleArn);
/// </code>
/// </example>
public sealed class GitHubActionsAccess : Blueprint<GitHubActionsAccess>
{
    private GitHubActionsAccess(GitHubActionsSpec spec)
        : base(spec)
    {
    }

    internal GitHubActionsSpec Spec => (GitHubActionsSpec)Described;

    /// <summary>Starts with the access of a repository.</summary>
    /// <param name="repository">Owner and name, for example <c>octo-org/octo-repo</c> (<c>GHA001</c>).</param>
    /// <param name="configure">Sets the trusted runs; at least one kind (<c>GHA003</c>).</param>
    /// <returns>An access without permissions.</returns>
    /// <example><code>GitHubActionsAccess.For("octo-org/octo-repo", repository => repository.OnBranch("main"))</code></example>
    public static GitHubActionsAccess For(string repository, Func<GitHubRepository, GitHubRepository> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return For(
            configure(GitHubRepository.Of(repository))
                ?? throw new ArgumentException(
                    "The configuration of the repository returned null; return the adjusted one.",
                    nameof(configure)));
    }

    /// <summary>Starts with the access of some repositories.</summary>
    /// <param name="repositories">At least one (<c>GHA015</c>), each once (<c>GHA002</c>).</param>
    /// <returns>An access without permissions.</returns>
    /// <example><code>GitHubActionsAccess.For(GitHubRepository.Of("octo-org/octo-repo").OnBranch("main"))</code></example>
    public static GitHubActionsAccess For(params GitHubRepository[] repositories)
    {
        Elements.ThrowIfAnyNull(repositories);
        return new GitHubActionsAccess(
            new GitHubActionsSpec { Repositories = repositories.ToImmutableArray().OrEmpty(nameof(repositories)) });
    }

    /// <summary>Adds a repository.</summary>
    /// <param name="repository">The repository and its trusted runs; once (<c>GHA002</c>).</param>
    /// <returns>The access with one more repository.</returns>
    /// <example><code>access.AddRepository(GitHubRepository.Of("octo-org/infrastructure").InEnvironment("production"))</code></example>
    [Pure]
    public GitHubActionsAccess AddRepository(GitHubRepository repository)
    {
        ArgumentNullException.ThrowIfNull(repository);
        return new(Spec with { Repositories = Spec.Repositories.Add(repository) });
    }

    /// <summary>Creates a managed policy.</summary>
    /// <param name="name">The suffix of the policy's name: lower-case letters, digits and hyphens, once (<c>GHA011</c>).</param>
    /// <param name="document">
    /// The policy document as JSON, of version 2012-10-17, at most 6,144 characters without white space (<c>GHA017</c>).
    /// </param>
    /// <returns>The access with one more policy; a role has at most ten (<c>GHA012</c>).</returns>
    /// <example>
    /// <code>
    /// access.AddPolicy(
    ///     "push-images",
    ///     """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"}]}""")
    /// </code>
    /// </example>
    [Pure]
    public GitHubActionsAccess AddPolicy(string name, Input<string> document)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(document);
        return new(Spec with { Policies = Spec.Policies.Add((name, document)) });
    }

    /// <summary>Attaches an existing managed policy.</summary>
    /// <param name="name">The suffix of the attachment's name (<c>GHA011</c>).</param>
    /// <param name="arn">The policy's ARN (<c>GHA010</c>), in the same partition as all resources of the access (<c>GHA018</c>).</param>
    /// <returns>The access with one more policy; a role has at most ten (<c>GHA012</c>).</returns>
    /// <example><code>access.AddManagedPolicy("read", "arn:aws:iam::aws:policy/ReadOnlyAccess")</code></example>
    [Pure]
    public GitHubActionsAccess AddManagedPolicy(string name, Input<string> arn)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(arn);
        return new(Spec with { ManagedPolicies = Spec.ManagedPolicies.Add((name, arn)) });
    }

    /// <summary>
    /// Allows looking up a cluster's address, as <c>aws eks update-kubeconfig</c> does. The cluster's access entries define the permissions
    /// in it.
    /// </summary>
    /// <param name="clusterName">The cluster's name in EKS (<c>GHA016</c>). A name, since the cluster may depend on this role.</param>
    /// <param name="region">The cluster's region, in the same partition as all resources of the access (<c>GHA018</c>).</param>
    /// <returns>The access with that right.</returns>
    /// <example><code>access.AllowDescribeCluster("platform", AwsRegion.AfSouth1)</code></example>
    [Pure]
    public GitHubActionsAccess AllowDescribeCluster(string clusterName, AwsRegion region)
    {
        ArgumentException.ThrowIfNullOrEmpty(clusterName);
        return region.IsDefault
            ? throw new ArgumentException("The region was never set; use a named one or AwsRegion.Of(\"…\").", nameof(region))
            : new(Spec with { Clusters = Spec.Clusters.Add((clusterName, region)) });
    }

    /// <summary>Sets the maximum duration of a session. Default: one hour.</summary>
    /// <param name="duration">1 to 12 hours, in whole seconds (<c>GHA007</c>).</param>
    /// <returns>The access with that duration.</returns>
    /// <example><code>access.WithSessionDuration(TimeSpan.FromHours(2))</code></example>
    [Pure]
    public GitHubActionsAccess WithSessionDuration(TimeSpan duration) => new(Spec with { Session = duration });

    /// <summary>Sets the role's path. Default: <c>/</c>.</summary>
    /// <param name="path">Begins and ends with a slash (<c>GHA008</c>).</param>
    /// <returns>The access with that path.</returns>
    /// <example><code>access.WithPath("/ci/")</code></example>
    [Pure]
    public GitHubActionsAccess WithPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(Spec with { Path = path });
    }

    /// <summary>Sets the permissions boundary of the role. Default: none.</summary>
    /// <param name="policyArn">
    /// The ARN of a managed policy of the same partition (<c>GHA018</c>); plain text is checked by the plan (<c>GHA010</c>).
    /// </param>
    /// <returns>The access with that boundary.</returns>
    /// <example><code>access.WithPermissionsBoundary("arn:aws:iam::123456789012:policy/boundary")</code></example>
    [Pure]
    public GitHubActionsAccess WithPermissionsBoundary(Input<string> policyArn)
    {
        ArgumentNullException.ThrowIfNull(policyArn);
        return new(Spec with { Boundary = policyArn });
    }

    /// <summary>Uses the account's existing OIDC provider for GitHub: an account can have only one. Default: it is created.</summary>
    /// <param name="providerArn">
    /// Its ARN, of the same partition (<c>GHA018</c>), for example that of the first access of a program; plain text is checked by the plan
    /// (<c>GHA010</c>).
    /// </param>
    /// <returns>The access with that provider.</returns>
    /// <remarks>
    /// The provider is that of github.com. GitHub Enterprise Server and <c>ghe.com</c> have other issuers, which this block does not
    /// support.
    /// </remarks>
    /// <example><code>access.WithProvider(github.ProviderArn)</code></example>
    [Pure]
    public GitHubActionsAccess WithProvider(Input<string> providerArn)
    {
        ArgumentNullException.ThrowIfNull(providerArn);
        return new(Spec with { Provider = providerArn });
    }

    /// <summary>Plans the block and registers nothing.</summary>
    /// <returns>The plan, which prints as text.</returns>
    /// <exception cref="BlueprintException">There is at least one error; all of them are reported.</exception>
    /// <example><code>Console.WriteLine(access.Plan());</code></example>
    [Pure]
    public GitHubActionsPlan Plan() => Planned(GitHubActionsPlanner.Plan(FollowedConventions.Apply(Spec)));

    /// <summary>Plans the access and registers it: exactly <c>new GitHubActionsRole(name, Plan(), options)</c>.</summary>
    /// <param name="name">The component's name: 1 to 40 letters, digits and hyphens, beginning with a letter (<c>NET028</c>).</param>
    /// <param name="options">The component's options; merged, never replaced.</param>
    /// <returns>The role.</returns>
    /// <exception cref="BlueprintException">
    /// The plan has an error, or <c>GHA014</c>: the program already creates the provider. Nothing is registered in that case.
    /// </exception>
    /// <example><code>var role = access.Provision("github-actions");</code></example>
    public GitHubActionsRole Provision(string name, ComponentResourceOptions? options = null) =>
        CurrentBlock.Run(nameof(GitHubActionsAccess), name, () => new GitHubActionsRole(name, Plan(), options));

    /// <summary>Returns the repositories.</summary>
    /// <returns>For example <c>GitHubActionsAccess octo-org/octo-repo: ref:refs/heads/main</c>.</returns>
    public override string ToString() => $"{nameof(GitHubActionsAccess)} {string.Join("; ", Spec.Repositories)}";

    private protected override GitHubActionsAccess Over(BlockSpec spec) => new((GitHubActionsSpec)spec);
}
