using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks when the nodes of a pool are removed.</summary>
internal static class DisruptionRules
{
    private const int MostBudgets = 50;

    public static void Check(ProblemList problems, NodePoolSpec pool, KarpenterVersion version)
    {
        CheckDuration(problems, $"{pool.Path}.Consolidation", pool.Consolidation.After);
        CheckDuration(problems, $"{pool.Path}.Expiry", pool.Expiry);
        CheckDuration(problems, $"{pool.Path}.TerminationGracePeriod", pool.Grace);
        if (pool.Expiry == TimeSpan.Zero)
        {
            problems.Error(
                KarpenterProblems.InvalidDuration,
                $"{pool.Path}.Expiry",
                "every node would expire as soon as it starts",
                "use WithoutExpiry() for nodes without expiry, or a lifetime in hours");
        }

        if (pool.Consolidation.Policy == nameof(Consolidation.Balanced))
        {
            KarpenterFeatures.Check(
                problems,
                $"{pool.Path}.Consolidation",
                "balanced consolidation",
                version,
                KarpenterFeatures.BalancedConsolidation);
        }

        if (pool is { Expiry: not null, Grace: null })
        {
            problems.Warn(
                KarpenterProblems.ExpiryWithoutGrace,
                $"{pool.Path}.Expiry",
                "nodes expire regardless of the budgets, and without a termination grace period a pod that cannot be evicted keeps its "
                    + "node draining indefinitely",
                "call WithTerminationGracePeriod, or WithoutExpiry");
        }

        CountRules.Check(problems, $"{pool.Path}.Budgets", pool.Budgets.Length, MostBudgets);
        for (var index = 0; index < pool.Budgets.Length; index++)
        {
            CheckBudget(problems, string.Create(CultureInfo.InvariantCulture, $"{pool.Path}.Budgets[{index}]"), pool.Budgets[index]);
        }
    }

    private static void CheckBudget(ProblemList problems, string path, DisruptionBudget budget)
    {
        if (budget.Amount < 0 || (budget.IsPercent && budget.Amount > 100))
        {
            problems.Error(
                KarpenterProblems.BudgetOutOfRange,
                path,
                $"{budget.NodesText} of the nodes cannot be disrupted",
                budget.IsPercent ? "use 0 to 100 percent" : "use 0 nodes or more");
        }

        if (budget.Schedule is { } cron && Cron.Fault(cron) is { } fault)
        {
            problems.Error(
                KarpenterProblems.InvalidSchedule,
                path,
                $"'{cron}' is not a schedule: {fault}",
                "use minute, hour, day, month and weekday in UTC, like \"0 8 * * mon-fri\", or a name like @daily");
        }

        if (budget.Duration is { } duration
            && (duration == TimeSpan.Zero || !Durations.CanFormat(duration) || duration.Ticks % TimeSpan.TicksPerMinute != 0))
        {
            problems.Error(
                KarpenterProblems.InvalidBudgetDuration,
                path,
                $"a budget cannot apply for {duration}",
                "use whole minutes, 1 to 153722867");
        }
    }

    private static void CheckDuration(ProblemList problems, string path, TimeSpan? duration)
    {
        if (duration is { } value && !Durations.CanFormat(value))
        {
            problems.Error(
                KarpenterProblems.InvalidDuration,
                path,
                $"{value} cannot be written in hours, minutes and seconds",
                Durations.Offer);
        }
    }
}
