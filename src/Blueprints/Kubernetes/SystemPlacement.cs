using System.Collections.Immutable;

namespace Blueprints.Kubernetes;

/// <summary>
/// Specifies where the controllers of this library run: on the system nodes of their cluster, whatever taints these have.
/// </summary>
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
    /// Returns the types of the system nodes where none of them has what a controller's pod asks for: it would never start, since nothing
    /// scales system nodes. Empty if one has it, and where that is not known.
    /// </summary>
    public static ImmutableArray<InstanceType> TooSmall(SystemNodes? nodes, string cpu, string memory) =>
        nodes is { InstanceTypes: [_, ..] types }
            && Quantity.IsValid(cpu) && Quantity.IsValid(memory)
            && types.All(type => type.IsKnown && !Allocatable.CouldFit(type, Quantity.Parse(cpu), Quantity.Parse(memory)))
                ? types
                : [];

    /// <summary>
    /// Returns the <c>tolerations</c> of a chart: <c>CriticalAddonsOnly</c>, as the charts themselves have it, and the cluster's other
    /// taints.
    /// </summary>
    public static object? Of(ClusterHandle cluster) => Tree.List(
        Tolerations.Of(
            cluster.TaintsToTolerate.Where(taint => taint.Key != Tolerations.CriticalAddonsOnly)
                .Prepend(Tolerations.CriticalAddonsOnlyTaint))
            .Select(toleration => Tree.Of([.. toleration.Select(entry => (entry.Key, (object?)entry.Value))])));
}
