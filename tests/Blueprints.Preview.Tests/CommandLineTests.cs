using System.Text.Json;
using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly ProjectOnDisk _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData]
    [InlineData("preview")]
    [InlineData("preview", "--stack", "dev")]
    [InlineData("--stack", "dev")]
    public async Task Preview_PrintsTheTree(params string[] args)
    {
        WriteProject();

        var run = await RunAsync(Shop, args);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(
            """
            shop-dev  pulumi:pulumi:Stack
            ├── core  acme:index:Crate   protected
            │   ├── core-vpc  aws:ec2/vpc:Vpc        10.0.0.0/16  protected
            │   └── core-a    aws:ec2/subnet:Subnet  10.0.0.0/20  af-south-1a  protected
            └── lone  acme:index:Widget

            3 resources, 1 component
              1  acme:index:Crate
              1  acme:index:Widget
              1  aws:ec2/subnet:Subnet
              1  aws:ec2/vpc:Vpc

            Outputs
              answer    42
              password  [secret]

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Theory]
    [InlineData]
    [InlineData("--json")]
    public async Task Preview_PrintsTheSameBytes_WhenItRunsTwice(params string[] args)
    {
        WriteProject();

        var first = await RunAsync(Shop, args);
        var second = await RunAsync(Shop, args);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Preview_UsesColours_OnlyWhenTheHostAllowsThem()
    {
        WriteProject();

        Assert.Contains("\u001b[", (await _project.RunAsync(Shop, colours: true)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", (await _project.RunAsync(Shop)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_SaysWhichStacksThereAre_WhenItDoesNotKnowTheOne()
    {
        WriteProject().Write("Pulumi.prod.yaml", "config: {}\n");

        var run = await RunAsync(Shop, "--stack", "staging");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("'staging'", run.Error, StringComparison.Ordinal);
        Assert.Contains("dev, prod", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_TakesTheOnlyStack_WhenThereIsNoDev()
    {
        _project.Write("Pulumi.yaml", "name: shop\n").Write("Pulumi.prod.yaml", "config: {}\n");

        Assert.StartsWith("shop-prod", (await RunAsync(Shop)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_AsksForTheStack_WhenThereAreSeveralWithoutDev()
    {
        _project.Write("Pulumi.yaml", "name: shop\n").Write("Pulumi.a.yaml", "config: {}\n").Write("Pulumi.b.yaml", "config: {}\n");

        var run = await RunAsync(Shop);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--stack; there are: a, b", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_SaysSo_WhenThereIsNoProject()
    {
        var run = await RunAsync(Shop);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no Pulumi.yaml", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("deploy")]
    [InlineData("--stack")]
    public async Task Preview_SaysSo_WhenItIsUsedWrongly(params string[] args)
    {
        WriteProject();

        var run = await RunAsync(Shop, args);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.NotEqual("", run.Error);
    }

    [Theory]
    [InlineData("--stack needs the name", "--stack", "")]
    [InlineData("--project-dir needs the folder", "--project-dir", "")]
    [InlineData("[suggest]", "[suggest]", "prev")]
    [InlineData("@args", "--stack", "@args")]
    public async Task Preview_SaysWhatIsWrong_WhenAnArgumentIsOdd(string expected, params string[] args)
    {
        WriteProject();

        var run = await RunAsync(Shop, args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Preview_SaysSo_WhenTheProjectFolderIsAFile()
    {
        WriteProject();

        var run = await RunAsync(Shop, "--project-dir", Path.Combine(_project.Folder, "Pulumi.yaml"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_SaysSo_WhenThePlanCannotBeWritten()
    {
        WriteProject();
        using var output = new FullDisk();
        using var error = new StringWriter();
        var host = new PreviewHost { Output = output, Error = error, ProjectDirectory = _project.Folder };

        var exitCode = await BlueprintProgram.RunAsync([], Shop, host: host);

        Assert.Equal(1, exitCode);
        Assert.Equal("The plan cannot be written: no space left\n", error.ToString());
    }

    [Fact]
    public async Task Tree_FillsNothingUp_AtTheEndOfAColouredLine()
    {
        WriteProject();

        var lines = (await _project.RunAsync(Shop, colours: true)).Output.Split('\n');

        Assert.All(lines, line => Assert.Equal(Plain(line).TrimEnd(), Plain(line)));

        static string Plain(string line) => System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9;]*m", "");
    }

    [Fact]
    public async Task Tree_HasNoControlCharacters_WhenNamesDo()
    {
        WriteProject();

        var run = await RunAsync(Odd);

        Assert.Contains("red\uFFFD[31m line  acme:index:Widget", run.Output, StringComparison.Ordinal);
        Assert.Contains("a\uFFFDb  c d", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);

        static IDictionary<string, object?> Odd()
        {
            _ = new Widget("red\u001b[31m\nline");
            return new Dictionary<string, object?> { ["a\u0007b"] = "c\td" };
        }
    }

    [Fact]
    public async Task Help_ListsTheOptions()
    {
        var run = await RunAsync(Shop, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["preview", "--stack", "--json", "--verbose", "--project-dir"],
            option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RefusedProgram_PrintsOneLineAProblemAndNothingElse()
    {
        WriteProject();

        var run = await RunAsync(Refused);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal(
            "NET003 VpcBlueprint Tiers[app]: the name is used twice → make it unique\nNET006 VpcBlueprint Tiers[data]: it does not fit → "
                + "use a longer prefix\n",
            run.Error);
    }

    [Fact]
    public async Task RefusedProgram_WritesItsProblemsAsDiagnostics_WhenJsonIsAsked()
    {
        WriteProject();

        var run = await RunAsync(Refused, "--json");

        Assert.Equal(1, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(0, document.RootElement.GetProperty("steps").GetArrayLength());
        Assert.Equal(
            [("error", "NET003", "VpcBlueprint", "Tiers[app]"), ("error", "NET006", "VpcBlueprint", "Tiers[data]")],
            document.RootElement
                .GetProperty("diagnostics")
                .EnumerateArray()
                .Select(entry => (Text(entry, "severity"), Text(entry, "code"), Text(entry, "block"), Text(entry, "path"))));
        Assert.Equal(2, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        static string? Text(JsonElement entry, string name) => entry.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData]
    [InlineData("--json")]
    public async Task Preview_KeepsStdoutForThePlan_WhenTheProgramWritesToTheConsole(params string[] args)
    {
        WriteProject();
        var console = Console.Out;

        var quiet = await RunAsync(Shop, args);
        var run = await RunAsync(Chatter, args);

        Assert.Equal(quiet.Output, run.Output);
        Assert.Equal("hello from the program" + Environment.NewLine, run.Error);
        Assert.Same(console, Console.Out);

        static IDictionary<string, object?> Chatter()
        {
            Console.WriteLine("hello from the program");
            return Shop();
        }
    }

    [Fact]
    public async Task RefusedProgram_ShowsTheStackTrace_OnlyWhenVerbose()
    {
        WriteProject();

        Assert.DoesNotContain("   at ", (await RunAsync(Refused)).Error, StringComparison.Ordinal);
        Assert.Contains("   at ", (await RunAsync(Refused, "--verbose")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_FindsTheProject_FromAFolderInsideIt()
    {
        WriteProject();
        var inside = Directory.CreateDirectory(Path.Combine(_project.Folder, "bin", "Debug")).FullName;

        Assert.Equal(0, (await RunAsync(Shop, "--project-dir", inside)).ExitCode);
        Assert.Equal(2, (await RunAsync(Shop, "--project-dir", Path.Combine(inside, "missing"))).ExitCode);
    }

    [Fact]
    public async Task StackClass_IsAProgramToo()
    {
        WriteProject();
        using var output = new StringWriter();
        var host = new PreviewHost { Output = output, Error = TextWriter.Null, ProjectDirectory = _project.Folder };

        var exitCode = await BlueprintProgram.RunAsync([], options => new ShopStack(options), host: host);

        Assert.Equal(0, exitCode);
        Assert.Contains("── w  acme:index:Widget", output.ToString(), StringComparison.Ordinal);
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(string? value) => throw new IOException("no space left");

        public override void Write(char value) => throw new IOException("no space left");
    }

    private sealed class ShopStack : Stack
    {
        public ShopStack(StackOptions options)
            : base(options)
        {
            _ = new Widget("w");
        }
    }

    private ProjectOnDisk WriteProject() =>
        _project.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n").Write("Pulumi.dev.yaml", "config:\n  aws:region: af-south-1\n");

    private static IDictionary<string, object?> Refused() => throw new BlueprintException(
        "VpcBlueprint",
        [
            new Problem("NET003", ProblemSeverity.Error, "Tiers[app]", "the name is used twice", "make it unique"),
            new Problem("NET006", ProblemSeverity.Error, "Tiers[data]", "it does not fit", "use a longer prefix"),
        ]);

    private static Dictionary<string, object?> Shop()
    {
        _ = new Crate("core", core =>
        {
            var vpc = new Network(Network.Vpc, "core-vpc", new NetworkArgs { CidrBlock = "10.0.0.0/16" }, core.Child());
            _ = new Network(
                Network.Subnet,
                "core-a",
                new NetworkArgs { CidrBlock = "10.0.0.0/20", VpcId = vpc.Id, AvailabilityZone = "af-south-1a" },
                core.Child());
        }, new ComponentResourceOptions { Protect = true });
        _ = new Widget("lone");
        return new Dictionary<string, object?> { ["answer"] = 42, ["password"] = Output.CreateSecret("swordfish") };
    }

    private Task<ProgramOutput> RunAsync(Func<IDictionary<string, object?>> program, params string[] args) =>
        _project.RunAsync(program, args);
}
