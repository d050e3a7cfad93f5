using System.Globalization;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Describes what is legal and not meant: pools that get in each other's way, or that come to nothing.</summary>
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
                    $"pool {first.Name} is heavier, has no limit, and takes every pod that this one takes",
                    $"give this pool a greater weight than {first.Name}, or limit {first.Name}");
            }
        }
    }

    private static void CheckTypes(ProblemList problems, NodePoolSpec pool, PoolAnalysis analysis)
    {
        // What is wrong by itself is told already, and would leave no type either.
        if (!pool.Requirements.All(RequirementRules.CanMatch))
        {
            return;
        }

        if (analysis.Keys.FirstOrDefault(key => analysis.Of(key).IsEmpty && RequiresSome(pool, key)) is { } contradiction)
        {
            // A label of your own may still be given by something else.
            if (RequirementKey.IsKnownName(contradiction))
            {
                problems.Error(KarpenterProblems.NothingMatches, pool.Path, $"the requirements on {contradiction} leave no value", "change one of them");
            }
            else
            {
                problems.Warn(KarpenterProblems.MatchesNothing, pool.Path, $"the requirements on {contradiction} leave no value", "change one of them");
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
        var idle = pool.Requirements.Where(requirement => requirement.Key == RequirementKey.InstanceFamily && requirement.Operator == RequirementOperator.In)
            .SelectMany(requirement => requirement.Values).Where(family => !matched.Contains(family)).ToList();
        if (idle.Count > 0)
        {
            problems.Warn(
                KarpenterProblems.FamilyMatchesNothing,
                $"{pool.Path}.Families",
                $"excluded by the other requirements: {string.Join(", ", idle)}",
                "leave them out, or change the architecture, categories or sizes");
        }

        CheckLimit(problems, pool, "cpu", analysis.Types.Min(type => (decimal)type.VCpus!.Value));
        CheckLimit(problems, pool, "memory", analysis.Types.Min(type => type.MemoryMiB!.Value * 1_048_576m));
    }

    /// <summary>The requirement that excludes every type is named where there is only one without which some remain.</summary>
    private static void TellNothing(ProblemList problems, NodePoolSpec pool)
    {
        var excluding = pool.Requirements.Where(requirement => !new PoolAnalysis(pool with { Requirements = pool.Requirements.Remove(requirement) }).Types.IsEmpty).ToList();
        problems.Error(
            KarpenterProblems.NothingMatches,
            excluding is [{ } only] ? $"{pool.Path}.Requirements[{only.Key}]" : pool.Path,
            "no known instance type has all that is required",
            "compare architecture, families, categories and sizes");
    }

    /// <summary>A label that must be absent is not a contradiction when that was asked for.</summary>
    private static bool RequiresSome(NodePoolSpec pool, string key) =>
        pool.Requirements.Where(requirement => requirement.Key.Name == key).All(requirement => requirement.Operator != RequirementOperator.DoesNotExist && !(requirement.Operator == RequirementOperator.In && requirement.Values.IsEmpty));

    private static void CheckLimit(ProblemList problems, NodePoolSpec pool, string resource, decimal smallest)
    {
        if (pool.Limits.TryGetValue(resource, out var limit) && Quantity.IsValid(limit) && Quantity.Parse(limit) < smallest)
        {
            problems.Warn(
                KarpenterProblems.LimitBelowOneNode,
                $"{pool.Path}.Limits[{resource}]",
                string.Create(CultureInfo.InvariantCulture, $"{limit} is less than the smallest node of the pool has ({smallest:0.##})"),
                "raise the limit: as it is, the pool makes no node");
        }
    }

    private static void CheckWeights(ProblemList problems, (NodePoolSpec Pool, PoolAnalysis Analysis) one, (NodePoolSpec Pool, PoolAnalysis Analysis) other)
    {
        var isSame = (one.Pool.Weight ?? 0) == (other.Pool.Weight ?? 0) && HaveSameTaints(one.Pool, other.Pool);
        if (isSame && one.Analysis.Keys.Union(other.Analysis.Keys).All(key => one.Analysis.Of(key).Overlaps(other.Analysis.Of(key))))
        {
            problems.Warn(
                KarpenterProblems.EqualWeights,
                one.Pool.Path,
                $"pools {one.Pool.Name} and {other.Pool.Name} have the same weight and take the same pods: the one later in the alphabet wins",
                "give them different weights, or requirements that exclude each other");
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
