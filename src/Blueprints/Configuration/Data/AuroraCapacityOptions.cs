
namespace Blueprints.Configuration;

/// <summary>
/// Specifies how each instance scales, in <see cref="AuroraOptions"/>: <c>{ min, max }</c>, or <c>{ max, pauseAfter }</c>.
/// </summary>
public sealed class AuroraCapacityOptions : ICheckedOptions
{
    /// <summary>Gets or sets the least, in ACU. Default: 0.5; none with <c>pauseAfter</c>.</summary>
    public double? Min { get; set; }

    /// <summary>Gets or sets the most, in ACU. Default: 2.</summary>
    public double Max { get; set; } = 2;

    /// <summary>
    /// Gets or sets how long without connections until the cluster pauses, 5 minutes at least, for example <c>30m</c>. Default: it never
    /// pauses.
    /// </summary>
    public TimeSpan? PauseAfter { get; set; }

    void ICheckedOptions.Check(OptionCheck check)
    {
        if (Min is not null && PauseAfter is not null)
        {
            check.Contradiction(nameof(Min), "a cluster that pauses goes down to nothing, so it has no least capacity", "leave 'min' out, or 'pauseAfter'");
        }
    }
}
