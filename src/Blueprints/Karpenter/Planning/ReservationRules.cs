using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Whether pools that want reserved capacity use a node class that has some.</summary>
internal static class ReservationRules
{
    public static void Check(ProblemList problems, IEnumerable<NodePoolSpec> pools, IReadOnlyCollection<Ec2NodeClass> nodeClasses)
    {
        foreach (var pool in pools.Where(WantsReserved))
        {
            if (nodeClasses.FirstOrDefault(node => node.Name == pool.NodeClass) is { CapacityReservations.IsEmpty: true })
            {
                problems.Warn(
                    KarpenterProblems.ReservedWithoutReservation,
                    pool.Path,
                    $"the pool may use reserved capacity, and node class {pool.NodeClass} selects no capacity reservation",
                    "call AddCapacityReservation on the class, or leave CapacityType.Reserved out");
            }
        }
    }

    private static bool WantsReserved(NodePoolSpec pool) =>
        pool.Requirements.Any(requirement => requirement.Key == RequirementKey.CapacityType && requirement.Operator == RequirementOperator.In && requirement.Values.Contains(CapacityType.Reserved.ToLabel()));
}
