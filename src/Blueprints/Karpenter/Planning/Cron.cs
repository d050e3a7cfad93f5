using System.Globalization;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks schedules of Karpenter: five cron fields, or a name after an at sign.</summary>
internal static class Cron
{
    private static readonly string[] Names = ["@annually", "@yearly", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    private static readonly Field[] Fields =
    [
        new("minute", 0, 59, []),
        new("hour", 0, 23, []),
        new("day", 1, 31, []),
        new("month", 1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        new("weekday", 0, 6, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ];

    /// <summary>Returns what is wrong with a schedule; <see langword="null"/> for a valid schedule.</summary>
    public static string? Fault(string cron)
    {
        if (cron.StartsWith('@'))
        {
            return Names.Contains(cron) ? null : $"there are {string.Join(", ", Names)}";
        }

        var parts = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
        {
            return string.Create(CultureInfo.InvariantCulture, $"it has {parts.Length} fields, not {Fields.Length}");
        }

        var wrong = Fields.Zip(parts).FirstOrDefault(pair => !pair.Second.Split(',').All(pair.First.IsValid));
        return wrong.First is null ? null : $"the {wrong.First.Name} cannot be '{wrong.Second}'";
    }

    private sealed record Field(string Name, int Least, int Most, string[] Words)
    {
        public bool IsValid(string item)
        {
            var step = item.Split('/');
            if (step.Length > 2
                || (step.Length == 2
                    && !(int.TryParse(step[1], NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every > 0)))
            {
                return false;
            }

            var ends = step[0].Split('-');
            return step[0] is "*" or "?"
                || (ends.Length == 1 && Number(ends[0]) is not null)
                || (ends.Length == 2 && Number(ends[0]) is { } from && Number(ends[1]) is { } to && from <= to);
        }

        private int? Number(string text)
        {
            var word = Array.FindIndex(Words, candidate => candidate.Equals(text, StringComparison.OrdinalIgnoreCase));
            var number = word >= 0
                ? word + Least
                : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
            return number >= Least && number <= Most ? number : null;
        }
    }
}
