using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Eks;
using Blueprints.Internal;
using Blueprints.Kubernetes;

namespace Blueprints;

// Placement, labels and taints, and replacement of nodes.
public sealed partial record EksNodeGroup
{
    internal ImmutableArray<string> Zones { get; private init; } = [];

    internal SubnetPlacement? Placement { get; private init; }

    internal ImmutableSortedDictionary<string, string> Labels { get; private init; } = TagSet.Empty;

    internal ImmutableArray<NodeTaint> Taints { get; private init; } = [];

    internal NodeShare Unavailable { get; private init; } = NodeShare.Nodes(1);

    internal NodeUpdateStrategy Updates { get; private init; } = NodeUpdateStrategy.NewFirst;

    internal bool ForcesUpdates { get; private init; }

    internal bool IsRepaired { get; private init; } = true;

    internal NodeShare? RepairedAtOnce { get; private init; }

    internal NodeShare? RepairLimit { get; private init; }

    /// <summary>Starts nodes in other subnets than the cluster's. Default: the cluster's subnets when the group was created.</summary>
    /// <param name="subnets">Subnets of the cluster's VPC and region (<c>NGP023</c>, <c>NGP026</c>).</param>
    /// <returns>The group there. Other subnets replace the group, also when a zone is added to <paramref name="subnets"/> later.</returns>
    /// <example><code>nodes.In(network.Tier("batch"))</code></example>
    [Pure]
    public EksNodeGroup In(SubnetPlacement subnets)
    {
        ArgumentNullException.ThrowIfNull(subnets);
        return this with { Placement = subnets };
    }

    /// <summary>Starts nodes in some of the subnets' zones. Default: all zones when the group was created.</summary>
    /// <param name="zones">
    /// Zones by letter or by full name, each one of the subnets' (<c>NGP020</c>); volumes of pods stay in their zone, so stateful sets need
    /// one group per zone.
    /// </param>
    /// <returns>The group in these zones. Other zones replace the group.</returns>
    /// <example><code>nodes.InZones("a")</code></example>
    [Pure]
    public EksNodeGroup InZones(params string[] zones)
    {
        Elements.ThrowIfAnyNull(zones);
        return zones.Any(string.IsNullOrEmpty)
            ? throw new ArgumentException("A zone is missing.", nameof(zones))
            : this with { Zones = [.. zones] };
    }

    /// <summary>Sets a label on the nodes, by which pods select them.</summary>
    /// <param name="key">
    /// A label key (<c>NGP012</c>); the domains <c>kubernetes.io</c>, <c>k8s.io</c> and <c>eks.amazonaws.com</c> are reserved
    /// (<c>NGP013</c>).
    /// </param>
    /// <param name="value">At most 63 letters, digits, <c>-</c>, <c>_</c> and <c>.</c> (<c>NGP012</c>).</param>
    /// <returns>The group with the label; a label of the same key is replaced.</returns>
    /// <remarks>Every group has the label <c>blueprints/node-group</c> with its name.</remarks>
    /// <example><code>nodes.WithLabel("workload", "batch")</code></example>
    [Pure]
    public EksNodeGroup WithLabel(string key, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(value);
        return this with { Labels = Labels.SetItem(key, value) };
    }

    /// <summary>
    /// Adds a taint, which keeps away pods that do not tolerate it. Known add-ons and this library's controllers tolerate every taint of
    /// system nodes.
    /// </summary>
    /// <param name="taint">
    /// A taint with a valid key and value (<c>NGP014</c>), once per group (<c>NGP015</c>), at most 50 (<c>NGP016</c>).
    /// </param>
    /// <returns>The group with one more taint.</returns>
    /// <example><code>nodes.AddTaint(NodeTaint.NoSchedule("workload", "batch"))</code></example>
    [Pure]
    public EksNodeGroup AddTaint(NodeTaint taint)
    {
        ArgumentNullException.ThrowIfNull(taint);
        return this with { Taints = Taints.Add(taint) };
    }

    /// <summary>
    /// Reserves the nodes for the cluster's own software with the taint <c>CriticalAddonsOnly=true:NoSchedule</c>, which known add-ons and
    /// this library's controllers tolerate.
    /// </summary>
    /// <returns>The group with that taint.</returns>
    /// <example><code>nodes.OnGraviton("t4g.medium").WithCriticalAddonsOnlyTaint()</code></example>
    [Pure]
    public EksNodeGroup WithCriticalAddonsOnlyTaint() => AddTaint(Tolerations.CriticalAddonsOnlyTaint);

    /// <summary>Sets how an update replaces the nodes. Default: one at a time, the new node first.</summary>
    /// <param name="maxUnavailable">
    /// How many nodes may be unavailable at once (<c>NGP018</c>); at most the group's maximum (<c>NGP110</c>).
    /// </param>
    /// <param name="strategy">The order. Default: <see cref="NodeUpdateStrategy.NewFirst"/>.</param>
    /// <param name="force">
    /// Whether pods protected by a disruption budget are evicted after 15 minutes, instead of the update failing. Default: no.
    /// </param>
    /// <returns>The group updated so.</returns>
    /// <example><code>nodes.WithUpdates(NodeShare.Percent(33))</code></example>
    [Pure]
    public EksNodeGroup WithUpdates(NodeShare maxUnavailable, NodeUpdateStrategy strategy = NodeUpdateStrategy.NewFirst, bool force = false)
    {
        ArgumentNullException.ThrowIfNull(maxUnavailable);
        return this with { Unavailable = maxUnavailable, Updates = strategy, ForcesUpdates = force };
    }

    /// <summary>
    /// Sets how EKS replaces unhealthy nodes, which is enabled by default. <see cref="EksAddon.NodeMonitoringAgent"/> detects more
    /// problems.
    /// </summary>
    /// <param name="atOnce">How many nodes it replaces at once (<c>NGP018</c>). Default: EKS's default.</param>
    /// <param name="stopAbove">
    /// The number of unhealthy nodes at which repair stops (<c>NGP018</c>). Default: above 20 % of more than five nodes.
    /// </param>
    /// <returns>The group repaired so.</returns>
    /// <example><code>nodes.WithRepair(atOnce: NodeShare.Nodes(1), stopAbove: NodeShare.Percent(10))</code></example>
    [Pure]
    public EksNodeGroup WithRepair(NodeShare? atOnce = null, NodeShare? stopAbove = null) =>
        this with { IsRepaired = true, RepairedAtOnce = atOnce, RepairLimit = stopAbove };

    /// <summary>Disables the replacement of unhealthy nodes.</summary>
    /// <returns>The group without repair.</returns>
    /// <example><code>nodes.WithoutRepair()</code></example>
    [Pure]
    public EksNodeGroup WithoutRepair() => this with { IsRepaired = false, RepairedAtOnce = null, RepairLimit = null };
}
