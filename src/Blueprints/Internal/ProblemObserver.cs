using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Lets a host, such as a preview, see the notes and warnings that blocks report while a program runs.</summary>
/// <remarks>An observer only sees what is reported in its own asynchronous context, so parallel previews do not mix.</remarks>
internal static class ProblemObserver
{
    private static readonly AsyncLocal<Observation?> Current = new();

    /// <summary>Calls <paramref name="onProblem"/> for each problem reported from here on, until the result is disposed.</summary>
    /// <param name="onProblem">Called once per problem, on the thread that reports it.</param>
    /// <returns>Ends the observation when disposed.</returns>
    public static IDisposable Subscribe(Action<Problem> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onProblem);
        return Subscribe((problem, _) => onProblem(problem));
    }

    /// <summary>
    /// Calls <paramref name="onProblem"/> for each problem, with the component that reports it, until the result is disposed.
    /// </summary>
    /// <param name="onProblem">
    /// Called once per problem, on the thread that reports it; without a component for problems outside a block.
    /// </param>
    /// <returns>Ends the observation when disposed.</returns>
    public static IDisposable Subscribe(Action<Problem, Resource?> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onProblem);
        var observation = new Observation(onProblem, Current.Value);
        Current.Value = observation;
        return observation;
    }

    /// <summary>Returns the blueprints that were described since the innermost observation began and not provisioned.</summary>
    /// <returns>In the order of description. A blueprint and its fluent successors count as one. Empty without an observation.</returns>
    [Pure]
    public static ImmutableArray<UnprovisionedBlueprint> Unprovisioned() => Current.Value?.Use.Unprovisioned ?? [];

    /// <summary>Returns the block of a component, for example <c>VpcBlueprint 'core'</c>.</summary>
    /// <param name="component">A component of this library, or any other resource.</param>
    /// <returns>Null for other resources.</returns>
    public static string? BlockOf(Resource component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return CurrentBlock.Of(component);
    }

    /// <summary>Returns the block whose planning or creation an exception ended.</summary>
    /// <param name="exception">What a program threw.</param>
    /// <returns>For example <c>VpcBlueprint 'core'</c>; null for exceptions outside a block.</returns>
    public static string? BlockOf(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return CurrentBlock.Of(exception);
    }

    /// <summary>Notifies every observer of the state of a blueprint.</summary>
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

/// <summary>Represents a blueprint that a program has described and not provisioned.</summary>
/// <param name="Description">
/// The blueprint, for example <c>VpcBlueprint 10.0.0.0/16 in us-east-1: public, private</c>; only the type if it was not planned.
/// </param>
/// <param name="IsPlanned">Whether <c>Plan()</c> was called on it.</param>
internal sealed record UnprovisionedBlueprint(string Description, bool IsPlanned);
