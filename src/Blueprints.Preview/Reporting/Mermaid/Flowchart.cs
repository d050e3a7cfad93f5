using System.Globalization;
using System.Text;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Mermaid;

/// <summary>Collects the lines of a Mermaid flowchart. Labels are escaped here, and ids are made up here.</summary>
internal sealed class Flowchart
{
    private readonly StringBuilder _text = new();
    private int _ids;
    private int _depth = 1;

    public Flowchart(string direction) => _text.Append("flowchart ").Append(direction).Append('\n');

    /// <summary>Adds a node with lines.</summary>
    /// <returns>Its id.</returns>
    public string Node(params IEnumerable<string> lines)
    {
        var id = NextId();
        Line($"{id}[\"{string.Join("<br/>", lines.Where(line => line.Length > 0).Select(Escape))}\"]");
        return id;
    }

    /// <summary>Adds a frame with what is inside.</summary>
    /// <returns>Its id.</returns>
    public string Frame(string label, Action content)
    {
        var id = NextId();
        Line($"subgraph {id}[\"{Escape(label)}\"]");
        _depth++;
        content();
        _depth--;
        Line("end");
        return id;
    }

    public void Edge(string from, string to, string? label = null) =>
        Line(string.IsNullOrEmpty(label) ? $"{from} --> {to}" : $"{from} -->|\"{Escape(label)}\"| {to}");

    public override string ToString() => _text.ToString();

    // Source: mermaid.js.org, «Flowcharts - Basic Syntax», entity codes to escape characters. A label in backticks would be Markdown.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in SafeText.Of(text).ReplaceLineEndings(" "))
        {
            escaped.Append(character switch
            {
                '"' => "#quot;",
                '#' => "#35;",
                '<' => "#lt;",
                '>' => "#gt;",
                '&' => "#amp;",
                '`' => "#96;",
                '\\' => "#92;",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"n{++_ids}");

    private void Line(string line) => _text.Append(' ', 2 * _depth).Append(line).Append('\n');
}
