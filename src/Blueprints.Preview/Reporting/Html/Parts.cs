using static Blueprints.Preview.Reporting.Html.HtmlElement;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>What every section is made of.</summary>
internal static class Parts
{
    public const string None = "–";

    /// <summary>Returns a section with its heading; null when there is nothing to show.</summary>
    public static PageSection? Section(string id, string heading, params IEnumerable<HtmlNode?> content)
    {
        var all = content.OfType<HtmlNode>().ToList();
        return all.Count == 0
            ? null
            : new PageSection(id, heading,
                Tag("section", [Tag("h2", heading).With("id", $"{id}-heading"), .. all]).With("id", id)
                .With("aria-labelledby", $"{id}-heading"));
    }

    /// <summary>Returns a table with a caption; null when there are no rows.</summary>
    public static HtmlElement? Table(string caption, string[] columns, IEnumerable<IEnumerable<HtmlNode>> rows)
    {
        var body = rows
            .Select(cells => Tag("tr", cells.Select((cell, index) => index == 0 ? Tag("th", cell).With("scope", "row") : Tag("td", cell))))
            .ToList();
        return body.Count == 0
            ? null
            : Tag(
                "div",
                Tag(
                    "table",
                    Tag("caption", caption),
                    Tag("thead", Tag("tr", columns.Select(column => Tag("th", column).With("scope", "col")))),
                    Tag("tbody", body)))
                .Class("scroll").With("tabindex", "0").With("role", "group").With("aria-label", caption);
    }

    /// <summary>Returns texts one below the other; a dash when there are none.</summary>
    public static HtmlNode Lines(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return all.Count switch
        {
            0 => None,
            1 => Tag("bdi", all[0]),
            _ => Tag("ul", all.Select(text => Tag("li", Tag("bdi", text)))).Class("plain"),
        };
    }

    public static HtmlNode Text(string? text) => string.IsNullOrEmpty(text) ? None : Tag("bdi", text);

    public static HtmlNode Code(string? text) => string.IsNullOrEmpty(text) ? None : Tag("code", text);
}
