using System.Collections;
using System.Globalization;
using System.Text;

namespace Blueprints.Tests.Karpenter;

/// <summary>Writes a tree as YAML. Texts are always quoted, so that none is read as something else.</summary>
internal static class ManifestText
{
    public static string Write(object tree)
    {
        var text = new StringBuilder();
        WriteValue(text, tree, indent: 0);
        return text.ToString().TrimStart('\n');
    }

    private static void WriteValue(StringBuilder text, object? value, int indent)
    {
        switch (value)
        {
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                {
                    text.Append('\n').Append(' ', indent).Append(entry.Key).Append(':');
                    WriteValue(text, entry.Value, indent + 2);
                }

                break;
            case IList list:
                foreach (var item in list)
                {
                    text.Append('\n').Append(' ', indent).Append('-');
                    WriteItem(text, item, indent + 2);
                }

                break;
            case bool flag:
                text.Append(flag ? " true" : " false");
                break;
            case int number:
                text.Append(' ').Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(" \"").Append(Escape(value?.ToString() ?? string.Empty)).Append('"');
                break;
        }
    }

    /// <summary>A map in a list begins on the line of its dash.</summary>
    private static void WriteItem(StringBuilder text, object? item, int indent)
    {
        var start = text.Length;
        WriteValue(text, item, indent);
        if (item is IDictionary)
        {
            text.Remove(start, indent + 1).Insert(start, ' ');
        }
    }

    private static string Escape(string text) =>
        text
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}
