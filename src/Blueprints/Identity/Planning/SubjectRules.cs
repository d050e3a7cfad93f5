using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Identity.Planning;

/// <summary>Checks repositories and their trusted runs.</summary>
internal static partial class SubjectRules
{
    private const int LongestEnvironment = 255;

    public static void Check(ProblemList problems, GitHubRepository repository)
    {
        var path = $"Repositories[{repository.Name}]";
        if (!Repository().IsMatch(repository.Name) || repository.Name.Split('/')[1] is "." or "..")
        {
            problems.Error(
                GitHubProblems.InvalidRepository,
                path,
                $"'{repository.Name}' is not a repository",
                "use owner and name like octo-org/octo-repo, without wildcards: letters, digits and hyphens, a slash, then also dots and "
                    + "underscores");
        }

        if (repository.Ids is { } ids)
        {
            if (ids.Owner < 1 || ids.Repository < 1)
            {
                problems.Error(
                    GitHubProblems.InvalidIds,
                    path,
                    string.Create(CultureInfo.InvariantCulture, $"{ids.Owner} and {ids.Repository} are not both ids of GitHub"),
                    "look them up: gh api repos/OWNER/NAME --jq '.owner.id, .id'");
            }
        }
        else
        {
            problems.Note(
                GitHubProblems.NamesCanBeReused,
                path,
                "the role trusts a name, and tokens of repositories created, renamed or transferred after 15 July 2026 also contain "
                    + "numbers",
                "call WithIds if the repository's tokens contain the numbers");
        }

        if (repository.Subjects.IsEmpty)
        {
            problems.Error(
                GitHubProblems.NoSubject,
                path,
                "no run of the repository is trusted",
                "call OnBranch, OnTag, InEnvironment, or another method");
        }

        foreach (var subject in repository.Subjects)
        {
            Check(problems, path, subject);
        }

        foreach (var twice in repository.Subjects.GroupBy(subject => subject).Where(group => group.Count() > 1))
        {
            problems.Error(GitHubProblems.DuplicateSubject, path, $"'{twice.Key}' is trusted more than once", "name it once");
        }
    }

    private static void Check(ProblemList problems, string path, GitHubSubject subject)
    {
        switch (subject.Kind)
        {
            case GitHubSubjectKind.Branch or GitHubSubjectKind.Tag when !IsRef(subject):
                problems.Error(
                    GitHubProblems.InvalidRef,
                    path,
                    $"'{subject.Name}' is not {(subject.IsPattern ? "a pattern" : "the name")} of a "
                        + $"{(subject.Kind == GitHubSubjectKind.Branch ? "branch" : "tag")}",
                    subject.IsPattern
                        ? "use the characters of such a name, and * and ?"
                        : "leave refs/ out, and use OnBranchesLike or OnTagsLike for a pattern");
                break;
            case GitHubSubjectKind.Branch or GitHubSubjectKind.Tag when subject.IsPattern
                && subject.Name.All(character => character is '*' or '?' or '/'):
                problems.Warn(
                    GitHubProblems.WholeRepository,
                    path,
                    $"'{subject}' matches every name, so every user who may push can use the role",
                    "use names, environments, or a narrower pattern");
                break;
            case GitHubSubjectKind.Environment when subject.Name.Length > LongestEnvironment
                || subject.Name.AsSpan().IndexOfAny("*?$\r\n") >= 0:
                problems.Error(
                    GitHubProblems.InvalidEnvironment,
                    path,
                    $"'{subject.Name}' cannot be trusted as an environment",
                    $"use its exact name of at most {LongestEnvironment} characters, without * ? and $");
                break;
            case GitHubSubjectKind.PullRequest:
                problems.Warn(
                    GitHubProblems.PullRequests,
                    path,
                    "a pull request runs code before a review, with the role",
                    "use a separate role with few permissions, or InEnvironment with required reviewers");
                break;
            case GitHubSubjectKind.Anything:
                problems.Warn(
                    GitHubProblems.WholeRepository,
                    path,
                    "every run is trusted, including those for pull requests, so every user who may push a branch can use the role",
                    "use OnBranch, OnTag or InEnvironment");
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// Determines whether git accepts a name. Source: git, «git-check-ref-format». A dollar sign would start an IAM variable.
    /// </summary>
    private static bool IsRef(GitHubSubject subject)
    {
        var name = subject.Name;
        return !name.StartsWith("refs/", StringComparison.Ordinal)
            && !name.Contains("..", StringComparison.Ordinal)
            && !name.Contains("//", StringComparison.Ordinal)
            && !name.Contains("@{", StringComparison.Ordinal)
            && name is not ("@" or ['/', ..] or [.., '/'] or [.., '.'] or ['-', ..])
            && !name.Split('/').Any(part => part.StartsWith('.') || part.EndsWith(".lock", StringComparison.Ordinal))
            && name.All(character => character > ' ' && character != '\u007f' && !"~^:[\\$".Contains(character, StringComparison.Ordinal))
            && (subject.IsPattern || name.AsSpan().IndexOfAny("*?") < 0);
    }

    // GitHub: an owner has 1 to 39 letters, digits and single hyphens, managed users also have an underscore before their short code; a
    // repository 1 to 100 characters.
    [GeneratedRegex(
        "^[A-Za-z0-9]([A-Za-z0-9]|[-_](?=[A-Za-z0-9])){0,38}/[A-Za-z0-9._-]{1,100}\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Repository();
}
