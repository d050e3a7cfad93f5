using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Blueprints.Configuration;

/// <summary>Reads single values. Numbers and texts are never converted to each other: in YAML, 1.30 without quotes is 1.3.</summary>
internal static partial class OptionScalars
{
    /// <summary>Returns the type without <see cref="Nullable{T}"/>.</summary>
    public static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>Determines whether a value of the type is written as text.</summary>
    public static bool IsText(Type type) =>
        Plain(type) is var plain && (plain == typeof(string) || plain == typeof(TimeSpan) || plain.IsEnum);

    /// <summary>Returns the name of the type in a message.</summary>
    public static string Describe(Type type) => Plain(type) switch
    {
        var plain when plain == typeof(string) => "a text",
        var plain when plain == typeof(bool) => "true or false",
        var plain when plain == typeof(int) => "a whole number",
        var plain when plain == typeof(double) => "a number",
        var plain when plain == typeof(TimeSpan) => "a duration, such as 90s, 30m or 1h30m",
        { IsEnum: true } => "one of a few words",
        var plain when OptionShape.ItemOf(plain) is not null => "a list",
        _ => "a map of keys and values",
    };

    public static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "a map of keys and values",
        _ => "nothing",
    };

    /// <summary>Determines whether a text would be a value of the type without quotes.</summary>
    public static bool IsQuoted(string text, Type type)
    {
        try
        {
            return Plain(type).IsPrimitive && TryRead(JsonSerializer.Deserialize<JsonElement>(text), type, out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static bool TryRead(JsonElement json, Type type, out object? value)
    {
        value = (Plain(type), json.ValueKind) switch
        {
            (var plain, JsonValueKind.String) when plain == typeof(string) => json.GetString(),
            (var plain, JsonValueKind.True or JsonValueKind.False) when plain == typeof(bool) => json.GetBoolean(),
            (var plain, JsonValueKind.Number) when plain == typeof(int) => json.TryGetInt32(out var whole) ? whole : null,
            (var plain, JsonValueKind.Number) when plain == typeof(double) =>
                json.TryGetDouble(out var number) && double.IsFinite(number) ? number : null,
            (var plain, JsonValueKind.String) when plain == typeof(TimeSpan) => Duration(json.GetString()!),
            _ => null,
        };
        return value is not null;
    }

    /// <summary>Returns the words of a choice, as they are written.</summary>
    public static IEnumerable<string> Words(Type choice) => Enum.GetNames(Plain(choice)).Select(OptionPath.KeyOf);

    public static bool TryReadWord(string word, Type choice, out object? value)
    {
        var name = Enum.GetNames(Plain(choice)).FirstOrDefault(name => name.Equals(word, StringComparison.OrdinalIgnoreCase));
        value = name is null ? null : Enum.Parse(Plain(choice), name);
        return value is not null;
    }

    private static TimeSpan? Duration(string text)
    {
        if (Units().Match(text) is not { Success: true, Length: > 0 } match)
        {
            return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span)
                && text.Contains(':', StringComparison.Ordinal)
                ? span
                : null;
        }

        return TimeSpan.FromDays(Number("d")) + TimeSpan.FromHours(Number("h")) + TimeSpan.FromMinutes(Number("m"))
            + TimeSpan.FromSeconds(Number("s")) + TimeSpan.FromMilliseconds(Number("ms"));

        int Number(string unit) =>
            match.Groups[unit] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(
        "^((?<d>[0-9]{1,5})d)?((?<h>[0-9]{1,6})h)?((?<m>[0-9]{1,6})m)?((?<s>[0-9]{1,8})s)?((?<ms>[0-9]{1,8})ms)?\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Units();
}
