using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Blueprints.Tests.Karpenter.CrdValidation;

/// <summary>
/// Validates manifests against the structure of a custom resource definition, as an API server does: unknown fields are refused.
/// </summary>
internal sealed class CrdSchema
{
    private readonly JsonElement _spec;
    private readonly string _apiVersion;
    private readonly string _kind;

    private CrdSchema(JsonElement document)
    {
        _spec = document.GetProperty("spec");
        _apiVersion = document.GetProperty("apiVersion").GetString()!;
        _kind = document.GetProperty("kind").GetString()!;
    }

    public static CrdSchema NodePool { get; } = Load("nodepool");

    public static CrdSchema Ec2NodeClass { get; } = Load("ec2nodeclass");

    public IReadOnlyList<string> Validate(Shipped manifest)
    {
        var faults = new List<string>();
        if (manifest.ApiVersion != _apiVersion || manifest.Kind != _kind)
        {
            faults.Add($"{manifest.ApiVersion} {manifest.Kind} is not {_apiVersion} {_kind}");
        }

        Validate(_spec, manifest.Spec, "spec", faults);
        return faults;
    }

    public IReadOnlyList<string> ValidateSpec(object spec)
    {
        var faults = new List<string>();
        Validate(_spec, spec, "spec", faults);
        return faults;
    }

    private static void Validate(JsonElement schema, object? value, string path, List<string> faults)
    {
        switch (schema.GetProperty("type").GetString(), value)
        {
            case ("object", IDictionary map):
                ValidateMap(schema, map, path, faults);
                break;
            case ("array", IList list):
                ValidateList(schema, list, path, faults);
                break;
            case ("string" or "int-or-string", string text):
                ValidateText(schema, text, path, faults);
                break;
            case ("integer" or "int-or-string", int number):
                Check(
                    !schema.TryGetProperty("minimum", out var least) || number >= least.GetInt64(),
                    path,
                    $"{number} is less than the minimum",
                    faults);
                Check(
                    !schema.TryGetProperty("maximum", out var most) || number <= most.GetInt64(),
                    path,
                    $"{number} is more than the maximum",
                    faults);
                break;
            case ("boolean", bool):
                break;
            default:
                faults.Add($"{path}: {value ?? "null"} is not of the type {schema.GetProperty("type")}");
                break;
        }
    }

    private static void ValidateMap(JsonElement schema, IDictionary map, string path, List<string> faults)
    {
        Check(!schema.TryGetProperty("maxProperties", out var most) || map.Count <= most.GetInt32(), path, "too many entries", faults);
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!))
            {
                Check(map.Contains(name), path, $"{name} is required", faults);
            }
        }

        foreach (DictionaryEntry entry in map)
        {
            var key = (string)entry.Key;
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(key, out var property))
            {
                Validate(property, entry.Value, $"{path}.{key}", faults);
            }
            else if (schema.TryGetProperty("additionalProperties", out var additional))
            {
                Validate(additional, entry.Value, $"{path}[{key}]", faults);
            }
            else
            {
                faults.Add($"{path}: unknown field {key}");
            }
        }
    }

    private static void ValidateList(JsonElement schema, IList list, string path, List<string> faults)
    {
        Check(!schema.TryGetProperty("minItems", out var least) || list.Count >= least.GetInt32(), path, "too few items", faults);
        Check(!schema.TryGetProperty("maxItems", out var most) || list.Count <= most.GetInt32(), path, "too many items", faults);
        for (var index = 0; index < list.Count; index++)
        {
            Validate(schema.GetProperty("items"), list[index], string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), faults);
        }
    }

    private static void ValidateText(JsonElement schema, string text, string path, List<string> faults)
    {
        Check(
            !schema.TryGetProperty("minLength", out var least) || text.Length >= least.GetInt32(),
            path,
            $"'{text}' is too short",
            faults);
        Check(!schema.TryGetProperty("maxLength", out var most) || text.Length <= most.GetInt32(), path, $"'{text}' is too long", faults);
        Check(
            !schema.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(text, pattern.GetString()!, RegexOptions.ECMAScript),
            path,
            $"'{text}' does not match {pattern}",
            faults);
        Check(
            !schema.TryGetProperty("enum", out var values) || values.EnumerateArray().Any(value => value.GetString() == text),
            path,
            $"'{text}' is not one of the values",
            faults);
    }

    private static void Check(bool holds, string path, string fault, List<string> faults)
    {
        if (!holds)
        {
            faults.Add($"{path}: {fault}");
        }
    }

    private static CrdSchema Load(string name, [CallerFilePath] string file = "") =>
        new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "crds", $"{name}.json"))).RootElement);
}
