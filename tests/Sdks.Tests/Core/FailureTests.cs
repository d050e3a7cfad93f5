using Pulumi;
using Pulumi.Utilities;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class FailureTests
{
    [Fact]
    public async Task Exception_IsReportedWithItsTypeAndText_WhenTheProgramThrows()
    {
        var exception = await Run.ExceptionAsync(() => throw new FormatException("not a number"));

        Assert.IsType<RunException>(exception);
        Assert.Matches(@"^Running program '.*' failed with an unhandled exception:\n", exception.Message);
        Assert.Contains("System.FormatException: not a number", exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.InnerException);
    }

    [Fact]
    public async Task RunException_IsReportedByItsMessageAlone()
        => Assert.Equal("no such place", await Run.FailureAsync(() => throw new RunException("no such place")));

    [Fact]
    public async Task ResourceException_IsReportedByItsMessageAlone_WhenItHidesTheStack()
        => Assert.Equal(
            "no such thing",
            await Run.FailureAsync(() => throw new ResourceException("no such thing", resource: null, hideStack: true)));

    [Fact]
    public async Task LogError_FailsTheRun()
        => Assert.Equal("this is wrong", await Run.FailureAsync(() => Log.Error("this is wrong")));

    [Fact]
    public async Task LogWarnings_DoNotFailTheRun()
        => await Run.Async(() =>
        {
            Log.Debug("detail");
            Log.Info("fact");
            Log.Warn("careful");
        });

    [Fact]
    public async Task Errors_ComeTogether_WhenThereAreSeveral()
    {
        var exception = await Run.ExceptionAsync(() =>
        {
            Log.Error("first");
            Log.Error("second");
        });

        var errors = Assert.IsType<AggregateException>(exception).InnerExceptions;
        Assert.All(errors, error => Assert.IsType<RunException>(error));
        Assert.Equal(["first", "second"], errors.Select(error => error.Message).Order());
    }

    [Fact]
    public async Task Apply_FailsTheRun_WhenItThrowsAndNobodyLooks()
    {
        var message = await Run.FailureAsync(
            () => _ = Output.Create(0).Apply(zero => zero > 0 ? zero : throw new InvalidOperationException("deep inside")));

        Assert.Contains("deep inside", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mocks_FailTheRun_WhenTheyThrow()
    {
        var mocks = new RecordingMocks { State = args => throw new InvalidOperationException($"cannot make {args.Name}") };

        var message = await Run.FailureAsync(() => _ = new Thing("one"), mocks);

        Assert.Contains("cannot make one", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resource_IsNotRegistered_WhenOneThatItTakesAValueFromFails()
    {
        var mocks = new RecordingMocks
        {
            State = args => args.Name == "bad" ? throw new InvalidOperationException("cannot") : args.Inputs,
        };

        await Run.FailureAsync(
            () =>
            {
                var bad = new Thing("bad");
                _ = new Thing("taker", new ThingArgs { Label = bad.Id });
            },
            mocks);

        Assert.DoesNotContain(mocks.Resources, args => args.Name == "taker");
    }

    [Fact]
    public async Task Exception_IsToldFromTheOutermostToTheInnermost_EachAfterTheStackOfTheOneBefore()
    {
        var message = await Run.FailureAsync(() => throw new InvalidOperationException("outer", new FormatException("inner")));

        Assert.Matches(@"System\.InvalidOperationException: outer\s+at (.|\n)* ---> System\.FormatException: inner\s", message);
    }

    [Fact]
    public async Task Serialization_NamesThePropertyThatFailed_OncePerResourceOnTheWay()
    {
        var mocks = new RecordingMocks
        {
            State = args => args.Name == "bad" ? throw new InvalidOperationException("cannot") : args.Inputs,
        };

        // Asked of the output itself: a run ends at its first failures, and how many of them are in by then is not promised.
        Exception? failure = null;
        _ = await Run.CatchAsync(() => Run.ReadAsync(
            async () =>
            {
                var bad = new Thing("bad");
                var taker = new Thing("taker", new ThingArgs { Label = bad.Id });
                var last = new Thing("last", new ThingArgs { Label = taker.Id });
                failure = await Record.ExceptionAsync(() => OutputUtilities.GetValueAsync(last.Id));
                return failure;
            },
            mocks));

        Assert.StartsWith(
            "error serializing property \"label\": error serializing property \"label\": cannot",
            failure?.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aggregate_IsToldWithAllItsMessagesInBrackets()
    {
        var message = await Run.FailureAsync(
            () => throw new AggregateException(new FormatException("first"), new FormatException("second")));

        Assert.Contains("System.AggregateException: One or more errors occurred. (first) (second)", message, StringComparison.Ordinal);
        Assert.Contains(" ---> System.FormatException: second", message, StringComparison.Ordinal);
    }

    [Collection(ProcessWideCollection.Name)]
    public sealed class ExitCode
    {
        [Fact]
        public async Task ExitCode_Is32_AfterAFailingRun()
        {
            try
            {
                await Assert.ThrowsAsync<RunException>(
                    () => Run.Async(() => throw new RunException("no")));

                Assert.Equal(32, Environment.ExitCode);
            }
            finally
            {
                Environment.ExitCode = 0;
            }
        }
    }
}
