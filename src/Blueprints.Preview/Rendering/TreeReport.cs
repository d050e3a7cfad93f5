using System.Globalization;
using Spectre.Console;

namespace Blueprints.Preview.Rendering;

/// <summary>Writes a graph for people: the tree, counts by type, problems, outputs.</summary>
internal static class TreeReport
{
    private const int LongestValue = 100;

    /// <summary>Returns the report without colours.</summary>
    public static string Plain(StackGraph graph)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Write(graph, writer, colours: false, width: null);
        return writer.ToString();
    }

    /// <summary>Writes the report.</summary>
    /// <param name="graph">The plan.</param>
    /// <param name="writer">Where it goes.</param>
    /// <param name="colours">Whether it is coloured.</param>
    /// <param name="width">How wide a terminal is; null for what is not one.</param>
    public static void Write(StackGraph graph, TextWriter writer, bool colours, int? width)
    {
        var report = new ReportWriter(writer, colours, width);
        foreach (var line in new ResourceTree(graph, width).Lines())
        {
            report.Line(line);
        }

        WriteCounts(graph, report);
        WriteProblems(graph, report);
        WriteOutputs(graph, report);
    }

    private static void WriteCounts(StackGraph graph, ReportWriter report)
    {
        // The stack itself is what the tree hangs on, not something that is made.
        var made = graph.Resources.Skip(1).ToList();
        var resources = made.Count(node => node.Custom);
        report.Heading($"{Count(resources, "resource")}, {Count(made.Count - resources, "component")}");
        var groups = made.GroupBy(node => (node.Type, Operation: JsonReport.Operation(node)))
            .OrderBy(group => group.Key.Type, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Operation, StringComparer.Ordinal)
            .ToList();
        var width = groups.Select(group => group.Count().ToString(CultureInfo.InvariantCulture).Length).DefaultIfEmpty().Max();
        foreach (var group in groups)
        {
            var count = group.Count().ToString(CultureInfo.InvariantCulture).PadLeft(width);
            var operation = group.Key.Operation == "create" ? "" : $"  ({group.Key.Operation})";
            report.Line($"  [bold]{count}[/]  {Markup.Escape(Printable.Of(group.Key.Type + operation))}");
        }
    }

    private static void WriteProblems(StackGraph graph, ReportWriter report)
    {
        if (graph.Problems.IsEmpty)
        {
            return;
        }

        var warnings = graph.Problems.Count(problem => problem.Severity == ProblemSeverity.Warning);
        var notes = graph.Problems.Length - warnings;
        (int Count, string What)[] parts = [(warnings, "warning"), (notes, "note")];
        report.Heading(string.Join(", ", parts.Where(part => part.Count > 0).Select(part => Count(part.Count, part.What))));
        foreach (var problem in graph.Problems)
        {
            var colour = problem.Severity == ProblemSeverity.Warning ? "yellow" : "blue";
            report.Entry(
                $"  [{colour}]{Markup.Escape(problem.Code)}[/]",
                Markup.Escape(Printable.Of(problem.ToString()[(problem.Code.Length + 1)..])));
        }
    }

    private static void WriteOutputs(StackGraph graph, ReportWriter report)
    {
        var outputs = graph.Redactor.Mask(graph.Outputs).Entries;
        if (outputs.IsEmpty)
        {
            return;
        }

        report.Heading("Outputs");
        WriteEntries(outputs.Select(output => (output.Key, output.Value)), report, indent: 2);
    }

    // What does not fit on a line is opened: a map by its names, a list by its positions.
    private static void WriteEntries(IEnumerable<(string Name, GraphValue Value)> entries, ReportWriter report, int indent)
    {
        var rows = entries.ToList();
        var width = rows.Max(row => row.Name.Length);
        foreach (var (name, value) in rows)
        {
            var text = Printable.Of(value.ToString().ReplaceLineEndings(" "));
            var isOpened = text.Length > LongestValue && !value.IsSecret && (value.Entries.Count > 0 || value.Items.Length > 0);
            var label = new string(' ', indent) + Printable.Of(name);
            if (!isOpened)
            {
                report.Entry(Markup.Escape(label.PadRight(indent + width)), $"[cyan]{Markup.Escape(text)}[/]");
            }
            else
            {
                report.Line(Markup.Escape(label));
                var parts = value.Kind == GraphValueKind.Map
                    ? value.Entries.Select(entry => (entry.Key, entry.Value))
                    : value.Items.Select((item, index) => (index.ToString(CultureInfo.InvariantCulture), item));
                WriteEntries(parts, report, indent + 2);
            }
        }
    }

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
