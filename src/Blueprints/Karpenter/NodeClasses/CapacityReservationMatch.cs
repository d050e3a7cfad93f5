namespace Blueprints;

/// <summary>Which instances a capacity reservation takes.</summary>
public enum CapacityReservationMatch
{
    /// <summary>Any that fit.</summary>
    Open,

    /// <summary>Only those that name it.</summary>
    Targeted,
}
