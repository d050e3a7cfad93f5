using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>JSON to and from serialized values.</summary>
internal static class WireJson
{
    public static object? Parse(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => element.EnumerateArray().Select(Parse).ToImmutableArray(),
        JsonValueKind.Object => element.EnumerateObject().ToImmutableDictionary(entry => entry.Name, entry => Parse(entry.Value)),
        _ => null,
    };

    /// <summary>Writes a value as protobuf's JSON formatter does, blanks included: providers compare these strings.</summary>
    public static string Format(object? value) => value switch
    {
        null => "null",
        bool known => known ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => FormatNumber(number),
        string text => Quote(text),
        ImmutableArray<object?> { IsEmpty: true } => "[ ]",
        ImmutableArray<object?> list => $"[ {string.Join(", ", list.Select(Format))} ]",
        ImmutableDictionary<string, object?> { IsEmpty: true } => "{ }",
        ImmutableDictionary<string, object?> map => $"{{ {FormatEntries(map)} }}",
        _ => throw new InvalidOperationException($"Unsupported value when converting to JSON: {value.GetType().FullName}"),
    };

    private static string FormatEntries(ImmutableDictionary<string, object?> map)
        => string.Join(
            ", ",
            map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{Quote(entry.Key)}: {Format(entry.Value)}"));

    private static string FormatNumber(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? text : Quote(text);
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '<' or '>' or '\x7f' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
