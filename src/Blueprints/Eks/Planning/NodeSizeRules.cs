using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Checks the number of nodes of a group. Source: Amazon EKS API Reference, NodegroupScalingConfig.</summary>
internal static class NodeSizeRules
{
    /// <summary>
    /// Specifies the default quota «Nodes per managed node group». Source: Amazon EKS User Guide, «View and manage Amazon EKS and Fargate
    /// service quotas».
    /// </summary>
    private const int NodesPerGroup = 450;

    private const int ReplicasOfControllers = 2;

    public static void Check(ProblemList problems, EksNodeGroup group)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{group.MinSize} to {group.MaxSize} nodes, initially {group.DesiredSize}");
        if (group.MinSize < 0 || group.MaxSize < 1)
        {
            problems.Error(
                NodeGroupProblems.SizeOutOfRange,
                group.MinSize < 0 ? $"{group.Path}.MinSize" : $"{group.Path}.MaxSize",
                $"the group would have {size}",
                "use a minimum of 0 or more and a maximum of 1 or more");
        }
        else if (group.MinSize > group.DesiredSize || group.DesiredSize > group.MaxSize)
        {
            problems.Error(
                NodeGroupProblems.SizeOrder,
                group.MinSize > group.MaxSize ? $"{group.Path}.MinSize" : $"{group.Path}.DesiredSize",
                $"the group would have {size}",
                "use min ≤ desired ≤ max");
        }
        else if (group.IsSystem && group.DesiredSize < ReplicasOfControllers)
        {
            problems.Warn(
                NodeGroupProblems.FewSystemNodes,
                $"{group.Path}.DesiredSize",
                $"the group has {size}; Karpenter and CoreDNS run two replicas on different hosts",
                "start with at least two nodes: Between(2, 4), or Between(1, 3, desired: 2)");
        }

        if (group.MaxSize > NodesPerGroup)
        {
            problems.Warn(
                NodeGroupProblems.ManyNodes,
                $"{group.Path}.MaxSize",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the group may have {group.MaxSize} nodes, and the default quota is {NodesPerGroup} per group"),
                "have the quota «Nodes per managed node group» raised, or use several groups");
        }
    }
}
