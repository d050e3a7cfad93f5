namespace Blueprints.Configuration;

/// <summary>Describes the insights of a database, in <see cref="AuroraOptions"/>.</summary>
public sealed class AuroraInsightsOptions
{
    /// <summary>Gets or sets <c>none</c>, <c>standard</c> or <c>advanced</c>. Default: <c>none</c>.</summary>
    public InsightsChoice Mode { get; set; } = InsightsChoice.None;

    /// <summary>Gets or sets the retention in days. Default: 7 for <c>standard</c>, 465 for <c>advanced</c>.</summary>
    public int? RetentionDays { get; set; }
}
