using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace Sdks.Tests.Core.Support;

/// <summary>Runs a few lines as a program.</summary>
internal static class Run
{
    public static TestOptions Update => new() { IsPreview = false };

    public static TestOptions Preview => new() { IsPreview = true };

    public static Task<ImmutableArray<Resource>> Async(Action program, IMocks? mocks = null, TestOptions? options = null)
        => Deployment.TestAsync(mocks ?? new RecordingMocks(), options ?? Update, program);

    /// <summary>Runs a program and reads what it returns while it runs, so that outputs can be looked at.</summary>
    public static async Task<T> ReadAsync<T>(Func<Task<T>> program, IMocks? mocks = null, TestOptions? options = null)
    {
        var result = default(T);
        await Deployment.TestAsync(mocks ?? new RecordingMocks(), options ?? Update, async () => result = await program());
        return result!;
    }

    /// <summary>
    /// The message of a run that has to fail. One error comes as itself and several as an aggregate of them; how many
    /// there are when a resource fails is not promised, so tests look at the text.
    /// </summary>
    public static async Task<string> FailureAsync(Action program, IMocks? mocks = null, TestOptions? options = null)
        => (await ExceptionAsync(program, mocks, options)).Message;

    public static async Task<Exception> ExceptionAsync(Action program, IMocks? mocks = null, TestOptions? options = null)
    {
        var exception = await CatchAsync(() => Async(program, mocks, options));
        Assert.True(exception is RunException or AggregateException, $"unexpected {exception.GetType()}");
        return exception;
    }

    public static async Task<Exception> CatchAsync(Func<Task> run)
    {
        try
        {
            return await Assert.ThrowsAnyAsync<Exception>(run);
        }
        finally
        {
            // A failing run sets it for the whole process, and the test host would end with it.
            Environment.ExitCode = 0;
        }
    }
}
