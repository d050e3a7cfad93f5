using System.Text.Json;
using System.Text.RegularExpressions;

namespace Blueprints.Documentation.Tests;

/// <summary>That what a reader pastes does what the text says.</summary>
public partial class ProgramTests
{
    public static TheoryData<string, int> Programs
    {
        get
        {
            var programs = new TheoryData<string, int>();
            foreach (var document in Document.All)
            {
                for (var index = 0; index < document.Programs.Count(); index++)
                {
                    programs.Add(document.Path, index);
                }
            }

            return programs;
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/Blueprints/README.md")]
    [InlineData("src/Blueprints.Preview/README.md")]
    public void Readmes_ShowAWholeProgramAndItsConfiguration(string path)
    {
        var document = Document.All.Single(document => document.Path == path);

        Assert.NotEmpty(document.Programs);
        Assert.NotNull(document.Project);
        Assert.NotNull(document.Stack);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task WholeProgram_CompilesAndPreviewsWithoutAWarning(string path, int index)
    {
        var document = Document.All.Single(document => document.Path == path);
        var (diagnostics, assembly) = PastedProgram.Compile(
            document.Programs.ElementAt(index),
            $"Pasted{path.Count(letter => letter == '/')}{index}{Letters().Replace(path, "")}");
        Assert.Empty(diagnostics);

        // An article that shows neither has the project and the stack of the README.
        var readme = Document.All.Single(other => other.Path == "README.md");
        var (exitCode, output, errors) = await PastedProgram.RunAsync(assembly, document.Project ?? readme.Project!, document.Stack
            ?? readme.Stack!);

        Assert.True(exitCode == 0, errors);
        Assert.Equal("", errors);
        using var plan = JsonDocument.Parse(output);
        Assert.NotEqual(0, plan.RootElement.GetProperty("steps").GetArrayLength());
        Assert.All(Warnings(plan.RootElement), code => Assert.Contains(code, Document.Read(path), StringComparison.Ordinal));
    }

    [Fact]
    public void ProjectFiles_NameTheVersionOfThisRepository()
    {
        var version = Version().Match(Document.Read("Directory.Build.props")).Groups["version"].Value;
        var references = Document.All
            .SelectMany(document => document.Blocks
                .Where(block => block.Language == "xml")
                .SelectMany(block => PackageVersion().Matches(block.Text)))
            .Select(match => match.Groups["version"].Value)
            .ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Equal(version, reference));
    }

    private static IEnumerable<string> Warnings(JsonElement plan) =>
        plan.TryGetProperty("diagnostics", out var diagnostics)
            ? diagnostics
                .EnumerateArray()
                .Where(diagnostic => diagnostic.GetProperty("severity").GetString() == "warning")
                .Select(diagnostic => diagnostic.GetProperty("code").GetString()!)
            : [];

    [GeneratedRegex("[^A-Za-z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex("<Version>(?<version>[^<]+)</Version>", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex("<PackageReference Include=\"Blueprints[^\"]*\" Version=\"(?<version>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex PackageVersion();
}
