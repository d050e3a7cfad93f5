using System.Collections.Immutable;

namespace Blueprints.Problems;

/// <summary>Collects what a planner finds, so that everything is told in one go.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public ImmutableArray<Problem> Warnings => [.. _problems.Where(problem => problem.Severity != ProblemSeverity.Error)];

    public void Error(string code, string path, string message, string fix) => _problems.Add(new Problem(code, ProblemSeverity.Error, path, message, fix));

    public void Warn(string code, string path, string message, string fix) => _problems.Add(new Problem(code, ProblemSeverity.Warning, path, message, fix));

    public void Note(string code, string path, string message, string fix) => _problems.Add(new Problem(code, ProblemSeverity.Note, path, message, fix));

    /// <exception cref="BlueprintException">There is at least one error.</exception>
    public void ThrowIfRefused(string subject)
    {
        var errors = _problems.Where(problem => problem.Severity == ProblemSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new BlueprintException(subject, errors);
        }
    }

    public static BlueprintException Refuse(string subject, string code, string path, string message, string fix) =>
        new(subject, [new Problem(code, ProblemSeverity.Error, path, message, fix)]);
}
