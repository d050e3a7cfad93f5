using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Checks that EKS supports a version on the date of the plan.</summary>
internal static class VersionRules
{
    private const string Path = "Version";

    /// <summary>Specifies how many days in advance the end of standard support is reported.</summary>
    private const int Soon = 60;

    public static void Check(ProblemList problems, EksSpec spec)
    {
        var version = spec.Version;
        // EKS upgrades clusters automatically when extended support ends, so AcceptUnsupportedVersion does not apply.
        var oldest = KubernetesVersion.Known[0];
        if (version < oldest)
        {
            problems.Error(
                EksProblems.VersionOutOfSupport,
                Path,
                $"Kubernetes {version} is older than {oldest}, whose extended support ended on {Day(oldest.ExtendedSupportEnds!.Value)}: "
                    + $"EKS creates no such cluster, and has upgraded existing ones",
                Upgrade());
            return;
        }

        if (version.StandardSupportEnds is not { } standard || version.ExtendedSupportEnds is not { } extended)
        {
            problems.Note(
                EksProblems.UnknownDates,
                Path,
                $"this release of Blueprints does not know the support dates of Kubernetes {version}",
                "look it up in the release calendar of the Amazon EKS User Guide");
            return;
        }

        var today = DateOnly.FromDateTime(spec.Clock.GetUtcNow().UtcDateTime);
        if (today >= extended)
        {
            TellUnsupported(problems, spec, extended);
        }
        else if (today >= standard)
        {
            problems.Warn(
                EksProblems.ExtendedSupport,
                Path,
                $"Kubernetes {version} has been out of standard support since {Day(standard)}: the cluster has a higher hourly price, and "
                    + $"is upgraded after {Day(extended)}",
                Upgrade());
        }
        else if (today.AddDays(Soon) >= standard)
        {
            problems.Note(
                EksProblems.SupportEndsSoon,
                Path,
                $"standard support of Kubernetes {version} ends on {Day(standard)}",
                Upgrade());
        }

        if (today >= standard && spec.ControlPlane.Upgrades == UpgradePolicy.Standard && !spec.AcceptsUnsupportedVersion)
        {
            problems.Error(
                EksProblems.StandardPolicyTooLate,
                "UpgradePolicy",
                $"the upgrade policy allows only standard support, which ended for Kubernetes {version} on {Day(standard)}",
                "use UpgradePolicy.Extended or a newer version");
        }
    }

    private static void TellUnsupported(ProblemList problems, EksSpec spec, DateOnly extended)
    {
        var message = $"extended support of Kubernetes {spec.Version} ended on {Day(extended)}: EKS creates no such cluster, and upgrades "
            + $"existing ones";
        if (spec.AcceptsUnsupportedVersion)
        {
            problems.Warn(EksProblems.UnsupportedAllowed, Path, message, Upgrade());
        }
        else
        {
            problems.Error(EksProblems.VersionOutOfSupport, Path, message, $"{Upgrade()}, or call AcceptUnsupportedVersion()");
        }
    }

    private static string Upgrade() => $"plan for a newer version; the newest whose dates are known is {KubernetesVersion.Known[^1]}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
