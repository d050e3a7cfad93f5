using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Karpenter.Planning;

namespace Blueprints;

/// <summary>Provides the settings of growing and static pools: their nodes, labels, taints and lifetime.</summary>
/// <typeparam name="TSelf">The kind of pool.</typeparam>
public abstract partial record NodePoolSettings<TSelf>
    where TSelf : NodePoolSettings<TSelf>
{
    private protected NodePoolSettings(NodePoolSpec spec) => Spec = spec;

    /// <summary>Gets the pool's name.</summary>
    public string Name => Spec.Name;

    internal NodePoolSpec Spec { get; init; }

    /// <summary>Chooses the architectures. Default: any.</summary>
    /// <param name="architectures">One or more.</param>
    /// <returns>The pool with these architectures, which replace those set before.</returns>
    /// <example><code>pool.WithArchitectures(CpuArchitecture.Arm64)</code></example>
    [Pure]
    public TSelf WithArchitectures(params CpuArchitecture[] architectures)
    {
        return WithRequirement(
            Requirement.In(RequirementKey.Architecture, [.. Elements.Read(architectures, architecture => architecture.ToLabel())]));
    }

    /// <summary>
    /// Chooses the capacity types. Of several, Karpenter prefers reserved to spot and spot to on-demand. Default: on-demand.
    /// </summary>
    /// <param name="capacity">One or more.</param>
    /// <returns>The pool with these capacity types, which replace those set before.</returns>
    /// <example><code>pool.WithCapacity(CapacityType.Spot, CapacityType.OnDemand)</code></example>
    [Pure]
    public TSelf WithCapacity(params CapacityType[] capacity)
    {
        return WithRequirement(Requirement.In(RequirementKey.CapacityType, [.. Elements.Read(capacity, type => type.ToLabel())]));
    }

    /// <summary>
    /// Chooses the instance families. Families that the region does not offer are excluded with a warning (<c>KRP101</c>). Default: any.
    /// </summary>
    /// <param name="families">Names, for example <c>m7g</c>.</param>
    /// <returns>The pool with these families, which replace those set before.</returns>
    /// <exception cref="ArgumentException">A name does not have the form of a family name.</exception>
    /// <example><code>pool.WithFamilies("m7g", "c7g", "r7g")</code></example>
    [Pure]
    public TSelf WithFamilies(params string[] families)
    {
        return WithFamilies([.. Elements.Read(families, InstanceFamily.Of)]);
    }

    /// <summary>
    /// Chooses the instance families. Families that the region does not offer are excluded with a warning (<c>KRP101</c>). Default: any.
    /// </summary>
    /// <param name="families">The families.</param>
    /// <returns>The pool with these families, which replace those set before.</returns>
    /// <example><code>pool.WithFamilies(InstanceFamily.M7g, InstanceFamily.C7g)</code></example>
    [Pure]
    public TSelf WithFamilies(params InstanceFamily[] families)
    {
        Elements.ThrowIfAnyNull(families);
        return WithRequirement(Requirement.In(RequirementKey.InstanceFamily, [.. families.Select(family => family.Name)]));
    }

    /// <summary>Chooses the instance categories, the letters that families begin with. Default: any.</summary>
    /// <param name="categories">For example <c>c</c>, <c>m</c>, <c>r</c>.</param>
    /// <returns>The pool with these categories, which replace those set before.</returns>
    /// <example><code>pool.WithCategories("c", "m", "r")</code></example>
    [Pure]
    public TSelf WithCategories(params string[] categories)
    {
        Elements.ThrowIfAnyNull(categories);
        return WithRequirement(Requirement.In(RequirementKey.InstanceCategory, categories));
    }

    /// <summary>Chooses the instance sizes. Default: any.</summary>
    /// <param name="sizes">For example <c>large</c>, <c>xlarge</c>.</param>
    /// <returns>The pool with these sizes, which replace those set before.</returns>
    /// <example><code>pool.WithSizes("large", "xlarge", "2xlarge")</code></example>
    [Pure]
    public TSelf WithSizes(params string[] sizes)
    {
        Elements.ThrowIfAnyNull(sizes);
        return WithRequirement(Requirement.In(RequirementKey.InstanceSize, sizes));
    }

    /// <summary>Chooses the zones. Default: all zones of the placement.</summary>
    /// <param name="zones">Letters or full names; a zone outside the placement is problem <c>KRP028</c>.</param>
    /// <returns>The pool with these zones, which replace those set before.</returns>
    /// <example><code>pool.InZones("a", "b")</code></example>
    [Pure]
    public TSelf InZones(params string[] zones)
    {
        Elements.ThrowIfAnyNull(zones);
        return WithRequirement(Requirement.In(RequirementKey.Zone, zones));
    }

    /// <summary>Sets the requirement on a key, and replaces all others on the same key.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The pool with it.</returns>
    /// <example><code>pool.WithRequirement(Requirement.AtLeast(RequirementKey.InstanceCpu, 4))</code></example>
    [Pure]
    public TSelf WithRequirement(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return Change(Spec.Set(requirement));
    }

    /// <summary>Sets the allowed values of a key, and replaces all other requirements on the same key.</summary>
    /// <param name="key">A label that nodes have.</param>
    /// <param name="values">The allowed values; for other operators use <see cref="WithRequirement(Requirement)"/>.</param>
    /// <returns>The pool with it.</returns>
    /// <example><code>pool.WithRequirement(RequirementKey.InstanceGeneration, "6", "7")</code></example>
    [Pure]
    public TSelf WithRequirement(RequirementKey key, params string[] values) => WithRequirement(Requirement.In(key, values));

    /// <summary>Adds a requirement, for example the other end of a range.</summary>
    /// <param name="requirement">The requirement; at most 100 (<c>KRP010</c>).</param>
    /// <returns>The pool with one more.</returns>
    /// <example><code>pool.AddRequirement(Requirement.AtMost(RequirementKey.InstanceCpu, 32))</code></example>
    [Pure]
    public TSelf AddRequirement(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return Change(Spec with { Requirements = Spec.Requirements.Add(requirement) });
    }

    private protected abstract TSelf Change(NodePoolSpec spec);
}
