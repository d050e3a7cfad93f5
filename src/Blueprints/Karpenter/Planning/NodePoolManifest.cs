using Blueprints.Kubernetes;
using Node = System.Collections.Immutable.ImmutableSortedDictionary<string, object?>;

namespace Blueprints.Karpenter.Planning;

/// <summary>Writes a pool as a custom resource <c>NodePool</c> of <c>karpenter.sh/v1</c>.</summary>
internal static class NodePoolManifest
{
    public const string ApiVersion = "karpenter.sh/v1";

    public const string Kind = "NodePool";

    /// <summary>Returns the tree under <c>spec</c>.</summary>
    public static Node Render(NodePoolSpec pool) => Tree.Of(
        ("replicas", pool.Replicas),
        ("weight", pool.Weight),
        ("limits", Tree.Map(pool.Limits)),
        ("disruption", Disruption(pool)),
        ("template", Tree.Of(("metadata", Metadata(pool)), ("spec", Template(pool)))));

    private static Node Disruption(NodePoolSpec pool) => Tree.Of(
        ("consolidationPolicy", pool.Replicas is null ? pool.Consolidation.Policy : null),
        ("consolidateAfter", pool.Replicas is null ? Durations.FormatOrNever(pool.Consolidation.After) : Durations.Never),
        ("budgets", Tree.List(pool.Budgets.Select(Budget))));

    private static Node Budget(DisruptionBudget budget) => Tree.Of(
        ("nodes", budget.NodesText),
        ("reasons", Tree.List(budget.Reasons.Select(reason => reason.ToString()))),
        ("schedule", budget.Schedule),
        ("duration", budget.Duration is { } duration ? Durations.Format(duration) : null));

    private static Node? Metadata(NodePoolSpec pool) =>
        pool.Labels.IsEmpty && pool.Annotations.IsEmpty
            ? null
            : Tree.Of(("labels", Tree.Map(pool.Labels)), ("annotations", Tree.Map(pool.Annotations)));

    private static Node Template(NodePoolSpec pool) => Tree.Of(
        ("nodeClassRef", Tree.Of(("group", "karpenter.k8s.aws"), ("kind", "EC2NodeClass"), ("name", pool.NodeClass))),
        ("requirements", Tree.List(pool.Requirements.Select(Requirement))),
        ("taints", Tree.List(pool.Taints.Select(Taint))),
        ("startupTaints", Tree.List(pool.StartupTaints.Select(Taint))),
        ("expireAfter", Durations.FormatOrNever(pool.Expiry)),
        ("terminationGracePeriod", pool.Grace is { } grace ? Durations.Format(grace) : null));

    private static Node Requirement(Requirement requirement) => Tree.Of(
        ("key", requirement.Key.Name),
        ("operator", requirement.Operator.ToString()),
        ("values", Tree.List(requirement.Values)),
        ("minValues", requirement.MinValues));

    private static Node Taint(NodeTaint taint) => Tree.Of(("key", taint.Key), ("value", taint.Value), ("effect", taint.Effect.ToString()));
}
