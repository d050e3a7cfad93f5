using System.Collections.Immutable;

namespace Blueprints.Kubernetes;

/// <summary>Places the controllers of this library on the system nodes of their cluster, with tolerations of all taints.</summary>
internal static class SystemPlacement
{
    /// <summary>Returns the <c>nodeSelector</c> of a chart.</summary>
    public static object NodeSelector(ClusterHandle cluster) =>
        Tree.Of(
            [
                ("kubernetes.io/os", "linux"),
                .. (cluster.SystemNodes?.Labels ?? TagSet.Empty).Select(label => (label.Key, (object?)label.Value)),
            ]);

    /// <summary>
    /// Returns the types of the system nodes if none of them fits a controller's pod, which would never start, since nothing scales system
    /// nodes. Empty if one fits, or if unknown.
    /// </summary>
    public static ImmutableArray<InstanceType> TooSmall(SystemNodes? nodes, string cpu, string memory) =>
        nodes is { InstanceTypes: [_, ..] types }
            && Quantity.IsValid(cpu) && Quantity.IsValid(memory)
            && types.All(type => type.IsKnown && !Allocatable.CouldFit(type, Quantity.Parse(cpu), Quantity.Parse(memory)))
                ? types
                : [];

    /// <summary>
    /// Returns the <c>tolerations</c> of a chart: <c>CriticalAddonsOnly</c>, as in the charts themselves, and the cluster's other taints.
    /// </summary>
    public static object? Of(ClusterHandle cluster) => Tree.List(
        Tolerations.Of(
            cluster.TaintsToTolerate.Where(taint => taint.Key != Tolerations.CriticalAddonsOnly)
                .Prepend(Tolerations.CriticalAddonsOnlyTaint))
            .Select(toleration => Tree.Of([.. toleration.Select(entry => (entry.Key, (object?)entry.Value))])));
}
