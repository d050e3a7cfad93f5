namespace Blueprints;

/// <summary>
/// Specifies when Karpenter removes nodes to save money: one of <see cref="WhenEmpty"/>, <see cref="WhenEmptyOrUnderutilized"/>,
/// <see cref="Balanced"/> and <see cref="Never"/>.
/// </summary>
/// <remarks>Karpenter's own default waits 0 seconds, which replaces nodes constantly; every choice here has an explicit wait.</remarks>
/// <example><code>pool.WithConsolidation(Consolidation.WhenEmpty(TimeSpan.FromMinutes(5)))</code></example>
public sealed record Consolidation
{
    private Consolidation(string policy, TimeSpan? after)
    {
        Policy = policy;
        After = after;
    }

    /// <summary>Gets the choice of never consolidating.</summary>
    public static Consolidation Never { get; } = new("WhenEmpty", null);

    internal string Policy { get; }

    /// <summary>Gets how long a node must have been eligible; <see langword="null"/> for never.</summary>
    internal TimeSpan? After { get; }

    /// <summary>Removes nodes without pods, except daemons.</summary>
    /// <param name="after">How long a node must have been empty, in whole seconds (<c>KRP022</c>).</param>
    /// <returns>The choice.</returns>
    /// <example><code>Consolidation.WhenEmpty(TimeSpan.FromMinutes(5))</code></example>
    public static Consolidation WhenEmpty(TimeSpan after) => new(nameof(WhenEmpty), after);

    /// <summary>Removes empty nodes, and moves pods to fewer or cheaper nodes.</summary>
    /// <param name="after">How long pods must have been unchanged, in whole seconds (<c>KRP022</c>).</param>
    /// <returns>The choice.</returns>
    /// <example><code>Consolidation.WhenEmptyOrUnderutilized(TimeSpan.FromMinutes(1))</code></example>
    public static Consolidation WhenEmptyOrUnderutilized(TimeSpan after) => new(nameof(WhenEmptyOrUnderutilized), after);

    /// <summary>Balances the savings of a move against its disruption. Karpenter 1.14 and newer (<c>KRP027</c>).</summary>
    /// <param name="after">How long pods must have been unchanged, in whole seconds (<c>KRP022</c>).</param>
    /// <returns>The choice.</returns>
    /// <example><code>Consolidation.Balanced(TimeSpan.FromMinutes(1))</code></example>
    public static Consolidation Balanced(TimeSpan after) => new(nameof(Balanced), after);

    /// <summary>Returns the policy and the wait.</summary>
    /// <returns>For example <c>WhenEmptyOrUnderutilized after 1m</c>.</returns>
    public override string ToString() => After is { } after ? $"{Policy} after {Karpenter.Planning.Durations.Format(after)}" : "never";
}
