using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Identity;

/// <summary>The args of <see cref="GitHubActionsRole"/>: a plan.</summary>
/// <example><code>new GitHubActionsRoleArgs { Plan = access.Plan() }</code></example>
public sealed class GitHubActionsRoleArgs : ResourceArgs
{
    /// <summary>Gets who is trusted and what is allowed.</summary>
    public required GitHubActionsPlan Plan { get; init => field = value ?? throw new ArgumentNullException(nameof(Plan)); }

    /// <summary>Gets the subjects that are trusted, patterns last.</summary>
    [Input("subjects")]
    public ImmutableArray<string> Subjects => [.. Plan.Subjects, .. Plan.Patterns];

    /// <summary>Gets the tags of every taggable child.</summary>
    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => Plan.Access.Tags;
}
