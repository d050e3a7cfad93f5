using System.Collections.Concurrent;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Preview.Values;

/// <summary>Opens Pulumi's generic wrappers: inputs and outputs of any type argument.</summary>
/// <remarks>
/// Input lists and maps are inputs too. Publicly they show their elements as one output only,
/// so that one secret or unknown element makes the whole list or map secret or unknown.
/// </remarks>
internal abstract class WrappedValue
{
    private static readonly ConcurrentDictionary<Type, WrappedValue?> Cache = new();

    /// <summary>Returns what opens values of a type, or null when the type is no wrapper.</summary>
    public static WrappedValue? ReaderFor(Type type) => Cache.GetOrAdd(type, Create);

    public abstract Task<GraphValue> ReadAsync(object value, ValueReader reader, ISet<Resource> dependencies);

    private static WrappedValue? Create(Type type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (!candidate.IsGenericType)
            {
                continue;
            }

            var definition = candidate.GetGenericTypeDefinition();
            var opener = definition == typeof(Input<>) ? typeof(OfInput<>)
                : definition == typeof(Output<>) ? typeof(OfOutput<>)
                : null;
            if (opener is not null)
            {
                return (WrappedValue)Activator.CreateInstance(opener.MakeGenericType(candidate.GetGenericArguments()))!;
            }
        }

        return null;
    }

    private static async Task<GraphValue> ReadOutputAsync<T>(Output<T> output, ValueReader reader, ISet<Resource> dependencies)
    {
        dependencies.UnionWith(await OutputUtilities.GetDependenciesAsync(output).ConfigureAwait(false));
        var value = await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false)
            ? await reader.ReadAsync(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false), dependencies).ConfigureAwait(false)
            : GraphValue.Unknown;
        return await Output.IsSecretAsync(output).ConfigureAwait(false) ? value.AsSecret() : value;
    }

    private sealed class OfOutput<T> : WrappedValue
    {
        public override Task<GraphValue> ReadAsync(object value, ValueReader reader, ISet<Resource> dependencies) =>
            ReadOutputAsync((Output<T>)value, reader, dependencies);
    }

    private sealed class OfInput<T> : WrappedValue
    {
        public override Task<GraphValue> ReadAsync(object value, ValueReader reader, ISet<Resource> dependencies) =>
            ReadOutputAsync(((Input<T>)value).ToOutput(), reader, dependencies);
    }
}
