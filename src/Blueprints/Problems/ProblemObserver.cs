namespace Blueprints.Problems;

/// <summary>Lets a host, such as a preview, see the notes and warnings that blocks report while a program runs.</summary>
/// <remarks>An observer sees what is reported in its own asynchronous context only, so parallel previews do not mix.</remarks>
public static class ProblemObserver
{
    private static readonly AsyncLocal<Observation?> Current = new();

    /// <summary>Calls <paramref name="onProblem"/> for each problem reported from here on, until the result is disposed.</summary>
    /// <param name="onProblem">Called once a problem, on the thread that reports it.</param>
    /// <returns>Ends the observation when disposed.</returns>
    /// <example>
    /// <code>
    /// var warnings = new List&lt;Problem&gt;();
    /// using (ProblemObserver.Subscribe(warnings.Add))
    /// {
    ///     await program();
    /// }
    /// </code>
    /// </example>
    public static IDisposable Subscribe(Action<Problem> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onProblem);
        var observation = new Observation(onProblem, Current.Value);
        Current.Value = observation;
        return observation;
    }

    internal static void Report(Problem problem)
    {
        for (var observation = Current.Value; observation is not null; observation = observation.Outer)
        {
            observation.OnProblem(problem);
        }
    }

    private sealed class Observation(Action<Problem> onProblem, Observation? outer) : IDisposable
    {
        public Action<Problem> OnProblem => onProblem;

        public Observation? Outer => outer;

        public void Dispose() => Current.Value = outer;
    }
}
