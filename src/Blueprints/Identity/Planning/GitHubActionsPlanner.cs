using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Identity.Planning;

/// <summary>Checks the access of GitHub Actions.</summary>
internal static partial class GitHubActionsPlanner
{
    public const string ClustersPolicy = "describe-clusters";

    /// <summary>IAM and AWS STS quotas: «Role trust policy length», without a request for more.</summary>
    private const int LongestTrust = 2048;

    /// <summary>IAM API Reference, CreateRole, «MaxSessionDuration»: 3,600 to 43,200 seconds.</summary>
    private const int LongestSessionHours = 12;

    private const string SomeProvider = "arn:aws-us-gov:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";

    private static readonly RolePolicyRules Policies = new(
        GitHubProblems.InvalidPolicyName,
        GitHubProblems.InvalidPolicyName,
        GitHubProblems.TooManyPolicies,
        GitHubProblems.InvalidPolicy,
        GitHubProblems.InvalidArn);

    public static GitHubActionsPlan Plan(GitHubActionsSpec access)
    {
        var problems = PlanProblems.For(access, Plan);
        if (access.Repositories.IsEmpty)
        {
            problems.Error(
                GitHubProblems.NoRepository,
                "Repositories",
                "there is no repository, so no workflow can use the role",
                "name at least one");
        }

        foreach (var twice in access.Repositories
            .GroupBy(repository => repository.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1))
        {
            problems.Error(
                GitHubProblems.DuplicateRepository,
                $"Repositories[{twice.Key}]",
                "the repository is listed more than once",
                "merge the subjects into one; GitHub ignores case");
        }

        foreach (var repository in access.Repositories)
        {
            SubjectRules.Check(problems, repository);
        }

        var all = access.Repositories
            .SelectMany(repository => repository.Subjects.Select(subject => (Claim: $"{Prefix(repository)}:{subject}", subject.IsPattern)))
            .Distinct()
            .ToList();
        ImmutableArray<string> subjects = [.. all.Where(subject => !subject.IsPattern).Select(subject => subject.Claim)];
        ImmutableArray<string> patterns = [.. all.Where(subject => subject.IsPattern).Select(subject => subject.Claim)];
        CheckRole(problems, access);
        CheckPolicies(problems, access);
        var partition = CheckPartitions(problems, access);
        var length = GitHubTrust.Of(SomeProvider, subjects, patterns).Length;
        if (length > LongestTrust)
        {
            problems.Error(
                GitHubProblems.TrustTooLong,
                "Repositories",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the role's trust would have {length} characters, and IAM allows {LongestTrust}"),
                "use patterns, environments, or a second role");
        }

        TagRules.Check(problems, "Tags", access.Tags);
        problems.ThrowIfRefused(nameof(GitHubActionsAccess));
        return new GitHubActionsPlan(access, subjects, patterns, partition, problems.Warnings);
    }

    public static IEnumerable<string> PolicyNames(GitHubActionsSpec access) =>
        [
            .. access.Clusters.IsEmpty ? [] : new[] { ClustersPolicy },
            .. access.Policies.Select(policy => policy.Name),
            .. access.ManagedPolicies.Select(policy => policy.Name),
        ];

    /// <summary>Returns the prefix of a token's subject. Numbers are never reused.</summary>
    private static string Prefix(GitHubRepository repository) =>
        repository.Ids is { } ids && repository.Name.Split('/') is [var owner, var name]
            ? string.Create(CultureInfo.InvariantCulture, $"repo:{owner}@{ids.Owner}/{name}@{ids.Repository}")
            : $"repo:{repository.Name}";

    private static void CheckRole(ProblemList problems, GitHubActionsSpec access)
    {
        if (access.Session < TimeSpan.FromHours(1)
            || access.Session > TimeSpan.FromHours(LongestSessionHours)
            || access.Session.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            problems.Error(
                GitHubProblems.SessionOutOfRange,
                "SessionDuration",
                string.Create(CultureInfo.InvariantCulture, $"IAM does not support sessions of {access.Session}"),
                $"use 1 to {LongestSessionHours} hours, in whole seconds");
        }

        if (access.Path is { } path && !Path().IsMatch(path))
        {
            problems.Error(
                GitHubProblems.InvalidPath,
                "Path",
                $"'{path}' is not an IAM path",
                "begin and end it with a slash, with at most 512 printable characters");
        }

        AwsTexts.CheckArn(problems, GitHubProblems.InvalidArn, "PermissionsBoundary", access.Boundary, ArnForm.ManagedPolicy, region: null);
        AwsTexts.CheckArn(problems, GitHubProblems.InvalidArn, "Provider", access.Provider, ArnForm.GitHubProvider, region: null);
    }

    /// <summary>
    /// Checks the partitions: a role and its resources belong to one account, and so to one partition. Source: AWS General Reference,
    /// «Amazon Resource Names»: each account is scoped to one partition.
    /// </summary>
    private static string? CheckPartitions(ProblemList problems, GitHubActionsSpec access) => AwsTexts.CheckPartitions(
        problems,
        GitHubProblems.OtherPartition,
        [
            .. access.Clusters.Select(cluster => ($"Clusters[{cluster.Name}]", (string?)cluster.Region.Partition.Name)),
            ("Provider", AwsTexts.PartitionOf(access.Provider, ArnForm.GitHubProvider)),
            ("PermissionsBoundary", AwsTexts.PartitionOf(access.Boundary, ArnForm.ManagedPolicy)),
            .. access.ManagedPolicies.Select(
                policy => ($"Policies[{policy.Name}]", AwsTexts.PartitionOf(policy.Arn, ArnForm.ManagedPolicy))),
        ]);

    private static void CheckPolicies(ProblemList problems, GitHubActionsSpec access)
    {
        Policies.Check(problems, [.. PolicyNames(access)], access.Policies, access.ManagedPolicies, region: null);
        foreach (var (name, _) in access.Clusters.Where(cluster => !ClusterNames.IsValid(cluster.Name)))
        {
            problems.Error(GitHubProblems.InvalidCluster, $"Clusters[{name}]", $"'{name}' is not an EKS cluster name", ClusterNames.Form);
        }
    }

    // IAM API Reference, CreateRole, «Path».
    [GeneratedRegex("^(/|/[!-~]{1,510}/)\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Path();
}
