using System.Collections.Immutable;

namespace Blueprints;

/// <summary>Holds tags in the order of their keys, so that plans print the same text every time.</summary>
internal static class TagSet
{
    public static ImmutableSortedDictionary<string, string> Empty { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
