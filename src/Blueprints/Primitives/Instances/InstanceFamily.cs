using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Blueprints;

/// <summary>
/// Describes a family of EC2 instance types, for example <c>m7g</c>: its architecture, category, generation, and where it is offered.
/// </summary>
/// <remarks>
/// The newer families of the categories c, m, r and t are named members. Use <see cref="Of"/> for other families; unknown facts are
/// <see langword="null"/> and not checked. Source of the facts: EC2 DescribeInstanceTypes and DescribeInstanceTypeOfferings.
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(InstanceFamily.M7g.Architecture);                          // Arm64
/// Console.WriteLine(InstanceFamily.R7i.IsOfferedIn(AwsRegion.AfSouth1));       // False
/// </code>
/// </example>
public sealed partial record InstanceFamily
{
    private InstanceFamily(string name) => Name = name;

    /// <summary>Gets every family that this library knows, by name.</summary>
    public static ImmutableArray<InstanceFamily> All { get; } = [
        .. InstanceCatalog.Current.FamilyNames.Select(name => new InstanceFamily(name)),
    ];

    /// <summary>Gets the name, for example <c>m7g</c>.</summary>
    public string Name { get; }

    /// <summary>Gets a value indicating whether this library knows the family.</summary>
    public bool IsKnown => Facts is not null;

    /// <summary>Gets the architecture; <see langword="null"/> if unknown.</summary>
    public CpuArchitecture? Architecture => Facts?.Architecture;

    /// <summary>Gets the category, for example <c>m</c>; <see langword="null"/> if unknown.</summary>
    public string? Category => Facts?.Category;

    /// <summary>Gets the generation, for example 7; <see langword="null"/> if unknown.</summary>
    public int? Generation => Facts?.Generation;

    /// <summary>Gets the family's types, the smallest first; empty if unknown.</summary>
    public ImmutableArray<InstanceType> Types => [.. (Facts?.Types ?? []).Select(InstanceType.Of)];

    private InstanceCatalog.FamilyFacts? Facts => InstanceCatalog.Current.Family(Name);

    /// <summary>Returns the family with this name: a known one with its facts, or any other that looks like one.</summary>
    /// <param name="name">For example <c>m7g</c> or <c>c7i-flex</c>.</param>
    /// <returns>The family.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, empty, or not of a family name's form.</exception>
    /// <example><code>var family = InstanceFamily.Of("m9g");</code></example>
    public static InstanceFamily Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Pattern().IsMatch(name)
            ? new InstanceFamily(name)
            : throw new ArgumentException($"'{name}' is not an instance family; write it like m7g.", nameof(name));
    }

    /// <summary>Determines whether the family is offered in at least one zone of a region.</summary>
    /// <param name="region">The region.</param>
    /// <returns>Whether it is; <see langword="null"/> if the family's or the region's offering is not known.</returns>
    public bool? IsOfferedIn(AwsRegion region) => InstanceCatalog.Current.IsOffered(Name, region);

    /// <summary>Determines whether the family is offered in a zone.</summary>
    /// <param name="zone">
    /// The zone, by its letter. A letter means different physical zones in different accounts, so the answer is a hint.
    /// </param>
    /// <returns>Whether it is; <see langword="null"/> if the family's or the region's offering is not known.</returns>
    public bool? IsOfferedIn(AvailabilityZone zone) => InstanceCatalog.Current.IsOffered(Name, zone);

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>For example <c>m7g</c>.</returns>
    public override string ToString() => Name;

    [GeneratedRegex("^[a-z][a-z0-9-]{0,15}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
