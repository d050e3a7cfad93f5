using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.SdkGenerator.Tests.Harness;

internal static class Conversions
{
    public static Output<ImmutableArray<T>> ToOutputOf<T>(this Input<ImmutableArray<T>> input) => input;

    public static Output<ImmutableDictionary<string, T>> ToOutputOf<T>(this Input<ImmutableDictionary<string, T>> input) => input;
}
