using System.Globalization;
using System.Text.Json;

namespace Blueprints.Configuration;

/// <summary>
/// Represents the place of an option, as written for <c>pulumi config set --path</c>: <c>platform:network.tiers[1].prefix</c>.
/// </summary>
internal readonly record struct OptionPath
{
    private readonly string? _separator;

    private OptionPath(string text, string separator)
    {
        Text = text;
        _separator = separator;
    }

    /// <summary>Gets the place of options without configuration, with keys only.</summary>
    public static OptionPath None { get; } = new(string.Empty, string.Empty);

    public string Text { get; }

    /// <summary>Returns the place of a namespace, such as a project.</summary>
    public static OptionPath OfNamespace(string name) => new(name, ":");

    /// <summary>Returns the key of a property: the usual camel case.</summary>
    public static string KeyOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    public OptionPath Property(string property) => Key(KeyOf(property));

    public OptionPath Item(int index) => new(string.Create(CultureInfo.InvariantCulture, $"{Text}[{index}]"), ".");

    /// <summary>Returns the place of a key of a map. A key that is not a plain word is quoted, as in Pulumi.</summary>
    public OptionPath Key(string key) =>
        key.Length > 0 && key.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            ? new($"{Text}{_separator}{key}", ".")
            : new($"{Text}[\"{key}\"]", ".");

    public override string ToString() => Text;
}
