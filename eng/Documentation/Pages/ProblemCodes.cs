using System.Text.RegularExpressions;

namespace Blueprints.Site.Pages;

/// <summary>Every problem code, from the title and the severity of its page.</summary>
internal static partial class ProblemCodes
{
    public static string Write() => Markdown.Filtered(
        ["code", "severity", "problem"],
        Directory.GetFiles(Path.Combine(Repository.Root, "docs/problems"), "*.md")
            .Where(path => Code().IsMatch(Path.GetFileNameWithoutExtension(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => (Code: Path.GetFileNameWithoutExtension(path), Text: File.ReadAllText(path)))
            .Select(page => new[]
            {
                $"[{page.Code}](../problems/{page.Code}.md)",
                Severity().Match(page.Text).Groups["severity"].Value,
                Title().Match(page.Text).Groups["title"].Value,
            }));

    [GeneratedRegex("^[A-Z]{3}[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("^# [A-Z0-9]{6}: (?<title>.+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex("^Severity: (?<severity>[a-z]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Severity();
}
