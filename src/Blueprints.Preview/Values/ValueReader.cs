using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace Blueprints.Preview.Values;

/// <summary>Reads what a program gave as an input or output, however deeply wrapped, and notes which resources it waits for.</summary>
/// <param name="urnOf">Names a resource that appears as a value.</param>
/// <param name="isStrict">Whether only what Pulumi itself accepts is read; simulations may give a little more.</param>
internal sealed class ValueReader(Func<Resource, string> urnOf, bool isStrict = false)
{
    /// <summary>Reads the set properties of an args object.</summary>
    /// <returns>The properties by wire name, each with the resources that it waits for.</returns>
    public async Task<ImmutableSortedDictionary<string, ReadValue>> ReadArgsAsync(InputArgs args)
    {
        var properties = ImmutableSortedDictionary.CreateBuilder<string, ReadValue>(StringComparer.Ordinal);
        foreach (var member in InputMembers.Of(args.GetType()))
        {
            var dependencies = new HashSet<Resource>(ReferenceEqualityComparer.Instance);
            var value = await ReadAsync(member.Read(args), dependencies).ConfigureAwait(false);
            if (value.Kind != GraphValueKind.Null || value.IsSecret)
            {
                properties[member.Name] = new ReadValue(member.IsJson ? AsJsonText(value) : value, [.. dependencies]);
            }
        }

        return properties.ToImmutable();
    }

    /// <summary>Reads one value.</summary>
    /// <param name="value">A plain value, an input, an output, or a tree of these.</param>
    /// <param name="dependencies">Collects the resources that the value waits for.</param>
    /// <returns>The value as a part of a graph.</returns>
    /// <exception cref="UnsupportedValueException">The value, or a part of it, is of a type that Pulumi rejects.</exception>
    public Task<GraphValue> ReadAsync(object? value, ISet<Resource> dependencies) => value switch
    {
        null => Task.FromResult(GraphValue.Null),
        GraphValue known => Task.FromResult(known),
        bool boolean => Task.FromResult(GraphValue.Of(boolean)),
        string text => Task.FromResult(GraphValue.Of(text)),
        Enum constant => Task.FromResult(GraphValue.Of(Convert.ToInt32(constant, CultureInfo.InvariantCulture))),
        int or double => Task.FromResult(GraphValue.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture))),
        float or long or short or byte or decimal when !isStrict =>
            Task.FromResult(GraphValue.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture))),
        JsonElement json => Task.FromResult(JsonValues.Read(json)),
        AssetOrArchive asset => Task.FromResult(GraphValue.Of($"[{asset.GetType().Name}]")),
        InputArgs args => ReadNestedAsync(args, dependencies),
        Resource resource => ReadResourceAsync(resource, dependencies),
        IDictionary map => ReadMapAsync(map, dependencies),
        _ => ReadObjectAsync(value, dependencies),
    };

    private Task<GraphValue> ReadObjectAsync(object value, ISet<Resource> dependencies)
    {
        var type = value.GetType();
        if (WrappedValue.ReaderFor(type) is { } wrapped)
        {
            return wrapped.ReadAsync(value, this, dependencies);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Union<,>))
        {
            return ReadAsync(type.GetProperty(nameof(Union<int, int>.Value))!.GetValue(value), dependencies);
        }

        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            var convert = type.GetMethods(BindingFlags.Static | BindingFlags.Public)
                .First(method => method.Name == "op_Explicit"
                    && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double)));
            return ReadAsync(convert.Invoke(null, [value]), dependencies);
        }

        if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
        {
            return ReadEntriesAsync(OutputMembers.OfOutputType(value), dependencies);
        }

        return value switch
        {
            // A default immutable array throws when it is walked; it stands for "nothing given".
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
                && (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(value)! => Task.FromResult(GraphValue.Null),
            IEnumerable<KeyValuePair<string, object?>> map when !isStrict =>
                ReadEntriesAsync(map.Select(entry => (entry.Key, entry.Value)), dependencies),
            IEnumerable items when !isStrict || value is IList => ReadListAsync(items, dependencies),
            _ => throw new UnsupportedValueException(type),
        };
    }

    private async Task<GraphValue> ReadNestedAsync(InputArgs args, ISet<Resource> dependencies)
    {
        var properties = await ReadArgsAsync(args).ConfigureAwait(false);
        foreach (var property in properties.Values)
        {
            dependencies.UnionWith(property.Dependencies);
        }

        return GraphValue.Of(properties.Select(property => KeyValuePair.Create(property.Key, property.Value.Value)));
    }

    private Task<GraphValue> ReadResourceAsync(Resource resource, ISet<Resource> dependencies)
    {
        dependencies.Add(resource);
        return Task.FromResult(GraphValue.Of(urnOf(resource)));
    }

    private Task<GraphValue> ReadMapAsync(IDictionary map, ISet<Resource> dependencies) =>
        ReadEntriesAsync(
            map.Keys.Cast<object>().Select(key => (Convert.ToString(key, CultureInfo.InvariantCulture)!, map[key])),
            dependencies);

    private async Task<GraphValue> ReadEntriesAsync(IEnumerable<(string Name, object? Value)> entries, ISet<Resource> dependencies)
    {
        var read = new Dictionary<string, GraphValue>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            read[name] = await ReadAsync(value, dependencies).ConfigureAwait(false);
        }

        // Null means "not given" on the wire, so the entry is left out, as Pulumi leaves it out.
        return GraphValue.Of(read.Where(entry => entry.Value.Kind != GraphValueKind.Null));
    }

    private async Task<GraphValue> ReadListAsync(IEnumerable items, ISet<Resource> dependencies)
    {
        var read = new List<GraphValue>();
        foreach (var item in items)
        {
            read.Add(await ReadAsync(item, dependencies).ConfigureAwait(false));
        }

        return GraphValue.Of(read);
    }

    private static GraphValue AsJsonText(GraphValue value)
    {
        if (value.Kind is GraphValueKind.Text or GraphValueKind.Unknown)
        {
            return value;
        }

        // A secret anywhere inside makes the whole text one.
        var text = GraphValue.Of(JsonValues.Write(value, reveal: true)?.ToJsonString() ?? "null");
        return JsonValues.HoldsSecret(value) ? text.AsSecret() : text;
    }
}
