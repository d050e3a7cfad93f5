using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using System.Globalization;
using Blueprints.Internal;

namespace Blueprints;

/// <summary>Describes how many nodes of a pool may be disrupted at once, always or on a schedule.</summary>
/// <remarks>
/// Default: Karpenter's own budget of 10 %. Of several budgets at the same time, the strictest applies. Expiry ignores budgets.
/// </remarks>
/// <example>
/// <code>
/// pool.AddBudget(DisruptionBudget.Percent(20))
///     .AddBudget(DisruptionBudget.Nodes(0).OnSchedule("0 18 * * fri", TimeSpan.FromHours(60)).ForReasons(DisruptionReason.Drifted));
/// </code>
/// </example>
public sealed record DisruptionBudget
{
    private DisruptionBudget(int amount, bool isPercent)
    {
        Amount = amount;
        IsPercent = isPercent;
    }

    internal int Amount { get; }

    internal bool IsPercent { get; }

    internal ImmutableArray<DisruptionReason> Reasons { get; private init; } = [];

    internal string? Schedule { get; private init; }

    internal TimeSpan? Duration { get; private init; }

    internal string NodesText => Amount.ToString(CultureInfo.InvariantCulture) + (IsPercent ? "%" : string.Empty);

    /// <summary>Allows a share of the pool's nodes.</summary>
    /// <param name="percent">0 to 100 (<c>KRP019</c>).</param>
    /// <returns>The budget.</returns>
    /// <example><code>DisruptionBudget.Percent(20)</code></example>
    public static DisruptionBudget Percent(int percent) => new(percent, isPercent: true);

    /// <summary>Allows a number of nodes; 0 stops disruption.</summary>
    /// <param name="count">Not negative (<c>KRP019</c>).</param>
    /// <returns>The budget.</returns>
    /// <example><code>DisruptionBudget.Nodes(0)</code></example>
    public static DisruptionBudget Nodes(int count) => new(count, isPercent: false);

    /// <summary>Limits the budget to some reasons. Default: all.</summary>
    /// <param name="reasons">The reasons.</param>
    /// <returns>The budget for these reasons.</returns>
    /// <example><code>DisruptionBudget.Percent(50).ForReasons(DisruptionReason.Empty)</code></example>
    [Pure]
    public DisruptionBudget ForReasons(params DisruptionReason[] reasons)
    {
        Elements.ThrowIfAnyNull(reasons);
        return this with { Reasons = [.. reasons.Distinct()] };
    }

    /// <summary>Limits the budget to a period after each point of a schedule. Default: always.</summary>
    /// <param name="cron">
    /// Five fields of cron in UTC, or <c>@hourly</c>, <c>@daily</c>, <c>@midnight</c>, <c>@weekly</c>, <c>@monthly</c>, <c>@yearly</c>,
    /// <c>@annually</c> (<c>KRP020</c>).
    /// </param>
    /// <param name="duration">How long, in whole minutes (<c>KRP021</c>).</param>
    /// <returns>The budget on that schedule.</returns>
    /// <example><code>DisruptionBudget.Nodes(0).OnSchedule("0 8 * * mon-fri", TimeSpan.FromHours(10))</code></example>
    [Pure]
    public DisruptionBudget OnSchedule(string cron, TimeSpan duration)
    {
        ArgumentException.ThrowIfNullOrEmpty(cron);
        return this with { Schedule = cron, Duration = duration };
    }
}

/// <summary>Specifies a reason for removing a node that a budget can limit. Expiry ignores budgets.</summary>
public enum DisruptionReason
{
    /// <summary>The pods fit elsewhere, or on a cheaper node.</summary>
    Underutilized,

    /// <summary>There are no pods.</summary>
    Empty,

    /// <summary>The node differs from its pool or node class.</summary>
    Drifted,
}
