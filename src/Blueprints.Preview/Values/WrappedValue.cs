using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Preview.Values;

/// <summary>Opens Pulumi's generic wrappers: inputs, outputs, input lists and input maps of any type argument.</summary>
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
            var opener = definition == typeof(InputList<>) ? typeof(OfList<>)
                : definition == typeof(InputMap<>) ? typeof(OfMap<>)
                : definition == typeof(Input<>) ? typeof(OfInput<>)
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

    /// <summary>Reads a list or map element by element, so that one secret or unknown element does not hide the others.</summary>
    private static async Task<GraphValue> ReadPartsAsync<T>(Output<T> whole, GraphValue parts, IEnumerable<GraphValue> elements, ISet<Resource> dependencies)
    {
        dependencies.UnionWith(await OutputUtilities.GetDependenciesAsync(whole).ConfigureAwait(false));
        var known = elements.ToImmutableArray();

        // The wrapper combines its elements; what no element explains is the wrapper's own.
        var isUnknown = !await OutputUtilities.GetIsKnownAsync(whole).ConfigureAwait(false) && !known.Any(element => element.IsUnknown);
        var isSecret = await Output.IsSecretAsync(whole).ConfigureAwait(false) && !known.Any(element => element.IsSecret);
        var value = isUnknown ? GraphValue.Unknown : parts;
        return isSecret ? value.AsSecret() : value;
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

    private sealed class OfList<T> : WrappedValue
    {
        public override async Task<GraphValue> ReadAsync(object value, ValueReader reader, ISet<Resource> dependencies)
        {
            var list = (InputList<T>)value;
            var whole = list.ToOutput();
            var items = new List<GraphValue>();
            await foreach (var item in list.ConfigureAwait(false))
            {
                items.Add(await ReadOutputAsync(item.ToOutput(), reader, dependencies).ConfigureAwait(false));
            }

            return await ReadPartsAsync(whole, GraphValue.Of(items), items, dependencies).ConfigureAwait(false);
        }
    }

    private sealed class OfMap<T> : WrappedValue
    {
        public override async Task<GraphValue> ReadAsync(object value, ValueReader reader, ISet<Resource> dependencies)
        {
            var map = (InputMap<T>)value;
            var whole = map.ToOutput();
            var entries = new Dictionary<string, GraphValue>(StringComparer.Ordinal);
            await foreach (var entry in map.ConfigureAwait(false))
            {
                var pair = entry.ToOutput();
                var dependenciesOfPair = await OutputUtilities.GetDependenciesAsync(pair).ConfigureAwait(false);
                dependencies.UnionWith(dependenciesOfPair);
                var (key, element) = await OutputUtilities.GetValueAsync(pair).ConfigureAwait(false);
                if (key is null)
                {
                    // The key travels inside the output: an unknown element has lost it, so the map as a whole is unknown.
                    return await Output.IsSecretAsync(whole).ConfigureAwait(false) ? GraphValue.Unknown.AsSecret() : GraphValue.Unknown;
                }

                var read = await OutputUtilities.GetIsKnownAsync(pair).ConfigureAwait(false)
                    ? await reader.ReadAsync(element, dependencies).ConfigureAwait(false)
                    : GraphValue.Unknown;
                entries[key] = await Output.IsSecretAsync(pair).ConfigureAwait(false) ? read.AsSecret() : read;
            }

            return await ReadPartsAsync(whole, GraphValue.Of(entries), entries.Values, dependencies).ConfigureAwait(false);
        }
    }
}
