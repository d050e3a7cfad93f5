namespace Blueprints;

/// <summary>Specifies how storage is billed.</summary>
/// <remarks>Source: Amazon Aurora User Guide, «Storage configurations for Amazon Aurora DB clusters».</remarks>
public enum AuroraStorage
{
    /// <summary>Aurora Standard: storage and each request are billed. Suits most workloads.</summary>
    Standard,

    /// <summary>
    /// Aurora I/O-Optimized: no charge for requests, more for storage and capacity. Cheaper if requests are more than a quarter of the
    /// bill.
    /// </summary>
    IoOptimized,
}
