namespace Blueprints;

/// <summary>Specifies the part of a run that the subject contains.</summary>
internal enum GitHubSubjectKind
{
    Branch,
    Tag,
    Environment,
    PullRequest,
    Anything,
}

/// <summary>Represents the part of a token's subject after the repository.</summary>
internal sealed record GitHubSubject(GitHubSubjectKind Kind, string Name, bool IsPattern)
{
    /// <summary>Returns the claim; GitHub writes a colon of a name as <c>%3A</c>.</summary>
    public override string ToString()
    {
        var name = Name.Replace(":", "%3A", StringComparison.Ordinal);
        return Kind switch
        {
            GitHubSubjectKind.Branch => $"ref:refs/heads/{name}",
            GitHubSubjectKind.Tag => $"ref:refs/tags/{name}",
            GitHubSubjectKind.Environment => $"environment:{name}",
            _ => name,
        };
    }
}
