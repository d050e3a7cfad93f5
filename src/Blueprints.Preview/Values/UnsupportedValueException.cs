namespace Blueprints.Preview.Values;

/// <summary>Says that Pulumi has no form for a value.</summary>
internal sealed class UnsupportedValueException(Type type) : Exception($"{type} is not something that Pulumi can store")
{
    /// <summary>Gets the type of the value.</summary>
    public Type Type => type;
}
