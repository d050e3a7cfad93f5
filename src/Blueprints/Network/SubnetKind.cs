using Pulumi;

namespace Blueprints;

/// <summary>
/// Specifies what the subnets of a tier can reach: one of <see cref="Public"/>, <see cref="Private"/> and <see cref="Isolated"/>.
/// </summary>
[EnumType]
public readonly struct SubnetKind : IEquatable<SubnetKind>
{
    private readonly string? _value;

    private SubnetKind(string value) => _value = value;

    /// <summary>Gets the kind with a route to the internet gateway, in both directions.</summary>
    public static SubnetKind Public { get; } = new("public");

    /// <summary>Gets the kind with outbound access through NAT (with IPv6 also an egress-only gateway) and no inbound access.</summary>
    public static SubnetKind Private { get; } = new("private");

    /// <summary>Gets the kind with no route out of the VPC.</summary>
    public static SubnetKind Isolated { get; } = new("isolated");

    /// <summary>Reads a kind as it is written in a stack's output.</summary>
    internal static SubnetKind Of(string value) => value is "public" or "private" or "isolated"
        ? new SubnetKind(value)
        : throw new ArgumentException($"'{value}' is not a kind of subnets");

    private string Value => _value ?? "isolated";

    /// <summary>Determines whether two kinds are the same.</summary>
    /// <param name="left">One kind.</param>
    /// <param name="right">The other kind.</param>
    /// <returns><see langword="true"/> when they are.</returns>
    public static bool operator ==(SubnetKind left, SubnetKind right) => left.Equals(right);

    /// <summary>Determines whether two kinds differ.</summary>
    /// <param name="left">One kind.</param>
    /// <param name="right">The other kind.</param>
    /// <returns><see langword="true"/> when they do.</returns>
    public static bool operator !=(SubnetKind left, SubnetKind right) => !left.Equals(right);

    /// <summary>Returns the kind's name, as in the stack's state.</summary>
    /// <param name="kind">The kind.</param>
    public static explicit operator string(SubnetKind kind) => kind.Value;

    /// <inheritdoc/>
    public bool Equals(SubnetKind other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SubnetKind other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the kind's name.</summary>
    /// <returns><c>public</c>, <c>private</c> or <c>isolated</c>.</returns>
    public override string ToString() => Value;
}
