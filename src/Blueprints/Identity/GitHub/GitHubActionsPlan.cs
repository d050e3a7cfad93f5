using System.Collections.Immutable;
using Blueprints.Identity.Planning;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Identity;

/// <summary>Describes the planned access of GitHub Actions, with nothing registered.</summary>
/// <example><code>var role = new GitHubActionsRole("github-actions", access.Plan());</code></example>
public sealed class GitHubActionsPlan
{
    private readonly GitHubActionsSpec _spec;

    internal GitHubActionsPlan(
        GitHubActionsSpec spec,
        ImmutableArray<string> subjects,
        ImmutableArray<string> patterns,
        string? partition,
        ImmutableArray<Problem> warnings)
    {
        _spec = spec;
        Subjects = subjects;
        Patterns = patterns;
        Partition = partition;
        Warnings = warnings;
    }

    /// <summary>Gets the subjects that are trusted exactly.</summary>
    public ImmutableArray<string> Subjects { get; }

    /// <summary>Gets the subjects in which <c>*</c> stands for any characters and <c>?</c> for one.</summary>
    public ImmutableArray<string> Patterns { get; }

    /// <summary>Gets a value indicating whether the OIDC provider is created.</summary>
    public bool CreatesProvider => _spec.Provider is null;

    /// <summary>Gets the names of the policies, created ones first.</summary>
    public ImmutableArray<string> Policies => [.. GitHubActionsPlanner.PolicyNames(_spec)];

    /// <summary>Gets the tags of the whole block.</summary>
    public ImmutableSortedDictionary<string, string> Tags => _spec.Tags;

    /// <summary>Gets the notes and warnings. A plan has no errors.</summary>
    public ImmutableArray<Problem> Warnings { get; }

    internal IEnumerable<(string Name, Input<string> Document)> Documents => _spec.Policies;

    internal IEnumerable<(string Name, Input<string> Arn)> ManagedPolicies => _spec.ManagedPolicies;

    /// <summary>Gets the clusters whose address may be looked up.</summary>
    internal ImmutableArray<(string Name, AwsRegion Region)> Clusters => _spec.Clusters;

    internal TimeSpan Session => _spec.Session;

    internal string Path => _spec.Path ?? _spec.Followed?.Conventions.IamPath ?? "/";

    internal Input<string>? Boundary => _spec.Boundary;

    /// <summary>Gets the ARN of the existing OIDC provider; null if one is created.</summary>
    internal Input<string>? Provider => _spec.Provider;

    internal Customizations Customizations => _spec.Customizations;

    /// <summary>Gets the partition of the clusters and ARNs of the access; <see langword="null"/> without any.</summary>
    internal string? Partition { get; }

    internal FollowedConventions? Conventions => _spec.Followed;

    /// <summary>Returns the subjects, the policies and the warnings.</summary>
    /// <returns>Lines of text; the same for the same plan.</returns>
    public override string ToString() => string.Join(
        '\n',
        [
            $"GitHub Actions by {(CreatesProvider ? "a provider of its own" : "the account's provider")}, sessions of at most {Session}, "
                + $"policies: {(Policies.IsEmpty ? "none" : string.Join(", ", Policies))}",
            .. Subjects.Select(subject => $"  {subject}"),
            .. Patterns.Select(pattern => $"  like {pattern}"),
            .. Conventions is null ? [] : new[] { Conventions.Text },
            .. Warnings.Select(warning => $"{warning.Severity}: {warning}"),
        ]);
}
