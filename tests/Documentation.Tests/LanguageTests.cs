using System.Text.RegularExpressions;

namespace Blueprints.Documentation.Tests;

/// <summary>Holds the documents to the house's English: one term for one thing, titles that state the rule, one set of headings.</summary>
/// <remarks>
/// Code, in fences and between backticks, may quote anything; tables between comments are the summaries of the options classes.
/// </remarks>
public partial class LanguageTests
{
    /// <summary>Phrases that have an ordinary word in this house, and that word.</summary>
    private static readonly (string Pattern, string Instead)[] Banned =
    [
        (@"\brefus(e|es|ed|al|als|ing)\b", "reject"),
        (@"\b(is|are|be|been) had\b", "use, create, set"),
        (@"\b(nobody|anybody|everybody|whoever|somebody)\b", "the deployer, the caller, the team"),
        (@"\bthat there (is|are)( not)?\b", "unknown, out of range, existing"),
        (@"\bwhat it is that\b", "the noun"),
        (@"\b(is|are|was|were|be|been|not) told\b|\btells of\b", "report"),
        (@"\bwarned about\b", "reported"),
        (@"\bwhere nothing else is said\b", "by default"),
        (@"\bwhere there is none\b", "without"),
        (@"\b(is|are) not taken\b", "rejected"),
        (@"\bas (EKS|AWS|RDS|Aurora|Kubernetes|Karpenter|Pulumi) has it\b", "as in"),
        (@"\bone an? (zone|subnet|node|tier|month|year|hour|day)\b", "one per"),
        (@"\bpaid for by\b|\bby the month\b", "billed monthly"),
        (@"\bfor a price\b", "charges"),
        (@"\bstands before it\b", "protected by … only"),
        (@"\d–\d", "1 to 6"),
    ];

    // The table of the local SDKs is the names of their tests.
    public static TheoryData<string> Paths =>
        [.. Document.All.Select(document => document.Path).Where(path => path != "sdks/README.md"), "CHANGELOG.md"];

    public static TheoryData<string> Pages => [.. Document.All.Select(document => document.Path).Where(IsPage)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Documents_UseTheHousesWords(string path)
    {
        var prose = Code().Replace(Table().Replace(Unreleased(path), ""), "`code`");
        var found = Banned.SelectMany(phrase => Matches(prose, phrase.Pattern)
            .Select(match => $"'{match.Value}' ({phrase.Instead}) in: {LineOf(prose, match.Index)}")).ToList();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Pages_HaveTheHeadingsOfTheirSeverity(string path)
    {
        var text = Document.Read(path);
        var severity = Severity().Match(text).Groups["severity"].Value;
        var headings = Heading().Matches(Fence().Replace(text, "")).Select(match => match.Groups["heading"].Value);

        Assert.Equal(ProblemPage.Headings(severity), headings);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Pages_HaveATitleThatStatesTheRule(string path)
    {
        var title = Title().Match(Document.Read(path)).Groups["title"].Value;

        Assert.DoesNotMatch(Mood(), title);
        Assert.False(title.EndsWith('.'), title);
    }

    // A reader chooses among the titles in the list of codes.
    [Fact]
    public void Pages_HaveTitlesOfTheirOwn() =>
        Assert.Empty(Document.All.Where(document => IsPage(document.Path))
            .GroupBy(document => Title().Match(Document.Read(document.Path)).Groups["title"].Value)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key));

    private static bool IsPage(string path) =>
        path.StartsWith("docs/problems/", StringComparison.Ordinal) && path != "docs/problems/README.md";

    // What was released stays as it was written.
    private static string Unreleased(string path)
    {
        var text = Document.Read(path);
        return path == "CHANGELOG.md" ? string.Join("\n## ", text.Split("\n## ").Take(2)) : text;
    }

    // A phrase may go over the end of a line.
    private static MatchCollection Matches(string prose, string pattern) =>
        Regex.Matches(
            prose, pattern.Replace(" ", @"\s+", StringComparison.Ordinal), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string LineOf(string text, int index) => text[(text.LastIndexOf('\n', index) + 1)..].Split('\n')[0];

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(
        "^<!-- (?<options>[A-Za-z]+) -->.*?^<!-- end of \\k<options> -->",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("^```.*?^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^## (?<heading>.+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^Severity: (?<severity>[a-z]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Severity();

    [GeneratedRegex("^# [A-Z0-9]{6}: (?<title>.+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^(An?|The|Not|No longer|None|What|Who|Somebody|Something|There) |\bthat (is|are|was|has|have) (not|none|there)\b|\bthere "
            + @"(is|are)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mood();
}
