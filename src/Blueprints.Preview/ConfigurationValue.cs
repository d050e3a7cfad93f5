namespace Blueprints.Preview;

/// <summary>Represents one value of a stack's configuration.</summary>
/// <param name="Value">The text that the program reads. Objects and lists are JSON text, as in Pulumi.</param>
/// <param name="IsSecret">Whether it is a secret: then it is never printed.</param>
public sealed record ConfigurationValue(string Value, bool IsSecret = false)
{
    private readonly string? _display;

    /// <summary>Gets the text to print: the value, or <c>[secret]</c>.</summary>
    /// <value>By default the value itself, masked as a whole when it is a secret.</value>
    public string Display
    {
        get => _display ?? (IsSecret ? GraphValue.SecretMask : Value);
        init => _display = value;
    }

    /// <summary>Returns the text to print.</summary>
    /// <returns>The value, or <c>[secret]</c>.</returns>
    public override string ToString() => Display;
}
