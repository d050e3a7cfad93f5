using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Checks every add-on.</summary>
internal static partial class AddonRules
{
    public static void CheckLeftOut(ProblemList problems, EksSpec spec)
    {
        foreach (var name in spec.LeftOutAddons)
        {
            if (KnownAddons.Find(name) is not { IsDefault: true })
            {
                problems.Warn(
                    AddonProblems.NothingToLeaveOut,
                    $"Addons[{name}]",
                    $"add-on '{name}' is not installed, so WithoutAddon has no effect",
                    "correct the name, or remove the call");
            }
            else if (name != EksAddon.PodIdentityAgentName)
            {
                problems.Warn(
                    AddonProblems.DefaultLeftOut,
                    $"Addons[{name}]",
                    $"without '{name}', nodes are not ready or pods cannot resolve names unless other software replaces it",
                    "install the replacement right after the cluster");
            }
        }
    }

    public static void Check(ProblemList problems, EksAddon addon, ImmutableArray<EksAddon> addons)
    {
        var known = KnownAddons.Find(addon.Name);
        if (!Name().IsMatch(addon.Name))
        {
            problems.Error(
                AddonProblems.InvalidName,
                addon.Path,
                $"'{addon.Name}' is not the name of an add-on",
                "use a name that aws eks describe-addon-versions returns, such as cert-manager");
        }

        if (known is not null && addon.Version is not null && NumberOf(addon.Version) is null)
        {
            problems.Error(
                AddonProblems.InvalidVersion,
                $"{addon.Path}.Version",
                $"'{addon.Version}' is not a version of '{addon.Name}'",
                "use a version of `aws eks describe-addon-versions`, like v1.20.1-eksbuild.1");
        }

        if (addon.Configuration is { } json && EksAddon.TryParse(json) is null)
        {
            problems.Error(
                AddonProblems.InvalidConfiguration,
                $"{addon.Path}.Configuration",
                "the configuration is not a JSON object",
                "use an object with the keys of the add-on's schema");
        }

        if (addon.OnCreate == AddonConflict.Preserve)
        {
            problems.Error(
                AddonProblems.PreserveOnCreate,
                $"{addon.Path}.Conflicts",
                "EKS cannot preserve changed fields when it creates an add-on",
                "use AddonConflict.Overwrite or AddonConflict.Fail for onCreate");
        }

        if (addon.Name == "adot" && addons.All(other => other.Name != "cert-manager"))
        {
            problems.Warn(
                AddonProblems.MissingRequirement,
                addon.Path,
                "'adot' requires cert-manager, which is not among the add-ons",
                "add EksAddon.Of(\"cert-manager\"), or install cert-manager first");
        }
    }

    /// <summary>Reports add-ons without nodes: a Kubernetes deployment never becomes ready, and the stack's deployment times out.</summary>
    public static void CheckNodes(ProblemList problems, ImmutableArray<EksAddon> addons, ImmutableArray<NodeGroupPlan> nodes)
    {
        var waiting = addons
            .Where(addon => KnownAddons.Find(addon.Name) is not { Phase: AddonPhase.BeforeNodes })
            .Select(addon => addon.Name)
            .ToList();
        if (waiting.Count > 0 && nodes.IsEmpty)
        {
            problems.Error(
                AddonProblems.NoNodes,
                "SystemNodes",
                $"the cluster has no nodes, so {string.Join(", ", waiting)} would never be ready and the deployment would time out",
                "call WithSystemNodes(…), or remove the add-ons with WithoutAddon(…)");
        }
    }

    /// <summary>Returns the number in an add-on's version; <see langword="null"/> for another form than EKS's.</summary>
    public static Version? NumberOf(string? version) =>
        version is not null && VersionForm().Match(version) is { Success: true } match
            ? Version.Parse(match.Groups["number"].ValueSpan)
            : null;

    [GeneratedRegex("^[a-z0-9]([a-z0-9_-]{0,98}[a-z0-9])?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"^v(?<number>[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6})-eksbuild\.[0-9]+\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex VersionForm();
}
