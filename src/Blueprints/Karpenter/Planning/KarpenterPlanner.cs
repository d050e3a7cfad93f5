using System.Collections.Immutable;
using Blueprints.Configuration;
using Blueprints.Karpenter.Controller;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Turns a blueprint into a plan: pure, and with every problem at once.</summary>
internal static class KarpenterPlanner
{
    public static KarpenterPlan Plan(KarpenterPools blueprint)
    {
        var problems = PlanKeys.ListFor(blueprint, Plan);
        var target = blueprint.Target;
        VersionRules.Check(problems, target, blueprint.Version);
        var described = FallbackPools.Expand(problems, blueprint.Entries, blueprint.Fallback);
        if (described.Count == 0)
        {
            problems.Error(KarpenterProblems.NoPools, "Pools", "there is no pool, so Karpenter makes no node", "call AddGravitonSpot(), AddX86Spot(), AddOnDemand(…) or Add(…)");
        }

        NameRules.Check(problems, "Pools", described.Select(pool => pool.Name));
        NameRules.Check(problems, "NodeClasses", blueprint.NodeClasses.Select(node => node.Name));
        var families = blueprint.NodeClasses.GroupBy(node => node.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => AmiAliases.FamilyOf(group.First()), StringComparer.Ordinal);
        var pools = described.Select(pool => PoolCompletion.Complete(problems, target, pool, families)).ToList();
        foreach (var pool in pools)
        {
            PoolRules.Check(problems, pool, blueprint.Version, hasController: blueprint.Cluster is not null);
        }

        var nodeClasses = NodeClasses(blueprint, pools);
        (pools, nodeClasses) = PodDensity.Apply(problems, blueprint, pools, nodeClasses);
        foreach (var node in nodeClasses)
        {
            NodeClassRules.Check(problems, node, target, blueprint.Version);
        }

        ReservationRules.Check(problems, blueprint.Version, pools, nodeClasses, hasController: blueprint.Cluster is not null);
        TagRules.Check(problems, nameof(blueprint.TagsExceptNodes), blueprint.TagsExceptNodes);
        PoolComparison.Check(problems, pools);
        var controller = ControllerPlanner.Plan(problems, blueprint, nodeClasses);
        problems.ThrowIfRefused(nameof(KarpenterPools));
        return new KarpenterPlan
        {
            Target = target,
            Version = blueprint.Version,
            Controller = controller,
            Cluster = blueprint.Cluster,
            Pools = [.. PoolOrder.Of(pools).Select(pool => new NodePoolPlan(pool))],
            NodeTags = blueprint.Tags,
            NodeClasses = [.. nodeClasses.Select(node => new NodeClassPlan(node, target.ClusterName))],
            Tags = blueprint.TagsOfTheRest,
            Customizations = blueprint.Customizations,
            Warnings = problems.Warnings,
        };
    }

    /// <summary>Those that were added, and the default one where a pool uses it; each with the blueprint's tags.</summary>
    private static ImmutableArray<Ec2NodeClass> NodeClasses(KarpenterPools blueprint, List<NodePoolSpec> pools) =>
    [
        .. blueprint.NodeClasses
            .Where(node => node.Name != NodePoolSpec.DefaultNodeClass || pools.Exists(pool => pool.NodeClass == node.Name))
            .Select(node => node.WithBlueprintTags(blueprint.Tags).WithIdentityFor(blueprint.IsIsolated))
            .OrderBy(node => node.Name, StringComparer.Ordinal),
    ];
}
