namespace Blueprints;

/// <summary>Identifies an availability zone by name: a region and a letter, for example <c>us-east-1a</c>.</summary>
/// <remarks>Create zones with <see cref="AwsRegion.Zone"/> or <see cref="AwsRegion.Zones"/>: a zone always belongs to its region.</remarks>
/// <example><code>AvailabilityZone zone = AwsRegion.AfSouth1.Zone("a");</code></example>
public readonly record struct AvailabilityZone : IComparable<AvailabilityZone>
{
    internal AvailabilityZone(AwsRegion region, char letter)
    {
        Region = region;
        Letter = letter;
    }

    /// <summary>Gets the zone's region.</summary>
    public AwsRegion Region { get; }

    /// <summary>Gets the zone's letter, for example <c>a</c>. The names of child resources contain it.</summary>
    public char Letter { get; }

    /// <summary>Gets the zone's name, for example <c>us-east-1a</c>.</summary>
    public string Name => $"{Region}{Letter}";

    /// <summary>Determines whether one zone comes before another by name.</summary>
    /// <param name="left">One zone.</param>
    /// <param name="right">The other zone.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public static bool operator <(AvailabilityZone left, AvailabilityZone right) => left.CompareTo(right) < 0;

    /// <summary>Determines whether one zone comes before another by name, or is the same.</summary>
    /// <param name="left">One zone.</param>
    /// <param name="right">The other zone.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public static bool operator <=(AvailabilityZone left, AvailabilityZone right) => left.CompareTo(right) <= 0;

    /// <summary>Determines whether one zone comes after another by name.</summary>
    /// <param name="left">One zone.</param>
    /// <param name="right">The other zone.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public static bool operator >(AvailabilityZone left, AvailabilityZone right) => left.CompareTo(right) > 0;

    /// <summary>Determines whether one zone comes after another by name, or is the same.</summary>
    /// <param name="left">One zone.</param>
    /// <param name="right">The other zone.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public static bool operator >=(AvailabilityZone left, AvailabilityZone right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(AvailabilityZone other) => string.CompareOrdinal(Name, other.Name);

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>For example <c>us-east-1a</c>.</returns>
    public override string ToString() => Name;

    /// <summary>Determines whether a text names the zone, in full or by its letter.</summary>
    internal bool IsNamed(string name) => Name == name || (name is [var letter] && letter == Letter);

    /// <summary>Reads a full zone name, whose region is then the name without its letter.</summary>
    internal static AvailabilityZone Parse(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return char.IsAsciiLetterLower(name[^1]) && AwsRegion.TryOf(name[..^1], out var region)
            ? region.Zone(name)
            : throw new ArgumentException($"'{name}' is not a full zone name; write it like us-east-1a.", nameof(name));
    }
}
