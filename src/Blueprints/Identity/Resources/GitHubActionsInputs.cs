using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Identity.Resources;

/// <summary>Defines what the stack's state records of the access of GitHub Actions.</summary>
internal sealed class GitHubActionsInputs(GitHubActionsPlan plan) : ResourceArgs
{
    [Input("subjects")]
    public ImmutableArray<string> Subjects => [.. plan.Subjects, .. plan.Patterns];

    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => plan.Tags;
}
