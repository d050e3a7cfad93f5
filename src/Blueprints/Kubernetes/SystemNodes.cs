using System.Collections.Immutable;
using Blueprints.Kubernetes;

namespace Blueprints;

/// <summary>Describes the nodes that controllers run on: those that Karpenter does not manage.</summary>
/// <example>
/// <code>
/// new SystemNodes
/// {
///     Architecture = CpuArchitecture.Arm64,
///     Labels = ImmutableSortedDictionary&lt;string, string&gt;.Empty.Add("role", "system"),
///     Taints = [NodeTaint.NoSchedule("karpenter.sh/controller", "true")],
/// }
/// </code>
/// </example>
public sealed record SystemNodes
{
    /// <summary>Gets their processor architecture.</summary>
    public required CpuArchitecture Architecture { get; init; }

    /// <summary>Gets the labels that only these nodes have, by which controllers choose them. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary.Create<string,
    string>(StringComparer.Ordinal);

    /// <summary>
    /// Gets a value indicating whether they have the taint <c>CriticalAddonsOnly=true:NoSchedule</c>. Default: <see langword="false"/>.
    /// </summary>
    public bool AreTainted { get; init; }

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
