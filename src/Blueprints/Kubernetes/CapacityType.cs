namespace Blueprints;

/// <summary>Specifies how an instance is bought, as Karpenter's capacity type.</summary>
public enum CapacityType
{
    /// <summary>Spare capacity at a discount, reclaimed with two minutes' notice. <c>spot</c>.</summary>
    Spot,

    /// <summary>Capacity at the list price. <c>on-demand</c>.</summary>
    OnDemand,

    /// <summary>Capacity of a reservation that the node class selects. <c>reserved</c>. Karpenter 1.3 and newer (<c>KRP027</c>).</summary>
    Reserved,
}

/// <summary>Represents the names of capacity types as Karpenter has them.</summary>
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
