using System.Text.RegularExpressions;

namespace Blueprints.Samples.Tests;

/// <summary>That the charts in a sample's README are those of the sample. <c>UPDATE_SNAPSHOTS=1</c> writes them anew.</summary>
public partial class PictureTests
{
    private static readonly string[] Parts = ["network", "cluster"];

    [Theory]
    [InlineData("us-east-1", "UsEast1")]
    [InlineData("af-south-1", "AfSouth1")]
    public async Task Readme_ShowsWhatThePreviewDraws(string folder, string assembly)
    {
        var sample = new SampleProgram(folder, assembly);
        var charts = new Queue<string>();
        foreach (var part in Parts)
        {
            var (code, output, errors) = await sample.Run("preview", "--mermaid", part);
            Assert.Equal((0, string.Empty), (code, errors));
            charts.Enqueue($"```mermaid\n{output.ReplaceLineEndings("\n").Trim('\n')}\n```");
        }

        var file = sample.FileOf("README.md");
        var readme = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n");
        Assert.Equal(Parts.Length, Chart().Count(readme));
        var expected = Chart().Replace(readme, _ => charts.Dequeue());
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            await File.WriteAllTextAsync(file, expected);
            return;
        }

        Assert.Equal(expected, readme);
    }

    [GeneratedRegex("^```mermaid\n.*?^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Chart();
}
