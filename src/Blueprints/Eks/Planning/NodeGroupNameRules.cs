using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Checks the names and the number of node groups.</summary>
internal static partial class NodeGroupNameRules
{
    /// <summary>
    /// Specifies the default quota «Managed node groups per cluster». Source: Amazon EKS User Guide, «View and manage Amazon EKS and
    /// Fargate service quotas».
    /// </summary>
    private const int GroupsPerCluster = 30;

    // EksChildNames checks the length together with the component's name.
    public static void Check(ProblemList problems, ImmutableArray<EksNodeGroup> groups)
    {
        foreach (var group in groups.Where(group => !Name().IsMatch(group.Name)))
        {
            problems.Error(
                NodeGroupProblems.InvalidName,
                group.Path,
                $"'{group.Name}' cannot be part of the name of a node group",
                "use 1 to 26 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen");
        }

        foreach (var twice in groups.GroupBy(group => group.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            problems.Error(
                NodeGroupProblems.DuplicateName,
                $"NodeGroups[{twice.Key}]",
                twice.Any(group => group.IsSystem)
                    ? $"'{twice.Key}' is the name of the system nodes"
                    : "the name is used by more than one group",
                "make the names unique: they are the keys of the child resources");
        }

        if (groups.Length > GroupsPerCluster)
        {
            problems.Warn(
                NodeGroupProblems.ManyNodeGroups,
                "NodeGroups",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"there are {groups.Length} groups, and the default quota is {GroupsPerCluster} per cluster"),
                "have the quota «Managed node groups per cluster» raised, or use Karpenter for more nodes");
        }
    }

    [GeneratedRegex("^[a-z]([a-z0-9-]{0,24}[a-z0-9])?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
