using System.Globalization;

namespace Blueprints.Karpenter.Planning;

/// <summary>Writes durations of Karpenter's resources: hours, minutes and seconds, in whole numbers.</summary>
internal static class Durations
{
    public const string Never = "Never";

    /// <summary>
    /// Specifies the maximum of Go's time.Duration, an int64 of nanoseconds, in whole seconds: the definitions' patterns accept more, which
    /// the controller cannot read.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(long.MaxValue / 1_000_000_000);

    public static string Offer { get; } = $"use whole seconds, 0 to {Format(Longest)}, the maximum that Karpenter can read";

    public static bool CanFormat(TimeSpan duration) =>
        duration >= TimeSpan.Zero && duration <= Longest && duration.Ticks % TimeSpan.TicksPerSecond == 0;

    public static string Format(TimeSpan duration)
    {
        var (hours, minutes, seconds) = ((long)duration.TotalHours, duration.Minutes, duration.Seconds);
        var text = $"{Part(hours, 'h')}{Part(minutes, 'm')}{Part(seconds, 's')}";
        return text.Length == 0 ? "0s" : text;
    }

    public static string FormatOrNever(TimeSpan? duration) => duration is { } value ? Format(value) : Never;

    private static string Part(long number, char unit) =>
        number == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");
}
