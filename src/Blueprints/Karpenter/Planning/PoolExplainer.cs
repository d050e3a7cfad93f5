using System.Collections.Immutable;
using Blueprints.Kubernetes;

namespace Blueprints.Karpenter.Planning;

/// <summary>Explains which pools accept a pod, in the order in which Karpenter tries them.</summary>
/// <remarks>
/// Source: kubernetes-sigs/karpenter, pkg/controllers/provisioning/scheduling: a pool with a PreferNoSchedule taint is first rejected like
/// any other, and tried again with such taints tolerated if no pool has accepted the pod (preferences.go).
/// </remarks>
internal static class PoolExplainer
{
    private const string PoolLabel = "karpenter.sh/nodepool";

    public static PoolExplanation Explain(KarpenterPlan plan, PodRequest pod)
    {
        var selector = Selector(plan.Target, pod);
        var tried = ImmutableArray.CreateBuilder<string>();
        var last = ImmutableArray.CreateBuilder<string>();
        var others = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var pool in plan.Pools)
        {
            if (ReasonAgainst(plan, pool, pod, selector) is { } reason)
            {
                others.Add((pool.Name, reason));
            }
            else
            {
                (pool.Spec.Taints.All(pod.Tolerates) ? tried : last).Add(pool.Name);
            }
        }

        return new PoolExplanation(pod, [.. tried, .. last], others.ToImmutable());
    }

    /// <summary>Returns the pod's node selector; the default operating system is Linux.</summary>
    private static ImmutableSortedDictionary<string, string> Selector(KarpenterTarget target, PodRequest pod)
    {
        var selector = pod.Selector.ContainsKey(RequirementKey.OperatingSystem.Name)
            ? pod.Selector
            : pod.Selector.Add(RequirementKey.OperatingSystem.Name, "linux");
        return selector.TryGetValue(RequirementKey.Zone.Name, out var zone) && zone.Length == 1
            ? selector.SetItem(RequirementKey.Zone.Name, target.Region.Name + zone)
            : selector;
    }

    private static string? ReasonAgainst(
        KarpenterPlan plan,
        NodePoolPlan pool,
        PodRequest pod,
        ImmutableSortedDictionary<string, string> selector)
    {
        if (pool.Replicas is not null)
        {
            return "it is static and does not grow for pods";
        }

        if (pool.Spec.Taints.FirstOrDefault(taint => taint.Effect != TaintEffect.PreferNoSchedule && !pod.Tolerates(taint)) is { } taint)
        {
            return $"the pod does not tolerate {taint}";
        }

        foreach (var (key, value) in selector)
        {
            if (!Offers(plan.Target, pool, key, value))
            {
                return $"its nodes do not have {key}={value}";
            }
        }

        return ReasonOfSize(plan, pool, pod, selector);
    }

    private static bool Offers(KarpenterTarget target, NodePoolPlan pool, string key, string value)
    {
        if (Given(target, pool, key) is { } given && given != value)
        {
            return false;
        }

        return pool.Analysis.Has(key) ? pool.Analysis.Of(key).Allows(value) : key == PoolLabel || RequirementKey.IsKnownName(key);
    }

    /// <summary>Returns the labels that nodes get regardless of the pool's requirements.</summary>
    private static string? Given(KarpenterTarget target, NodePoolPlan pool, string key) => key switch
    {
        PoolLabel => pool.Name,
        _ when key == RequirementKey.NodeClass.Name => pool.NodeClass,
        _ when key == RequirementKey.Region.Name => target.Region.Name,
        _ => null,
    };

    private static string? ReasonOfSize(
        KarpenterPlan plan,
        NodePoolPlan pool,
        PodRequest pod,
        ImmutableSortedDictionary<string, string> selector)
    {
        foreach (var (resource, asked) in new[] { ("cpu", pod.Cpu), ("memory", pod.Memory) })
        {
            if (pool.Spec.Limits.TryGetValue(resource, out var limit) && Quantity.Parse(limit) < asked)
            {
                return $"its limit of {limit} {resource} is less than the pod requests";
            }
        }

        return pool.Analysis.IsCovered
            && !pool.Analysis.Types.Any(
                type => PoolAnalysis.IsSelected(type, selector) && Allocatable.Fits(type, pod.Cpu, pod.Memory, plan.PodsOn(pool, type)))
            ? "none of its instance types is large enough"
            : null;
    }
}
