using System.Globalization;
using System.Text;

namespace Blueprints.Preview.Reporting.Model;

/// <summary>Keeps texts of a program from changing how the text around them is read.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Returns a text without control characters, without characters that turn the direction of what follows, and without what is no
    /// character at all.
    /// Line feeds stay.
    /// </summary>
    /// <remarks>Embeddings, overrides and isolates are those of Unicode Standard Annex #9, 2.1 to 2.4; noncharacters those of Unicode
    /// 23.7.</remarks>
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            safe.Append(character == '\t' ? ' ' : IsUnsafe(character) ? Replacement : character);
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(char character) =>
        (char.IsControl(character) && character != '\n')
        || character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF'
        || char.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
