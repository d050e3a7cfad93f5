using System.Collections.Immutable;

namespace Blueprints.Eks.Planning;

/// <summary>Returns the taints that keep pods away from the groups of a cluster.</summary>
internal static class NodeGroupTaints
{
    public static ImmutableArray<NodeTaint> Hard(NodeGroupPlan group) =>
        [.. group.Taints.Where(taint => taint.Effect != TaintEffect.PreferNoSchedule)];

    /// <summary>
    /// Returns the taints that the cluster's own software must tolerate: those of the system nodes; without system nodes those of all
    /// groups, if every group has taints.
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
