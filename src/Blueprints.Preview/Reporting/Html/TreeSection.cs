using System.Globalization;
using Blueprints.Preview.Reporting.Model;
using static Blueprints.Preview.Reporting.Html.HtmlElement;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>Every resource with its inputs and dependencies, under its parent.</summary>
internal static class TreeSection
{
    public static PageSection Of(TreePicture tree) => Parts.Section(
        "resources",
        "Resources",

        // Only the script shows it: without one there is nothing to filter by.
        Tag("p", Tag("label", "Filter by name, type or fact").With("for", "filter"), " ",
            Tag("input").With("id", "filter").With("type", "search").With("autocomplete", "off"),
            " ", Tag("span").With("id", "filter-status").With("role", "status")).With("id", "filter-row").With("hidden", "hidden"),
        Tag("ul", Node(tree)).With("id", "tree"))!;

    private static HtmlElement Node(TreePicture node) => Tag(
        "li",
        Tag(
            "details",
            Tag(
                "summary",
                Tag("b", node.Name),
                " ",
                Tag("code", node.Type),
                node.Facts.IsEmpty ? null : " ",
                node.Facts.IsEmpty ? null : Tag("bdi", string.Join(" · ", node.Facts)).Class("facts")),
            Tag("p", Tag("code", node.Urn)).Class("urn"),
            node.Inputs.Length == 0 ? Tag("p", "No inputs.") : Tag("pre", node.Inputs),
            node.Dependencies.IsEmpty ? null : Tag(
                "p",
                ["waits for ", .. node.Dependencies.SelectMany((dependency, index) => Link(dependency, isFirst: index == 0))])),
        node.Children.IsEmpty ? null : Tag("ul", node.Children.Select(Node)))
        .With("id", Anchor(node.Index)).Class(node.IsComponent ? "component" : null);

    private static IEnumerable<HtmlNode> Link(LinkPicture link, bool isFirst)
    {
        if (!isFirst)
        {
            yield return ", ";
        }

        yield return Tag("a", link.Name).With("href", $"#{Anchor(link.Index)}").With("title", link.Type);
    }

    private static string Anchor(int index) => string.Create(CultureInfo.InvariantCulture, $"r{index}");
}
