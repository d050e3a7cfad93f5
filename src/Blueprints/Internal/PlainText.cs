using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Reads inputs that are plain text, so that a plan can check them before a deployment.</summary>
/// <remarks>
/// Plain text is known at once, depends on no resource and is not secret. Other inputs are checked at deployment. Uses public members of
/// the Pulumi package only: an input that was made from a value holds a completed task.
/// </remarks>
internal static class PlainText
{
    /// <returns>The text; <see langword="null"/> if a plan cannot know it, or where there is none.</returns>
    public static string? Of(Input<string>? input) => input is null ? null : Of<string>(input);

    /// <returns>The texts; <see langword="null"/> if a plan cannot know all of them, or where there is no list.</returns>
    public static ImmutableArray<string>? Of(InputList<string>? inputs) =>
        inputs is null || Of<ImmutableArray<string>>(inputs) is not { IsDefault: false } texts ? null : texts;

    private static T? Of<T>(Output<T> output) =>
        Now(Pulumi.Utilities.OutputUtilities.GetIsKnownAsync(output), otherwise: false)
        && !Now(Output.IsSecretAsync(output), otherwise: true)
        && Now(Pulumi.Utilities.OutputUtilities.GetDependenciesAsync(output)) is { IsEmpty: true }
            ? Now(Pulumi.Utilities.OutputUtilities.GetValueAsync(output))
            : default;

    private static T? Now<T>(Task<T> task, T? otherwise = default) =>
        task.IsCompletedSuccessfully ? task.GetAwaiter().GetResult() : otherwise;
}
