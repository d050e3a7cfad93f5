using System.Globalization;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks one pool. Source: the NodePool CRD of Karpenter 1.14.1, and what its controller checks at run time.</summary>
internal static class PoolRules
{
    private const int MostLabels = 100;

    private const int MostWeight = 100;

    public static void Check(ProblemList problems, NodePoolSpec pool, KarpenterVersion version, bool hasController)
    {
        RequirementRules.Check(problems, pool, version);
        CheckLabels(problems, pool, version);
        CheckTaints(problems, pool);
        DisruptionRules.Check(problems, pool, version);
        CheckLimits(problems, pool);
        if (pool.Weight is < 1 or > MostWeight)
        {
            problems.Error(
                KarpenterProblems.WeightOutOfRange,
                $"{pool.Path}.Weight",
                string.Create(CultureInfo.InvariantCulture, $"{pool.Weight} is not a valid weight"),
                $"use 1 to {MostWeight}, or no weight");
        }

        if (pool.Replicas is { } replicas)
        {
            CheckStatic(problems, pool, replicas, version, hasController);
        }
    }

    private static void CheckStatic(ProblemList problems, NodePoolSpec pool, int replicas, KarpenterVersion version, bool hasController)
    {
        KarpenterFeatures.Check(problems, pool.Path, "a static pool", version, KarpenterFeatures.StaticPools);
        if (!hasController)
        {
            problems.Note(
                KarpenterProblems.StaticCapacityGate,
                pool.Path,
                "static pools require Karpenter's feature gate staticCapacity, which is disabled by default",
                "enable settings.featureGates.staticCapacity in the chart's values, or start with KarpenterPools.For(cluster)");
        }

        if (replicas < 0)
        {
            problems.Error(
                KarpenterProblems.NegativeReplicas,
                $"{pool.Path}.Replicas",
                string.Create(CultureInfo.InvariantCulture, $"{replicas} is not a valid number of nodes"),
                "use 0 or more");
        }

        if (pool.Limits.TryGetValue("nodes", out var limit) && Quantity.IsValid(limit) && Quantity.Parse(limit) < replicas)
        {
            problems.Error(
                KarpenterProblems.NodeLimitBelowReplicas,
                $"{pool.Path}.Limits[nodes]",
                string.Create(CultureInfo.InvariantCulture, $"at most {limit} nodes are allowed, and {replicas} are requested"),
                "call WithNodeLimit with at least the replicas; one more allows replacing a node before it is removed");
        }
    }

    private static void CheckLabels(ProblemList problems, NodePoolSpec pool, KarpenterVersion version)
    {
        CountRules.Check(problems, $"{pool.Path}.Labels", pool.Labels.Count, MostLabels);
        CheckTogether(problems, pool);
        foreach (var (key, value) in pool.Labels)
        {
            LabelRules.CheckLabelKey(problems, $"{pool.Path}.Labels[{key}]", key, version);
            LabelRules.CheckValue(problems, $"{pool.Path}.Labels[{key}]", value);
        }

        foreach (var key in pool.Annotations.Keys)
        {
            LabelRules.CheckKey(problems, $"{pool.Path}.Annotations[{key}]", key);
        }
    }

    /// <summary>
    /// Checks labels and requirements together: every label becomes a requirement of the pool's NodeClaims. Source: Karpenter,
    /// «Scheduling», user-defined labels.
    /// </summary>
    private static void CheckTogether(ProblemList problems, NodePoolSpec pool)
    {
        var together = pool.Requirements.Length + pool.Labels.Count;
        if (together > MostLabels && pool.Requirements.Length <= MostLabels && pool.Labels.Count <= MostLabels)
        {
            problems.Error(
                KarpenterProblems.TooMany,
                $"{pool.Path}.Labels",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"there are {together} requirements and labels together, and Karpenter allows {MostLabels}"),
                "remove some, or use several pools");
        }
    }

    /// <summary>
    /// Checks taints: the NodePool definition and Karpenter accept a domain and a slash in a value, and the API server then rejects the
    /// node. Source: Kubernetes, «Taints and Tolerations»: a value is a label's.
    /// </summary>
    private static void CheckTaints(ProblemList problems, NodePoolSpec pool)
    {
        foreach (var taint in pool.Taints.Concat(pool.StartupTaints))
        {
            LabelRules.CheckKey(problems, $"{pool.Path}.Taints[{taint.Key}]", taint.Key);
            if (taint.Value is { } value && (value.Length == 0 || !KubernetesNames.IsLabelValue(value)))
            {
                problems.Error(
                    KarpenterProblems.InvalidTaintValue,
                    $"{pool.Path}.Taints[{taint.Key}]",
                    $"'{value}' is not a taint value",
                    "use at most 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit, or no value");
            }
        }

        foreach (var twice in pool.Taints
            .Concat(pool.StartupTaints)
            .GroupBy(taint => (taint.Key, taint.Effect))
            .Where(group => group.Count() > 1))
        {
            problems.Error(
                KarpenterProblems.DuplicateTaint,
                $"{pool.Path}.Taints[{twice.Key.Key}]",
                $"{twice.Key.Key}:{twice.Key.Effect} is listed more than once among taints and startup taints",
                "keep one of them; Karpenter rejects the pool at run time");
        }
    }

    private static void CheckLimits(ProblemList problems, NodePoolSpec pool)
    {
        foreach (var (resource, quantity) in pool.Limits.Where(limit => !Quantity.IsValid(limit.Value) || limit.Value.StartsWith('-')))
        {
            problems.Error(
                KarpenterProblems.NotAQuantity,
                $"{pool.Path}.Limits[{resource}]",
                $"'{quantity}' is not a quantity of {resource}", "use a Kubernetes quantity like 1000, 500m or 4000Gi");
        }
    }
}
