using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Data.Planning;

/// <summary>
/// Checks the readers. Source: Amazon Aurora User Guide, «High availability for Amazon Aurora» and «How Aurora Serverless v2 works».
/// </summary>
internal static partial class ReaderRules
{
    private const int MostReaders = 15;
    private const int LastTier = 15;

    public static void Check(ProblemList problems, ImmutableArray<AuroraReader> readers)
    {
        foreach (var reader in readers)
        {
            var path = $"Readers[{reader.Name}]";
            if (!Name().IsMatch(reader.Name))
            {
                problems.Error(
                    AuroraProblems.InvalidReaderName,
                    path,
                    $"'{reader.Name}' is not a valid name of an instance",
                    "use 1 to 40 lower-case letters, digits and single hyphens, beginning with a letter");
            }

            if (reader.PromotionTier is < 0 or > LastTier)
            {
                problems.Error(
                    AuroraProblems.PromotionTier,
                    $"{path}.PromotionTier",
                    string.Create(CultureInfo.InvariantCulture, $"{reader.PromotionTier} is not a promotion tier"),
                    $"use 0 to {LastTier}");
            }
        }

        foreach (var name in readers.GroupBy(reader => reader.Name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1 || group.Key == AuroraInstancePlan.Writer)
            .Select(group => group.Key))
        {
            problems.Error(
                AuroraProblems.DuplicateReader,
                $"Readers[{name}]",
                "the name is used by more than one instance",
                "make the names unique: they are the keys of the child resources");
        }

        if (readers.Length > MostReaders)
        {
            problems.Error(
                AuroraProblems.TooManyReaders,
                "Readers",
                string.Create(CultureInfo.InvariantCulture, $"{readers.Length} readers are requested, and Aurora allows {MostReaders}"),
                $"use at most {MostReaders}");
        }

        if (readers.IsEmpty)
        {
            problems.Note(
                AuroraProblems.SingleInstance,
                "Readers",
                "when the only instance fails, Aurora creates a new one first, which takes minutes",
                "add a reader in tier 0 or 1 for a faster failover");
        }
        else if (!readers.Any(reader => reader.PromotionTier <= 1))
        {
            problems.Warn(
                AuroraProblems.NoReaderScalesWithWriter,
                "Readers",
                "no reader is in tier 0 or 1, so after a failover the new writer may have much less capacity",
                "set tier 1 for one reader");
        }
    }

    [GeneratedRegex("^[a-z]([a-z0-9]|-(?=[a-z0-9])){0,39}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
