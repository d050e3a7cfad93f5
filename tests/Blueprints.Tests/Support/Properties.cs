using FsCheck;

namespace Blueprints.Tests.Support;

/// <summary>Checks properties with fresh cases in every run.</summary>
/// <remarks>
/// A failure prints its seed, <c>(12345,67891)</c>; <c>FSCHECK_REPLAY=12345,67891 dotnet test …</c> runs the same cases again, first of all
/// the one that failed.
/// </remarks>
internal static class Properties
{
    private const string ReplayVariable = "FSCHECK_REPLAY";

    public static Config Settings(int cases)
    {
        var settings = Config.QuickThrowOnFailure.WithMaxTest(cases);
        return Environment.GetEnvironmentVariable(ReplayVariable) is { Length: > 0 } replay
            ? replay.Trim('(', ')').Split(',') is [var seed, var gamma]
                && ulong.TryParse(seed, out var first)
                && ulong.TryParse(gamma, out var second)
                ? settings.WithReplay(first, second)
                : throw new InvalidOperationException(
                    $"{ReplayVariable} is two numbers, as a failure prints them: 12345,67891; not '{replay}'.")
            : settings;
    }
}
