using System.Diagnostics.Contracts;
using Blueprints.Internal;

namespace Blueprints;

public abstract partial record NodePoolSettings<TSelf>
{
    /// <summary>Chooses the node class: image, network, disks. Default: <c>default</c>.</summary>
    /// <param name="name">
    /// A class of <see cref="KarpenterPools.WithNodeClass"/> or <see cref="KarpenterPools.AddNodeClass"/>; otherwise problem <c>KRP006</c>.
    /// </param>
    /// <returns>The pool with that class.</returns>
    /// <example><code>pool.OnNodeClass("bottlerocket")</code></example>
    [Pure]
    public TSelf OnNodeClass(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Change(Spec with { NodeClass = name });
    }

    /// <summary>Sets a label on the nodes.</summary>
    /// <param name="key">A label key outside Karpenter's own domains (<c>KRP007</c>, <c>KRP008</c>).</param>
    /// <param name="value">A label value (<c>KRP009</c>).</param>
    /// <returns>The pool with the label.</returns>
    /// <example><code>pool.WithLabel("example.org/team", "search")</code></example>
    [Pure]
    public TSelf WithLabel(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return Change(Spec with { Labels = Spec.Labels.SetItem(key, value) });
    }

    /// <summary>Sets an annotation on the nodes.</summary>
    /// <param name="key">An annotation key, in the form of a label key (<c>KRP008</c>).</param>
    /// <param name="value">Any text.</param>
    /// <returns>The pool with the annotation.</returns>
    /// <example><code>pool.WithAnnotation("example.org/owner", "search team")</code></example>
    [Pure]
    public TSelf WithAnnotation(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return Change(Spec with { Annotations = Spec.Annotations.SetItem(key, value) });
    }

    /// <summary>Adds a taint to the nodes.</summary>
    /// <param name="taint">The taint; key and effect are unique, including startup taints (<c>KRP017</c>).</param>
    /// <returns>The pool with one more taint.</returns>
    /// <example><code>pool.AddTaint(NodeTaint.NoSchedule("example.org/team", "search"))</code></example>
    [Pure]
    public TSelf AddTaint(NodeTaint taint)
    {
        ArgumentNullException.ThrowIfNull(taint);
        return Change(Spec with { Taints = Spec.Taints.Add(taint) });
    }

    /// <summary>
    /// Adds a taint that nodes start with and that other software, such as a network agent, removes. Pods do not need to tolerate it.
    /// </summary>
    /// <param name="taint">The taint; key and effect are unique, including ordinary taints (<c>KRP017</c>).</param>
    /// <returns>The pool with one more startup taint.</returns>
    /// <example><code>pool.AddStartupTaint(NodeTaint.NoExecute("node.cilium.io/agent-not-ready", "true"))</code></example>
    [Pure]
    public TSelf AddStartupTaint(NodeTaint taint)
    {
        ArgumentNullException.ThrowIfNull(taint);
        return Change(Spec with { StartupTaints = Spec.StartupTaints.Add(taint) });
    }

    /// <summary>Adds a disruption budget. Default: Karpenter's own budget of 10 %.</summary>
    /// <param name="budget">The budget; at most 50 (<c>KRP010</c>).</param>
    /// <returns>The pool with one more budget.</returns>
    /// <example><code>pool.AddBudget(DisruptionBudget.Percent(20))</code></example>
    [Pure]
    public TSelf AddBudget(DisruptionBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return Change(Spec with { Budgets = Spec.Budgets.Add(budget) });
    }

    /// <summary>Replaces the disruption budgets; without any, Karpenter's own budget of 10 % applies.</summary>
    /// <param name="budgets">The budgets; at most 50 (<c>KRP010</c>).</param>
    /// <returns>The pool with only these budgets.</returns>
    /// <example>
    /// <code>
    /// pools.AddBatch("batch", CpuArchitecture.Amd64, pool => pool.WithBudgets(DisruptionBudget.Percent(10)))
    /// </code>
    /// </example>
    [Pure]
    public TSelf WithBudgets(params DisruptionBudget[] budgets)
    {
        Elements.ThrowIfAnyNull(budgets);
        return Change(Spec with { Budgets = [.. budgets] });
    }

    /// <summary>Sets the lifetime of nodes. Default: 720 hours. Expiry is forceful: it ignores disruption budgets.</summary>
    /// <param name="lifetime">In whole seconds (<c>KRP022</c>).</param>
    /// <returns>The pool with that lifetime.</returns>
    /// <example><code>pool.WithExpiry(TimeSpan.FromDays(14))</code></example>
    [Pure]
    public TSelf WithExpiry(TimeSpan lifetime) => Change(Spec with { Expiry = lifetime });

    /// <summary>Disables expiry.</summary>
    /// <returns>The pool without expiry.</returns>
    /// <example><code>pool.WithoutExpiry()</code></example>
    [Pure]
    public TSelf WithoutExpiry() => Change(Spec with { Expiry = null });

    /// <summary>
    /// Sets how long a node may drain before its pods are removed, regardless of do-not-disrupt and disruption budgets. Default: 24 hours.
    /// </summary>
    /// <param name="period">In whole seconds (<c>KRP022</c>).</param>
    /// <returns>The pool with that period.</returns>
    /// <example><code>pool.WithTerminationGracePeriod(TimeSpan.FromHours(48))</code></example>
    [Pure]
    public TSelf WithTerminationGracePeriod(TimeSpan period) => Change(Spec with { Grace = period });

    /// <summary>
    /// Lets nodes drain without a time limit. With expiry this reports warning <c>KRP108</c>: a pod that cannot be evicted keeps its node
    /// indefinitely.
    /// </summary>
    /// <returns>The pool without a termination grace period.</returns>
    /// <example><code>pool.WithoutTerminationGracePeriod()</code></example>
    [Pure]
    public TSelf WithoutTerminationGracePeriod() => Change(Spec with { Grace = null });
}
