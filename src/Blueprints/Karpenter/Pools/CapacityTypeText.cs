namespace Blueprints.Karpenter;

/// <summary>The names of capacity types as Karpenter has them.</summary>
internal static class CapacityTypeText
{
    public static string ToLabel(this CapacityType capacity) => capacity switch
    {
        CapacityType.Spot => "spot",
        CapacityType.OnDemand => "on-demand",
        CapacityType.Reserved => "reserved",
        _ => throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "There are Spot, OnDemand and Reserved."),
    };
}
