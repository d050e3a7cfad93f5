using Pulumi;

namespace Blueprints.Configuration;

/// <summary>Provides helpers for every mapping of options.</summary>
internal static class OptionWords
{
    /// <summary>Returns the exception of a number that was cast to a choice.</summary>
    public static ArgumentOutOfRangeException NotAChoice(object? choice) => new(nameof(choice), choice, "There is no such choice.");

    public static Input<string>? Input(string? text) => text is null ? null : (Input<string>)text;

    /// <summary>Returns a map in the order of its keys: Pulumi sorts the keys of a file, and both orders must give the same plan.</summary>
    public static IEnumerable<KeyValuePair<string, TValue>> Sorted<TValue>(this IDictionary<string, TValue> map) =>
        map.OrderBy(entry => entry.Key, StringComparer.Ordinal);
}
