using System.Collections.Immutable;
using Blueprints.Kubernetes;

namespace Blueprints;

/// <summary>Describes the nodes that controllers run on, which Karpenter does not manage.</summary>
/// <param name="Architecture">The processor architecture.</param>
/// <param name="Labels">The labels that only these nodes have, by which controllers select them; may be empty.</param>
/// <param name="AreTainted">
/// Whether the nodes have the taint <c>CriticalAddonsOnly=true:NoSchedule</c>. Default: <see langword="false"/>.
/// </param>
/// <example>
/// <code>
/// new SystemNodes(CpuArchitecture.Arm64, ImmutableSortedDictionary&lt;string, string&gt;.Empty.Add("role", "system"))
/// {
///     Taints = [NodeTaint.NoSchedule("karpenter.sh/controller", "true")],
/// }
/// </code>
/// </example>
public sealed record SystemNodes(CpuArchitecture Architecture, ImmutableSortedDictionary<string, string> Labels, bool AreTainted = false)
{
    /// <summary>Gets the other taints of these nodes. Controllers of this library tolerate every one of them. Default: none.</summary>
    public ImmutableArray<NodeTaint> Taints { get; init => field = value.OrEmpty(nameof(Taints)); } = [];

    /// <summary>
    /// Gets the subnets of these nodes, which decide how controllers reach AWS: from isolated subnets only through VPC endpoints
    /// (<c>KRP256</c>, <c>KRP257</c>, <c>DNS113</c>, <c>DNS114</c>). Default: <see langword="null"/>, those of the cluster's nodes.
    /// </summary>
    public SubnetPlacement? Subnets { get; init; }

    /// <summary>
    /// Gets the initial number of nodes; Karpenter needs one per replica (<c>KRP260</c>). Default: <see langword="null"/>, unknown.
    /// </summary>
    public int? Count { get; init; }

    /// <summary>
    /// Gets the instance types, on one of which a controller's pod must fit (<c>KRP212</c>, <c>DNS036</c>). Default: none, unknown.
    /// </summary>
    public ImmutableArray<InstanceType> InstanceTypes { get; init => field = value.OrEmpty(nameof(InstanceTypes)); } = [];

    /// <summary>Gets every taint that keeps pods away, <c>CriticalAddonsOnly</c> included.</summary>
    internal ImmutableArray<NodeTaint> HardTaints =>
    [
        .. (AreTainted ? Taints.Prepend(Tolerations.CriticalAddonsOnlyTaint) : Taints)
            .Where(taint => taint.Effect != TaintEffect.PreferNoSchedule)
            .Distinct(),
    ];
}
