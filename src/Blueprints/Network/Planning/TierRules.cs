using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>Checks the name of a tier or a reservation, which becomes part of the names of child resources.</summary>
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
            // Tier "app-a" as a whole and zone a of tier "app" would have the same resource name.
            problems.Error(
                NetworkProblems.InvalidTierName,
                path,
                $"'{name}' ends like the name of a zone's subnet", "use a name that does not end with a hyphen and a single letter");
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
                "make the names unique: they are the keys of the child resources");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,23}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex("-[a-z]\\z", RegexOptions.CultureInvariant)]
    private static partial Regex EndsLikeAZone();
}
