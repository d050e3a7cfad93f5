using System.Collections.Immutable;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Drawing;

/// <summary>Collects shapes. All coordinates are of the whole drawing.</summary>
internal sealed class Canvas
{
    public const int LineHeight = 16;
    public const int Padding = 12;
    public const int Gap = 10;
    public const int TextSize = 12;

    // Bold letters are wider.
    private const int BoldSize = 13;

    /// <summary>The style of text whose characters are all as wide.</summary>
    public const string Code = "m";

    private readonly ImmutableArray<Shape>.Builder _shapes = ImmutableArray.CreateBuilder<Shape>();

    /// <summary>Returns how high a box with some lines is.</summary>
    public static int HeightOf(int lines) => (lines * LineHeight) + Padding;

    public void Box(int x, int y, int width, int height, string style, string? tip = null) =>
        _shapes.Add(new Box(x, y, width, height, style, tip is null ? null : SafeText.Of(tip)));

    public void Text(int x, int y, int width, string text, string style) =>
        _shapes.Add(new Line(x, y, style == Code ? TextFit.FitCode(OneLine(text), width)
        : TextFit.Fit(OneLine(text), width, style is "t" or "d" or "n" ? TextSize : BoldSize), style));

    public void Arrow(int fromX, int toX, int y) => _shapes.Add(new Arrow(fromX, toX, y));

    /// <summary>Draws a box with lines; the whole of them is its tip.</summary>
    public void Lines(int x, int y, int width, int height, string style, IReadOnlyList<(string Text, string Style)> lines)
    {
        Box(x, y, width, height, style, string.Join("\n", lines.Select(line => line.Text)));
        for (var index = 0; index < lines.Count; index++)
        {
            Text(x + 8, y + LineHeight + (index * LineHeight), width - 16, lines[index].Text, lines[index].Style);
        }
    }

    /// <summary>Draws small boxes side by side, and in the next row where they do not fit.</summary>
    /// <returns>Where the next thing below begins.</returns>
    public int Pills(int x, int y, int width, string style, IEnumerable<string> texts)
    {
        const int height = 22;
        var (left, top) = (x, y);
        foreach (var text in texts)
        {
            var wide = Math.Min(TextFit.Width(OneLine(text), TextSize) + 16, width);
            if (left > x && left + wide > x + width)
            {
                (left, top) = (x, top + height + 6);
            }

            Box(left, top, wide, height, style, text);
            Text(left + 8, top + 15, wide - 16, text, "t");
            left += wide + 6;
        }

        return top + height + Gap;
    }

    public Picture Finish(string title, string description, int width, int height) =>
        new(title, description, width, height, _shapes.ToImmutable());

    private static string OneLine(string text) => SafeText.Of(text).ReplaceLineEndings(" ");
}
