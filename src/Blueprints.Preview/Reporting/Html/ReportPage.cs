using System.Text;
using Blueprints.Preview.Reporting.Model;
using static Blueprints.Preview.Reporting.Html.HtmlElement;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>Writes the whole page: one file, which asks no other place for anything.</summary>
internal static class ReportPage
{
    public static string Write(PlatformPicture platform, string? title)
    {
        var heading = string.IsNullOrWhiteSpace(title) ? $"{platform.Project} · {platform.Stack}" : title;
        PageSection[] sections =
        [
            .. new[]
            {
                FactSections.Problems(platform.Problems), NetworkSection.Of(platform.Network), ClusterSection.Of(platform.Clusters),
                DataSection.Of(platform.Data), DataSection.Of(platform.Zones),
                ReachSection.Of(platform.Reach), RoleSection.Of(platform.Roles, platform.ResourcePolicies),
                FactSections.Versions(platform.Versions), FactSections.Bill(platform.Bill),
                FactSections.Outputs(platform.Outputs), TreeSection.Of(platform.Tree),
            }.OfType<PageSection>(),
        ];
        var page = new StringBuilder("<!DOCTYPE html>\n");
        Tag("html", Head(heading), Body(platform, heading, sections)).With("lang", "en").WriteTo(page);
        return page.Append('\n').ToString();
    }

    // The policy lets this style and this script run and nothing else, whatever a name in the program holds.
    private static HtmlElement Head(string heading) => Tag(
        "head",
        Tag("meta").With("charset", "utf-8"),
        Tag("meta").With("http-equiv", "Content-Security-Policy")
            .With("content",
            $"default-src 'none'; style-src {HtmlAsset.Style.Source}; script-src {HtmlAsset.Script.Source}; base-uri 'none'; "
                + $"form-action 'none'"),
        Tag("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
        Tag("meta").With("name", "color-scheme").With("content", "light dark"),
        Tag("title", heading),
        HtmlAsset.Style);

    private static HtmlElement Body(PlatformPicture platform, string heading, PageSection[] sections) => Tag(
        "body",
        Tag("a", "Skip to the content").With("href", "#content").Class("skip"),
        Tag(
            "header",
            Tag("h1", heading),
            Tag("p", Summary(platform)),
            Tag("p", "Made offline from the program. Ids, ARNs and whatever else AWS gives at creation are made up; ",
                Tag("code", GraphValue.UnknownMask), " is known only at deployment, ",
                Tag("code", GraphValue.SecretMask), " is never shown.").Class("note")),
        Tag("nav", Tag("ul", sections.Select(section => Tag("li", Tag("a", section.Heading).With("href", $"#{section.Id}")))))
            .With("aria-label", "Sections"),
        Tag("main", sections.Select(section => section.Element)).With("id", "content"),
        HtmlAsset.Script);

    private static string Summary(PlatformPicture platform)
    {
        var warnings = platform.Problems.Count(problem => problem.Severity == ProblemSeverity.Warning);
        string[] parts =
        [
            $"project {platform.Project}, stack {platform.Stack}",
            Words.Count(platform.Resources, "resource"),
            Words.Count(platform.Components, "component"),
            .. platform.Places.Select(place => $"account {place.Account} in {place.Region}"),
            Words.Count(warnings, "warning"),
            Words.Count(platform.Problems.Length - warnings, "note"),
        ];
        return string.Join(" · ", parts);
    }
}
