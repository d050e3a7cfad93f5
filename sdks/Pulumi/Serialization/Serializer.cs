using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Threading.Tasks;

namespace Pulumi.Serialization;

/// <summary>Turns what a program passes as an argument into the form that is sent (see <see cref="WireFormat"/>).</summary>
/// <param name="keepResources">Whether a resource is sent as a reference; otherwise its id (or URN) is sent.</param>
internal sealed class Serializer(bool keepResources)
{
    /// <summary>The resources that the serialized values came from.</summary>
    public HashSet<Resource> Dependencies { get; } = [];

    public async Task<object?> SerializeAsync(string context, object? value) => value switch
    {
        null or bool or int or double or string => value,
        InputArgs args => await SerializeMapAsync(context, await args.ToDictionaryAsync().ConfigureAwait(false)).ConfigureAwait(false),
        AssetOrArchive asset => await SerializeAssetAsync(context, asset).ConfigureAwait(false),
        Task => throw new InvalidOperationException(
            $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{context}"),
        IInput input => await SerializeAsync(context, input.ToSerializableOutput()).ConfigureAwait(false),
        IUnion union => await SerializeAsync(context, union.Value).ConfigureAwait(false),
        JsonElement json => WireJson.Parse(json),
        IOutput output => await SerializeOutputAsync(context, output).ConfigureAwait(false),
        Resource resource => await SerializeResourceAsync(context, resource).ConfigureAwait(false),
        IDictionary dictionary => await SerializeMapAsync(context, dictionary).ConfigureAwait(false),
        IList list => await SerializeListAsync(context, list).ConfigureAwait(false),
        Enum when Enum.GetUnderlyingType(value.GetType()) == typeof(int) => (int)value,
        ValueTuple => null,
        _ when value.GetType() is { IsValueType: true } type && type.IsDefined(typeof(EnumTypeAttribute))
            => SerializeEnum(context, value),
        _ when value.GetType().IsDefined(typeof(OutputTypeAttribute))
            => await SerializeOutputTypeAsync(context, value).ConfigureAwait(false),
        _ => throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{context}"),
    };

    private async Task<object?> SerializeOutputAsync(string context, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        Dependencies.UnionWith(data.Resources);
        if (!data.IsKnown)
        {
            return WireFormat.Unknown;
        }

        var value = await SerializeAsync(context, data.Value).ConfigureAwait(false);
        return data.IsSecret ? Marked(WireFormat.SecretSignature, (WireFormat.SecretValue, value)) : value;
    }

    private async Task<object?> SerializeResourceAsync(string context, Resource resource)
    {
        object? id = null;
        if (resource is CustomResource custom)
        {
            Dependencies.Add(custom);
            id = await SerializeAsync($"{context}.id", custom.Id).ConfigureAwait(false);
            if (!keepResources)
            {
                return id;
            }
        }

        // A component is sent by its URN alone: its outputs may lead back to what is being sent.
        var urn = await SerializeAsync($"{context}.urn", resource.Urn).ConfigureAwait(false);
        return (resource, keepResources) switch
        {
            (_, false) => urn,
            (CustomResource, _) => Marked(
                WireFormat.ResourceSignature,
                (WireFormat.ResourceUrn, urn),
                (WireFormat.ResourceId, id is WireFormat.Unknown ? "" : id)),
            _ => Marked(WireFormat.ResourceSignature, (WireFormat.ResourceUrn, urn)),
        };
    }

    private async Task<object?> SerializeAssetAsync(string context, AssetOrArchive asset)
    {
        if (asset is InvalidAsset or InvalidArchive)
        {
            throw new InvalidOperationException($"Cannot serialize invalid {(asset is Asset ? "asset" : "archive")}");
        }

        var value = await SerializeAsync($"{context}.{asset.PropertyName}", asset.Value).ConfigureAwait(false);
        return Marked(asset.Signature, (asset.PropertyName, value));
    }

    private async Task<object?> SerializeListAsync(string context, IList list)
    {
        // An array that was never assigned cannot be counted; it is sent as an empty one.
        var elements = ImmutableArray.CreateBuilder<object?>();
        for (var i = 0; !IsDefaultArray(list) && i < list.Count; i++)
        {
            elements.Add(await SerializeAsync($"{context}[{i}]", list[i]).ConfigureAwait(false));
        }

        return elements.ToImmutable();
    }

    private async Task<ImmutableDictionary<string, object?>> SerializeMapAsync(string context, IDictionary dictionary)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var key in dictionary.Keys)
        {
            var name = key as string
                ?? throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{context}");
            if (await SerializeAsync($"{context}.{name}", dictionary[name]).ConfigureAwait(false) is { } value)
            {
                entries[name] = value;
            }
        }

        return entries.ToImmutable();
    }

    private async Task<object?> SerializeOutputTypeAsync(string context, object value)
    {
        const BindingFlags instanceFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var entries = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var field in value.GetType().GetFields(instanceFields))
        {
            if (field.IsInitOnly)
            {
                var name = char.ToLowerInvariant(field.Name[0]) + field.Name[1..];
                entries[name] = await SerializeAsync($"{context}.{name}", field.GetValue(value)).ConfigureAwait(false);
            }
        }

        return entries.ToImmutable();
    }

    private static object? SerializeEnum(string context, object value)
    {
        var type = value.GetType();
        var conversion = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
        return conversion is not null && (conversion.ReturnType == typeof(string) || conversion.ReturnType == typeof(double))
            ? conversion.Invoke(null, [value])
            : throw new InvalidOperationException(
                $"Expected {type.FullName} to have an explicit conversion operator to String or Double.\n\t{context}");
    }

    private static bool IsDefaultArray(IList list)
        => list.GetType() is { IsConstructedGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(list)!;

    private static ImmutableDictionary<string, object?> Marked(string signature, params (string Name, object? Value)[] entries)
    {
        var marked = ImmutableDictionary.CreateBuilder<string, object?>();
        marked.Add(WireFormat.Signature, signature);
        foreach (var (name, value) in entries)
        {
            marked.Add(name, value);
        }

        return marked.ToImmutable();
    }
}
