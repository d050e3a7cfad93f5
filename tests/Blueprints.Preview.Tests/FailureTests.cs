using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class FailureTests
{
    [Fact]
    public async Task Failure_HoldsEveryProblemOnce_WhenABlueprintIsRefused()
    {
        var failure = await RunAsync(() => throw new BlueprintException("VpcBlueprint", [Problem("NET003"), Problem("NET006")]));

        Assert.Equal(["NET003", "NET006"], failure.Problems.Select(problem => problem.Code));
        Assert.IsType<BlueprintException>(failure.InnerException);
    }

    [Fact]
    public async Task Failure_IsOneLine_WhenTheProgramThrows()
    {
        var failure = await RunAsync(() => throw new InvalidOperationException("first line\nsecond line"));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal("PRV001", problem.Code);
        Assert.Equal("InvalidOperationException: first line second line", problem.Message);
        Assert.Contains("   at ", failure.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_IsToldOnce_WhenOthersDependOnWhatFailed()
    {
        var failure = await RunAsync(() =>
        {
            var first = new Widget("first", new WidgetArgs { Label = "x" });
            var second = new Widget("second", new WidgetArgs { Label = first.Label.Apply(Refuse) });
            _ = new Widget("third", new WidgetArgs { Label = second.Label });
        });

        Assert.Equal("ArgumentException: 'x' will not do", Assert.Single(failure.Problems).Message);
        Assert.DoesNotContain("\n", failure.Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_HoldsEveryProblem_WhenABlueprintIsRefusedInApply()
    {
        var failure = await RunAsync(() => _ = new Widget("w", new WidgetArgs { Label = "x" }).Label.Apply(RefusePlan));

        Assert.Equal(
            ["NET003 VpcBlueprint Tiers[app]: no → make it right", "NET006 VpcBlueprint Tiers[app]: no → make it right"],
            failure.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public async Task Failure_HoldsBoth_WhenTheProgramAndAnApplyFail()
    {
        var failure = await RunAsync(() =>
        {
            _ = new Widget("w", new WidgetArgs { Label = "x" }).Label.Apply(Refuse);
            throw new InvalidOperationException("and the program too");
        });

        Assert.Equal(
            ["InvalidOperationException: and the program too", "ArgumentException: 'x' will not do"],
            failure.Problems.Select(problem => problem.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public async Task Failure_HoldsBoth_WhenTheProgramSaysAlmostNothing(string message)
    {
        var failure = await RunAsync(() =>
        {
            _ = new Widget("w", new WidgetArgs { Label = "x" }).Label.Apply(Refuse);
            throw new InvalidOperationException(message);
        });

        Assert.Equal(2, failure.Problems.Length);
        Assert.Contains(failure.Problems, problem => problem.Message == "ArgumentException: 'x' will not do");
    }

    [Fact]
    public async Task Failure_IsToldOnce_WhenAStackClassThrows()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(options => new WrappingStack(options)));

        Assert.Equal("InvalidOperationException: outer", Assert.Single(failure.Problems).Message);
    }

    [Fact]
    public async Task Failure_IsWhatWentWrong_WhenItComesWrapped()
    {
        var refused = new BlueprintException("VpcBlueprint", [Problem("NET003")]);
        Exception[] wrappings =
        [
            new System.Reflection.TargetInvocationException(refused),
            new TypeInitializationException("Acme.Platform", new AggregateException(refused)),
            new AggregateException(new System.Reflection.TargetInvocationException(refused)),
        ];
        foreach (var wrapping in wrappings)
        {
            var failure = await RunAsync(() => throw wrapping);

            Assert.Equal("NET003", Assert.Single(failure.Problems).Code);
        }
    }

    [Fact]
    public async Task Failure_NamesTheVariable_WhenConfigurationIsMissing()
    {
        var failure = await RunAsync(() => new Config().Require("nope"));

        Assert.Contains("project:nope", Assert.Single(failure.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_MasksSecrets_WhenAnExceptionQuotesOne()
    {
        var failure = await RunAsync(
            () =>
            {
                _ = new Widget("w", new WidgetArgs { Password = Output.CreateSecret("herring") });
                throw new InvalidOperationException($"cannot use {new Config().Require("token")} or herring");
            },
            PreviewOptions.Default.WithSecret("token", "swordfish"));

        var everything = failure.Message + failure.Details + string.Concat(failure.Problems);
        Assert.Contains("cannot use [secret] or [secret]", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_ComesFromAStackClassToo()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(options => new BrokenStack(options)));

        Assert.Equal("NET003", Assert.Single(failure.Problems).Code);
    }

    [Fact]
    public async Task Failure_LeavesTheProcessAsItWas()
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
        _ = await RunAsync(() => throw new InvalidOperationException("no"));

        Assert.Equal(0, Environment.ExitCode);
        Assert.Null(Environment.GetEnvironmentVariable("PULUMI_CONFIG"));
    }

    private static Task<PreviewFailedException> RunAsync(Action program, PreviewOptions? options = null) =>
        Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(program, options));

    private static string RefusePlan(string value) => throw new BlueprintException("VpcBlueprint", [Problem("NET003"), Problem("NET006")]);

    private static string Refuse(string value) => throw new ArgumentException($"'{value}' will not do");

    private static Problem Problem(string code) => new(code, ProblemSeverity.Error, "Tiers[app]", "no", "make it right");

    private sealed class WrappingStack : Stack
    {
        public WrappingStack(StackOptions options)
            : base(options)
        {
            throw new InvalidOperationException("outer", new ArgumentException("inner"));
        }
    }

    private sealed class BrokenStack : Stack
    {
        public BrokenStack(StackOptions options)
            : base(options)
        {
            throw new BlueprintException("VpcBlueprint", [Problem("NET003")]);
        }
    }
}
