using Blueprints.Problems;

namespace Blueprints.Internal;

/// <summary>Knows which key of configuration set what a plan's paths speak of. Blocks know of configuration no more than this.</summary>
internal interface IPlanKeys
{
    /// <summary>Remembers what the keys alone describe. What a program adds to it afterwards, no key has set.</summary>
    TSpec Describe<TSpec>(TSpec spec)
        where TSpec : BlockSpec;

    /// <summary>Returns the list that a planner collects problems in, which adds keys to those that configuration has caused.</summary>
    ProblemList ListFor<TSpec, TPlan>(TSpec spec, Func<TSpec, TPlan> plan)
        where TSpec : BlockSpec;
}

/// <summary>Specifies where planners collect what they find.</summary>
internal static class PlanProblems
{
    /// <summary>
    /// Returns the list of a plan, which knows the keys of configuration and the conventions that a block was described by.
    /// </summary>
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
