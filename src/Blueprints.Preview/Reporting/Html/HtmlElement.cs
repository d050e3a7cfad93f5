using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>An element with attributes and content. It is written so that an XML parser reads it as well.</summary>
internal sealed class HtmlElement : HtmlNode
{
    private static readonly ImmutableHashSet<string> Inline =
        ["a", "bdi", "b", "code", "em", "span", "small", "strong", "input", "label", "text", "tspan", "title", "desc", "kbd", "button"];

    private static readonly ImmutableHashSet<string> Void = ["meta", "link", "input", "br", "rect", "line", "path", "circle"];

    private readonly string _name;
    private readonly ImmutableArray<(string Name, string Value)> _attributes;
    private readonly ImmutableArray<HtmlNode> _content;

    private HtmlElement(string name, ImmutableArray<(string Name, string Value)> attributes, ImmutableArray<HtmlNode> content)
    {
        _name = name;
        _attributes = attributes;
        _content = content;
    }

    public override bool IsBlock => !Inline.Contains(_name);

    /// <summary>Creates an element; content that is null is left out.</summary>
    public static HtmlElement Tag(string name, params IEnumerable<HtmlNode?> content) => new(name, [], [.. content.OfType<HtmlNode>()]);

    /// <summary>Adds an attribute; none when the value is null.</summary>
    public HtmlElement With(string name, string? value) => value is null ? this
        : new HtmlElement(_name, _attributes.Add((name, value)), _content);

    public HtmlElement With(string name, int value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    public HtmlElement Class(string? value) => With("class", value);

    public override void WriteTo(StringBuilder page)
    {
        page.Append('<').Append(_name);
        foreach (var (name, value) in _attributes)
        {
            page.Append(' ').Append(name).Append("=\"").Append(HtmlText.Encode(value)).Append('"');
        }

        if (Void.Contains(_name))
        {
            page.Append("/>");
            return;
        }

        page.Append('>');

        // White space counts in <pre>; elsewhere a line for each block makes the difference of two pages readable.
        var isOpen = _name != "pre" && _content.Any(node => node.IsBlock);
        foreach (var node in _content)
        {
            if (isOpen)
            {
                page.Append('\n');
            }

            node.WriteTo(page);
        }

        page.Append(isOpen ? "\n</" : "</").Append(_name).Append('>');
    }
}
