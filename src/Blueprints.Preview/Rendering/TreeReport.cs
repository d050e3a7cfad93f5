using System.Globalization;
using Spectre.Console;

namespace Blueprints.Preview.Rendering;

/// <summary>Writes a graph for people: the tree, counts by type, problems, outputs.</summary>
internal static class TreeReport
{
    /// <summary>Returns the report without colours.</summary>
    public static string Plain(StackGraph graph)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Write(graph, writer, colours: false);
        return writer.ToString();
    }

    /// <summary>Writes the report.</summary>
    public static void Write(StackGraph graph, TextWriter writer, bool colours)
    {
        var report = new ReportWriter(writer, colours);
        report.Write(ResourceTree.Of(graph));
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
            report.Line($"  [bold]{count}[/]  {Markup.Escape(group.Key.Type + operation)}");
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
        report.Heading(string.Join(", ", new[] { (warnings, "warning"), (notes, "note") }.Where(part => part.Item1 > 0).Select(part => Count(part.Item1, part.Item2))));
        foreach (var problem in graph.Problems)
        {
            var colour = problem.Severity == ProblemSeverity.Warning ? "yellow" : "blue";
            report.Line($"  [{colour}]{Markup.Escape(problem.Code)}[/]  {Markup.Escape($"{problem.Path}: {problem.Message} → {problem.Fix}")}");
        }
    }

    private static void WriteOutputs(StackGraph graph, ReportWriter report)
    {
        var outputs = graph.Outputs.Entries;
        if (outputs.IsEmpty)
        {
            return;
        }

        report.Heading("Outputs");
        var width = outputs.Keys.Max(name => name.Length);
        foreach (var (name, value) in outputs)
        {
            report.Line($"  {Markup.Escape(name.PadRight(width))}  [cyan]{Markup.Escape(SingleLine(value))}[/]");
        }
    }

    private static string SingleLine(GraphValue value) => value.ToString().ReplaceLineEndings(" ");

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
