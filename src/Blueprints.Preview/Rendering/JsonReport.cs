using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Blueprints.Preview.Engine;
using Blueprints.Preview.Values;

namespace Blueprints.Preview.Rendering;

/// <summary>Writes a graph in the shape of <c>pulumi preview --json</c>.</summary>
/// <remarks>As Pulumi does, it leaves out what is empty or has its default.</remarks>
internal static class JsonReport
{
    public static string Write(StackGraph graph)
    {
        var document = new JsonObject
        {
            ["config"] = new JsonObject(
                graph.Configuration.Select(entry => KeyValuePair.Create(entry.Key, Text(Shown(entry.Value, graph.Redactor))))),
            ["steps"] = new JsonArray([.. graph.Resources.Select(node => Step(node, graph.Redactor))]),
            ["diagnostics"] = new JsonArray([.. graph.Problems.Select(Diagnostic)]),
            ["changeSummary"] = new JsonObject(graph.Resources
                .GroupBy(Operation, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)JsonValue.Create(group.Count())))),
        };
        return Text(document);
    }

    /// <summary>Writes what a program is rejected for: there is no plan, so there are no steps.</summary>
    public static string Write(PreviewFailedException failure) => Text(new JsonObject
    {
        ["steps"] = new JsonArray(),
        ["diagnostics"] = new JsonArray([.. failure.Problems.Concat(failure.Warnings).Select(Diagnostic)]),
        ["changeSummary"] = new JsonObject(),
    });

    /// <summary>Returns what the engine would do with a resource of a new stack.</summary>
    public static string Operation(ResourceNode node) => node switch
    {
        { IsRead: true } => "read",
        { ImportId: not null } => "import",
        _ => "create",
    };

    private static string Text(JsonObject document) =>
        document.ToJsonString(JsonValues.Readable).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";

    private static JsonObject Step(ResourceNode node, Redactor redactor)
    {
        var step = new JsonObject { ["op"] = Operation(node), ["urn"] = node.Urn };
        AddText(step, "provider", Masked(node.Provider, redactor));
        step["newState"] = State(node, redactor);
        return step;
    }

    private static JsonObject State(ResourceNode node, Redactor redactor)
    {
        var state = new JsonObject { ["urn"] = node.Urn, ["custom"] = node.Custom };
        AddText(state, "id", Masked(node.Id, redactor));
        state["type"] = node.Type;
        AddValues(state, "inputs", redactor.Mask(node.Inputs));
        AddValues(state, "outputs", redactor.Mask(GraphValue.Of(
            node.Outputs.Entries.Where(output => !(output.Value.IsUnknown && node.UnsetInputs.Contains(output.Key))))));
        AddText(state, "parent", node.Parent);
        AddFlag(state, "external", node.IsRead);
        AddFlag(state, "protect", node.Protect);
        AddFlag(state, "retainOnDelete", node.RetainOnDelete);
        AddFlag(state, "deleteBeforeReplace", node.DeleteBeforeReplace);
        AddTexts(state, "dependencies", node.Dependencies);
        if (node.PropertyDependencies.Count > 0)
        {
            state["propertyDependencies"] = new JsonObject(
                node.PropertyDependencies.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)Texts(property.Value))));
        }

        AddText(state, "provider", Masked(node.Provider, redactor));
        AddText(state, "importID", Masked(node.ImportId, redactor));
        AddText(state, "deletedWith", node.DeletedWith);
        AddTexts(state, "additionalSecretOutputs", node.AdditionalSecretOutputs);
        AddTexts(state, "aliases", node.Aliases);
        AddTexts(state, "ignoreChanges", node.IgnoreChanges);
        AddTexts(state, "replaceOnChanges", node.ReplaceOnChanges);
        AddTimeouts(state, node);
        return state;
    }

    // Pulumi's own fields first: urn, message, severity.
    private static JsonObject Diagnostic(Problem problem)
    {
        var diagnostic = new JsonObject();
        AddText(diagnostic, "urn", problem.Urn);
        diagnostic["message"] = problem.ToString();
        diagnostic["severity"] = problem.Severity switch
        {
            ProblemSeverity.Error => "error",
            ProblemSeverity.Warning => "warning",
            _ => "info",
        };
        diagnostic["code"] = problem.Code;
        AddText(diagnostic, "block", problem.Block);
        diagnostic["path"] = problem.Path;
        return diagnostic;
    }

    private static void AddTimeouts(JsonObject state, ResourceNode node)
    {
        (string Name, TimeSpan? Limit)[] limits = [
            ("create", node.CreateTimeout),
            ("update", node.UpdateTimeout),
            ("delete", node.DeleteTimeout),
        ];
        var given = limits.Where(limit => limit.Limit is not null).ToImmutableArray();
        if (!given.IsEmpty)
        {
            state["customTimeouts"] = new JsonObject(given.Select(limit => KeyValuePair.Create(
                limit.Name, JsonValues.Write(GraphValue.Of(limit.Limit!.Value.TotalSeconds)))));
        }
    }

    // A secret says itself what of it may be shown.
    private static string Shown(ConfigurationValue value, Redactor redactor) =>
        value.IsSecret ? value.Display : redactor.Mask(value.Display);

    private static string? Masked(string? text, Redactor redactor) => text is null ? null : redactor.Mask(text);

    private static void AddValues(JsonObject target, string name, GraphValue values)
    {
        if (values.Entries.Count > 0)
        {
            target[name] = JsonValues.Write(values);
        }
    }

    private static void AddText(JsonObject target, string name, string? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }
    }

    private static void AddFlag(JsonObject target, string name, bool value)
    {
        if (value)
        {
            target[name] = true;
        }
    }

    private static void AddTexts(JsonObject target, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            target[name] = Texts(values);
        }
    }

    private static JsonArray Texts(IReadOnlyList<string> values) => new([.. values.Select(Text)]);

    private static JsonNode? Text(string value) => JsonValue.Create(value);
}
