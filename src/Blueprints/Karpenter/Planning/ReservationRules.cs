using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks that pools with reserved capacity use a node class with reservations, and a controller that supports them.</summary>
internal static class ReservationRules
{
    /// <summary>
    /// Determines whether reservations require a feature gate. Source: Karpenter, «Settings», feature gate <c>ReservedCapacity</c>.
    /// </summary>
    public static bool NeedsGate(KarpenterVersion version, IEnumerable<NodePoolSpec> pools) =>
        version >= KarpenterFeatures.CapacityReservations
            && version < KarpenterFeatures.CapacityReservationsByDefault
            && pools.Any(WantsReserved);

    public static void Check(
        ProblemList problems,
        KarpenterVersion version,
        IReadOnlyCollection<NodePoolSpec> pools,
        IReadOnlyCollection<Ec2NodeClass> nodeClasses,
        bool hasController)
    {
        if (!hasController && NeedsGate(version, pools))
        {
            problems.Note(
                KarpenterProblems.ReservedCapacityGate,
                "Version",
                $"reserved capacity requires Karpenter's feature gate reservedCapacity, which is disabled by default in {version}",
                $"enable settings.featureGates.reservedCapacity in the chart's values, or use "
                    + $"{KarpenterFeatures.CapacityReservationsByDefault} or newer");
        }

        foreach (var pool in pools.Where(WantsReserved))
        {
            if (nodeClasses.FirstOrDefault(node => node.Name == pool.NodeClass) is { CapacityReservations.IsEmpty: true })
            {
                problems.Warn(
                    KarpenterProblems.ReservedWithoutReservation,
                    pool.Path,
                    $"the pool may use reserved capacity, and node class {pool.NodeClass} selects no capacity reservation",
                    "call AddCapacityReservation on the class, or remove CapacityType.Reserved");
            }
        }
    }

    private static bool WantsReserved(NodePoolSpec pool) =>
        pool.Requirements.Any(
            requirement => requirement.Key == RequirementKey.CapacityType
                && requirement.Operator == RequirementOperator.In
                && requirement.Values.Contains(CapacityType.Reserved.ToLabel()));
}
