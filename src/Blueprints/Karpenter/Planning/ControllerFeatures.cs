namespace Blueprints.Karpenter.Planning;

/// <summary>x Source: Karpenter, «Upgrade Guide» of v1.14, and the templates of v1.0 and v1.3.</summary>
internal static class ControllerFeatures
{
    public static KarpenterVersion CapacityReservations => KarpenterFeatures.CapacityReservations;

    public static KarpenterVersion ListedInstanceProfiles { get; } = KarpenterVersion.Of("1.7.0");

    public static KarpenterVersion ReservationInterruptions { get; } = KarpenterVersion.Of("1.10.0");

    public static KarpenterVersion PlacementGroups => KarpenterFeatures.PlacementGroups;

    public static KarpenterVersion InstanceStatus { get; } = KarpenterVersion.Of("1.12.0");

    public static KarpenterVersion ZonalShift { get; } = KarpenterVersion.Of("1.12.0");
}
