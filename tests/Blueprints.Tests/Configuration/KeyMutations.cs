using System.Text.Json.Nodes;

namespace Blueprints.Tests.Configuration;

/// <summary>Every place of a JSON document, and the document with something else there.</summary>
internal static class KeyMutations
{
    /// <summary>
    /// Returns every place, outermost first: <c>secrets</c>, <c>secrets.key</c>, <c>readers[0]</c>, <c>addons["a.b"]</c>.
    /// </summary>
    public static IEnumerable<KeyPlace> Places(JsonNode node) => Below(node, string.Empty, []);

    /// <summary>Returns a copy with another value at a place.</summary>
    public static string With(JsonNode document, KeyPlace place, JsonNode? value)
    {
        var copy = document.DeepClone();
        var parent = place.Steps[..^1].Aggregate(copy, (node, step) => step.Index is { } index ? node[index]! : node[step.Key!]!);
        var last = place.Steps[^1];
        if (last.Index is { } at)
        {
            parent[at] = value?.DeepClone();
        }
        else
        {
            parent[last.Key!] = value?.DeepClone();
        }

        return copy.ToJsonString();
    }

    private static IEnumerable<KeyPlace> Below(JsonNode node, string text, KeyStep[] steps) => node switch
    {
        JsonObject map =>
            map.SelectMany(
                entry => Place(
                    entry.Value!,
                    text.Length == 0 ? entry.Key : Dotted(text, entry.Key),
                    [.. steps, new KeyStep(entry.Key, null)])),
        JsonArray list => list.SelectMany((item, index) => Place(item!, $"{text}[{index}]", [.. steps, new KeyStep(null, index)])),
        _ => [],
    };

    private static string Dotted(string text, string key) =>
        key.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_') ? $"{text}.{key}" : $"{text}[\"{key}\"]";

    private static IEnumerable<KeyPlace> Place(JsonNode value, string text, KeyStep[] steps) =>
        Below(value, text, steps).Prepend(new KeyPlace(text, steps, value));
}

internal sealed record KeyPlace(string Text, KeyStep[] Steps, JsonNode Value);

internal sealed record KeyStep(string? Key, int? Index);
