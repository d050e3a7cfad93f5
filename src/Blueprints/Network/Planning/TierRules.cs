using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>Describes what the name of a tier or a reservation may be: it becomes part of the names of child resources.</summary>
internal static partial class TierRules
{
    public const int LongestName = 24;

    public static void CheckName(ProblemList problems, string path, string name)
    {
        if (!Pattern().IsMatch(name))
        {
            problems.Error(
                NetworkProblems.InvalidTierName,
                path,
                $"'{name}' cannot be part of a resource's name",
                $"use 1 to {LongestName} lower-case letters, digits and hyphens, beginning with a letter");
        }
        else if (EndsLikeAZone().IsMatch(name))
        {
            // "app-a" would give the same resource name to tier "app-a" as a whole and to zone a of tier "app".
            problems.Error(
                NetworkProblems.InvalidTierName,
                path,
                $"'{name}' ends like the name of a zone's subnet",
                "end it with more than a single letter");
        }
    }

    public static void CheckUnique(ProblemList problems, IEnumerable<string> names)
    {
        foreach (var twice in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Error(
                NetworkProblems.DuplicateTier,
                $"Tiers[{twice.Key}]",
                "the name is used by more than one tier or reservation",
                "tier names key the child resources; make them unique");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,23}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex("-[a-z]\\z", RegexOptions.CultureInvariant)]
    private static partial Regex EndsLikeAZone();
}
