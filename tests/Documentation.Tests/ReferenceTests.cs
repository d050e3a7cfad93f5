using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Blueprints.Preview;
using Blueprints.Site;

namespace Blueprints.Documentation.Tests;

/// <summary>That what the documentation points to is there.</summary>
public partial class ReferenceTests
{
    /// <summary>What is true of a code: its constant, or its line in the releases of the analyzers.</summary>
    private static readonly HashSet<string> Codes =
    [
        .. new[] { typeof(VpcBlueprint).Assembly, typeof(StackPreview).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(value => Code().Match(value).Value == value && value.Length > 0),
        .. new[] { "Shipped", "Unshipped" }.SelectMany(
            kind => Code().Matches(Document.Read($"src/Blueprints.Analyzers/AnalyzerReleases.{kind}.md")).Select(match => match.Value)),
    ];

    public static TheoryData<string> Documents => [.. Document.All.Select(document => document.Path)];

    public static TheoryData<string> Sources => [.. Document.All.Select(document => document.Path), .. Document.Sources];

    // The changes tell of retired codes, and are no document of what there is.
    [Theory]
    [MemberData(nameof(Sources))]
    public void CodesThatAreNamed_ExistAndHaveAPage(string path)
    {
        var families = Codes.Select(code => code[..3]).ToHashSet();
        var named = Code()
            .Matches(Document.Read(path))
            .Select(match => match.Value)
            .Where(code => families.Contains(code[..3]))
            .Distinct()
            .ToList();

        Assert.All(named, code => Assert.Contains(code, Codes));
        Assert.All(named, code => Assert.True(Document.Exists($"docs/problems/{code}.md"), code));
    }

    // What is written at the site's build alone is checked here, so that it does not wait for one.
    [Fact]
    public async Task GeneratedPages_NameCodesAndFilesThatExist()
    {
        foreach (var (name, text) in await GeneratedPages.AllAsync())
        {
            Assert.True(text.Length > 200, $"{name} is almost empty.");
            var files = Links(text).Select(target => System.IO.Path.Join(GeneratedPages.Folder, target));
            Assert.All(files, file => Assert.True(Document.Exists(file), $"{name}: {file}"));
        }

        var codes = Links((await GeneratedPages.AllAsync())["problem-codes.md"]).Select(System.IO.Path.GetFileNameWithoutExtension);
        Assert.Equal(Codes.Order(StringComparer.Ordinal), codes);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_LeadToAFileAndAHeading(string path)
    {
        var text = Fence().Replace(Document.Read(path), "");
        var broken = new List<string>();
        foreach (var target in Links(text))
        {
            var parts = target.Split('#', 2);
            var file = parts[0].Length == 0 ? path : System.IO.Path.Join(System.IO.Path.GetDirectoryName(path), parts[0]);
            if (!Document.Exists(file) || (parts.Length == 2 && !Anchors(Document.Read(file)).Contains(parts[1])))
            {
                broken.Add(target);
            }
        }

        Assert.Empty(broken);
    }

    private static IEnumerable<string> Links(string text) =>
        Link().Matches(text).Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal));

    // As GitHub makes them: lower case, blanks to hyphens, nothing but letters, digits, hyphens and underscores.
    private static IEnumerable<string> Anchors(string text) => Heading().Matches(text).Select(match =>
        match.Groups["heading"].Value.Trim().ToLowerInvariant().Aggregate(
            new StringBuilder(),
            (anchor, letter) => letter == ' '
                ? anchor.Append('-')
                : char.IsLetterOrDigit(letter) || letter is '-' or '_' ? anchor.Append(letter) : anchor).ToString());

    [GeneratedRegex(@"\b[A-Z]{3}[0-9]{3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("^```.*?^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<heading>.+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();
}
