using System.Collections.Immutable;

namespace Blueprints;

/// <summary>Takes care of immutable arrays that were never given a value, which throw wherever they are looked at.</summary>
internal static class ImmutableArrays
{
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> array) => array.IsDefault ? [] : array;

    /// <exception cref="ArgumentException">An element is null.</exception>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> array, string parameter)
        where T : class =>
        array.OrEmpty().Contains(null!) ? throw new ArgumentException("An element is null.", parameter) : array.OrEmpty();
}
