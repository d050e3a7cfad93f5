
namespace Blueprints.Configuration;

/// <summary>
/// Describes a pool of nodes, in <see cref="KarpenterOptions"/>: a preset of the library with adjustments, or a custom pool.
/// </summary>
public sealed class KarpenterPoolOptions : ICheckedOptions
{
    /// <summary>Gets or sets the preset that the pool starts from. Default: <c>none</c>, a pool that may use any instance type.</summary>
    public PoolChoice Preset { get; set; } = PoolChoice.None;

    /// <summary>Gets or sets the pool's name; <c>gravitonSpot</c> and <c>x86Spot</c> have their own. Default: none.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the architectures; exactly one for <c>onDemand</c> and <c>batch</c>. Default: the preset's.</summary>
    public IList<CpuArchitecture> Architectures { get; set; } = [];

    /// <summary>Gets or sets the capacity types. Default: the preset's.</summary>
    public IList<CapacityType> Capacity { get; set; } = [];

    /// <summary>Gets or sets instance families, for example <c>[m7g, c7g]</c>. Default: the preset's.</summary>
    public IList<string> Families { get; set; } = [];

    /// <summary>Gets or sets instance categories, for example <c>[c, m, t]</c>. Default: the preset's.</summary>
    public IList<string> Categories { get; set; } = [];

    /// <summary>Gets or sets instance sizes. Default: all.</summary>
    public IList<string> Sizes { get; set; } = [];

    /// <summary>Gets or sets zones by full name. Default: the cluster's.</summary>
    public IList<string> Zones { get; set; } = [];

    /// <summary>Gets or sets the pool's rank, 1 to 100: heavier ones are tried first. Default: the preset's.</summary>
    public int? Weight { get; set; }

    /// <summary>Gets or sets the limit of vCPUs. Default: the preset's.</summary>
    public int? CpuLimit { get; set; }

    /// <summary>Gets or sets the limit of memory, for example <c>4000Gi</c>. Default: none.</summary>
    public string? MemoryLimit { get; set; }

    /// <summary>Gets or sets when nodes are removed to save money. Default: the preset's.</summary>
    public ConsolidationOptions? Consolidation { get; set; }

    /// <summary>Gets or sets the lifetime of nodes. Default: the preset's.</summary>
    public TimeSpan? ExpireAfter { get; set; }

    /// <summary>Gets or sets labels of the nodes. Default: the preset's.</summary>
    public IDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets taints as Kubernetes writes them. Default: the preset's.</summary>
    public IList<string> Taints { get; set; } = [];

    void ICheckedOptions.Check(OptionCheck check)
    {
        check.EachReads(Families, InstanceFamily.Of, "an instance family", "m7g");
        check.EachReads(Taints, TaintText.Read, "a taint", "workload=batch:NoSchedule");
        var hasName = Preset is PoolChoice.GravitonSpot or PoolChoice.X86Spot;
        if (hasName && Name is not null)
        {
            check.Contradiction(nameof(Name), "the preset already names the pool", "remove the name or the preset");
        }
        else if (!hasName && Name is null)
        {
            check.Missing(nameof(Name), "set the name of the pool");
        }

        if (Preset is PoolChoice.OnDemand or PoolChoice.Batch && Architectures is not { Count: 1 })
        {
            check.Missing(nameof(Architectures), "set exactly one architecture, such as [arm64]");
        }
    }
}
