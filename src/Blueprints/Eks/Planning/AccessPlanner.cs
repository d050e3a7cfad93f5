using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Turns grants into access entries, one per principal.</summary>
internal static partial class AccessPlanner
{
    public const string DeployerKey = "deployer";

    private static readonly string[] ReservedGroups = ["system:", "eks:", "aws:", "amazon:", "iam:"];

    public static ImmutableArray<AccessEntryPlan> Plan(ProblemList problems, EksSpec spec)
    {
        ImmutableArray<AccessGrant> grants = spec.Deployer is Deployer.RoleDeployer role
            ? [new AccessGrant(DeployerKey, role.Arn, role.KnownArn, AccessPolicy.ClusterAdmin, AccessScope.Cluster, []), .. spec.Grants]
            : spec.Grants;
        foreach (var arn in grants.Select(grant => grant.PlainArn).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            CheckPrincipal(problems, arn, spec.Nodes.Region.Partition);
        }

        foreach (var grant in grants)
        {
            CheckGrant(problems, grant);
        }

        CheckDoubles(problems, grants, hasDeployer: spec.Deployer is Deployer.RoleDeployer);
        var entries = grants.GroupBy(grant => grant.Key, StringComparer.Ordinal).Select(Entry).ToImmutableArray();
        if (!entries.Any(entry => entry.IsAdmin && entry.Key != DeployerKey))
        {
            problems.Warn(
                EksProblems.OnlyCreatorIsAdmin,
                "Access",
                $"{spec.Deployer} is the only admin, so no other principal can repair the cluster",
                "grant a role that the team can assume: GrantAdmin(roleArn)");
        }

        return entries;
    }

    private static AccessEntryPlan Entry(IGrouping<string, AccessGrant> grants) => new(grants.First().Principal)
    {
        Key = grants.Key,
        KnownArn = grants.First().KnownArn,
        Policies = [.. grants.Where(grant => grant.Policy is not null).Select(grant => (grant.Policy!.Value, grant.Scope))],
        Groups = [.. grants.SelectMany(grant => grant.Groups).Distinct(StringComparer.Ordinal)],
    };

    private static void CheckPrincipal(ProblemList problems, string arn, AwsPartition? partition)
    {
        var path = $"Access[{arn}]";
        if (!PrincipalArns.IsValid(arn))
        {
            var hint = arn.Contains(":assumed-role/", StringComparison.Ordinal)
                ? "use the role instead of its session: arn:aws:iam::{account}:role/{name}"
                : "use the ARN of an IAM role or user: arn:aws:iam::123456789012:role/platform-admin";
            problems.Error(
                EksProblems.InvalidPrincipal,
                path,
                $"'{arn}' is not an IAM role or user, and access entries accept no other principals",
                hint);
        }
        else if (PrincipalArns.IsServiceLinked(arn))
        {
            problems.Error(
                EksProblems.InvalidPrincipal,
                path,
                $"'{arn}' is a service-linked role, which access entries do not accept",
                "use another role: arn:aws:iam::{account}:role/{name}");
        }
        else if (partition is not null && PrincipalArns.PartitionOf(arn) != partition.Name)
        {
            problems.Error(
                EksProblems.OtherPartition,
                path,
                $"'{arn}' is in partition {PrincipalArns.PartitionOf(arn)}, and the cluster in {partition}",
                "use a principal of the cluster's partition");
        }
    }

    private static void CheckGrant(ProblemList problems, AccessGrant grant)
    {
        var path = $"Access[{grant.Key}]";
        if (grant.KnownArn is null && !ComponentNames.IsValid(grant.Key))
        {
            problems.Error(EksProblems.InvalidAccessKey, path, $"'{grant.Key}' cannot be part of a resource's name", ComponentNames.Form);
        }

        if (grant.Scope is AccessScope.NamespaceScope scope)
        {
            if (scope.Names.IsEmpty)
            {
                problems.Error(
                    EksProblems.InvalidNamespace,
                    $"{path}.Namespaces",
                    "the grant is for namespaces, and names none",
                    "name at least one, or use AccessScope.Cluster");
            }

            foreach (var name in scope.Names.Where(name => name is null || !Namespace().IsMatch(name)))
            {
                problems.Error(
                    EksProblems.InvalidNamespace,
                    $"{path}.Namespaces[{name}]",
                    $"'{name}' is not a namespace's name",
                    "use lower-case letters, digits and hyphens, and * for any characters");
            }
        }

        foreach (var group in grant.Groups.Where(group => group.Length == 0 || group.Any(char.IsControl)))
        {
            problems.Error(
                EksProblems.InvalidGroup,
                $"{path}.Groups[{group}]",
                "the group's name is empty, or has a line end or another control character",
                "name a group as role bindings do");
        }

        foreach (var group in grant.Groups.Where(
            group => ReservedGroups.Any(reserved => group.StartsWith(reserved, StringComparison.Ordinal))))
        {
            problems.Error(
                EksProblems.InvalidGroup,
                $"{path}.Groups[{group}]",
                $"EKS does not accept the reserved group '{group}'",
                $"use a group that does not begin with {string.Join(", ", ReservedGroups)}; for admins use GrantAdmin");
        }
    }

    private static void CheckDoubles(ProblemList problems, ImmutableArray<AccessGrant> grants, bool hasDeployer)
    {
        foreach (var key in grants.GroupBy(grant => grant.Key, StringComparer.Ordinal))
        {
            var arns = key.Select(grant => grant.PlainArn ?? "an output").Distinct(StringComparer.Ordinal).ToList();
            if (arns.Count > 1 || (hasDeployer && key.Key == DeployerKey && key.Count() > 1))
            {
                var both = arns.Count > 1 ? string.Join(" and ", arns) : "the role that deploys and another principal";
                problems.Error(
                    EksProblems.DuplicatePrincipal,
                    $"Access[{key.Key}]",
                    $"{both} would have the same key '{key.Key}'",
                    "set another key for one of them: GrantAdmin(\"key\", arn)");
                continue;
            }

            foreach (var policy in key
                .Where(grant => grant.Policy is not null)
                .GroupBy(grant => grant.Policy!.Value)
                .Where(policy => policy.Count() > 1))
            {
                problems.Error(
                    EksProblems.DuplicateGrant,
                    $"Access[{key.Key}]",
                    $"{policy.Key} is granted {policy.Count()} times, and EKS keeps one scope per policy",
                    "grant it once, with all its namespaces");
            }
        }

        foreach (var arn in grants
            .Where(grant => grant.PlainArn is not null)
            .GroupBy(grant => grant.PlainArn, StringComparer.Ordinal)
            .Where(arn => arn.Select(grant => grant.Key).Distinct(StringComparer.Ordinal).Count() > 1))
        {
            problems.Error(
                EksProblems.DuplicatePrincipal,
                $"Access[{arn.Key}]",
                $"the principal would have several access entries, and EKS accepts one: "
                    + $"{string.Join(", ", arn.Select(grant => grant.Key).Distinct(StringComparer.Ordinal))}",
                "use one key per principal; a deployer role is already admin");
        }
    }

    [GeneratedRegex(@"^[a-z0-9*]([-a-z0-9*]{0,61}[a-z0-9*])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();
}
