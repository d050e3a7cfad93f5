namespace Blueprints;

/// <summary>Specifies how storage is paid for.</summary>
/// <remarks>Source: Amazon Aurora User Guide, «Storage configurations for Amazon Aurora DB clusters».</remarks>
public enum AuroraStorage
{
    /// <summary>Aurora Standard: storage and each request are paid for. Right for most.</summary>
    Standard,

    /// <summary>
    /// Aurora I/O-Optimized: no charge for requests, more for storage and capacity. Right where requests are more than a quarter of the
    /// bill.
    /// </summary>
    IoOptimized,
}
