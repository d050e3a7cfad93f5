namespace Blueprints;

/// <summary>Describes an EC2 instance type, for example <c>m7g.large</c>: its size, and how many pods fit on a node.</summary>
/// <remarks>Use <see cref="Of"/> for any type; unknown facts are <see langword="null"/> and not checked.</remarks>
/// <example>
/// <code>
/// Console.WriteLine(InstanceType.Of("t4g.medium").MaxPods);     // 17
/// Console.WriteLine(InstanceType.Of("m9g.large").IsKnown);      // False
/// </code>
/// </example>
public sealed record InstanceType
{
    private InstanceType(InstanceFamily family, string size)
    {
        Family = family;
        Size = size;
    }

    /// <summary>Gets the family, for example <c>m7g</c>.</summary>
    public InstanceFamily Family { get; }

    /// <summary>Gets the size, for example <c>large</c>.</summary>
    public string Size { get; }

    /// <summary>Gets the name, for example <c>m7g.large</c>.</summary>
    public string Name => $"{Family}.{Size}";

    /// <summary>Gets a value indicating whether this library knows the type.</summary>
    public bool IsKnown => Facts is not null;

    /// <summary>Gets the number of virtual processors; <see langword="null"/> if unknown.</summary>
    public int? VCpus => Facts?.VCpus;

    /// <summary>Gets the memory in MiB; <see langword="null"/> if unknown.</summary>
    public int? MemoryMiB => Facts?.MemoryMiB;

    /// <summary>Gets the number of network interfaces; <see langword="null"/> if unknown.</summary>
    public int? NetworkInterfaces => Facts?.NetworkInterfaces;

    /// <summary>Gets the number of IPv4 addresses per interface; <see langword="null"/> if unknown.</summary>
    public int? Ipv4PerInterface => Facts?.Ipv4PerInterface;

    /// <summary>
    /// Gets how many pods fit on a node with the VPC CNI and without prefix delegation: each interface keeps one address for the node, and
    /// two pods use the host's network. <see langword="null"/> if unknown.
    /// </summary>
    /// <remarks>Source: Amazon EKS User Guide, «Choose an optimal Amazon EC2 node instance type».</remarks>
    public int? MaxPods => Facts is { } facts ? (facts.NetworkInterfaces * (facts.Ipv4PerInterface - 1)) + 2 : null;

    private InstanceCatalog.TypeFacts? Facts => InstanceCatalog.Current.Type(Name);

    /// <summary>Returns the type with this name: a known one with its facts, or any other that looks like one.</summary>
    /// <param name="name">For example <c>m7g.large</c>.</param>
    /// <returns>The type.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, empty, or not of a type name's form.</exception>
    /// <example><code>var type = InstanceType.Of("m7g.large");</code></example>
    public static InstanceType Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var parts = name.Split('.');
        return parts is [{ Length: > 0 } family, { Length: > 0 } size]
            && size.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')
            ? new InstanceType(InstanceFamily.Of(family), size)
            : throw new ArgumentException($"'{name}' is not an instance type; write it like m7g.large.", nameof(name));
    }

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>For example <c>m7g.large</c>.</returns>
    public override string ToString() => Name;
}
