using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Sdks.Tests.Core.Support;

/// <summary>What an output comes to. An unknown one shows no value.</summary>
internal sealed record Seen<T>(T Value, bool IsKnown, bool IsSecret, IReadOnlySet<Resource> Dependencies);

internal static class Outputs
{
    public static async Task<Seen<T>> SeeAsync<T>(this Output<T> output)
        => new(
            await OutputUtilities.GetValueAsync(output),
            await OutputUtilities.GetIsKnownAsync(output),
            await Output.IsSecretAsync(output),
            await OutputUtilities.GetDependenciesAsync(output));

    public static Task<T> ValueAsync<T>(this Output<T> output) => OutputUtilities.GetValueAsync(output);

    /// <summary>The elements of a list, which compare one by one; arrays of the immutable kind do not.</summary>
    public static async Task<IReadOnlyList<T>> ElementsAsync<T>(this Output<ImmutableArray<T>> output)
        => [.. await OutputUtilities.GetValueAsync(output)];

    public static Output<T> Unknown<T>() => OutputUtilities.CreateUnknown(default(T)!);
}
