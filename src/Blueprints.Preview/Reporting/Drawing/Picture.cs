using System.Collections.Immutable;

namespace Blueprints.Preview.Reporting.Drawing;

/// <summary>A drawing: shapes at whole pixels, so that two runs draw the same bytes.</summary>
/// <remarks>Title: what it shows, for those who do not see it. Description: what is in it, in one or two sentences.</remarks>
internal sealed record Picture(string Title, string Description, int Width, int Height, ImmutableArray<Shape> Shapes);

internal abstract record Shape;

/// <summary>A box; the style says what kind of thing it is.</summary>
/// <remarks>Tip: the whole text, where the box shows a part of it.</remarks>
internal sealed record Box(int X, int Y, int Width, int Height, string Style, string? Tip = null) : Shape;

/// <summary>One line of text, by its baseline.</summary>
internal sealed record Line(int X, int Y, string Text, string Style) : Shape;

/// <summary>A horizontal arrow.</summary>
internal sealed record Arrow(int FromX, int ToX, int Y) : Shape;
