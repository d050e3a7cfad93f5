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
                string.Create(CultureInfo.InvariantCulture, $"there is no weight {pool.Weight}"),
                $"use 1 to {MostWeight}, or none");
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
                "static pools are behind Karpenter's feature gate staticCapacity, which is off by default",
                "switch settings.featureGates.staticCapacity on in the chart's values, or begin with KarpenterPools.For(cluster)");
        }

        if (replicas < 0)
        {
            problems.Error(KarpenterProblems.NegativeReplicas, $"{pool.Path}.Replicas", string.Create(CultureInfo.InvariantCulture, $"there cannot be {replicas} nodes"), "use 0 or more");
        }

        if (pool.Limits.TryGetValue("nodes", out var limit) && Quantity.IsValid(limit) && Quantity.Parse(limit) < replicas)
        {
            problems.Error(
                KarpenterProblems.NodeLimitBelowReplicas,
                $"{pool.Path}.Limits[nodes]",
                string.Create(CultureInfo.InvariantCulture, $"at most {limit} nodes are allowed and {replicas} are asked for"),
                "call WithNodeLimit with the replicas or more; one more lets a node be replaced before it goes");
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
    /// Every label becomes a requirement of the pool's NodeClaims, which take no more. Source: Karpenter, «Scheduling», user-defined
    /// labels.
    /// </summary>
    private static void CheckTogether(ProblemList problems, NodePoolSpec pool)
    {
        var together = pool.Requirements.Length + pool.Labels.Count;
        if (together > MostLabels && pool.Requirements.Length <= MostLabels && pool.Labels.Count <= MostLabels)
        {
            problems.Error(
                KarpenterProblems.TooMany,
                $"{pool.Path}.Labels",
                string.Create(CultureInfo.InvariantCulture, $"there are {together} entries, requirements and labels together"),
                string.Create(CultureInfo.InvariantCulture, $"Karpenter accepts {MostLabels}; leave some out or make several pools"));
        }
    }

    /// <summary>
    /// The NodePool definition and Karpenter accept a domain and a slash in a value; the API server rejects the node then. Source:
    /// Kubernetes, «Taints and Tolerations»: a value is a label's.
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
                    $"'{value}' is not a taint's value",
                    "use at most 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit, or no value at all");
            }
        }

        foreach (var twice in pool.Taints.Concat(pool.StartupTaints).GroupBy(taint => (taint.Key, taint.Effect)).Where(group => group.Count() > 1))
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
                $"'{quantity}' is not an amount of {resource}",
                "write a quantity of Kubernetes, like 1000, 500m or 4000Gi");
        }
    }
}
