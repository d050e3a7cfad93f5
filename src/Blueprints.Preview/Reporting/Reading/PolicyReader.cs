using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Preview.Rendering;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads policy documents.</summary>
internal sealed class PolicyReader(ReportSource source)
{
    /// <summary>Returns a policy; what is no readable document says so in its summary.</summary>
    public RightsPicture Read(ReportNode owner, string name, string? text)
    {
        if (text is null or GraphValue.UnknownMask or GraphValue.SecretMask)
        {
            return new RightsPicture(name, [text ?? GraphValue.UnknownMask], []);
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return new RightsPicture(
                name,
                [.. PolicySummary.Of(document, id => Shorten(owner, id))],
                [.. Statements(document.RootElement).Select(statement => Statement(statement))]);
        }
        catch (JsonException)
        {
            return new RightsPicture(name, ["the document is no JSON"], []);
        }
    }

    /// <summary>Returns whom a document trusts, and under which conditions.</summary>
    public ImmutableArray<string> Trusts(ReportNode role)
    {
        var rights = Read(role, "", role.Text("assumeRolePolicy"));
        return rights.Statements.IsEmpty
            ? rights.Summary
            : [.. rights.Statements.Where(statement => statement.Effect == "Allow").Select(statement => Trust(role, statement))
                .Distinct(StringComparer.Ordinal)];
    }

    private string Trust(ReportNode role, StatementPicture statement) =>
        $"{string.Join(", ", statement.Principals.Select(principal => Shorten(role, principal)))}"
            + $"{(statement.Conditions.IsEmpty ? "" : $" if {string.Join(" and ", statement.Conditions)}")}";

    private string Shorten(ReportNode owner, string text) => source.Named(owner, text)?.Name ?? text;

    private static StatementPicture Statement(JsonElement statement) => new(
        Texts(statement, "Effect").FirstOrDefault() ?? "Allow",
        [.. Principals(statement, "Principal"), .. Principals(statement, "NotPrincipal").Select(principal => $"all but {principal}")],
        [.. Texts(statement, "Action"), .. Texts(statement, "NotAction").Select(action => $"all but {action}")],
        [.. Texts(statement, "Resource"), .. Texts(statement, "NotResource").Select(resource => $"all but {resource}")],
        [.. Conditions(statement)]);

    private static IEnumerable<JsonElement> Statements(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("Statement", out var statement)
            ? (statement.ValueKind == JsonValueKind.Array ? [.. statement.EnumerateArray()] : new[] { statement })
                .Where(part => part.ValueKind == JsonValueKind.Object)
            : [];

    private static IEnumerable<string> Principals(JsonElement statement, string name) =>
        !statement.TryGetProperty(name, out var principal) ? []
        : principal.ValueKind == JsonValueKind.Object ? principal.EnumerateObject().SelectMany(entry => Texts(entry.Value))
        : Texts(principal);

    // "StringEquals": { "aws:SourceAccount": "1" } is "aws:SourceAccount StringEquals 1".
    private static IEnumerable<string> Conditions(JsonElement statement) =>
        statement.TryGetProperty("Condition", out var condition) && condition.ValueKind == JsonValueKind.Object
            ? from test in condition.EnumerateObject()
              where test.Value.ValueKind == JsonValueKind.Object
              from key in test.Value.EnumerateObject()
              select $"{key.Name} {test.Name} {string.Join(" or ", Texts(key.Value))}"
            : [];

    private static IEnumerable<string> Texts(JsonElement statement, string name) => statement.TryGetProperty(name, out var value)
        ? Texts(value) : [];

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}
