using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>Programs that would never end.</summary>
public sealed class EndlessTests
{
    private static readonly PreviewOptions Impatient = PreviewOptions.Default with { Patience = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task Preview_FailsWithTheException_WhenAResourcesConstructorThrows()
    {
        var failure = await RunAsync(() =>
        {
            var provider = new AwsProvider("one", "us-east-1");
            _ = new Crate("crate", _ => { }, new ComponentResourceOptions { Provider = provider, Providers = { provider } });
        });

        Assert.Contains("provider", Assert.Single(failure.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("PRV001", failure.Problems[0].Code);
    }

    [Fact]
    public async Task Preview_FailsWithTheException_WhenATransformationThrows()
    {
        var failure = await RunAsync(() => new Widget("w", null, new CustomResourceOptions
        {
            ResourceTransformations = { _ => throw new InvalidOperationException("not this one") },
        }).Ignore());

        Assert.Equal("InvalidOperationException: not this one", Assert.Single(failure.Problems).Message);
    }

    [Fact]
    public async Task Preview_NamesTheResource_WhenItsInputNeverComes()
    {
        var failure = await RunAsync(
            () => new Widget("w", new WidgetArgs { Label = Output.Create(new TaskCompletionSource<string>().Task) }).Ignore());

        var problem = Assert.Single(failure.Problems);
        Assert.Equal("PRV006", problem.Code);
        Assert.Contains("urn:pulumi:dev::project::acme:index:Widget::w", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the program itself", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_NamesTheProgram_WhenItBlocks()
    {
        using var never = new ManualResetEventSlim();

        var failure = await RunAsync(() => never.Wait());

        Assert.Contains("the program itself", Assert.Single(failure.Problems).Message, StringComparison.Ordinal);
        never.Set();
    }

    [Fact]
    public async Task Preview_Stops_WhenItIsCancelled()
    {
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StackPreview.RunAsync(
            async () =>
            {
                await cancellation.CancelAsync();
                await new TaskCompletionSource().Task;
            },
            PreviewOptions.Default,
            cancellation.Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ExitCode_StaysWhatItWas_WhenAProgramFailsAfterItWasGivenUp(bool isMain)
    {
        using var project = new ProjectOnDisk().Write("Pulumi.yaml", "name: shop\n").Write("Pulumi.dev.yaml", "config: {}\n");
        var late = new TaskCompletionSource<string>();
        var (before, output, error) = (Environment.ExitCode, Console.Out, Console.Error);
        try
        {
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
            if (isMain)
            {
                await BlueprintProgram.RunAsync(["--project-dir", project.Folder], Program, Impatient);
            }
            else
            {
                await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(Program, Impatient));
            }

            late.SetException(new InvalidOperationException("too late"));
            await Task.Delay(TimeSpan.FromSeconds(1));

            Assert.Equal(isMain ? 1 : before, Environment.ExitCode);
        }
        finally
        {
            Environment.ExitCode = before;
            Console.SetOut(output);
            Console.SetError(error);
        }

        void Program() => new Widget("w", new WidgetArgs { Label = Output.Create(late.Task) }).Ignore();
    }

    [Fact]
    public async Task Preview_IsRefused_WithinAnotherOne()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(
            () => StackPreview.RunAsync(async () => await StackPreview.RunAsync(() => { })));

        Assert.Contains("cannot start a preview itself", Assert.Single(failure.Problems).Message, StringComparison.Ordinal);
    }

    private static Task<PreviewFailedException> RunAsync(Action program) =>
        Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(program, Impatient));
}
