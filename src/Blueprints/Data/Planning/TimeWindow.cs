using System.Globalization;
using System.Text.RegularExpressions;

namespace Blueprints.Data.Planning;

/// <summary>
/// Represents a span of minutes of every day or week, in UTC. A span that ends before it starts includes midnight, or the end of the week.
/// </summary>
internal sealed partial record TimeWindow(int Start, int Length, int Cycle)
{
    private const int Day = 24 * 60;
    private const int Week = 7 * Day;

    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Reads <c>hh:mm-hh:mm</c>.</summary>
    public static TimeWindow? Daily(string text) =>
        Daily().Match(text) is { Success: true } match ? Between(Minutes(match, "from"), Minutes(match, "to"), Day) : null;

    /// <summary>Reads <c>ddd:hh:mm-ddd:hh:mm</c>.</summary>
    public static TimeWindow? Weekly(string text) =>
        Weekly().Match(text) is { Success: true } match
            ? Between((DayOf(match, "fromDay") * Day) + Minutes(match, "from"), (DayOf(match, "toDay") * Day) + Minutes(match, "to"), Week)
            : null;

    /// <summary>Determines whether two windows share a minute of the week.</summary>
    public bool Overlaps(TimeWindow other) =>
        Occurrences().Any(mine => other.Occurrences().Any(theirs => Meet(mine, Length, theirs, other.Length)));

    private static bool Meet(int start, int length, int otherStart, int otherLength) =>
        ((otherStart - start + Week) % Week) < length || ((start - otherStart + Week) % Week) < otherLength;

    private static TimeWindow Between(int start, int end, int cycle) => new(start, (end - start + cycle) % cycle, cycle);

    private static int Minutes(Match match, string group)
    {
        var time = match.Groups[group].Value;
        var hours = int.Parse(time[..2], NumberStyles.None, CultureInfo.InvariantCulture);
        return (hours * 60) + int.Parse(time[3..], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static int DayOf(Match match, string group) => Array.IndexOf(Days, match.Groups[group].Value);

    [GeneratedRegex(
        "^(?<from>([01][0-9]|2[0-3]):[0-5][0-9])-(?<to>([01][0-9]|2[0-3]):[0-5][0-9])\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Daily();

    [GeneratedRegex(
        "^(?<fromDay>mon|tue|wed|thu|fri|sat|sun):(?<from>([01][0-9]|2[0-3]):[0-5][0-9])-"
            + "(?<toDay>mon|tue|wed|thu|fri|sat|sun):(?<to>([01][0-9]|2[0-3]):[0-5][0-9])\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Weekly();

    private IEnumerable<int> Occurrences() => Enumerable.Range(0, Week / Cycle).Select(number => Start + (number * Cycle));
}
