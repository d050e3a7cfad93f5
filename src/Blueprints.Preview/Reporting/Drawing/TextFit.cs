using System.Globalization;

namespace Blueprints.Preview.Reporting.Drawing;

/// <summary>Fits text into boxes without measuring a font: every reader's is another one.</summary>
internal static class TextFit
{
    // In hundredths of the font's size, on the wide side of common sans-serif fonts.
    private const int Narrow = 58;
    private const int Upper = 72;
    private const int Wide = 120;

    public const string Ellipsis = "…";

    /// <summary>Returns about how wide a text is, in pixels.</summary>
    public static int Width(string text, int size)
    {
        var width = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            width += Of(elements.GetTextElement());
        }

        return ((width * size) + 99) / 100;
    }

    /// <summary>Returns a text that fits, cut between characters as people see them.</summary>
    public static string Fit(string text, int width, int size)
    {
        if (Width(text, size) <= width)
        {
            return text;
        }

        var room = ((width * 100) / size) - Narrow;
        var end = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext() && (room -= Of(elements.GetTextElement())) >= 0)
        {
            end = elements.ElementIndex + elements.GetTextElement().Length;
        }

        return text[..end] + Ellipsis;
    }

    private static int Of(string element) => element[0] switch
    {
        >= 'A' and <= 'Z' or '@' or '%' or 'm' or 'w' => Upper,
        < '\u1100' => Narrow,
        _ => Wide,
    };
}
