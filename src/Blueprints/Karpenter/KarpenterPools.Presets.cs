using System.Diagnostics.Contracts;
using Blueprints.Karpenter;

namespace Blueprints;

public sealed partial class KarpenterPools
{
    /// <summary>
    /// Adds the pool <c>graviton-spot</c>: arm64, spot, families t4g m7g m6g c7g c6g r7g r6g of the categories c m r t, weight 10, all
    /// zones, consolidation after a minute, at most 1,000 vCPUs.
    /// </summary>
    /// <param name="configure">Adjusts the pool.</param>
    /// <returns>The pools with one more. Families that the region does not offer are excluded with a warning (<c>KRP101</c>).</returns>
    /// <example><code>pools.AddGravitonSpot(pool => pool.WithCpuLimit(200))</code></example>
    [Pure]
    public KarpenterPools AddGravitonSpot(Func<NodePool, NodePool>? configure = null) => AddPreset(
        NodePoolPresets.GravitonSpot,
        configure,
        isSpotPreset: true);

    /// <summary>
    /// Adds the pool <c>x86-spot</c>: amd64, spot, families t3 t3a m7i m6i m5 c7i c6i c5 r7i r6i r5 of the categories c m r t, weight 5,
    /// all zones, consolidation after a minute, at most 1,000 vCPUs.
    /// </summary>
    /// <param name="configure">Adjusts the pool.</param>
    /// <returns>The pools with one more. Families that the region does not offer are excluded with a warning (<c>KRP101</c>).</returns>
    /// <example><code>pools.AddX86Spot()</code></example>
    [Pure]
    public KarpenterPools AddX86Spot(Func<NodePool, NodePool>? configure = null) => AddPreset(
        NodePoolPresets.X86Spot,
        configure,
        isSpotPreset: true);

    /// <summary>
    /// Adds on-demand capacity for when there is no spot capacity, behind the pools of <see cref="AddGravitonSpot"/> and
    /// <see cref="AddX86Spot"/>.
    /// </summary>
    /// <param name="order">
    /// <see cref="FallbackOrder.SpotFirst"/> adds an on-demand pool per spot pool, in the same order and with lower weights than all spot
    /// pools; <see cref="FallbackOrder.ArchitectureFirst"/> allows on-demand capacity in each spot pool.
    /// </param>
    /// <returns>
    /// The pools with the fallback, also for spot pools that are added later. Without a spot pool it is problem <c>KRP029</c>.
    /// </returns>
    /// <example><code>pools.AddGravitonSpot().AddX86Spot().WithOnDemandFallback()</code></example>
    [Pure]
    public KarpenterPools WithOnDemandFallback(FallbackOrder order = FallbackOrder.SpotFirst) => new(Spec with { Fallback = order });

    /// <summary>
    /// Adds an on-demand pool for workloads that must not be interrupted: categories c, m and r of generation 3 and newer, at most 1,000
    /// vCPUs.
    /// </summary>
    /// <param name="name">The pool's name.</param>
    /// <param name="architecture">The architecture.</param>
    /// <param name="configure">Adjusts the pool.</param>
    /// <returns>The pools with one more, without a weight.</returns>
    /// <example><code>pools.AddOnDemand("stateful", CpuArchitecture.Arm64)</code></example>
    [Pure]
    public KarpenterPools AddOnDemand(string name, CpuArchitecture architecture, Func<NodePool, NodePool>? configure = null) =>
        AddPreset(NodePoolPresets.OnDemand(name, architecture), configure, isSpotPreset: false);

    /// <summary>
    /// Adds a spot pool for jobs: tainted and labelled <c>workload=batch</c>, categories c, m and r of generation 3 and newer, at most
    /// 1,000 vCPUs. Karpenter removes a node only when it has been empty for 30 seconds: no drift, no expiry, no termination grace period.
    /// AWS still interrupts spot instances.
    /// </summary>
    /// <remarks>
    /// A new image or setting reaches a node when its jobs have ended. To let drift replace nodes with pods, call <c>WithBudgets</c>; to
    /// limit their lifetime, call <c>WithExpiry</c> and <c>WithTerminationGracePeriod</c>, which end pods that must not be disrupted.
    /// </remarks>
    /// <param name="name">The pool's name.</param>
    /// <param name="architecture">The architecture.</param>
    /// <param name="configure">Adjusts the pool.</param>
    /// <returns>The pools with one more, without a weight.</returns>
    /// <example><code>pools.AddBatch("batch", CpuArchitecture.Amd64, pool => pool.WithCpuLimit(4000))</code></example>
    [Pure]
    public KarpenterPools AddBatch(string name, CpuArchitecture architecture, Func<NodePool, NodePool>? configure = null) =>
        AddPreset(NodePoolPresets.Batch(name, architecture), configure, isSpotPreset: false);

    /// <summary>
    /// Adds an on-demand pool of instances with NVIDIA GPUs, amd64: tainted <c>nvidia.com/gpu</c>, at most 8 GPUs. Karpenter removes a node
    /// only when it has been empty for five minutes: no drift, no expiry, no termination grace period.
    /// </summary>
    /// <remarks>
    /// A new image or setting reaches a node when its pods have ended. For services that never end, call <c>WithBudgets</c> to let drift
    /// replace nodes, or <c>WithExpiry</c> and <c>WithTerminationGracePeriod</c>, which end pods that must not be disrupted.
    /// </remarks>
    /// <param name="name">The pool's name.</param>
    /// <param name="configure">Adjusts the pool.</param>
    /// <returns>The pools with one more, without a weight.</returns>
    /// <example><code>pools.AddGpu("gpu", pool => pool.WithLimit("nvidia.com/gpu", "16"))</code></example>
    [Pure]
    public KarpenterPools AddGpu(string name, Func<NodePool, NodePool>? configure = null) => AddPreset(
        NodePoolPresets.Gpu(name),
        configure,
        isSpotPreset: false);

    private KarpenterPools AddPreset(NodePool preset, Func<NodePool, NodePool>? configure, bool isSpotPreset)
    {
        var pool = configure is null ? preset : configure(preset);
        return pool is null
            ? throw new ArgumentException(
                $"The configuration of pool '{preset.Name}' returned null; return the adjusted pool.",
                nameof(configure))
            : Add(pool.Spec, isSpotPreset);
    }
}
