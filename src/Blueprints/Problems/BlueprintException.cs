using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blueprints.Problems;

namespace Blueprints;

/// <summary>Thrown when a plan is rejected. Holds every problem of the plan, not just the first.</summary>
/// <remarks>It is thrown before anything is registered, so a rejected block leaves nothing behind.</remarks>
public sealed class BlueprintException : Exception
{
    /// <summary>Initializes a new instance for the problems of one subject.</summary>
    /// <param name="subject">
    /// What was planned, for example <c>VpcBlueprint</c>. Within a block that is being provisioned, its name replaces this.
    /// </param>
    /// <param name="problems">The problems, in the order in which they are shown.</param>
    /// <exception cref="ArgumentException"><paramref name="problems"/> is empty.</exception>
    public BlueprintException(string subject, IEnumerable<Problem> problems)
        : this(CurrentBlock.Name ?? subject, Of(problems, CurrentBlock.Name ?? subject))
    {
    }

    private BlueprintException(string subject, ImmutableArray<Problem> problems)
        : base(Describe(subject, problems))
    {
        Subject = subject;
        Problems = problems;
    }

    /// <summary>Creates the exception of a configuration, whose problems belong to a key instead of a block.</summary>
    internal static BlueprintException OfConfiguration(string subject, IEnumerable<Problem> problems) => new(subject, Of(problems, null));

    /// <summary>Gets what was planned: <c>VpcBlueprint 'core'</c>, or <c>VpcBlueprint</c> without a name.</summary>
    public string Subject { get; }

    /// <summary>Gets all problems, in the order in which they are shown. Never empty.</summary>
    public ImmutableArray<Problem> Problems { get; }

    // Two rules, or two paths to one place, can find the same mistake: it is reported once.
    private static ImmutableArray<Problem> Of(IEnumerable<Problem> problems, string? block)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return [.. problems.Select(problem => problem.Block is null ? problem with { Block = block } : problem).Distinct()];
    }

    private static string Describe(string subject, ImmutableArray<Problem> problems)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        if (problems.IsEmpty)
        {
            throw new ArgumentException("A rejected plan has at least one problem.", nameof(problems));
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{subject} has {problems.Length} {(problems.Length == 1 ? "problem" : "problems")}:");
        var width = problems.Max(problem => problem.Path.Length);
        foreach (var problem in problems)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n  {problem.Code} {problem.Path.PadRight(width)}  {problem.Message} → {problem.Fix}");
        }

        return text.ToString();
    }
}
