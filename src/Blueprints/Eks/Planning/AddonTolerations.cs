using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Sets the tolerations of add-ons' deployments, and finds deployments that no group accepts.</summary>
internal static class AddonTolerations
{
    private const string Key = "tolerations";

    /// <summary>Sets the tolerations of a known add-on's deployment if its own do not cover the taints of its nodes.</summary>
    public static void Write(JsonObject values, KnownAddon addon, ImmutableArray<NodeTaint> taints)
    {
        if (addon.TolerationsPath.IsEmpty || taints.All(taint => addon.ToleratedKeys.Contains(taint.Key)))
        {
            return;
        }

        // A list replaces the chart's, so repeat the add-on's own tolerations.
        var all = addon.ToleratedKeys.Where(key => key != Tolerations.CriticalAddonsOnly).Select(
            key => new JsonObject { ["key"] = key, ["operator"] = "Exists" })
            .Concat(Tolerations.Of(WithOwn(addon, taints)).Select(Json));
        var parent = values;
        foreach (var key in addon.TolerationsPath.SkipLast(1))
        {
            parent = (JsonObject)(parent[key] ??= new JsonObject());
        }

        parent[addon.TolerationsPath[^1]] = new JsonArray([.. all]);
    }

    /// <summary>Reports add-ons whose deployments every group rejects.</summary>
    public static void Check(ProblemList problems, ImmutableArray<AddonPlan> addons, ImmutableArray<NodeGroupPlan> groups)
    {
        if (groups.IsEmpty)
        {
            return;
        }

        var closed = addons.Where(RunsAsDeployment)
            .Where(addon => groups.All(group => !NodeGroupTaints.Hard(group).All(taint => Tolerates(addon, taint))))
            .Select(addon => addon.Name)
            .ToList();
        if (closed.Count > 0)
        {
            problems.Warn(
                AddonProblems.NotTolerated,
                "NodeGroups",
                $"every group has a taint that {string.Join(", ", closed)} may not tolerate, so the deployment of the stack may time out",
                "add a group without taints, or set tolerations of one group's taints with WithConfiguration(…)");
        }
    }

    private static IEnumerable<NodeTaint> WithOwn(KnownAddon addon, ImmutableArray<NodeTaint> taints) =>
        addon.ToleratedKeys.Contains(Tolerations.CriticalAddonsOnly) && taints.All(taint => taint.Key != Tolerations.CriticalAddonsOnly)
            ? taints.Prepend(Tolerations.CriticalAddonsOnlyTaint)
            : taints;

    private static JsonObject Json(ImmutableArray<(string Key, string Value)> toleration)
    {
        var json = new JsonObject();
        foreach (var (key, value) in toleration)
        {
            json[key] = value;
        }

        return json;
    }

    private static bool RunsAsDeployment(AddonPlan addon) => KnownAddons.Find(addon.Name) is not { TolerationsPath.IsEmpty: true };

    private static bool Tolerates(AddonPlan addon, NodeTaint taint)
    {
        var known = KnownAddons.Find(addon.Name);
        var lists = addon.Configuration is { } json && EksAddon.TryParse(json) is { } values ? Lists(values, known).ToList() : [];
        return lists.Count > 0 ? lists.Exists(list => Tolerations.Tolerate(list, taint)) : known?.ToleratedKeys.Contains(taint.Key) == true;
    }

    /// <summary>
    /// Returns the tolerations of a known add-on's deployment; for another add-on every list of tolerations, since the deployment's is
    /// unknown.
    /// </summary>
    private static IEnumerable<JsonArray> Lists(JsonObject values, KnownAddon? known)
    {
        if (known is not null)
        {
            JsonNode? node = values;
            foreach (var key in known.TolerationsPath)
            {
                node = (node as JsonObject)?[key];
            }

            return node is JsonArray list ? [list] : [];
        }

        return values.SelectMany(entry => entry.Value switch
        {
            JsonArray list when entry.Key == Key => [list],
            JsonObject inner => Lists(inner, null),
            _ => Array.Empty<JsonArray>(),
        });
    }
}
