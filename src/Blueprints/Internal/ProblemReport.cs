using System.Collections.Immutable;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Reports the warnings of a plan to the engine's log and to observers of the program.</summary>
internal static class ProblemReport
{
    /// <summary>
    /// Begins the creation of a block: names it in every problem until the result is disposed, and reports the warnings of its plan.
    /// </summary>
    public static IDisposable Begin(string blueprint, ComponentResource component, ImmutableArray<Problem> warnings)
    {
        var scope = CurrentBlock.Enter(blueprint, component);
        Tell(warnings, component);
        return scope;
    }

    /// <summary>Reports problems outside a block.</summary>
    public static void Tell(Problem problem) => Tell([problem], resource: null);

    public static void Tell(ImmutableArray<Problem> problems, Resource? resource)
    {
        foreach (var problem in problems.Select(problem => problem with { Block = problem.Block ?? CurrentBlock.Name }))
        {
            ProblemObserver.Report(problem, resource);
            if (problem.Severity == ProblemSeverity.Note)
            {
                Log.Info(problem.ToString(), resource);
            }
            else
            {
                Log.Warn(problem.ToString(), resource);
            }
        }
    }
}
