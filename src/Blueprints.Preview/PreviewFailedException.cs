using System.Collections.Immutable;

namespace Blueprints.Preview;

/// <summary>Thrown when a program is rejected, or fails, during an offline preview. Holds every problem once.</summary>
/// <remarks>
/// Problems, message and details have their secrets masked. <see cref="Exception.InnerException"/> is what the program threw, as it threw
/// it.
/// </remarks>
public sealed class PreviewFailedException : Exception
{
    internal PreviewFailedException(
        ImmutableArray<Problem> problems,
        ImmutableArray<Problem> warnings,
        string details,
        Exception? innerException)
        : base(Describe(problems), innerException)
    {
        Problems = problems;
        Warnings = warnings;
        Details = details;
    }

    /// <summary>Gets the problems that stop the program, in the order in which they are shown. Never empty.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Gets the notes and warnings that were reported before it stopped.</summary>
    public ImmutableArray<Problem> Warnings { get; }

    /// <summary>Gets the full texts with stack traces, as Pulumi gives them: what <c>--verbose</c> shows. Secrets are masked.</summary>
    public string Details { get; }

    private static string Describe(ImmutableArray<Problem> problems) =>
        $"The program has {problems.Length} "
            + $"{(problems.Length == 1 ? "problem" : "problems")}:{string.Concat(problems.Select(problem => $"\n  {problem}"))}";
}
