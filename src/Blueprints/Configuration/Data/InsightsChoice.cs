namespace Blueprints.Configuration;

/// <summary>Specifies the mode of insights, in <see cref="AuroraOptions"/>: the choices of <see cref="AuroraInsights"/>.</summary>
public enum InsightsChoice
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The load of the database.</summary>
    Standard,

    /// <summary>Also fleets, execution plans, lock trees and slow statements.</summary>
    Advanced,
}
