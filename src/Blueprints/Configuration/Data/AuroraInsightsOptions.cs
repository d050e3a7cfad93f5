namespace Blueprints.Configuration;

/// <summary>Describes what insights keep, in <see cref="AuroraOptions"/>.</summary>
public sealed class AuroraInsightsOptions
{
    /// <summary>Gets or sets <c>none</c>, <c>standard</c> or <c>advanced</c>. Default: <c>none</c>.</summary>
    public InsightsChoice Mode { get; set; } = InsightsChoice.None;

    /// <summary>Gets or sets for how many days. Default: 7 for <c>standard</c>, 465 for <c>advanced</c>.</summary>
    public int? RetentionDays { get; set; }
}
