
namespace Blueprints.Configuration;

/// <summary>
/// Specifies how each instance scales, in <see cref="AuroraOptions"/>: <c>{ min, max }</c>, or <c>{ max, pauseAfter }</c>.
/// </summary>
public sealed class AuroraCapacityOptions : ICheckedOptions
{
    /// <summary>Gets or sets the minimum capacity, in ACU. Default: 0.5; none with <c>pauseAfter</c>.</summary>
    public double? Min { get; set; }

    /// <summary>Gets or sets the maximum capacity, in ACU. Default: 2.</summary>
    public double Max { get; set; } = 2;

    /// <summary>
    /// Gets or sets the time without connections until the cluster pauses, at least 5 minutes, for example <c>30m</c>. Default: never.
    /// </summary>
    public TimeSpan? PauseAfter { get; set; }

    void ICheckedOptions.Check(OptionCheck check)
    {
        if (Min is not null && PauseAfter is not null)
        {
            check.Contradiction(
                nameof(Min),
                "a cluster that pauses scales down to 0, so it has no minimum capacity",
                "remove 'min' or 'pauseAfter'");
        }
    }
}
