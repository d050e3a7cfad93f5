using System;
using System.Collections.Immutable;
using System.Linq;

namespace Pulumi.Serialization;

/// <summary>Reads serialized values. A value that holds a secret is secret, one that holds an unknown is unknown.</summary>
internal static class Deserializer
{
    public static OutputData<object?> Deserialize(object? value)
    {
        var isSecret = false;
        while (SignatureOf(value) == WireFormat.SecretSignature)
        {
            isSecret = true;
            value = ((ImmutableDictionary<string, object?>)value!).TryGetValue(WireFormat.SecretValue, out var inner)
                ? inner
                : throw new InvalidOperationException("Secrets must have a field called 'value'");
        }

        var data = DeserializePlain(value);
        return data with { IsSecret = isSecret || data.IsSecret };
    }

    /// <summary>The properties that are known and there, as mocks see them.</summary>
    public static ImmutableDictionary<string, object> DeserializeKnown(ImmutableDictionary<string, object?> properties)
    {
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, serialized) in properties)
        {
            if (Deserialize(serialized) is { IsKnown: true, Value: { } value })
            {
                known.Add(name, value);
            }
        }

        return known.ToImmutable();
    }

    private static OutputData<object?> DeserializePlain(object? value) => value switch
    {
        WireFormat.Unknown => Known(null) with { IsKnown = false },
        null or bool or double or string => Known(value),
        int number => Known((double)number),
        ImmutableArray<object?> list => DeserializeList(list),
        ImmutableDictionary<string, object?> map => SignatureOf(map) switch
        {
            WireFormat.AssetSignature => Known(DeserializeAsset(map)),
            WireFormat.ArchiveSignature => Known(DeserializeArchive(map)),
            WireFormat.ResourceSignature => Known(DeserializeResource(map)),
            _ => DeserializeMap(map),
        },
        _ => throw new InvalidOperationException($"Unsupported value when deserializing: {value.GetType().FullName}"),
    };

    private static OutputData<object?> DeserializeList(ImmutableArray<object?> list)
    {
        var elements = list.Select(Deserialize).ToImmutableArray();
        return new(
            ImmutableHashSet<Resource>.Empty,
            elements.Select(element => element.Value).ToImmutableArray(),
            elements.All(element => element.IsKnown),
            elements.Any(element => element.IsSecret));
    }

    private static OutputData<object?> DeserializeMap(ImmutableDictionary<string, object?> map)
    {
        var entries = map.ToImmutableDictionary(entry => entry.Key, entry => Deserialize(entry.Value));
        return new(
            ImmutableHashSet<Resource>.Empty,
            entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Value),
            entries.Values.All(entry => entry.IsKnown),
            entries.Values.Any(entry => entry.IsSecret));
    }

    private static Asset DeserializeAsset(ImmutableDictionary<string, object?> map)
        => TextOf(map, WireFormat.AssetPath) is { } path ? new FileAsset(path)
            : TextOf(map, WireFormat.AssetUri) is { } uri ? new RemoteAsset(uri)
            : TextOf(map, WireFormat.AssetText) is { } text ? new StringAsset(text)
            : throw new InvalidOperationException("Value was marked as Asset, but did not conform to required shape.");

    private static Archive DeserializeArchive(ImmutableDictionary<string, object?> map)
    {
        if (TextOf(map, WireFormat.AssetPath) is { } path)
        {
            return new FileArchive(path);
        }

        if (TextOf(map, WireFormat.AssetUri) is { } uri)
        {
            return new RemoteArchive(uri);
        }

        return map.GetValueOrDefault(WireFormat.ArchiveAssets) is ImmutableDictionary<string, object?> assets
            ? new AssetArchive(assets.ToDictionary(
                entry => entry.Key,
                entry => Deserialize(entry.Value).Value as AssetOrArchive
                    ?? throw new InvalidOperationException(
                        "AssetArchive contained an element that wasn't itself an Asset or Archive.")))
            : throw new InvalidOperationException("Value was marked as Archive, but did not conform to required shape.");
    }

    private static Resource DeserializeResource(ImmutableDictionary<string, object?> map)
    {
        var urn = TextOf(map, WireFormat.ResourceUrn)
            ?? throw new InvalidOperationException("Value was marked as a Resource, but did not conform to required shape.");
        return ResourceTypes.TryConstruct(urn, TextOf(map, WireFormat.ResourceVersion)) ?? new DependencyResource(urn);
    }

    private static string? SignatureOf(object? value)
        => value is ImmutableDictionary<string, object?> map ? TextOf(map, WireFormat.Signature) : null;

    private static string? TextOf(ImmutableDictionary<string, object?> map, string name)
        => map.GetValueOrDefault(name) as string;

    private static OutputData<object?> Known(object? value)
        => new(ImmutableHashSet<Resource>.Empty, value, IsKnown: true, IsSecret: false);
}
