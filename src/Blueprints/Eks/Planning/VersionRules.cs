using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Determines whether EKS supports a version on the day of the plan.</summary>
internal static class VersionRules
{
    private const string Path = "Version";

    /// <summary>How long beforehand the end of standard support is told, in days.</summary>
    private const int Soon = 60;

    public static void Check(ProblemList problems, EksSpec spec)
    {
        var version = spec.Version;
        // EKS upgrades a cluster by itself when extended support ends, so there is none to allow either.
        var oldest = KubernetesVersion.Known[0];
        if (version < oldest)
        {
            problems.Error(
                EksProblems.VersionOutOfSupport,
                Path,
                $"Kubernetes {version} is older than {oldest}, whose extended support ended on {Day(oldest.ExtendedSupportEnds!.Value)}: EKS creates no such cluster, and has upgraded those that there were",
                Upgrade());
            return;
        }

        if (version.StandardSupportEnds is not { } standard || version.ExtendedSupportEnds is not { } extended)
        {
            problems.Note(EksProblems.UnknownDates, Path, $"this release of Blueprints does not know until when EKS supports Kubernetes {version}", "look it up in the release calendar of the Amazon EKS User Guide");
            return;
        }

        var today = DateOnly.FromDateTime(spec.Clock.GetUtcNow().UtcDateTime);
        if (today >= extended)
        {
            TellUnsupported(problems, spec, extended);
        }
        else if (today >= standard)
        {
            problems.Warn(EksProblems.ExtendedSupport, Path, $"Kubernetes {version} is out of standard support since {Day(standard)}: the cluster costs more an hour, and is upgraded after {Day(extended)}", Upgrade());
        }
        else if (today.AddDays(Soon) >= standard)
        {
            problems.Note(EksProblems.SupportEndsSoon, Path, $"standard support of Kubernetes {version} ends on {Day(standard)}", Upgrade());
        }

        if (today >= standard && spec.ControlPlane.Upgrades == UpgradePolicy.Standard && !spec.AcceptsUnsupportedVersion)
        {
            problems.Error(EksProblems.StandardPolicyTooLate, "UpgradePolicy", $"the upgrade policy allows standard support alone, which ended for Kubernetes {version} on {Day(standard)}", "use UpgradePolicy.Extended or a newer version");
        }
    }

    private static void TellUnsupported(ProblemList problems, EksSpec spec, DateOnly extended)
    {
        var message = $"extended support of Kubernetes {spec.Version} ended on {Day(extended)}: EKS creates no such cluster, and upgrades those that there are";
        if (spec.AcceptsUnsupportedVersion)
        {
            problems.Warn(EksProblems.UnsupportedAllowed, Path, message, Upgrade());
        }
        else
        {
            problems.Error(EksProblems.VersionOutOfSupport, Path, message, $"{Upgrade()}, or accept it with AcceptUnsupportedVersion()");
        }
    }

    private static string Upgrade() => $"plan for a newer version; the newest whose dates are known is {KubernetesVersion.Known[^1]}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
