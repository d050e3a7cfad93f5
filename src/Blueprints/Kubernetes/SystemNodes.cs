using System.Collections.Immutable;
using Blueprints.Kubernetes;

namespace Blueprints;

/// <summary>Represents the nodes that controllers belong on: those that Karpenter does not manage.</summary>
/// <param name="Architecture">Their processor architecture.</param>
/// <param name="Labels">The labels that only they have, by which controllers choose them; may be empty.</param>
/// <param name="AreTainted">
/// Whether they have the taint <c>CriticalAddonsOnly=true:NoSchedule</c>. Default: <see langword="false"/>.
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
    /// Gets the subnets that these nodes start in, which decide how controllers reach AWS: from isolated ones through VPC endpoints alone
    /// (<c>KRP256</c>, <c>KRP257</c>, <c>DNS113</c>, <c>DNS114</c>). Default: <see langword="null"/>, those of the cluster's nodes.
    /// </summary>
    public SubnetPlacement? Subnets { get; init; }

    /// <summary>
    /// Gets how many there are at first; Karpenter wants one for each of its replicas (<c>KRP260</c>). Default: <see langword="null"/>, not
    /// known.
    /// </summary>
    public int? Count { get; init; }

    /// <summary>
    /// Gets their instance types, on one of which a controller's pod must fit (<c>KRP212</c>, <c>DNS036</c>). Default: none, not known.
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
