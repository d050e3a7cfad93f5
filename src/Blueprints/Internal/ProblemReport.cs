using System.Collections.Immutable;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Tells what a plan warns about: to the engine's log, and to whoever observes the program.</summary>
internal static class ProblemReport
{
    public static void Tell(ImmutableArray<Problem> problems, Resource resource)
    {
        foreach (var problem in problems)
        {
            ProblemObserver.Report(problem);
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
