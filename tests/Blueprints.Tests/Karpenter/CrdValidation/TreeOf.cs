using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Preview;

namespace Blueprints.Tests.Karpenter.CrdValidation;

/// <summary>Reads JSON, and what a graph has, as the kind of tree that manifests are.</summary>
internal static class TreeOf
{
    public static object Json(string json) => Convert(JsonDocument.Parse(json).RootElement)!;

    public static ImmutableSortedDictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    public static object? Graph(GraphValue value) => value.Kind switch
    {
        GraphValueKind.Map =>
            value.Entries.ToImmutableSortedDictionary(entry => entry.Key, entry => Graph(entry.Value), StringComparer.Ordinal),
        GraphValueKind.List => value.Items.Select(Graph).ToImmutableList(),
        GraphValueKind.Number => checked((int)value.AsNumber()),
        GraphValueKind.Boolean => value.AsBoolean(),
        GraphValueKind.Null => null,
        _ => value.AsText(),
    };

    private static object? Convert(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object =>
            element
                .EnumerateObject()
                .ToImmutableSortedDictionary(property => property.Name, property => Convert(property.Value), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(Convert).ToImmutableList(),
        JsonValueKind.Number => element.GetInt32(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => element.GetString(),
    };
}
