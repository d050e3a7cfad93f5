using System.Collections.Immutable;

namespace Blueprints.Problems;

/// <summary>Collects what a planner finds, so that all problems are reported at once.</summary>
/// <param name="tell">Adds what is known of where a problem comes from.</param>
internal sealed class ProblemList(Func<Problem, Problem>? tell = null)
{
    private readonly List<Problem> _problems = [];

    private Func<Problem, Problem>? _mark;

    /// <summary>Gets everything that was found.</summary>
    public ImmutableArray<Problem> All =>
        [.. _problems.Select(problem => tell?.Invoke(problem) ?? problem).Select(problem => _mark?.Invoke(problem) ?? problem)];

    public ImmutableArray<Problem> Warnings => [.. All.Where(problem => problem.Severity != ProblemSeverity.Error)];

    /// <summary>Sets what marks a problem last, for example with the convention that caused it.</summary>
    public void MarkWith(Func<Problem, Problem> mark) => _mark = mark;

    public void Add(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    public void Error(string code, string path, string message, string fix) =>
        _problems.Add(new Problem(code, ProblemSeverity.Error, path, message, fix));

    public void Warn(string code, string path, string message, string fix) =>
        _problems.Add(new Problem(code, ProblemSeverity.Warning, path, message, fix));

    public void Note(string code, string path, string message, string fix) =>
        _problems.Add(new Problem(code, ProblemSeverity.Note, path, message, fix));

    /// <exception cref="BlueprintException">There is at least one error.</exception>
    public void ThrowIfRefused(string subject)
    {
        if (_problems.Exists(problem => problem.Severity == ProblemSeverity.Error))
        {
            throw new BlueprintException(subject, All.Where(problem => problem.Severity == ProblemSeverity.Error));
        }
    }

    public static BlueprintException Refuse(string subject, string code, string path, string message, string fix) =>
        new(subject, [new Problem(code, ProblemSeverity.Error, path, message, fix)]);
}
