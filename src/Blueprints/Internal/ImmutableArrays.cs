using System.Collections.Immutable;

namespace Blueprints;

/// <summary>Handles immutable arrays without a value, which throw on every access.</summary>
internal static class ImmutableArrays
{
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> array) => array.IsDefault ? [] : array;

    /// <exception cref="ArgumentException">An element is null.</exception>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> array, string parameter)
        where T : class =>
        array.OrEmpty().Contains(null!) ? throw new ArgumentException("An element is null.", parameter) : array.OrEmpty();
}
