using Aws = Pulumi.Aws;

namespace Blueprints.Preview.Tests.Reporting;

/// <summary>The commands <c>report</c> and <c>preview --mermaid</c>.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly ProjectOnDisk _project = new ProjectOnDisk().Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n")
        .Write("Pulumi.dev.yaml", "config:\n  aws:region: af-south-1\n");

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Report_WritesThePageToStdout_AndNothingElse()
    {
        var run = await _project.RunAsync(Shop, "report");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("shop · dev", ReportDocument.Read(run.Output).Root.Descendants("title").First().Value);
    }

    [Fact]
    public async Task Report_WritesTheFileThatItIsGiven_AndSaysWhere()
    {
        var file = Path.Combine(_project.Folder, "shop.html");
        var page = (await _project.RunAsync(Shop, "report")).Output;
        await File.WriteAllTextAsync(file, "an older and much longer report" + new string('x', 1_000_000));

        var run = await _project.RunAsync(Shop, "report", "--out", file);

        Assert.Equal((0, "", $"The report is in {file}\n"), (run.ExitCode, run.Error, run.Output));
        Assert.Equal(page, await File.ReadAllTextAsync(file));
        Assert.Equal((byte)'<', (await File.ReadAllBytesAsync(file))[0]);
    }

    [Fact]
    public async Task Report_HasTheTitleThatItIsGiven()
    {
        var run = await _project.RunAsync(Shop, "report", "--title", "Shop & <friends>", "--stack", "dev");

        Assert.Equal("Shop & <friends>", ReportDocument.Read(run.Output).Root.Descendants("h1").Single().Value);
    }

    [Theory]
    [InlineData("needs the file", "report", "--out", "")]
    [InlineData("is a folder", "report", "--out", ".")]
    [InlineData("create ", "report", "--out", "no/such/folder/report.html")]
    [InlineData("is not a path", "report", "--out", "a\0b")]
    [InlineData("There is no stack 'prod'", "report", "--stack", "prod")]
    [InlineData("'--json'", "report", "--json")]
    [InlineData("no part 'netwrok'; there are: platform, network, cluster, reach, resources", "preview", "--mermaid", "netwrok")]
    [InlineData("no part '1'", "preview", "--mermaid", "1")]
    [InlineData("--json and --mermaid", "preview", "--mermaid", "network", "--json")]
    public async Task Command_SaysWhatIsWrong_BeforeTheProgramRuns(string expected, params string[] args)
    {
        var hasRun = false;

        var run = await _project.RunAsync(() => { hasRun = true; return Shop(); }, args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(hasRun);
    }

    [Fact]
    public async Task Report_SaysSo_WhenTheFileCannotBeWritten()
    {
        var file = Path.Combine(_project.Folder, "locked.html");
        await File.WriteAllTextAsync(file, "");
        await using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = await _project.RunAsync(Shop, "report", "--out", file);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("The report cannot be written: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WritesNothing_WhenTheProgramIsRefused()
    {
        var file = Path.Combine(_project.Folder, "shop.html");

        var run = await _project
            .RunAsync(() =>
            throw new BlueprintException("VpcBlueprint",
            [new Problem("NET003", ProblemSeverity.Error, "Tiers[app]", "twice", "make it unique")]), "report", "--out", file);

        Assert.Equal((1, "", "NET003 VpcBlueprint Tiers[app]: twice → make it unique\n"), (run.ExitCode, run.Output, run.Error));
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("flowchart TB\n  subgraph n1[\"account", "--mermaid")]
    [InlineData("flowchart TB\n  subgraph n1[\"account", "preview", "--mermaid", "platform")]
    [InlineData("flowchart TB\n  subgraph n1[\"account", "preview", "--mermaid", "Network")]
    [InlineData("flowchart LR\n  n1[\"core<br/>aws:ec2/vpc:Vpc\"]", "preview", "--mermaid", "resources", "--stack", "dev")]
    [InlineData("flowchart LR\n", "preview", "--stack", "dev", "-m", "cluster")]
    public async Task Mermaid_WritesThePart_AndNothingElse(string expected, params string[] args)
    {
        var run = await _project.RunAsync(Shop, args);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_ListsTheOptionsOfReport()
    {
        var run = await _project.RunAsync(Shop, "report", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(["--out", "--title", "--stack", "--verbose", "--project-dir"], option =>
            Assert.Contains(option, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("--json", run.Output, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Shop()
    {
        _ = new Aws.Ec2.Vpc("core", new() { CidrBlock = "10.0.0.0/16" });
        return [];
    }
}
