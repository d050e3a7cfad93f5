using System.Text;
using System.Text.RegularExpressions;

namespace Blueprints.Preview.Explanations;

/// <summary>Writes a page of Markdown as plain text for a terminal.</summary>
/// <remarks>Knows what the pages of problems are made of: headings, paragraphs, lists, tables and code.</remarks>
internal static partial class PlainPage
{
    private const string CodeIndent = "    ";

    /// <summary>Returns the text. Lines of code are as long as they are; all others end at a width.</summary>
    public static string Of(string markdown, int width)
    {
        var text = new StringBuilder();
        var paragraph = new List<string>();
        var isCode = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                End();
                isCode = !isCode;
            }
            else if (isCode)
            {
                text.Append(line.Length == 0 ? "" : CodeIndent).Append(line).Append('\n');
            }
            else if (Heading().Match(line) is { Success: true } heading)
            {
                End();
                var title = Inline(heading.Groups["title"].Value);
                var underline = heading.Groups["level"].Length == 1 ? '=' : '-';
                text.Append(title).Append('\n').Append(underline, Math.Min(title.Length, width)).Append('\n');
            }
            else if (Row().Match(line) is { Success: true } row)
            {
                End();
                paragraph.Add(Inline(string.Join(": ", row.Groups["cells"].Value.Split('|', StringSplitOptions.TrimEntries))));
                End();
            }
            else if (line.Length == 0)
            {
                End();
                text.Append('\n');
            }
            else
            {
                if (Item().IsMatch(line))
                {
                    End();
                }

                paragraph.Add(line.Trim());
            }
        }

        End();
        return text.ToString();

        void End()
        {
            if (paragraph.Count > 0)
            {
                Wrap(text, Inline(string.Join(' ', paragraph)), width);
                paragraph.Clear();
            }
        }
    }

    // What follows a list's mark stands below its text.
    private static void Wrap(StringBuilder text, string paragraph, int width)
    {
        var indent = Item().Match(paragraph).Length;
        var column = 0;
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                text.Append('\n').Append(' ', indent);
                column = indent;
            }
            else if (column > 0)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
        }

        text.Append('\n');
    }

    // A link within the documentation is its text; one to the world keeps its address.
    private static string Inline(string text) => string.Concat(CodeSpan().Split(text).Select((part, index) => index % 2 == 1
        ? part
        : Emphasis().Replace(Link().Replace(part, link => link.Groups["target"].Value.Contains("://", StringComparison.Ordinal)
            ? $"{link.Groups["text"].Value} ({link.Groups["target"].Value})"
            : link.Groups["text"].Value), "$1")));

    [GeneratedRegex("^(?<level>#{1,6}) (?<title>.+)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\|(?![ -]*\|[ |-]*\z) *(?<cells>.+?) *\|\z", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"^(-|\*|[0-9]+\.) ", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex("(`[^`]*`)", RegexOptions.CultureInvariant)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*(.+?)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();
}
