using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Karpenter;

/// <summary>Describes the settings of a node's kubelet. Karpenter and the image decide unset properties.</summary>
/// <example>
/// <code>
/// node.WithKubelet(new KubeletSettings
/// {
///     MaxPods = 58,
///     SystemReserved = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create("memory", "200Mi")]),
/// });
/// </code>
/// </example>
public sealed record KubeletSettings
{
    /// <summary>Gets the addresses of the cluster's DNS, in the IP family of its services (<c>KRP074</c>). Default: discovered.</summary>
    public ImmutableArray<string> ClusterDns { get; init => field = value.OrEmpty(nameof(ClusterDns)); } = [];

    /// <summary>Gets the maximum number of pods per node (<c>KRP046</c>). Default: by the addresses.</summary>
    public int? MaxPods { get; init; }

    /// <summary>Gets the maximum number of pods per vCPU (<c>KRP046</c>). Default: no such limit.</summary>
    public int? PodsPerCore { get; init; }

    /// <summary>
    /// Gets the resources reserved for the system: quantities of <c>cpu</c>, <c>memory</c>, <c>ephemeral-storage</c>, <c>pid</c>
    /// (<c>KRP047</c>, <c>KRP048</c>).
    /// </summary>
    public ImmutableSortedDictionary<string, string> SystemReserved
    {
        get;
        init => field = Elements.Checked(value, nameof(SystemReserved));
    }

    = TagSet.Empty;

    /// <summary>
    /// Gets the resources reserved for Kubernetes: quantities of <c>cpu</c>, <c>memory</c>, <c>ephemeral-storage</c>, <c>pid</c>
    /// (<c>KRP047</c>, <c>KRP048</c>).
    /// </summary>
    public ImmutableSortedDictionary<string, string> KubeReserved { get; init => field = Elements.Checked(value, nameof(KubeReserved)); } =
        TagSet.Empty;

    /// <summary>Gets the thresholds at which pods are evicted at once, by signal (<c>KRP049</c>, <c>KRP050</c>).</summary>
    public ImmutableSortedDictionary<string, string> EvictionHard { get; init => field = Elements.Checked(value, nameof(EvictionHard)); } =
        TagSet.Empty;

    /// <summary>
    /// Gets the thresholds at which pods are evicted after a grace period, by signal (<c>KRP049</c>, <c>KRP050</c>, <c>KRP051</c>).
    /// </summary>
    public ImmutableSortedDictionary<string, string> EvictionSoft { get; init => field = Elements.Checked(value, nameof(EvictionSoft)); } =
        TagSet.Empty;

    /// <summary>Gets the grace period of each soft threshold, by signal (<c>KRP051</c>).</summary>
    public ImmutableSortedDictionary<string, TimeSpan> EvictionSoftGracePeriod
    {
        get; init => field = Elements.Checked(
        value,
        nameof(EvictionSoftGracePeriod));
    } =
        ImmutableSortedDictionary.Create<string, TimeSpan>(
        StringComparer.Ordinal);

    /// <summary>Gets the longest grace period, in seconds, of a pod that is evicted by a soft threshold.</summary>
    public int? EvictionMaxPodGracePeriod { get; init; }

    /// <summary>
    /// Gets the share of the disk in use from which images are removed, 0 to 100 and above the low one (<c>KRP052</c>, <c>KRP053</c>).
    /// </summary>
    public int? ImageGcHighThresholdPercent { get; init; }

    /// <summary>Gets the share of the disk in use down to which images are removed, 0 to 100 (<c>KRP052</c>).</summary>
    public int? ImageGcLowThresholdPercent { get; init; }

    /// <summary>Gets whether processor limits of containers are enforced. Default: the kubelet's, enabled.</summary>
    public bool? CpuCfsQuota { get; init; }
}
