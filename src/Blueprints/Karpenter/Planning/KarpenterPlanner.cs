using System.Collections.Immutable;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Turns a blueprint into a plan, without side effects, and reports every problem at once.</summary>
internal static class KarpenterPlanner
{
    public static KarpenterPlan Plan(KarpenterSpec spec)
    {
        var problems = PlanProblems.For(spec, Plan);
        var target = spec.Target;
        VersionRules.Check(problems, target, spec.Version);
        var described = FallbackPools.Expand(problems, spec.Entries, spec.Fallback);
        if (described.Count == 0)
        {
            problems.Error(
                KarpenterProblems.NoPools,
                "Pools",
                "there is no pool, so Karpenter creates no nodes",
                "call AddGravitonSpot(), AddX86Spot(), AddOnDemand(…) or AddPool(…)");
        }

        NameRules.Check(problems, "Pools", described.Select(pool => pool.Name));
        NameRules.Check(problems, "NodeClasses", spec.NodeClasses.Select(node => node.Name));
        var families = spec.NodeClasses
            .GroupBy(node => node.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => AmiAliases.FamilyOf(group.First()), StringComparer.Ordinal);
        var pools = described.Select(pool => PoolCompletion.Complete(problems, target, pool, families)).ToList();
        foreach (var pool in pools)
        {
            PoolRules.Check(problems, pool, spec.Version, hasController: spec.Cluster is not null);
        }

        var nodeClasses = NodeClasses(spec, pools);
        (pools, nodeClasses) = PodDensity.Apply(problems, spec, pools, nodeClasses);
        foreach (var node in nodeClasses)
        {
            NodeClassRules.Check(problems, node, target, spec.Version);
        }

        ReservationRules.Check(problems, spec.Version, pools, nodeClasses, hasController: spec.Cluster is not null);
        TagRules.Check(problems, nameof(spec.TagsExceptNodes), spec.TagsExceptNodes);
        PoolComparison.Check(problems, pools);
        var controller = ControllerPlanner.Plan(problems, spec, nodeClasses);
        problems.ThrowIfRefused(nameof(KarpenterPools));
        return new KarpenterPlan
        {
            Target = target,
            Version = spec.Version,
            Controller = controller,
            Cluster = spec.Cluster,
            Pools = [.. PoolOrder.Of(pools).Select(pool => new NodePoolPlan(pool))],
            NodeTags = spec.Tags,
            NodeClasses = [.. nodeClasses.Select(node => new NodeClassPlan(node, target.ClusterName))],
            Tags = spec.TagsOfTheRest,
            Customizations = spec.Customizations,
            Conventions = spec.Followed,
            Warnings = problems.Warnings,
        };
    }

    /// <summary>Returns the added node classes, and the default class if a pool uses it, with the blueprint's tags.</summary>
    private static ImmutableArray<Ec2NodeClass> NodeClasses(KarpenterSpec spec, List<NodePoolSpec> pools) =>
    [
        .. spec.NodeClasses
            .Where(node => node.Name != NodePoolSpec.DefaultNodeClass || pools.Exists(pool => pool.NodeClass == node.Name))
            .Select(node => node.WithBlueprintTags(spec.Tags).WithIdentityFor(spec.IsIsolated))
            .OrderBy(node => node.Name, StringComparer.Ordinal),
    ];
}
