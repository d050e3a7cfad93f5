using System.Collections;
using System.Runtime.CompilerServices;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Computes with outputs: the only way for blocks.</summary>
/// <remarks>
/// A known output can be missing: under <c>pulumi up --target</c>, after a failed create and under ordinary mocks, a value that the
/// resource did not report is null, an empty text or an unassigned array. Source: pulumi-dotnet 3.112.1,
/// Deployment_ReadOrRegisterResource.cs, TrySetDefaultResult.
/// </remarks>
internal static class PresentOutputs
{
    /// <summary>Computes with a value that is present.</summary>
    /// <param name="value">The value, or a tuple of several.</param>
    /// <param name="compute">Called when every part of the value is present.</param>
    /// <param name="otherwise">The output when a part is missing; it must not look like a value.</param>
    public static Output<TResult> WhenPresent<T, TResult>(this Output<T> value, Func<T, TResult> compute, TResult otherwise) =>
        value.WhetherPresentOrNot(some => IsPresent(some) ? compute(some!) : otherwise);

    /// <summary>Computes a text from a value that is present; empty when a part is missing.</summary>
    public static Output<string> WhenPresent<T>(this Output<T> value, Func<T, string> compute) => value.WhenPresent(compute, string.Empty);

    /// <summary>Computes with a value that may be missing, for code that checks it itself.</summary>
    /// <remarks>A rejection in <paramref name="compute"/> ends the run, with one line: see <see cref="Refusals"/>.</remarks>
#pragma warning disable RS0030 // The one place where Apply is called.
    public static Output<TResult> WhetherPresentOrNot<T, TResult>(this Output<T> value, Func<T?, TResult> compute) => value.Apply(some =>
    {
        try
        {
            return Task.FromResult(compute(some));
        }
        catch (BlueprintException refusal) when (Refusals.TryTell(refusal))
        {
            return new TaskCompletionSource<TResult>().Task;
        }
    });
#pragma warning restore RS0030

    /// <summary>Determines whether a value, with each part of a tuple and element of a list, is present.</summary>
    public static bool IsPresent(object? value) => value switch
    {
        null => false,
        string text => text.Length > 0,
        ITuple tuple => Parts(tuple).All(IsPresent),
        IEnumerable elements => IsAssigned(elements) && elements.Cast<object?>().All(IsPresent),
        _ => true,
    };

    private static IEnumerable<object?> Parts(ITuple tuple) => Enumerable.Range(0, tuple.Length).Select(index => tuple[index]);

    // For every element type, an unassigned immutable array equals its type's default.
    private static bool IsAssigned(IEnumerable elements) =>
        !elements.GetType().IsValueType || !elements.Equals(Activator.CreateInstance(elements.GetType()));
}

/// <summary>Makes outputs of components for optional children.</summary>
internal static class MaybeOutputs
{
    public static Output<string?> OrNull(this Output<string>? value) =>
        value?.WhetherPresentOrNot(some => some) ?? Output.Create((string?)null);
}
