using System.Collections.Immutable;
using System.Diagnostics.Contracts;

namespace Blueprints;

/// <summary>Describes a repository on GitHub, and the trusted runs of its workflows.</summary>
/// <remarks>
/// The subject of a job with an environment contains only the environment; that of a run for a pull request only the pull request; any
/// other the branch or tag. Source: GitHub Docs, «OpenID Connect reference», «Example subject claims».
/// </remarks>
/// <example><code>GitHubRepository.Of("octo-org/octo-repo").OnBranch("main").InEnvironment("production")</code></example>
public sealed record GitHubRepository
{
    private GitHubRepository(string name) => Name = name;

    /// <summary>Gets the owner and the repository, for example <c>octo-org/octo-repo</c>.</summary>
    public string Name { get; }

    internal (long Owner, long Repository)? Ids { get; private init; }

    internal ImmutableArray<GitHubSubject> Subjects { get; private init; } = [];

    /// <summary>Starts with a repository without trusted runs.</summary>
    /// <param name="repository">Owner and name with a slash between them, without wildcards (<c>GHA001</c>).</param>
    /// <returns>The repository.</returns>
    /// <example><code>GitHubRepository.Of("octo-org/octo-repo")</code></example>
    public static GitHubRepository Of(string repository)
    {
        ArgumentException.ThrowIfNullOrEmpty(repository);
        return new GitHubRepository(repository);
    }

    /// <summary>Sets GitHub's numeric ids of owner and repository, which are never reused.</summary>
    /// <param name="ownerId">The owner's number: 1 or more (<c>GHA013</c>). <c>gh api repos/octo-org/octo-repo --jq .owner.id</c></param>
    /// <param name="repositoryId">
    /// The repository's number: 1 or more (<c>GHA013</c>). <c>gh api repos/octo-org/octo-repo --jq .id</c>
    /// </param>
    /// <returns>The repository with both numbers in its subjects.</returns>
    /// <remarks>
    /// Required for repositories that were created, renamed or transferred after 15 July 2026, or have opted in: their tokens contain the
    /// numbers. Wrong for other repositories, whose tokens contain only names. Source: GitHub Docs, «OpenID Connect reference», «Immutable
    /// subject claims».
    /// </remarks>
    /// <example>
    /// <code>
    /// GitHubRepository.Of("octo-org/octo-repo").WithIds(ownerId: 123456, repositoryId: 456789).OnBranch("main")
    /// </code>
    /// </example>
    [Pure]
    public GitHubRepository WithIds(long ownerId, long repositoryId) => this with { Ids = (ownerId, repositoryId) };

    /// <summary>Trusts runs on a branch.</summary>
    /// <param name="branch">The branch's name without <c>refs/heads/</c> (<c>GHA004</c>).</param>
    /// <returns>The repository with one more trusted subject (<c>GHA006</c> for a duplicate).</returns>
    /// <example><code>repository.OnBranch("main")</code></example>
    [Pure]
    public GitHubRepository OnBranch(string branch) => Add(GitHubSubjectKind.Branch, branch, isPattern: false, nameof(branch));

    /// <summary>Trusts runs on branches of a pattern.</summary>
    /// <param name="pattern">
    /// A name with <c>*</c> for any characters, slashes included, and <c>?</c> for one (<c>GHA004</c>). Protect such branches: every user
    /// who may create one is trusted.
    /// </param>
    /// <returns>The repository with one more trusted subject.</returns>
    /// <example><code>repository.OnBranchesLike("release/*")</code></example>
    [Pure]
    public GitHubRepository OnBranchesLike(string pattern) => Add(GitHubSubjectKind.Branch, pattern, isPattern: true, nameof(pattern));

    /// <summary>Trusts runs on a tag.</summary>
    /// <param name="tag">The tag's name without <c>refs/tags/</c> (<c>GHA004</c>).</param>
    /// <returns>The repository with one more trusted subject.</returns>
    /// <example><code>repository.OnTag("v1.0.0")</code></example>
    [Pure]
    public GitHubRepository OnTag(string tag) => Add(GitHubSubjectKind.Tag, tag, isPattern: false, nameof(tag));

    /// <summary>Trusts runs on tags of a pattern.</summary>
    /// <param name="pattern">
    /// A name with <c>*</c> for any characters and <c>?</c> for one (<c>GHA004</c>). Protect such tags: every user who may create one is
    /// trusted.
    /// </param>
    /// <returns>The repository with one more trusted subject.</returns>
    /// <example><code>repository.OnTagsLike("v*")</code></example>
    [Pure]
    public GitHubRepository OnTagsLike(string pattern) => Add(GitHubSubjectKind.Tag, pattern, isPattern: true, nameof(pattern));

    /// <summary>Trusts jobs with an environment, for which GitHub can require a review and limit branches.</summary>
    /// <param name="environment">The environment's name, with GitHub's case (<c>GHA005</c>).</param>
    /// <returns>The repository with one more trusted subject.</returns>
    /// <example><code>repository.InEnvironment("production")</code></example>
    [Pure]
    public GitHubRepository InEnvironment(string environment) => Add(
        GitHubSubjectKind.Environment,
        environment,
        isPattern: false,
        nameof(environment));

    /// <summary>Trusts runs for pull requests (<c>GHA102</c>), which run code before a review.</summary>
    /// <returns>The repository with one more trusted subject.</returns>
    /// <example><code>repository.OnPullRequests()</code></example>
    [Pure]
    public GitHubRepository OnPullRequests() => Add(GitHubSubjectKind.PullRequest, "pull_request", isPattern: false);

    /// <summary>Trusts every run (<c>GHA101</c>): every user who may push a branch can use the role.</summary>
    /// <returns>The repository with one more trusted subject.</returns>
    /// <example><code>repository.OnAnything()</code></example>
    [Pure]
    public GitHubRepository OnAnything() => Add(GitHubSubjectKind.Anything, "*", isPattern: true);

    /// <summary>Returns the repository and its subjects.</summary>
    /// <returns>For example <c>octo-org/octo-repo: ref:refs/heads/main</c>.</returns>
    public override string ToString() => $"{Name}: {string.Join(", ", Subjects)}";

    private GitHubRepository Add(GitHubSubjectKind kind, string name, bool isPattern, string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        return this with { Subjects = Subjects.Add(new GitHubSubject(kind, name, isPattern)) };
    }
}
