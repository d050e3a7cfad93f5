using System.Collections.Immutable;
using System.Globalization;

namespace Blueprints.Preview;

/// <summary>
/// Represents one input or output of a resource: an immutable tree in which secrets are marked and unknown values stay visible.
/// </summary>
/// <remarks>
/// Whatever prints a value (<see cref="ToString"/>, the tree, the JSON document) masks secrets. The one way to the plain text of a secret
/// is <see cref="Reveal"/>.
/// </remarks>
/// <example>
/// <code>
/// var subnet = graph["aws:ec2/subnet:Subnet", "platform-private-a"];
/// Assert.Equal("10.0.48.0/20", subnet.Inputs["cidrBlock"].AsText());
/// Assert.Equal("1", subnet.Inputs["tags"]["kubernetes.io/role/internal-elb"].AsText());
/// </code>
/// </example>
public sealed class GraphValue : IEquatable<GraphValue>
{
    /// <summary>Represents a secret in printed values: <c>[secret]</c>.</summary>
    public const string SecretMask = "[secret]";

    /// <summary>Represents an unknown value in text: <c>[unknown]</c>.</summary>
    public const string UnknownMask = "[unknown]";

    private readonly object? _value;

    private GraphValue(GraphValueKind kind, object? value, bool isSecret = false)
    {
        Kind = kind;
        _value = value;
        IsSecret = isSecret;
    }

    /// <summary>Gets the explicit null.</summary>
    public static GraphValue Null { get; } = new(GraphValueKind.Null, null);

    /// <summary>Gets the value that is not known before the deployment.</summary>
    public static GraphValue Unknown { get; } = new(GraphValueKind.Unknown, null);

    /// <summary>Gets the map without entries.</summary>
    public static GraphValue EmptyMap { get; } = Of(ImmutableSortedDictionary<string, GraphValue>.Empty);

    /// <summary>Gets what the value holds.</summary>
    public GraphValueKind Kind { get; }

    /// <summary>Gets whether this value itself is a secret. Parts of a list or map may be secret while the whole is not.</summary>
    public bool IsSecret { get; }

    /// <summary>Gets whether this value itself is unknown until the deployment.</summary>
    public bool IsUnknown => Kind == GraphValueKind.Unknown;

    /// <summary>Gets the elements of a list; empty for every other kind.</summary>
    public ImmutableArray<GraphValue> Items => _value is ImmutableArray<GraphValue> items ? items : [];

    /// <summary>Gets the entries of a map, sorted by name (ordinal); empty for every other kind.</summary>
    public ImmutableSortedDictionary<string, GraphValue> Entries =>
        _value as ImmutableSortedDictionary<string, GraphValue> ?? ImmutableSortedDictionary<string, GraphValue>.Empty;

    /// <summary>Gets the entry of a map.</summary>
    /// <param name="name">The name on the wire, for example <c>cidrBlock</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such entry; the message lists those there are.</exception>
    public GraphValue this[string name] => Entries.TryGetValue(name, out var value)
        ? value
        : throw new KeyNotFoundException(
            $"There is no '{name}' in this {Kind} value; it has: {string.Join(", ", Entries.Keys.DefaultIfEmpty("nothing"))}.");

    /// <summary>Gets an element of a list.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The list is shorter, or the value is not a list.</exception>
    public GraphValue this[int index] => index >= 0 && index < Items.Length
        ? Items[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"This {Kind} value has {Items.Length} elements.");

    /// <summary>Creates a true or false value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value as a part of a graph.</returns>
    public static GraphValue Of(bool value) => new(GraphValueKind.Boolean, value);

    /// <summary>Creates a number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value as a part of a graph.</returns>
    public static GraphValue Of(double value) => new(GraphValueKind.Number, value);

    /// <summary>Creates a text, or the explicit null.</summary>
    /// <param name="value">The value; null gives <see cref="Null"/>.</param>
    /// <returns>The value as a part of a graph.</returns>
    public static GraphValue Of(string? value) => value is null ? Null : new(GraphValueKind.Text, value);

    /// <summary>Creates a list.</summary>
    /// <param name="items">The elements, in order.</param>
    /// <returns>The value as a part of a graph.</returns>
    public static GraphValue Of(IEnumerable<GraphValue> items) => new(GraphValueKind.List, items.ToImmutableArray());

    /// <summary>Creates a map.</summary>
    /// <param name="entries">The entries; the order does not matter.</param>
    /// <returns>The value as a part of a graph.</returns>
    public static GraphValue Of(IEnumerable<KeyValuePair<string, GraphValue>> entries) =>
        new(GraphValueKind.Map, entries.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>Returns this value marked as a secret.</summary>
    /// <returns>The same value, which prints as <c>[secret]</c>.</returns>
    public GraphValue AsSecret() => IsSecret ? this : new(Kind, _value, isSecret: true);

    /// <summary>Returns the value without its own secret mark: for asserting on a secret in a test.</summary>
    /// <returns>The same value, which prints in plain text. Secrets further inside stay marked.</returns>
    public GraphValue Reveal() => IsSecret ? new(Kind, _value) : this;

    /// <summary>Returns whether a map has an entry.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <returns>True when the entry is there, even if it is null or unknown.</returns>
    public bool Has(string name) => Entries.ContainsKey(name);

    /// <summary>Returns the text of a value; a secret gives its mask and an unknown value <c>[unknown]</c>.</summary>
    /// <returns>The text; for other kinds what <see cref="ToString"/> gives.</returns>
    public string AsText() => ToString();

    /// <summary>Returns the number that a value holds.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The value is not a number, or is a secret.</exception>
    public double AsNumber() => !IsSecret && _value is double number ? number : throw Wrong("number");

    /// <summary>Returns the true or false that a value holds.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The value is not a boolean, or is a secret.</exception>
    public bool AsBoolean() => !IsSecret && _value is bool boolean ? boolean : throw Wrong("boolean");

    /// <summary>Returns the value on one line, secrets masked: <c>10.0.0.0/16</c>, <c>[a, b]</c>, <c>{Name: core}</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsSecret
        ? SecretMask
        : Kind switch
        {
            GraphValueKind.Null => "null",
            GraphValueKind.Boolean => (bool)_value! ? "true" : "false",
            GraphValueKind.Number => ((double)_value!).ToString("R", CultureInfo.InvariantCulture),
            GraphValueKind.Text => (string)_value!,
            GraphValueKind.List => $"[{string.Join(", ", Items)}]",
            GraphValueKind.Map => $"{{{string.Join(", ", Entries.Select(entry => $"{entry.Key}: {entry.Value}"))}}}",
            _ => UnknownMask,
        };

    /// <inheritdoc/>
    public bool Equals(GraphValue? other) => other is not null && Kind == other.Kind && IsSecret == other.IsSecret && Kind switch
    {
        GraphValueKind.List => Items.SequenceEqual(other.Items),
        GraphValueKind.Map => Entries.SequenceEqual(other.Entries),
        _ => Equals(_value, other._value),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GraphValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, IsSecret, ToString());

    private InvalidOperationException Wrong(string wanted) =>
        new($"The value is not a plain {wanted}, it is {(IsSecret ? "a secret" : $"{Kind}: {this}")}.");
}
