using System.Globalization;
using Blueprints.Preview.Reporting.Model;
using static Blueprints.Preview.Reporting.Html.HtmlElement;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>Problems, versions, what is billed, and outputs.</summary>
internal static class FactSections
{
    public static PageSection Problems(IReadOnlyList<Problem> problems) => Parts.Section(
        "problems",
        "Problems",
        Parts.Table(
            "What the blocks warn of, and note",
            ["Code", "Severity", "Where", "What was found", "What to do"],
            problems.OrderByDescending(problem => problem.Severity == ProblemSeverity.Warning).Select(problem => new[]
            {
                Parts.Code(problem.Code),
                problem.Severity == ProblemSeverity.Warning ? "warning" : "note",
                Parts.Text(problem.Block is null ? problem.Path : $"{problem.Block} {problem.Path}"),
                Parts.Text(problem.Message),
                Parts.Text(problem.Fix),
            })) ?? Tag("p", "No block of this program reports a problem."))!;

    public static PageSection? Versions(IReadOnlyList<VersionPicture> versions) => Parts.Section(
        "versions",
        "Versions and their support",
        Parts.Table(
            "Versions, soonest end of standard support first",
            ["What", "Name", "Version", "Standard support ends", "Extended support ends"],
            versions.OrderBy(version => version.StandardSupportEnds ?? DateOnly.MaxValue).Select(version => new[]
            {
                Parts.Text(version.What), Parts.Text(version.Name), Parts.Text(version.Version), Date(version.StandardSupportEnds),
                Date(version.ExtendedSupportEnds),
            })),
        versions.Count == 0 ? null
            : Tag("p", "Dates are those that this version of Blueprints knows; a dash stands where it knows none.").Class("note"));

    public static PageSection? Bill(IReadOnlyList<BillPicture> bill) => Parts.Section(
        "bill",
        "What is billed",
        Parts.Table(
            "Counts, not prices",
            ["What", "How many", "Billed by", "Resources"],
            bill.Select(item => new[] { item.What, Parts.Text(item.Count), Parts.Text(item.Unit), Parts.Lines(item.Names) })),
        bill.Count == 0 ? null : Tag("p", "Data transfer is billed as well. What this list does not know is not in it.").Class("note"));

    public static PageSection? Outputs(string outputs) =>
        Parts.Section("outputs", "Outputs", outputs.Length == 0 ? null : Tag("pre", outputs));

    private static HtmlNode Date(DateOnly? date) => Parts.Text(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
