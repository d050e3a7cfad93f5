using System.Collections.Immutable;
using System.Text.Json;

namespace Blueprints.Tests.Karpenter.CrdValidation;

/// <summary>Reads JSON as the kind of tree that manifests are.</summary>
internal static class TreeOf
{
    public static object Json(string json) => Convert(JsonDocument.Parse(json).RootElement)!;

    private static object? Convert(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToImmutableSortedDictionary(property => property.Name, property => Convert(property.Value), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(Convert).ToImmutableList(),
        JsonValueKind.Number => element.GetInt32(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => element.GetString(),
    };
}
