using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using System.Text;
using Blueprints.Kubernetes;

namespace Blueprints;

/// <summary>Describes the requests and constraints of a pod that decide which pool accepts it.</summary>
/// <example>
/// <code>
/// PodRequest.Of(cpu: "500m", memory: "1Gi")
///     .OnArchitecture(CpuArchitecture.Arm64)
///     .WithToleration("workload", "batch")
///     .InZone("us-east-1a");
/// </code>
/// </example>
public sealed record PodRequest
{
    private PodRequest(string cpu, string memory)
    {
        CpuText = cpu;
        MemoryText = memory;
        Cpu = Quantity.Parse(cpu);
        Memory = Quantity.Parse(memory);
    }

    internal string CpuText { get; }

    internal string MemoryText { get; }

    /// <summary>Gets the CPU request.</summary>
    internal decimal Cpu { get; }

    /// <summary>Gets the memory in bytes.</summary>
    internal decimal Memory { get; }

    internal ImmutableSortedDictionary<string, string> Selector { get; private init; } = TagSet.Empty;

    /// <summary>Gets the tolerations: a null value tolerates every value, a null key every taint.</summary>
    internal ImmutableArray<(string? Key, string? Value)> Tolerations { get; private init; } = [];

    /// <summary>Starts a pod with a CPU and a memory request.</summary>
    /// <param name="cpu">A Kubernetes quantity, for example <c>500m</c>.</param>
    /// <param name="memory">A Kubernetes quantity, for example <c>1Gi</c>.</param>
    /// <returns>The pod.</returns>
    /// <exception cref="FormatException">An argument is not a quantity.</exception>
    /// <example><code>PodRequest.Of(cpu: "500m", memory: "1Gi")</code></example>
    public static PodRequest Of(string cpu, string memory)
    {
        ArgumentException.ThrowIfNullOrEmpty(cpu);
        ArgumentException.ThrowIfNullOrEmpty(memory);
        return new PodRequest(cpu, memory);
    }

    /// <summary>Requires an architecture. Default: any.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <returns>The pod, there.</returns>
    /// <example><code>pod.OnArchitecture(CpuArchitecture.Arm64)</code></example>
    [Pure]
    public PodRequest OnArchitecture(CpuArchitecture architecture) => WithNodeSelector(
        RequirementKey.Architecture.Name,
        architecture.ToLabel());

    /// <summary>Requires a capacity type. Default: any.</summary>
    /// <param name="capacity">The capacity type. Karpenter first treats a preference in the same way, and then drops it.</param>
    /// <returns>The pod, there.</returns>
    /// <example><code>pod.OnCapacity(CapacityType.OnDemand)</code></example>
    [Pure]
    public PodRequest OnCapacity(CapacityType capacity) => WithNodeSelector(RequirementKey.CapacityType.Name, capacity.ToLabel());

    /// <summary>Requires a zone. Default: any.</summary>
    /// <param name="zone">The zone's full name.</param>
    /// <returns>The pod, there.</returns>
    /// <example><code>pod.InZone("us-east-1a")</code></example>
    [Pure]
    public PodRequest InZone(string zone) => WithNodeSelector(RequirementKey.Zone.Name, zone);

    /// <summary>Requires a node label. Default: none.</summary>
    /// <param name="key">The label's key.</param>
    /// <param name="value">The label's value.</param>
    /// <returns>The pod, there.</returns>
    /// <example><code>pod.WithNodeSelector("example.org/team", "search")</code></example>
    [Pure]
    public PodRequest WithNodeSelector(string key, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(value);
        return this with { Selector = Selector.SetItem(key, value) };
    }

    /// <summary>Tolerates a taint with any effect.</summary>
    /// <param name="key">The taint's key.</param>
    /// <param name="value">The taint's value. Default: any.</param>
    /// <returns>The pod with the toleration.</returns>
    /// <example><code>pod.WithToleration("workload", "batch")</code></example>
    [Pure]
    public PodRequest WithToleration(string key, string? value = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return this with { Tolerations = Tolerations.Add((key, value)) };
    }

    /// <summary>Tolerates every taint, like agents on every node.</summary>
    /// <returns>The pod with the toleration.</returns>
    /// <example><code>pod.WithTolerationOfEverything()</code></example>
    [Pure]
    public PodRequest WithTolerationOfEverything() => this with { Tolerations = Tolerations.Add((null, null)) };

    /// <summary>Returns the pod's requests and constraints on one line.</summary>
    /// <returns>For example <c>pod 500m cpu, 1Gi memory, kubernetes.io/arch=arm64</c>.</returns>
    public override string ToString()
    {
        var text = new StringBuilder($"pod {CpuText} cpu, {MemoryText} memory");
        foreach (var (key, value) in Selector)
        {
            text.Append(", ").Append(key).Append('=').Append(value);
        }

        return text.ToString();
    }

    internal bool Tolerates(NodeTaint taint) =>
        Tolerations.Any(
            toleration => toleration.Key is null
                || (toleration.Key == taint.Key && (toleration.Value is null || toleration.Value == (taint.Value ?? string.Empty))));
}
