using System.Collections.Immutable;

namespace Blueprints.Preview.Engine;

/// <summary>Collects what a run reports, each problem once, in the order of reporting.</summary>
internal sealed class ProblemCollector
{
    private readonly object _gate = new();
    private readonly List<Problem> _problems = [];

    /// <summary>Gets the problems that stop a program.</summary>
    public ImmutableArray<Problem> Errors => Where(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>Gets the notes and warnings.</summary>
    public ImmutableArray<Problem> Warnings => Where(problem => problem.Severity != ProblemSeverity.Error);

    public void Add(Problem problem)
    {
        lock (_gate)
        {
            if (!_problems.Contains(problem))
            {
                _problems.Add(problem);
            }
        }
    }

    /// <summary>Runs a simulation and keeps the problem that it may throw, which the harness would reduce to text.</summary>
    public T Watch<T>(Func<T> simulate)
    {
        try
        {
            return simulate();
        }
        catch (PreviewProblemException exception)
        {
            Add(exception.Problem);
            throw;
        }
    }

    private ImmutableArray<Problem> Where(Func<Problem, bool> wanted)
    {
        lock (_gate)
        {
            return [.. _problems.Where(wanted)];
        }
    }
}
