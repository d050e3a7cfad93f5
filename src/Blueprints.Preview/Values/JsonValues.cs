using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Blueprints.Preview.Values;

/// <summary>Turns graph values into JSON and back.</summary>
internal static class JsonValues
{
    /// <summary>What Pulumi itself writes for a value that is not known before the deployment.</summary>
    public const string UnknownSentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Keeps quotes and arrows readable; the document goes to a terminal or a file, never into HTML.</summary>
    public static JsonSerializerOptions Readable { get; } = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static GraphValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => GraphValue.Of(true),
        JsonValueKind.False => GraphValue.Of(false),
        JsonValueKind.Number => GraphValue.Of(json.GetDouble()),
        JsonValueKind.String => GraphValue.Of(json.GetString()),
        JsonValueKind.Array => GraphValue.Of(json.EnumerateArray().Select(Read)),
        JsonValueKind.Object =>
            GraphValue.Of(json.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Read(property.Value)))),
        _ => GraphValue.Null,
    };

    public static JsonNode? Write(GraphValue value, bool reveal = false)
    {
        if (value.IsSecret && !reveal)
        {
            return JsonValue.Create(GraphValue.SecretMask);
        }

        var plain = value.Reveal();
        switch (plain.Kind)
        {
            case GraphValueKind.Null:
                return null;
            case GraphValueKind.Boolean:
                return JsonValue.Create(plain.AsBoolean());
            case GraphValueKind.Number:
                return Number(plain.AsNumber());
            case GraphValueKind.Text:
                return JsonValue.Create(plain.AsText());
            case GraphValueKind.List:
                return new JsonArray([.. plain.Items.Select(item => Write(item, reveal))]);
            case GraphValueKind.Map:
                return new JsonObject(plain.Entries.Select(entry => KeyValuePair.Create(entry.Key, Write(entry.Value, reveal))));
            default:
                return JsonValue.Create(UnknownSentinel);
        }
    }

    /// <summary>Returns whether a value is a secret or has one anywhere inside.</summary>
    public static bool HoldsSecret(GraphValue value) =>
        value.IsSecret || value.Items.Any(HoldsSecret) || value.Entries.Values.Any(HoldsSecret);

    // 3, not 3.0, wherever the number is whole.
    private static JsonValue Number(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1e15 ? JsonValue.Create((long)number) : JsonValue.Create(number);
}
