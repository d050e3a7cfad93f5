using System.Globalization;
using Blueprints.Preview.Reporting.Drawing;
using static Blueprints.Preview.Reporting.Html.HtmlElement;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>Writes a drawing as SVG within a figure that scrolls by itself where it is wider than the page.</summary>
internal static class PictureWriter
{
    private const int ArrowHead = 7;

    /// <param name="id">What the page calls the drawing; letters, digits and hyphens.</param>
    /// <param name="picture">The drawing.</param>
    public static HtmlElement Figure(string id, Picture picture) => Tag(
        "figure",
        Tag("div", Svg(id, picture)).Class("scroll").With("tabindex", "0").With("role", "group").With("aria-label", picture.Title),
        Tag("figcaption", picture.Title));

    private static HtmlElement Svg(string id, Picture picture) => Tag(
        "svg",
        [Tag("title", picture.Title).With("id", $"{id}-title"), Tag("desc", picture.Description).With("id", $"{id}-desc"),
            .. picture.Shapes.Select(Shape)])
        .With("xmlns", "http://www.w3.org/2000/svg")
        .With("role", "img")
        .With("aria-labelledby", $"{id}-title {id}-desc")
        .With("width", picture.Width)
        .With("height", picture.Height)
        .With("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {picture.Width} {picture.Height}"));

    private static HtmlElement Shape(Shape shape) => shape switch
    {
        Box box => Box(box),
        Line line => Tag("text", line.Text).With("x", line.X).With("y", line.Y).Class(line.Style),
        Arrow arrow => Tag("path").With("d", Path(arrow)).Class("arrow"),
        _ => throw new InvalidOperationException($"{shape.GetType().Name} cannot be drawn."),
    };

    private static HtmlElement Box(Box box)
    {
        var rectangle = Tag("rect").With("x", box.X).With("y", box.Y).With("width", box.Width).With("height", box.Height).With("rx", "5")
            .Class(box.Style);
        return box.Tip is null ? rectangle : Tag("g", Tag("title", box.Tip), rectangle);
    }

    private static string Path(Arrow arrow) => string.Create(
        CultureInfo.InvariantCulture,
        $"M{arrow.FromX} {arrow.Y}H{arrow.ToX}M{arrow.ToX - ArrowHead} {arrow.Y - 4}L{arrow.ToX} {arrow.Y}L{arrow.ToX - ArrowHead} "
            + $"{arrow.Y + 4}");
}
