using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Kubernetes;

namespace Blueprints.Karpenter.Planning;

/// <summary>
/// Resolves a pool's requirements to the allowed values of each label, and the remaining instance types of the catalogue.
/// </summary>
internal sealed class PoolAnalysis
{
    private static readonly Lazy<ImmutableArray<InstanceType>> AllTypes = new(
        () => [.. InstanceCatalog.Current.TypeNames.Select(InstanceType.Of)]);

    private readonly Dictionary<string, ValueSet> _sets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _custom = new(StringComparer.Ordinal);

    public PoolAnalysis(NodePoolSpec spec)
    {
        foreach (var requirement in spec.Requirements)
        {
            Restrict(requirement.Key.Name, ValueSet.Of(requirement));
            if (requirement.Key.IsCustom)
            {
                _custom.Add(requirement.Key.Name);
            }
        }

        foreach (var (key, value) in spec.Labels)
        {
            Restrict(key, ValueSet.Of(value));
            _custom.Add(key);
        }

        Types = [.. AllTypes.Value.Where(Matches)];
        IsCovered = Covered();
    }

    /// <summary>Gets the types of the catalogue that the pool may use.</summary>
    public ImmutableArray<InstanceType> Types { get; }

    /// <summary>
    /// Gets a value indicating whether every type that the pool may use is in the catalogue, so that an empty result is final.
    /// </summary>
    public bool IsCovered { get; }

    public IEnumerable<string> Keys => _sets.Keys;

    public bool Has(string key) => _sets.ContainsKey(key);

    /// <summary>Returns the allowed values of a label. A label unknown to Karpenter is absent unless the pool sets it.</summary>
    public ValueSet Of(string key) => _sets.TryGetValue(key, out var set) ? set : ValueSet.Any;

    public bool IsCustom(string key) => _custom.Contains(key);

    /// <summary>Determines whether a type's labels match a pod's selector, as far as the catalogue knows them.</summary>
    public static bool IsSelected(InstanceType type, IReadOnlyDictionary<string, string> selector) =>
        selector.All(entry => LabelOf(type, entry.Key) is not (true, var value) || value == entry.Value);

    private bool Matches(InstanceType type) => _sets.All(entry => LabelOf(type, entry.Key) switch
    {
        (true, { } value) => entry.Value.Allows(value),
        (true, null) => entry.Value.AllowsAbsence,
        _ => true,
    });

    /// <summary>Returns whether the catalogue knows a type's label, and its value; null for a label that its types do not have.</summary>
    private static (bool IsKnown, string? Value) LabelOf(InstanceType type, string key)
    {
        var family = type.Family;
        if (key == RequirementKey.Architecture.Name)
        {
            return (true, family.Architecture!.Value.ToLabel());
        }

        return key switch
        {
            _ when key == RequirementKey.InstanceType.Name => (true, type.Name),
            _ when key == RequirementKey.InstanceFamily.Name => (true, family.Name),
            _ when key == RequirementKey.InstanceCategory.Name => (true, family.Category),
            _ when key == RequirementKey.InstanceGeneration.Name => (true, Text(family.Generation)),
            _ when key == RequirementKey.InstanceSize.Name => (true, type.Size),
            _ when key == RequirementKey.InstanceHypervisor.Name => (true, PodCapacity.HasNitro(family) ? "nitro" : "xen"),
            _ when key == RequirementKey.InstanceCpu.Name => (true, Text(type.VCpus)),
            _ when key == RequirementKey.InstanceMemory.Name => (true, Text(type.MemoryMiB)),
            _ when key.StartsWith("karpenter.k8s.aws/instance-gpu-", StringComparison.Ordinal)
                || key.StartsWith("karpenter.k8s.aws/instance-accelerator-", StringComparison.Ordinal) =>
                (true, null),
            _ => (false, null),
        };
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private void Restrict(string key, ValueSet set) => _sets[key] = _sets.TryGetValue(key, out var before) ? before.And(set) : set;

    /// <summary>
    /// Returns the types that the catalogue covers: all types of its families except bare metal, and all families of its categories when it
    /// was generated.
    /// </summary>
    private bool Covered()
    {
        var mentionsMetal =
            Of(RequirementKey.InstanceSize.Name).Listed?.Any(size => size.StartsWith("metal", StringComparison.Ordinal)) == true;
        var namesTypes = _sets.ContainsKey(RequirementKey.InstanceFamily.Name) || _sets.ContainsKey(RequirementKey.InstanceType.Name);
        return !mentionsMetal
            && (IsListed(RequirementKey.InstanceType, type => InstanceCatalog.Current.Type(type) is not null)
                || IsListed(RequirementKey.InstanceFamily, family => InstanceCatalog.Current.Family(family) is not null)
                || (!namesTypes && IsListed(RequirementKey.InstanceCategory, InstanceCatalog.Categories.Contains)));
    }

    private bool IsListed(RequirementKey key, Func<string, bool> isKnown) => Of(key.Name).Listed is { } listed && listed.All(isKnown);
}
