using System.Text;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Writes a value on lines, in the manner of YAML: for reading, not for parsing.</summary>
internal static class ValueText
{
    private const string Step = "  ";

    /// <summary>Returns one line per entry; maps and lists go on below, indented.</summary>
    public static string Of(GraphValue map)
    {
        var text = new StringBuilder();
        WriteEntries(map, "", text);
        return text.ToString().TrimEnd('\n');
    }

    private static void WriteEntries(GraphValue map, string indent, StringBuilder text)
    {
        foreach (var (name, value) in map.Entries)
        {
            text.Append(indent).Append(name).Append(':');
            Write(value, indent, text);
        }
    }

    private static void Write(GraphValue value, string indent, StringBuilder text)
    {
        var isOpened = !value.IsSecret
            && (value.Entries.Count > 0 || value.Items.Any(item => item.Entries.Count > 0 || item.Items.Length > 0));
        if (!isOpened)
        {
            var lines = ReportNode.Scalar(value)?.ReplaceLineEndings("\n").Split('\n') ?? ["null"];
            text.Append(' ').Append(lines.Length > 1 ? $"|\n{string.Join('\n', lines.Select(line => $"{indent}{Step}{line}"))}" : lines[0])
                .Append('\n');
            return;
        }

        text.Append('\n');
        if (value.Kind == GraphValueKind.Map)
        {
            WriteEntries(value, indent + Step, text);
            return;
        }

        foreach (var item in value.Items)
        {
            text.Append(indent).Append(Step).Append('-');
            Write(item, indent + Step, text);
        }
    }
}
