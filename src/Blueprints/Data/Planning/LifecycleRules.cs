using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Data.Planning;

/// <summary>Checks that RDS still creates clusters of a version, and reports the cost of extended support.</summary>
internal static class LifecycleRules
{
    private const string Path = "Version";

    /// <summary>Specifies how many days in advance the end of standard support is reported.</summary>
    private const int Soon = 60;

    public static void Check(ProblemList problems, AuroraSpec spec)
    {
        var engine = spec.Engine;
        if (engine.IsWithdrawn)
        {
            problems.Warn(
                AuroraProblems.VersionWithdrawn,
                Path,
                $"on {AuroraPostgresVersion.OffersReadOn:yyyy-MM-dd}, RDS created no new clusters of {engine}; an existing cluster keeps "
                    + $"the version until RDS upgrades it",
                "use a version with long-term support, such as AuroraPostgresVersion.V17_7 or V16_8; `aws rds "
                    + "describe-db-engine-versions` lists what a region offers");
        }

        if (engine.StandardSupportEnds is not { } end)
        {
            return;
        }

        var today = DateOnly.FromDateTime(spec.Clock.GetUtcNow().UtcDateTime);
        if (today >= end && !spec.HasExtendedSupport)
        {
            problems.Error(
                AuroraProblems.NoStandardSupport,
                Path,
                $"standard support of {engine.MajorText} ended on {Day(end)}, and without extended support RDS creates no such cluster "
                    + $"and upgrades existing ones",
                "use a newer major version, or remove WithoutExtendedSupport");
        }
        else if (today >= end)
        {
            problems.Warn(
                AuroraProblems.ExtendedSupport,
                Path,
                $"standard support of {engine.MajorText} ended on {Day(end)}: RDS charges for extended support by capacity and hour",
                "upgrade to a newer major version");
        }
        else if (today.AddDays(Soon) >= end)
        {
            problems.Note(
                AuroraProblems.SupportEndsSoon,
                Path,
                $"standard support of {engine.MajorText} ends on {Day(end)}",
                "upgrade to a newer major version before that date");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
