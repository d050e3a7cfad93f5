using System.Text;

namespace Blueprints.Site;

/// <summary>Writes tables of Markdown.</summary>
internal static class Markdown
{
    /// <summary>Returns a table.</summary>
    public static string Table(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        var heads = columns.ToList();
        Row(heads);
        Row(heads.Select(_ => "---"));
        foreach (var row in rows)
        {
            Row(row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal)));
        }

        return text.ToString();

        void Row(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    /// <summary>Returns a table that a reader of the site can filter.</summary>
    public static string Filtered(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows) =>
        $"<div class=\"filtered\">\n\n{Table(columns, rows)}\n</div>\n";

    /// <summary>Returns words as code, one below the other in a cell.</summary>
    public static string Codes(IEnumerable<string> words) => string.Join('\n', words.Select(Code));

    /// <summary>Returns a word as code.</summary>
    public static string Code(string word) => $"`{word}`";
}
