using System.Globalization;

namespace Blueprints.Preview.Reporting.Drawing;

/// <summary>Fits text into boxes without measuring a font: every reader's is another one.</summary>
internal static class TextFit
{
    // In hundredths of the font's size: those of DejaVu Sans, which is wider than what most readers have.
    private const int Thin = 40;
    private const int Usual = 64;
    private const int Upper = 78;
    private const int Wide = 100;
    private const int Double = 120;

    private const int MostLines = 3;
    private const string Indent = "  ";

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

        var room = (width * 100 / size) - Wide;
        var end = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext() && (room -= Of(elements.GetTextElement())) >= 0)
        {
            end = elements.ElementIndex + elements.GetTextElement().Length;
        }

        return text[..end] + Ellipsis;
    }

    /// <summary>Returns a text that fits where all characters are as wide; those of the page's drawings are 7 pixels at most.</summary>
    public static string FitCode(string text, int width)
    {
        const int character = 7;
        var room = width / character;
        var elements = StringInfo.ParseCombiningCharacters(text);
        return elements.Length <= room ? text : text[..elements[room - 1]] + Ellipsis;
    }

    /// <summary>Returns the lines that a text takes, broken at blanks; what the last one has no room for is cut when it is drawn.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width, int size)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            var longer = lines.Count == 0 ? word : $"{lines[^1]} {word}";
            if (lines.Count > 0 && (lines.Count == MostLines || Width(longer, size) <= width))
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(lines.Count == 0 ? word : Indent + word);
            }
        }

        return lines;
    }

    private static int Of(string element) => element[0] switch
    {
        ' ' or 'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '.' or ',' or ':' or ';' => Thin,
        '/' or '-' or '(' or ')' or '[' or ']' or '|' or '!' or '\'' => Thin,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '→' or '…' => Wide,
        >= 'A' and <= 'Z' => Upper,
        < '\u1100' => Usual,
        _ => Double,
    };
}
