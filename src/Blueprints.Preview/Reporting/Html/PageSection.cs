namespace Blueprints.Preview.Reporting.Html;

/// <summary>A section of the page, which the navigation leads to.</summary>
internal sealed record PageSection(string Id, string Heading, HtmlElement Element);
