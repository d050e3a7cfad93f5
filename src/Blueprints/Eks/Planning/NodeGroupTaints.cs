using System.Collections.Immutable;

namespace Blueprints.Eks.Planning;

/// <summary>Specifies which taints keep pods away from the groups of a cluster.</summary>
internal static class NodeGroupTaints
{
    public static ImmutableArray<NodeTaint> Hard(NodeGroupPlan group) =>
        [.. group.Taints.Where(taint => taint.Effect != TaintEffect.PreferNoSchedule)];

    /// <summary>
    /// Returns what the cluster's own software must tolerate: the taints of the system nodes, where it belongs; without system nodes those
    /// of all groups, where every group has one.
    /// </summary>
    public static ImmutableArray<NodeTaint> ToTolerate(ImmutableArray<NodeGroupPlan> groups)
    {
        if (groups.FirstOrDefault(group => group.IsSystem) is { } system)
        {
            return Hard(system);
        }

        return groups.All(group => !Hard(group).IsEmpty) ? [.. groups.SelectMany(group => Hard(group)).Distinct()] : [];
    }
}
