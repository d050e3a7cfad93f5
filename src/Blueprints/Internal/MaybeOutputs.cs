using Pulumi;

namespace Blueprints.Internal;

/// <summary>Outputs of components for children that are not always there.</summary>
internal static class MaybeOutputs
{
    public static Output<string?> OrNull(this Output<string>? value) =>
        value?.WhetherPresentOrNot(some => some) ?? Output.Create((string?)null);
}
