using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>
/// Determines whether pools that want reserved capacity use a node class that has some, and a controller that looks for it.
/// </summary>
internal static class ReservationRules
{
    /// <summary>
    /// Determines whether the controller uses reservations only when it is told to. Source: Karpenter, «Settings», feature gate
    /// <c>ReservedCapacity</c>.
    /// </summary>
    public static bool NeedsGate(KarpenterVersion version, IEnumerable<NodePoolSpec> pools) =>
        version >= KarpenterFeatures.CapacityReservations && version < KarpenterFeatures.CapacityReservationsByDefault && pools.Any(WantsReserved);

    public static void Check(ProblemList problems, KarpenterVersion version, IReadOnlyCollection<NodePoolSpec> pools, IReadOnlyCollection<Ec2NodeClass> nodeClasses, bool hasController)
    {
        if (!hasController && NeedsGate(version, pools))
        {
            problems.Note(
                KarpenterProblems.ReservedCapacityGate,
                "Version",
                $"reserved capacity is behind Karpenter's feature gate reservedCapacity, which is off by default in {version}",
                $"switch settings.featureGates.reservedCapacity on in the chart's values, or use {KarpenterFeatures.CapacityReservationsByDefault} or newer");
        }

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
