using System.Collections.Immutable;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Plans the add-ons of a cluster: their selection, order and settings.</summary>
internal static class AddonPlanner
{
    public static ImmutableArray<AddonPlan> Plan(ProblemList problems, EksFacts facts, EksSpec spec, ImmutableArray<NodeGroupPlan> nodes)
    {
        AddonRules.CheckLeftOut(problems, spec);
        ImmutableArray<EksAddon> addons =
        [
            .. Defaults(facts).Where(addon => !spec.LeftOutAddons.Contains(addon.Name) && !spec.Addons.ContainsKey(addon.Name))
                .Concat(spec.Addons.Values)
                .OrderBy(addon => KnownAddons.Order(addon.Name))
                .ThenBy(addon => addon.Name, StringComparer.Ordinal),
        ];
        var hasAgent = addons.Any(addon => addon.Name == EksAddon.PodIdentityAgentName);
        foreach (var addon in addons)
        {
            AddonRules.Check(problems, addon, addons);
            AddonSettingsRules.Check(problems, facts, addon, nodes);
        }

        AddonRules.CheckNodes(problems, addons, nodes);
        AddonVersionRules.Check(problems, facts, addons, nodes);
        var taints = NodeGroupTaints.ToTolerate(nodes);
        ImmutableArray<AddonPlan> plans = [.. addons.Select(addon => Plan(problems, facts, addon, taints, hasAgent))];
        AddonTolerations.Check(problems, plans, nodes);
        return plans;
    }

    private static IEnumerable<EksAddon> Defaults(EksFacts facts) =>
        KnownAddons.All
            .Where(known => known.IsDefault
                && (known.Name != EksAddon.PodIdentityAgentName || facts.Credentials == PodCredentials.PodIdentity))
            .Select(known => EksAddon.Of(known.Name));

    private static AddonPlan Plan(ProblemList problems, EksFacts facts, EksAddon addon, ImmutableArray<NodeTaint> taints, bool hasAgent)
    {
        var known = KnownAddons.Find(addon.Name);
        return new AddonPlan(known?.Phase ?? AddonPhase.AfterNodes, AddonIdentities.Of(problems, facts, addon, known, hasAgent))
        {
            Name = addon.Name,
            Version = addon.Version,
            Configuration = AddonConfiguration.Of(addon, known, taints),
            OnCreate = addon.OnCreate,
            OnUpdate = addon.OnUpdate,
            IsKept = addon.IsKept ?? known?.IsKept ?? false,
        };
    }
}
