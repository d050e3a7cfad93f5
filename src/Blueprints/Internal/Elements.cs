using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Blueprints.Internal;

/// <summary>Rejects missing values in a caller's lists and maps at the call, before a plan would fail on them.</summary>
internal static class Elements
{
    /// <exception cref="ArgumentNullException">The list itself is null.</exception>
    /// <exception cref="ArgumentException">An element is null.</exception>
    public static void ThrowIfAnyNull<T>(IEnumerable<T>? elements, [CallerArgumentExpression(nameof(elements))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(elements, parameter);
        if (elements.Any(element => element is null))
        {
            throw new ArgumentException("An element is null.", parameter);
        }
    }

    /// <summary>Reads elements, and rejects the first unreadable one under the caller's parameter name.</summary>
    /// <exception cref="ArgumentNullException">The list itself is null.</exception>
    /// <exception cref="ArgumentException">An element is null or cannot be read.</exception>
    public static ImmutableArray<TResult> Read<T, TResult>(
        IEnumerable<T>? elements,
        Func<T, TResult> read,
        [CallerArgumentExpression(nameof(elements))] string? parameter = null)
    {
        ThrowIfAnyNull(elements, parameter);
        try
        {
            return [.. elements!.Select(read)];
        }
        catch (ArgumentException exception)
        {
            var message = exception.Message;
            throw new ArgumentException(
                exception.ParamName is { } inner
                    ? message.Replace($" (Parameter '{inner}')", string.Empty, StringComparison.Ordinal)
                    : message,
                parameter,
                exception);
        }
    }

    /// <exception cref="ArgumentNullException">The list itself is null.</exception>
    /// <exception cref="ArgumentException">A key or a value is null.</exception>
    public static void ThrowIfAnyMissing(
        IEnumerable<KeyValuePair<string, string>>? pairs,
        [CallerArgumentExpression(nameof(pairs))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(pairs, parameter);
        if (pairs.Any(pair => pair.Key is null || pair.Value is null))
        {
            throw new ArgumentException("A key or a value is null.", parameter);
        }
    }

    /// <summary>Returns a map that a property is set to.</summary>
    /// <exception cref="ArgumentNullException">The map itself is null.</exception>
    /// <exception cref="ArgumentException">A value is null.</exception>
    public static ImmutableSortedDictionary<string, TValue> Checked<TValue>(ImmutableSortedDictionary<string, TValue>? map, string property)
    {
        ArgumentNullException.ThrowIfNull(map, property);
        return map.Values.Any(value => value is null) ? throw new ArgumentException("A value is null.", property) : map;
    }
}
