using System.Diagnostics;
using System.Text;

namespace Blueprints.Preview.Tests;

/// <summary>A command line whose streams, folder, signals and environment are not what they should be.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly ProjectOnDisk _project = new ProjectOnDisk()
        .Write("Pulumi.yaml", "name: shop\n")
        .Write("Pulumi.dev.yaml", "config: {}\n");

    [Theory]
    [InlineData(1)]
    [InlineData(1, "--json")]
    [InlineData(1, "--help")]
    [InlineData(1, "--version")]
    [InlineData(2, "--nonsense")]
    [InlineData(2, "--stack", "none")]
    public async Task Program_EndsWithItsExitCode_WhenNothingCanBeWritten(int exitCode, params string[] args)
    {
        using var full = new FullWriter();
        var host = new PreviewHost { Output = full, Error = full, ProjectDirectory = _project.Folder };

        Assert.Equal(exitCode, await BlueprintProgram.RunAsync(args, () => new Dictionary<string, object?> { ["x"] = 1 }, host: host));
    }

    [Fact]
    public async Task Program_MayWriteToAConsoleThatTakesNothing()
    {
        using var full = new FullWriter();
        using var output = new StringWriter();
        var host = new PreviewHost { Output = output, Error = full, ProjectDirectory = _project.Folder };

        var exitCode = await BlueprintProgram.RunAsync([], () => Console.WriteLine("hello"), host: host);

        Assert.Equal(0, exitCode);
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    [InlineData("HUP", 129)]
    public async Task Program_EndsWithTheSignal_WhenItIsToldToEnd(string signal, int exitCode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var never = new ManualResetEventSlim();
        var run = await _project.RunAsync(() =>
        {
            using var kill = Process.Start("kill", [$"-{signal}", $"{Environment.ProcessId}"]);
            kill.WaitForExit();
            never.Wait(TimeSpan.FromSeconds(30));
            return new Dictionary<string, object?>();
        });
        never.Set();

        Assert.Equal((exitCode, "Cancelled.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData(0, " ", null)]
    [InlineData(0, "", "")]
    [InlineData(0, null, "\t")]
    [InlineData(2, "127.0.0.1:1", null)]
    [InlineData(2, null, "127.0.0.1:1")]
    [InlineData(2, "127.0.0.1:1", " ")]
    [InlineData(2, "127.0.0.1:1", "127.0.0.1:2")]
    [InlineData(2, "not an address", "127.0.0.1:2")]
    public async Task EngineVariables_AreRefused_WhenTheyAreSetInPart(int exitCode, string? monitor, string? engine)
    {
        Environment.SetEnvironmentVariable("PULUMI_MONITOR", monitor);
        Environment.SetEnvironmentVariable("PULUMI_ENGINE", engine);
        try
        {
            var run = await _project.RunAsync(() => new Dictionary<string, object?>());

            Assert.Equal(exitCode, run.ExitCode);
            if (exitCode != 0)
            {
                Assert.Equal("", run.Output);
                Assert.Contains("PULUMI_PROJECT", Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_MONITOR", null);
            Environment.SetEnvironmentVariable("PULUMI_ENGINE", null);
        }
    }

    [Fact]
    public async Task Folder_IsToldOf_WhenItIsGone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var before = Directory.GetCurrentDirectory();
        var gone = Directory.CreateTempSubdirectory("blueprints-gone-");
        Directory.SetCurrentDirectory(gone.FullName);
        gone.Delete();
        try
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var host = new PreviewHost { Output = output, Error = error };
            var relative = await BlueprintProgram.RunAsync(["--project-dir", "here"], () => { }, host: host);
            var none = await BlueprintProgram.RunAsync([], () => { }, host: host);
            var failure = await Assert.ThrowsAsync<PreviewFailedException>(
                () => StackPreview.RunAsync((Action)(() => throw new InvalidOperationException("no"))));

            Assert.Equal((2, 2), (relative, none));
            Assert.Contains("which is gone: give the whole path", error.ToString(), StringComparison.Ordinal);
            Assert.Single(failure.Problems);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "--nonsense")]
    public async Task ExitCode_IsThatOfTheProcess_WhenTheResultIsNotReturned(int exitCode, string argument)
    {
        var before = (Environment.ExitCode, Console.Out, Console.Error);
        try
        {
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
            string[] args = ["--project-dir", _project.Folder, argument];
            await BlueprintProgram.RunAsync(
                [.. args.Where(part => part.Length > 0)],
                (Action)(() => throw new InvalidOperationException("no")));

            Assert.Equal(exitCode, Environment.ExitCode);
        }
        finally
        {
            (Environment.ExitCode, var output, var error) = before;
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    public void Dispose() => _project.Dispose();

    /// <summary>A stream whose disk is full.</summary>
    private sealed class FullWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Flush() => throw new IOException("No space left on device");
    }
}
