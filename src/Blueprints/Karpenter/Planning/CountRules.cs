using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks the number of entries in lists of Karpenter's resources.</summary>
internal static class CountRules
{
    public static void Check(ProblemList problems, string path, int count, int most)
    {
        if (count > most)
        {
            problems.Error(
                KarpenterProblems.TooMany,
                path,
                string.Create(CultureInfo.InvariantCulture, $"there are {count} entries, and Karpenter allows {most}"),
                "remove some, or use several pools or classes");
        }
    }
}
