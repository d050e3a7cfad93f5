using Pulumi;

namespace Blueprints.Preview.Tests;

[EnumType]
public readonly struct WidgetColour : IEquatable<WidgetColour>
{
    private readonly string _value;

    private WidgetColour(string value) => _value = value;

    public static WidgetColour Red { get; } = new("red");

    public static explicit operator string(WidgetColour value) => value._value;

    public static bool operator ==(WidgetColour left, WidgetColour right) => left.Equals(right);

    public static bool operator !=(WidgetColour left, WidgetColour right) => !left.Equals(right);

    public bool Equals(WidgetColour other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is WidgetColour other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
