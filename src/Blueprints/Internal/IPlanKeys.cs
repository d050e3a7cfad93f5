using Blueprints.Problems;

namespace Blueprints.Internal;

/// <summary>Maps the paths of a plan to the configuration keys that set them. Blocks know no more of configuration than this.</summary>
internal interface IPlanKeys
{
    /// <summary>Records what the keys describe. What a program adds afterwards was set by no key.</summary>
    TSpec Describe<TSpec>(TSpec spec)
        where TSpec : BlockSpec;

    /// <summary>Returns the list that a planner collects problems in; it adds the keys to problems that configuration caused.</summary>
    ProblemList ListFor<TSpec, TPlan>(TSpec spec, Func<TSpec, TPlan> plan)
        where TSpec : BlockSpec;
}

/// <summary>Specifies where planners collect what they find.</summary>
internal static class PlanProblems
{
    /// <summary>Returns the list of a plan, with the configuration keys and the conventions of its block.</summary>
    public static ProblemList For<TSpec, TPlan>(TSpec spec, Func<TSpec, TPlan> plan)
        where TSpec : BlockSpec
    {
        var problems = spec.Keys?.ListFor(spec, plan) ?? new ProblemList();
        if (spec.Followed is { } conventions)
        {
            problems.Add(conventions.Problems);
            problems.MarkWith(conventions.Mark);
        }

        return problems;
    }
}
