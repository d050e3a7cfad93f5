using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Preview.Rendering;

namespace Blueprints.Preview.Engine;

/// <summary>Lists the forms of a secret in printed text: unchanged, split into lines, and encoded in other texts.</summary>
internal static class SecretForms
{
    // What a value is written into: JSON (also as a text within JSON), YAML, URLs, markup.
    private static readonly Func<string, string>[] Writers =
    [
        text => text,
        JavaScriptEncoder.Default.Encode,
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode,
        text => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)),
        text => JavaScriptEncoder.Default.Encode(JavaScriptEncoder.Default.Encode(text)),
        Uri.EscapeDataString,
        text => text.Replace("'", "''", StringComparison.Ordinal),
        text => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
        text => text.Replace("[", "[[", StringComparison.Ordinal).Replace("]", "]]", StringComparison.Ordinal),
    ];

    // What becomes of line ends and other white space on one line.
    private static readonly Func<string, string>[] Flatteners =
    [
        text => text,
        text => text.Trim(),
        text => text.ReplaceLineEndings("\n"),
        text => text.ReplaceLineEndings("\r\n"),
        text => text.ReplaceLineEndings(" "),
        text => text.ReplaceLineEndings(""),
        HarnessErrors.OneLine,
        Printable.Of,
        text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    ];

    /// <summary>Returns every form of a secret and of its lines; of JSON, those of the texts and numbers in it as well.</summary>
    public static IEnumerable<string> Of(string secret) =>
        Parts(secret).Append(secret).SelectMany(Lines).SelectMany(text => Flatteners.Select(flatten => flatten(text)))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(text => Writers.Select(write => write(text)))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append(text);

    private static List<string> Parts(string secret)
    {
        if (secret.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return [];
        }

        try
        {
            return [.. Leaves(JsonNode.Parse(secret))];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // True, false and null are in every text, and say nothing.
    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Leaves(entry.Value)),
        JsonArray list => list.SelectMany(Leaves),
        JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number =>
            Parts(value.ToString()).Append(value.ToString()),
        _ => [],
    };
}
