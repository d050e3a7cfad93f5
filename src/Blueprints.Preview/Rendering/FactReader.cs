using System.Globalization;
using System.Text.Json;

namespace Blueprints.Preview.Rendering;

/// <summary>
/// Reads the inputs of one resource for people: secrets masked, ids as the names of what they belong to, ARNs by their ends.
/// </summary>
internal sealed class FactReader(GraphValue inputs, IReadOnlyDictionary<string, string> namesById)
{
    private const int MostItems = 6;

    /// <summary>Returns what is at a path (<c>scalingConfig.minSize</c>, <c>ebs[0].size</c>) as text; null when nothing is there.</summary>
    public string? Text(string path) => At(path) is { } value ? Describe(value) : null;

    /// <summary>Returns a text with a word before it; null when nothing is there.</summary>
    public string? Text(string word, string path) => Text(path) is { Length: > 0 } text ? $"{word} {text}" : null;

    /// <summary>Returns a word when a flag has a value.</summary>
    public string? When(string path, bool value, string word) =>
        At(path) is { } given && string.Equals(given.ToString(), value ? "true" : "false", StringComparison.OrdinalIgnoreCase)
            ? word
            : null;

    /// <summary>Returns the items at a path, each read by itself.</summary>
    public IEnumerable<FactReader> Items(string path) =>
        At(path) is { Kind: GraphValueKind.List } list ? list.Items.Select(item => new FactReader(item, namesById)) : [];

    /// <summary>Returns the parsed JSON at a path; null when there is none.</summary>
    public JsonDocument? Json(string path)
    {
        try
        {
            return At(path) is { IsSecret: false, Kind: GraphValueKind.Text } text ? JsonDocument.Parse(text.AsText()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the name of what an id or ARN belongs to, or the end of an ARN; other texts as they are.</summary>
    public string Shorten(string text) =>
        namesById.TryGetValue(text, out var name) ? name
        : text.StartsWith("arn:", StringComparison.Ordinal) ? EndOf(text)
        : text;

    // The end of an ARN names the thing; a wildcard there says nothing without what it is of: "instance/*" is not "*".
    private static string EndOf(string arn) =>
        arn[(arn.LastIndexOfAny(['/', ':']) + 1)..] is { Length: > 0 } end && end != "*" ? end
        : arn.Split(':', 6) is [_, _, var service, _, _, var resource] ? (resource == "*" ? $"{service} *" : resource)
        : arn;

    private GraphValue? At(string path)
    {
        var current = inputs;
        foreach (var part in path.Split('.'))
        {
            var name = part.Split('[')[0];
            if (!current.Has(name))
            {
                return null;
            }

            current = current[name];
            if (part.EndsWith("[0]", StringComparison.Ordinal))
            {
                if (current.Kind != GraphValueKind.List || current.Items.IsEmpty)
                {
                    return null;
                }

                current = current.Items[0];
            }
        }

        return current;
    }

    private string Describe(GraphValue value)
    {
        if (value is { IsSecret: false, Kind: GraphValueKind.List })
        {
            var more = value.Items.Length > MostItems
                ? string.Create(CultureInfo.InvariantCulture, $", … {value.Items.Length} in all")
                : "";
            return string.Join(", ", value.Items.Take(MostItems).Select(Describe)) + more;
        }

        return Shorten(value.ToString().ReplaceLineEndings(" "));
    }
}
