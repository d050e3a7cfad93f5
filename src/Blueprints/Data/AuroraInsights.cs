using System.Globalization;

namespace Blueprints;

/// <summary>
/// Specifies the data that CloudWatch Database Insights and Performance Insights keep: one of <see cref="None"/>, <see cref="Standard"/>
/// and <see cref="Advanced"/>.
/// </summary>
/// <remarks>
/// Sources: Amazon Aurora User Guide, «Considerations for Database Insights»; Amazon RDS API Reference,
/// «PerformanceInsightsRetentionPeriod».
/// </remarks>
/// <example><code>blueprint.WithInsights(AuroraInsights.Standard())</code></example>
public abstract class AuroraInsights
{
    private AuroraInsights()
    {
    }

    /// <summary>Gets the choice of no insights.</summary>
    public static AuroraInsights None { get; } = new Off();

    /// <summary>Keeps the load of the database by statement, wait, host and user.</summary>
    /// <param name="retentionDays">7, a multiple of 31 up to 713, or 731 days (<c>AUR032</c>). Default: 7, which is free.</param>
    /// <returns>The choice.</returns>
    /// <example><code>AuroraInsights.Standard()</code></example>
    public static AuroraInsights Standard(int retentionDays = 7) => new On("standard", retentionDays);

    /// <summary>Adds fleets, execution plans, lock trees and slow statements, billed per unit of capacity.</summary>
    /// <param name="retentionDays">
    /// A multiple of 31 of at least 465 up to 713, or 731 days (<c>AUR032</c>, <c>AUR033</c>). Default: 465.
    /// </param>
    /// <returns>The choice.</returns>
    /// <example><code>AuroraInsights.Advanced()</code></example>
    public static AuroraInsights Advanced(int retentionDays = 465) => new On("advanced", retentionDays);

    internal sealed class Off : AuroraInsights
    {
        public override string ToString() => "none";
    }

    internal sealed class On(string mode, int retentionDays) : AuroraInsights
    {
        public string Mode => mode;

        public int RetentionDays => retentionDays;

        public bool IsAdvanced => Mode == "advanced";

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mode}, kept {RetentionDays} days");
    }
}
