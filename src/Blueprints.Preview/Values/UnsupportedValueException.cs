namespace Blueprints.Preview.Values;

/// <summary>Reports a value that Pulumi cannot store.</summary>
internal sealed class UnsupportedValueException(Type type) : Exception($"{type} is not something that Pulumi can store")
{
    /// <summary>Gets the type of the value.</summary>
    public Type Type => type;
}
