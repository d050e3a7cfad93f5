using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Blueprints.Preview.Tests;

/// <summary>That every page of a problem code can be read offline, without a project.</summary>
public sealed partial class ExplainTests : IDisposable
{
    private const int Width = 80;

    private readonly ProjectOnDisk _project = new();

    public static TheoryData<string> Codes =>
    [
        .. Directory.GetFiles(Folder(), "*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Where(name => name != "README")
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => _project.Dispose();

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Explain_PrintsThePageOfEveryCode_AsPlainText(string code)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Folder(), $"{code}.md"));

        var run = await RunAsync("explain", code);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.Split('\n');
        Assert.Equal(page[2..page.IndexOf('\n', StringComparison.Ordinal)], lines[0]);
        Assert.StartsWith("Severity: ", lines[3], StringComparison.Ordinal);
        var prose = lines.Where(line => !IsCode(line)).ToList();
        Assert.All(prose, line => Assert.True(line.Length <= Width || !line.Trim().Contains(' ', StringComparison.Ordinal), line));
        Assert.All(prose, line => Assert.DoesNotContain("](", line, StringComparison.Ordinal));
        Assert.DoesNotContain("```", run.Output, StringComparison.Ordinal);
        Assert.Equal(Letters(Marks().Replace(page, "")), Letters(Marks().Replace(run.Output, "")));
    }

    [Fact]
    public async Task Explain_ReadsWell()
    {
        var run = await RunAsync("explain", "net005");

        Assert.Equal(
            """
            NET005: Private tier without NAT
            ================================

            Severity: error.

            A private tier routes to the internet through NAT. Without NAT, it has no
            outbound route over IPv4, and workloads fail at their first image pull.

            Wrong
            -----


            """.ReplaceLineEndings("\n"),
            run.Output[..(run.Output.IndexOf("    VpcBlueprint", StringComparison.Ordinal))]);
    }

    [Fact]
    public async Task Explain_ListsAllCodes_WhenNoneIsGiven()
    {
        var run = await RunAsync("explain");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Codes.Count, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("NET005: Private tier without NAT\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NET0005", "There is no problem code 'NET0005': the nearest are NET005, NET001, NET002.\n")]
    [InlineData("???", "There is no problem code '???': run 'explain' without a code for the list of all.\n")]
    public async Task Explain_NamesTheNearestCodes_WhenThereIsNoSuchCode(string code, string expected)
    {
        var run = await RunAsync("explain", code);

        Assert.Equal((2, "", expected), (run.ExitCode, run.Output, run.Error));
    }

    private static bool IsCode(string line) => line.StartsWith("    ", StringComparison.Ordinal);

    // Nothing of the page is lost but the language of its code and where its links lead.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^```.*$|\]\([^)\s]+\)| \(https?://[^)\s]+\)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Marks();

    private static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../docs/problems"));

    private Task<ProgramOutput> RunAsync(params string[] args) =>
        _project.RunAsync(() => throw new InvalidOperationException("Nothing is previewed."), args: args);
}
