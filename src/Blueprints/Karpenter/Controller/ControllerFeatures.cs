namespace Blueprints.Karpenter.Controller;

/// <summary>Since when the controller needs what. Source: Karpenter, «Upgrade Guide» of v1.14, and the templates of v1.0 and v1.3.</summary>
internal static class ControllerFeatures
{
    public static KarpenterVersion CapacityReservations { get; } = KarpenterVersion.Of("1.3.0");

    public static KarpenterVersion ListedInstanceProfiles { get; } = KarpenterVersion.Of("1.7.0");

    public static KarpenterVersion ReservationInterruptions { get; } = KarpenterVersion.Of("1.10.0");

    public static KarpenterVersion PlacementGroups { get; } = KarpenterVersion.Of("1.11.0");

    public static KarpenterVersion InstanceStatus { get; } = KarpenterVersion.Of("1.12.0");

    public static KarpenterVersion ZonalShift { get; } = KarpenterVersion.Of("1.12.0");
}
