using System.Collections.Immutable;

namespace Blueprints.Karpenter.Planning;

/// <summary>Holds the description of a pool, growing or static.</summary>
internal sealed record NodePoolSpec(string Name)
{
    public const string DefaultNodeClass = "default";

    /// <summary>Specifies Karpenter's own default, set explicitly because it is forceful.</summary>
    public static readonly TimeSpan DefaultExpiry = TimeSpan.FromHours(720);

    public static readonly TimeSpan DefaultGrace = TimeSpan.FromHours(24);

    public static readonly TimeSpan DefaultConsolidation = TimeSpan.FromMinutes(1);

    public string NodeClass { get; init; } = DefaultNodeClass;

    public ImmutableArray<Requirement> Requirements { get; init; } = [];

    public ImmutableSortedDictionary<string, string> Labels { get; init; } = TagSet.Empty;

    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = TagSet.Empty;

    public ImmutableArray<NodeTaint> Taints { get; init; } = [];

    public ImmutableArray<NodeTaint> StartupTaints { get; init; } = [];

    public Consolidation Consolidation { get; init; } = Consolidation.WhenEmptyOrUnderutilized(DefaultConsolidation);

    public ImmutableArray<DisruptionBudget> Budgets { get; init; } = [];

    /// <summary>Gets the lifetime of a node; <see langword="null"/> for no expiry.</summary>
    public TimeSpan? Expiry { get; init; } = DefaultExpiry;

    public TimeSpan? Grace { get; init; } = DefaultGrace;

    public ImmutableSortedDictionary<string, string> Limits { get; init; } = TagSet.Empty;

    public int? Weight { get; init; }

    /// <summary>Gets the fixed number of nodes of a static pool; <see langword="null"/> for a pool that grows.</summary>
    public int? Replicas { get; init; }

    public string Path => $"Pools[{Name}]";

    public NodePoolSpec Set(Requirement requirement) =>
        this with { Requirements = Requirements.RemoveAll(other => other.Key == requirement.Key).Add(requirement) };

    public bool Has(RequirementKey key) => Requirements.Any(requirement => requirement.Key == key);
}
