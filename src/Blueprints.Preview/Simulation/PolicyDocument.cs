using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Blueprints.Preview.Simulation;

/// <summary>Renders IAM policies as <c>aws.iam.getPolicyDocument</c> does: real JSON, in AWS's own form.</summary>
internal static class PolicyDocument
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ImmutableDictionary<string, object?> Render(SimulatedCall call)
    {
        var document = new JsonObject { ["Version"] = call.Text("version") ?? "2012-10-17" };
        if (call.Text("policyId") is { } id)
        {
            document["Id"] = id;
        }

        document["Statement"] = Merge(call);
        var json = document.ToJsonString(Indented).Replace("\r\n", "\n", StringComparison.Ordinal);
        return Functions.Result(
            ("id", StableHash.Digits(json, "policy")),
            ("json", json),
            ("minifiedJson", document.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })),
            ("version", call.Text("version")));
    }

    /// <summary>Puts source documents first and overriding ones last; of statements with one Sid the last stands.</summary>
    private static JsonArray Merge(SimulatedCall call)
    {
        var statements = Documents(call, "sourcePolicyDocuments")
            .Concat(Objects(call.Arguments.GetValueOrDefault("statements")).Select(Statement))
            .Concat(Documents(call, "overridePolicyDocuments"));
        var merged = new List<JsonObject>();
        foreach (var statement in statements)
        {
            var sid = Sid(statement);
            var index = sid is null ? -1 : merged.FindIndex(known => Sid(known) == sid);
            if (index < 0)
            {
                merged.Add(statement);
            }
            else
            {
                merged[index] = statement;
            }
        }

        return new JsonArray([.. merged]);
    }

    private static string? Sid(JsonObject statement) => (string?)statement["Sid"] is { Length: > 0 } sid ? sid : null;

    private static IEnumerable<JsonObject> Documents(SimulatedCall call, string name) =>
        from text in Texts(call.Arguments.GetValueOrDefault(name))
        let statement = JsonNode.Parse(text)?["Statement"]
        from item in statement as IEnumerable<JsonNode?> ?? [statement]
        where item is JsonObject
        select (JsonObject)item.DeepClone();

    private static JsonObject Statement(ImmutableDictionary<string, object> source)
    {
        var statement = new JsonObject();
        if (source.GetValueOrDefault("sid") is string { Length: > 0 } sid)
        {
            statement["Sid"] = sid;
        }

        statement["Effect"] = source.GetValueOrDefault("effect") as string ?? "Allow";
        AddPrincipals(statement, "Principal", source.GetValueOrDefault("principals"));
        AddPrincipals(statement, "NotPrincipal", source.GetValueOrDefault("notPrincipals"));
        Add(statement, "Action", Texts(source.GetValueOrDefault("actions")));
        Add(statement, "NotAction", Texts(source.GetValueOrDefault("notActions")));
        Add(statement, "Resource", Texts(source.GetValueOrDefault("resources")));
        Add(statement, "NotResource", Texts(source.GetValueOrDefault("notResources")));
        AddConditions(statement, Objects(source.GetValueOrDefault("conditions")));
        return statement;
    }

    private static void AddPrincipals(JsonObject statement, string element, object? source)
    {
        var principals = Objects(source).ToImmutableArray();
        if (principals.IsEmpty)
        {
            return;
        }

        if (principals is [var only] && only.GetValueOrDefault("type") as string == "*")
        {
            statement[element] = "*";
            return;
        }

        var byType = new JsonObject();
        foreach (var group in principals.GroupBy(principal => (string)principal["type"]))
        {
            Add(byType, group.Key, [.. group.SelectMany(principal => Texts(principal.GetValueOrDefault("identifiers")))]);
        }

        statement[element] = byType;
    }

    private static void AddConditions(JsonObject statement, IEnumerable<ImmutableDictionary<string, object>> conditions)
    {
        foreach (var condition in conditions)
        {
            statement["Condition"] ??= new JsonObject();
            var test = (string)condition["test"];
            statement["Condition"]![test] ??= new JsonObject();
            Add(statement["Condition"]![test]!.AsObject(), (string)condition["variable"], Texts(condition.GetValueOrDefault("values")));
        }
    }

    // One value is written as a text and several as a list, in AWS's own order: the provider sorts in reverse, AWS does not care.
    private static void Add(JsonObject target, string element, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
        {
            target[element] = values is [var only] ? only : new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        }
    }

    private static IEnumerable<ImmutableDictionary<string, object>> Objects(object? source) =>
        (source as IEnumerable<object> ?? []).OfType<ImmutableDictionary<string, object>>();

    private static ImmutableArray<string> Texts(object? source) =>
        [.. (source as IEnumerable<object> ?? []).Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!)];
}
