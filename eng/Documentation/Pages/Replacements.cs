namespace Blueprints.Site.Pages;

/// <summary>The properties that AWS sets only when it creates a resource, by type and part of the library.</summary>
internal static class Replacements
{
    private static readonly string[] Columns = ["type", "replaced when one of these changes", "in some cases also"];

    public static string Write() => string.Concat(RegisteredTypes.ByPart.OrderBy(part => part.Key, StringComparer.Ordinal)
        .Select(part => (part.Key, Rows: part.Where(IsKnown).Order(StringComparer.Ordinal).ToList()))
        .Where(part => part.Rows.Count > 0)
        .Select(part => $"## {part.Key}\n\n{Markdown.Filtered(Columns, part.Rows.Select(Row))}\n"));

    private static bool IsKnown(string type) => CloudFormation.Types.TryGetValue(type, out var known) && known.Lines.ContainsKey("replace");

    private static string[] Row(string type) =>
    [
        Markdown.Code(type),
        CloudFormation.Types[type].Words("replace") is { Count: > 0 } words
            ? string.Join(", ", words.Select(Markdown.Code))
            : "none: all change in place",
        string.Join(", ", CloudFormation.Types[type].Words("may-replace").Select(Markdown.Code)),
    ];
}
