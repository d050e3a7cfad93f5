using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Eks;
using Blueprints.Internal;
using Blueprints.Kubernetes;

namespace Blueprints;

// Where nodes start, what they are marked with, how they are replaced.
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

    /// <summary>
    /// Starts nodes in subnets of the group's own. Default: the cluster's, and of those the ones that were there when the group was
    /// created.
    /// </summary>
    /// <param name="subnets">Subnets of the cluster's VPC and region (<c>NGP023</c>, <c>NGP026</c>).</param>
    /// <returns>
    /// The group there. Other subnets replace the group, so a zone that is added to <paramref name="subnets"/> later does, too.
    /// </returns>
    /// <example><code>nodes.In(network.Tier("batch"))</code></example>
    [Pure]
    public EksNodeGroup In(SubnetPlacement subnets)
    {
        ArgumentNullException.ThrowIfNull(subnets);
        return this with { Placement = subnets };
    }

    /// <summary>Starts nodes in some of the subnets' zones. Default: in all that were there when the group was created.</summary>
    /// <param name="zones">
    /// Zones by letter or by full name, each one of the subnets' (<c>NGP020</c>); volumes of pods stay in their zone, so a group per zone
    /// is what stateful sets need.
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

    /// <summary>Sets a label on the nodes, by which pods choose them.</summary>
    /// <param name="key">
    /// A label key (<c>NGP012</c>); the domains <c>kubernetes.io</c>, <c>k8s.io</c> and <c>eks.amazonaws.com</c> are kept (<c>NGP013</c>).
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
    /// Keeps pods away that do not tolerate it. Of system nodes, the add-ons that this library knows and its controllers tolerate every
    /// taint.
    /// </summary>
    /// <param name="taint">
    /// A taint of a valid key and value (<c>NGP014</c>), there once (<c>NGP015</c>); a group has at most 50 (<c>NGP016</c>).
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
    /// Keeps the nodes for what the cluster itself needs: the taint <c>CriticalAddonsOnly=true:NoSchedule</c>, which add-ons that this
    /// library knows and its controllers tolerate.
    /// </summary>
    /// <returns>The group with that taint.</returns>
    /// <example><code>nodes.OnGraviton("t4g.medium").WithCriticalAddonsOnlyTaint()</code></example>
    [Pure]
    public EksNodeGroup WithCriticalAddonsOnlyTaint() => AddTaint(Tolerations.CriticalAddonsOnlyTaint);

    /// <summary>Sets how an update replaces the nodes. Default: one at a time, the new one first.</summary>
    /// <param name="maxUnavailable">How many may be missing at once (<c>NGP018</c>); not more than the group has (<c>NGP110</c>).</param>
    /// <param name="strategy">Which goes first. Default: <see cref="NodeUpdateStrategy.NewFirst"/>.</param>
    /// <param name="force">
    /// Whether pods that a disruption budget protects are taken down after 15 minutes, instead of the update failing. Default: no.
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
    /// Sets how EKS replaces nodes that are not healthy; it does in any case. More is seen with <see cref="EksAddon.NodeMonitoringAgent"/>.
    /// </summary>
    /// <param name="atOnce">How many it replaces at once (<c>NGP018</c>). Default: as EKS does.</param>
    /// <param name="stopAbove">
    /// With how many unhealthy nodes it stops, because something larger is wrong (<c>NGP018</c>). Default: above 20 % of more than five
    /// nodes.
    /// </param>
    /// <returns>The group repaired so.</returns>
    /// <example><code>nodes.WithRepair(atOnce: NodeShare.Nodes(1), stopAbove: NodeShare.Percent(10))</code></example>
    [Pure]
    public EksNodeGroup WithRepair(NodeShare? atOnce = null, NodeShare? stopAbove = null) =>
        this with { IsRepaired = true, RepairedAtOnce = atOnce, RepairLimit = stopAbove };

    /// <summary>Leaves nodes that are not healthy alone.</summary>
    /// <returns>The group without repair.</returns>
    /// <example><code>nodes.WithoutRepair()</code></example>
    [Pure]
    public EksNodeGroup WithoutRepair() => this with { IsRepaired = false, RepairedAtOnce = null, RepairLimit = null };
}
