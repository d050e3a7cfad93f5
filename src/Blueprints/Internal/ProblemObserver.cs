using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Lets a host, such as a preview, see the notes and warnings that blocks report while a program runs.</summary>
/// <remarks>An observer sees what is reported in its own asynchronous context only, so parallel previews do not mix.</remarks>
internal static class ProblemObserver
{
    private static readonly AsyncLocal<Observation?> Current = new();

    /// <summary>Calls <paramref name="onProblem"/> for each problem reported from here on, until the result is disposed.</summary>
    /// <param name="onProblem">Called once a problem, on the thread that reports it.</param>
    /// <returns>Ends the observation when disposed.</returns>
    public static IDisposable Subscribe(Action<Problem> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onProblem);
        return Subscribe((problem, _) => onProblem(problem));
    }

    /// <summary>
    /// Calls <paramref name="onProblem"/> for each problem, with the component that reports it, until the result is disposed.
    /// </summary>
    /// <param name="onProblem">Called once per problem, on the thread that reports it; without a component for what is of no block.</param>
    /// <returns>Ends the observation when disposed.</returns>
    public static IDisposable Subscribe(Action<Problem, Resource?> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onProblem);
        var observation = new Observation(onProblem, Current.Value);
        Current.Value = observation;
        return observation;
    }

    /// <summary>
    /// Returns the blueprints that were described since the innermost observation began, and that no component was made of.
    /// </summary>
    /// <returns>
    /// In the order of description. A blueprint and what fluent calls have made of it count as one. Empty without an observation.
    /// </returns>
    [Pure]
    public static ImmutableArray<UnprovisionedBlueprint> Unprovisioned() => Current.Value?.Use.Unprovisioned ?? [];

    /// <summary>Returns the block that a component is, for example <c>VpcBlueprint 'core'</c>.</summary>
    /// <param name="component">A component of this library, or any other resource.</param>
    /// <returns>Null for a resource that is no block.</returns>
    public static string? BlockOf(Resource component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return CurrentBlock.Of(component);
    }

    /// <summary>Returns the block whose planning or creation an exception ended.</summary>
    /// <param name="exception">What a program threw.</param>
    /// <returns>For example <c>VpcBlueprint 'core'</c>; null when it did not come out of a block.</returns>
    public static string? BlockOf(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return CurrentBlock.Of(exception);
    }

    /// <summary>Tells every observer what became of a blueprint.</summary>
    internal static void Note(Action<BlueprintUse> note)
    {
        for (var observation = Current.Value; observation is not null; observation = observation.Outer)
        {
            note(observation.Use);
        }
    }

    internal static void Report(Problem problem, Resource? resource)
    {
        for (var observation = Current.Value; observation is not null; observation = observation.Outer)
        {
            observation.OnProblem(problem, resource);
        }
    }

    private sealed class Observation(Action<Problem, Resource?> onProblem, Observation? outer) : IDisposable
    {
        public Action<Problem, Resource?> OnProblem => onProblem;

        public Observation? Outer => outer;

        public BlueprintUse Use { get; } = new();

        public void Dispose() => Current.Value = outer;
    }
}

/// <summary>Represents a blueprint that a program has described, and that no component was made of.</summary>
/// <param name="Description">
/// The blueprint, for example <c>VpcBlueprint 10.0.0.0/16 in us-east-1: public, private</c>; of one that was not planned its type alone.
/// </param>
/// <param name="IsPlanned">Whether <c>Plan()</c> was called on it.</param>
internal sealed record UnprovisionedBlueprint(string Description, bool IsPlanned);
