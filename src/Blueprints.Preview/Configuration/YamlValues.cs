using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Blueprints.Preview.Configuration;

/// <summary>Turns configuration in YAML into what a program reads: texts as they are, objects and lists as JSON text.</summary>
internal static class YamlValues
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads one value. A secure value cannot be decrypted offline: its mask takes its place.</summary>
    public static ConfigurationValue Read(YamlFile file, YamlNode node)
    {
        if (node is YamlScalarNode scalar)
        {
            return new ConfigurationValue(scalar.Value ?? "");
        }

        if (IsSecure(node))
        {
            return new ConfigurationValue(GraphValue.SecretMask, IsSecret: true);
        }

        var json = ToJson(file, node, new HashSet<YamlNode>(ReferenceEqualityComparer.Instance), out var holdsSecret)!.ToJsonString(Compact);
        return holdsSecret ? new ConfigurationValue(json, IsSecret: true) { Display = json } : new ConfigurationValue(json);
    }

    private static bool IsSecure(YamlNode node) =>
        node is YamlMappingNode { Children: [{ Key: YamlScalarNode { Value: "secure" }, Value: YamlScalarNode }] };

    // An alias is the very node that it stands for, so a node can have itself inside.
    private static JsonNode? ToJson(YamlFile file, YamlNode node, HashSet<YamlNode> within, out bool holdsSecret)
    {
        holdsSecret = IsSecure(node);
        if (holdsSecret)
        {
            return JsonValue.Create(GraphValue.SecretMask);
        }

        if (!within.Add(node))
        {
            throw file.Wrong(node, "this value contains itself, through an alias");
        }

        var json = ToJsonParts(file, node, within, out holdsSecret);
        within.Remove(node);
        return json;
    }

    private static JsonNode? ToJsonParts(YamlFile file, YamlNode node, HashSet<YamlNode> within, out bool holdsSecret)
    {
        holdsSecret = false;
        switch (node)
        {
            case YamlMappingNode map:
                var target = new JsonObject();
                foreach (var (key, value) in map.Children)
                {
                    target[file.TextOf(key)] = ToJson(file, value, within, out var secret);
                    holdsSecret |= secret;
                }

                return target;
            case YamlSequenceNode list:
                var items = new JsonArray();
                foreach (var item in list.Children)
                {
                    items.Add(ToJson(file, item, within, out var secret));
                    holdsSecret |= secret;
                }

                return items;
            case YamlScalarNode { Style: ScalarStyle.Plain } plain:
                return Plain(plain.Value);
            default:
                return JsonValue.Create(((YamlScalarNode)node).Value);
        }
    }

    private static JsonValue? Plain(string? text) => text switch
    {
        null or "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
