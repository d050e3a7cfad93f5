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
            return new ConfigurationValue(TextOf(YamlScalars.Read(file, scalar)));
        }

        if (IsSecure(node))
        {
            return new ConfigurationValue(GraphValue.SecretMask, IsSecret: true);
        }

        var json = ToJson(
            file,
            node,
            new HashSet<YamlNode>(ReferenceEqualityComparer.Instance),
            out var holdsSecret)!.ToJsonString(Compact);
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
                foreach (var (key, value) in map.Children.OrderBy(entry => IsMerge(entry.Key)))
                {
                    var json = ToJson(file, value, within, out var secret);
                    holdsSecret |= secret;
                    if (IsMerge(key))
                    {
                        Merge(file, value, json, target);
                    }
                    else
                    {
                        target[file.TextOf(key)] = json;
                    }
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
            default:
                return YamlScalars.Read(file, (YamlScalarNode)node);
        }
    }

    private static string TextOf(JsonValue? value) =>
        value is null ? "" : value.TryGetValue<string>(out var text) ? text : value.ToJsonString(Compact);

    // Keys of the map itself win, then those of the first map that is merged. Source: YAML, «Merge Key Language-Independent Type», which
    // gopkg.in/yaml.v3 follows.
    private static bool IsMerge(YamlNode key) => key is YamlScalarNode { Style: ScalarStyle.Plain, Value: "<<" };

    private static void Merge(YamlFile file, YamlNode node, JsonNode? merged, JsonObject target)
    {
        var maps = merged is JsonArray list ? list.AsEnumerable() : [merged];
        foreach (var map in maps)
        {
            foreach (var (key, value) in map as JsonObject ?? throw file.Wrong(node, "'<<' takes a map, or a list of maps"))
            {
                if (!target.ContainsKey(key))
                {
                    target[key] = value?.DeepClone();
                }
            }
        }
    }
}
