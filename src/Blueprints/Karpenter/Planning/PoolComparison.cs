using System.Globalization;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Reports valid but unintended pools: pools that shadow each other, or that create no nodes.</summary>
internal static class PoolComparison
{
    public static void Check(ProblemList problems, IReadOnlyList<NodePoolSpec> pools)
    {
        var analysed = pools.Select(pool => (Pool: pool, Analysis: new PoolAnalysis(pool))).ToList();
        foreach (var (pool, analysis) in analysed)
        {
            CheckTypes(problems, pool, analysis);
        }

        var growing = analysed.Where(entry => entry.Pool.Replicas is null).ToList();
        for (var index = 0; index < growing.Count; index++)
        {
            foreach (var other in growing.Skip(index + 1))
            {
                CheckWeights(problems, growing[index], other);
            }

            if (growing.Find(other => Hides(other, growing[index])) is { Pool: { } first })
            {
                problems.Warn(
                    KarpenterProblems.Unreachable,
                    growing[index].Pool.Path,
                    $"pool {first.Name} is heavier, has no limit, and accepts every pod that this pool accepts",
                    $"set a greater weight than {first.Name}'s on this pool, or limit {first.Name}");
            }
        }
    }

    private static void CheckTypes(ProblemList problems, NodePoolSpec pool, PoolAnalysis analysis)
    {
        // Requirements that are invalid by themselves are already reported, and would leave no type either.
        if (!pool.Requirements.All(RequirementRules.CanMatch))
        {
            return;
        }

        if (analysis.Keys.FirstOrDefault(key => analysis.Of(key).IsEmpty && RequiresSome(pool, key)) is { } contradiction)
        {
            // A custom label may still be set elsewhere.
            if (RequirementKey.IsKnownName(contradiction))
            {
                problems.Error(
                    KarpenterProblems.NothingMatches,
                    pool.Path,
                    $"the requirements on {contradiction} leave no value",
                    "change one of the requirements");
            }
            else
            {
                problems.Warn(
                    KarpenterProblems.MatchesNothing,
                    pool.Path,
                    $"the requirements on {contradiction} leave no value",
                    "change one of the requirements");
            }

            return;
        }

        if (!analysis.IsCovered)
        {
            return;
        }

        if (analysis.Types.IsEmpty)
        {
            TellNothing(problems, pool);
            return;
        }

        var matched = analysis.Types.Select(type => type.Family.Name).ToHashSet(StringComparer.Ordinal);
        var idle = pool.Requirements.Where(
            requirement => requirement.Key == RequirementKey.InstanceFamily && requirement.Operator == RequirementOperator.In)
            .SelectMany(requirement => requirement.Values).Where(family => !matched.Contains(family)).ToList();
        if (idle.Count > 0)
        {
            problems.Warn(
                KarpenterProblems.FamilyMatchesNothing,
                $"{pool.Path}.Families",
                $"excluded by the other requirements: {string.Join(", ", idle)}",
                "remove them, or change the architecture, categories or sizes");
        }

        CheckLimit(problems, pool, "cpu", analysis.Types.Min(type => (decimal)type.VCpus!.Value));
        CheckLimit(problems, pool, "memory", analysis.Types.Min(type => type.MemoryMiB!.Value * 1_048_576m));
    }

    /// <summary>Reports pools without types, and names the requirement that excludes every type if there is only one.</summary>
    private static void TellNothing(ProblemList problems, NodePoolSpec pool)
    {
        var excluding = pool.Requirements
            .Where(requirement => !new PoolAnalysis(pool with { Requirements = pool.Requirements.Remove(requirement) }).Types.IsEmpty)
            .ToList();
        problems.Error(
            KarpenterProblems.NothingMatches,
            excluding is [{ } only] ? $"{pool.Path}.Requirements[{only.Key}]" : pool.Path,
            "no known instance type meets all requirements", "check architecture, families, categories and sizes");
    }

    /// <summary>Determines whether a label must exist: an explicitly absent label is not a contradiction.</summary>
    private static bool RequiresSome(NodePoolSpec pool, string key) =>
        pool.Requirements
            .Where(requirement => requirement.Key.Name == key)
            .All(requirement => requirement.Operator != RequirementOperator.DoesNotExist
                && !(requirement.Operator == RequirementOperator.In && requirement.Values.IsEmpty));

    private static void CheckLimit(ProblemList problems, NodePoolSpec pool, string resource, decimal smallest)
    {
        if (pool.Limits.TryGetValue(resource, out var limit) && Quantity.IsValid(limit) && Quantity.Parse(limit) < smallest)
        {
            problems.Warn(
                KarpenterProblems.LimitBelowOneNode,
                $"{pool.Path}.Limits[{resource}]",
                string.Create(CultureInfo.InvariantCulture, $"{limit} is less than the smallest node of the pool has ({smallest:0.##})"),
                "raise the limit; otherwise the pool creates no nodes");
        }
    }

    private static void CheckWeights(
        ProblemList problems,
        (NodePoolSpec Pool, PoolAnalysis Analysis) one,
        (NodePoolSpec Pool, PoolAnalysis Analysis) other)
    {
        var isSame = (one.Pool.Weight ?? 0) == (other.Pool.Weight ?? 0) && HaveSameTaints(one.Pool, other.Pool);
        if (isSame && one.Analysis.Keys.Union(other.Analysis.Keys).All(key => one.Analysis.Of(key).Overlaps(other.Analysis.Of(key))))
        {
            problems.Warn(
                KarpenterProblems.EqualWeights,
                one.Pool.Path,
                $"pools {one.Pool.Name} and {other.Pool.Name} have the same weight and accept the same pods, so the later name in the "
                    + $"alphabet wins",
                "set different weights, or requirements that exclude each other");
        }
    }

    private static bool HaveSameTaints(NodePoolSpec one, NodePoolSpec other) => one.Taints.ToHashSet().SetEquals(other.Taints);

    private static bool Hides((NodePoolSpec Pool, PoolAnalysis Analysis) first, (NodePoolSpec Pool, PoolAnalysis Analysis) second) =>
        (first.Pool.Weight ?? 0) > (second.Pool.Weight ?? 0)
        && first.Pool.Limits.IsEmpty
        && first.Pool.Taints.All(second.Pool.Taints.Contains)
        && first.Analysis.Keys.All(key => first.Analysis.Of(key).Covers(second.Analysis.Of(key)))
        && second.Analysis.Keys.Where(second.Analysis.IsCustom).All(first.Analysis.Has);
}
