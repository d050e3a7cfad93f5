using System.Collections.Immutable;
using System.Diagnostics.Contracts;

namespace Blueprints.Identity;

/// <summary>The access of GitHub Actions with everything decided and nothing registered.</summary>
/// <example><code>var role = new GitHubActionsRole("github-actions", access.Plan().ToArgs());</code></example>
public sealed class GitHubActionsPlan
{
    internal GitHubActionsPlan(
        GitHubActionsAccess access,
        ImmutableArray<string> subjects,
        ImmutableArray<string> patterns,
        string? partition,
        ImmutableArray<Problem> warnings)
    {
        Access = access;
        Subjects = subjects;
        Patterns = patterns;
        Partition = partition;
        Warnings = warnings;
    }

    /// <summary>Gets the subjects that are trusted exactly as they are.</summary>
    public ImmutableArray<string> Subjects { get; }

    /// <summary>Gets the subjects in which <c>*</c> stands for any characters and <c>?</c> for one.</summary>
    public ImmutableArray<string> Patterns { get; }

    /// <summary>Gets a value indicating whether the OIDC provider is created.</summary>
    public bool CreatesProvider => Access.Provider is null;

    /// <summary>Gets the names of the policies, created ones first.</summary>
    public ImmutableArray<string> Policies => [.. GitHub.GitHubActionsPlanner.PolicyNames(Access)];

    /// <summary>Gets the notes and warnings; a plan with an error is never made.</summary>
    public ImmutableArray<Problem> Warnings { get; }

    internal GitHubActionsAccess Access { get; }

    /// <summary>Gets the partition of the clusters and ARNs that the access names; <see langword="null"/> where it names none.</summary>
    internal string? Partition { get; }

    /// <summary>Returns the args of the component that provisions the plan.</summary>
    /// <returns>Args that stand for exactly this plan.</returns>
    /// <example><code>new GitHubActionsRole("github-actions", access.Plan().ToArgs())</code></example>
    [Pure]
    public GitHubActionsRoleArgs ToArgs() => new() { Plan = this };

    /// <summary>Returns the subjects, the policies and the warnings.</summary>
    /// <returns>Lines of text; the same for the same plan.</returns>
    public override string ToString() => string.Join(
        '\n',
        [
            $"GitHub Actions by {(CreatesProvider ? "a provider of its own" : "the account's provider")}, sessions of at most {Access.Session}, policies: {(Policies.IsEmpty ? "none" : string.Join(", ", Policies))}",
            .. Subjects.Select(subject => $"  {subject}"),
            .. Patterns.Select(pattern => $"  like {pattern}"),
            .. Warnings.Select(warning => $"{warning.Severity}: {warning}"),
        ]);
}
