using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Checks the form of plain policy documents of identities, not what they allow.</summary>
/// <remarks>
/// Sources: IAM User Guide, «Grammar of the IAM JSON policy language» and «IAM JSON policy elements: Version»; what CreatePolicy answers to
/// a wrong document, as getmoto/moto (moto/iam/policy_validation.py) and localstack reproduce it. The length: «IAM and AWS STS quotas»,
/// managed policies, without white space.
/// </remarks>
internal static partial class PolicyTexts
{
    private const int LongestDocument = 6144;

    private const string Version = "2012-10-17";

    private static readonly string[] TopMembers = ["Version", "Id", "Statement"];

    private static readonly string[] StatementMembers = ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    /// <summary>Reports the first mistake in a plain document.</summary>
    public static void Check(ProblemList problems, string code, string path, Input<string> document)
    {
        if (PlainText.Of(document) is { } text && Fault(text) is var (at, found, fix))
        {
            problems.Error(code, at.Length == 0 ? path : $"{path}.{at}", found, fix);
        }
    }

    private static (string At, string Found, string Fix)? Fault(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return FaultOf(document.RootElement) ?? FaultOfLength(text);
        }
        catch (JsonException exception)
        {
            return (
                "",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the document is not JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}"),
                $$"""write JSON: {"Version":"{{Version}}","Statement":[…]}""");
        }
    }

    private static (string, string, string)? FaultOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return ("", "the document is not a JSON object", $$"""write {"Version":"{{Version}}","Statement":[…]}""");
        }

        if (FaultOfMembers(root, TopMembers) is var (at, found, fix))
        {
            return (at, found, fix);
        }

        if (!root.TryGetProperty("Version", out var version) || version.ValueKind != JsonValueKind.String || version.GetString() != Version)
        {
            return (
                "Version",
                $"a managed policy needs version {Version}, and "
                    + $"{(version.ValueKind == JsonValueKind.Undefined ? "none is set" : $"this is {version}")}",
                $"set \"Version\": \"{Version}\"");
        }

        if (!root.TryGetProperty("Statement", out var statement))
        {
            return ("Statement", "the document has no Statement", "add at least one statement");
        }

        List<JsonElement> statements = statement.ValueKind == JsonValueKind.Array ? [.. statement.EnumerateArray()] : [statement];
        if (statements.Count == 0)
        {
            return ("Statement", "the list is empty", "add at least one statement");
        }

        for (var index = 0; index < statements.Count; index++)
        {
            if (FaultOfStatement(statements[index]) is var (inside, what, todo))
            {
                return (
                    string.Create(CultureInfo.InvariantCulture, $"Statement[{index}]{(inside.Length == 0 ? "" : ".")}{inside}"),
                    what,
                    todo);
            }
        }

        var twice = statements
            .Select(one => one.TryGetProperty("Sid", out var sid) ? sid.GetString() : null)
            .Where(sid => !string.IsNullOrEmpty(sid))
            .GroupBy(sid => sid, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? null
            : ("Statement", $"more than one statement has Sid '{twice.Key}'", "make them unique, or leave them out");
    }

    private static (string, string, string)? FaultOfStatement(JsonElement statement)
    {
        if (statement.ValueKind != JsonValueKind.Object)
        {
            return ("", "a statement is not a JSON object", """write {"Effect":"Allow","Action":"…","Resource":"…"}""");
        }

        if (statement.TryGetProperty("Principal", out _) || statement.TryGetProperty("NotPrincipal", out _))
        {
            return (
                "Principal",
                "the policy of an identity names no principal: its role is the principal",
                "remove it; a resource's own policy is where principals stand");
        }

        if (FaultOfMembers(statement, StatementMembers) is var (at, found, fix))
        {
            return (at, found, fix);
        }

        if (!statement.TryGetProperty("Effect", out var effect)
            || effect.ValueKind != JsonValueKind.String
            || effect.GetString() is not ("Allow" or "Deny"))
        {
            return (
                "Effect",
                effect.ValueKind == JsonValueKind.Undefined ? "the statement has no Effect" : $"'{effect}' is not an effect",
                "write Allow or Deny");
        }

        if (statement.TryGetProperty("Sid", out var sid) && (sid.ValueKind != JsonValueKind.String || !Sid().IsMatch(sid.GetString()!)))
        {
            return ("Sid", $"'{sid}' is not a statement's id", "use letters and digits");
        }

        return FaultOfTexts(statement, "Action", "NotAction", Action(), "an action", "write service:Action, for example s3:GetObject, or *")
            ?? FaultOfTexts(statement, "Resource", "NotResource", Resource(), "a resource", "write an ARN, or *")
            ?? FaultOfCondition(statement);
    }

    private static (string, string, string)? FaultOfTexts(
        JsonElement statement,
        string name,
        string negated,
        Regex form,
        string what,
        string fix)
    {
        var hasOne = statement.TryGetProperty(name, out var value);
        var hasOther = statement.TryGetProperty(negated, out var other);
        if (hasOne == hasOther)
        {
            return (
                name,
                hasOne
                    ? $"a statement has either {name} or {negated}, and this has both"
                    : $"the statement has neither {name} nor {negated}",
                $"give {name} or {negated}");
        }

        (name, value) = hasOne ? (name, value) : (negated, other);
        List<JsonElement> texts = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        return texts.Count == 0 ? (name, "the list is empty", fix)
            : texts
                .Where(text => text.ValueKind != JsonValueKind.String || !form.IsMatch(text.GetString()!))
                .Select(text => (name, $"'{text}' is not {what}", fix)).Cast<(string, string, string)?>()
                .FirstOrDefault();
    }

    // {"StringEquals": {"aws:RequestedRegion": "us-east-1"}}
    private static (string, string, string)? FaultOfCondition(JsonElement statement)
    {
        const string fix = """write {"operator":{"key":"value"}}, for example {"StringEquals":{"aws:RequestedRegion":"us-east-1"}}""";
        if (!statement.TryGetProperty("Condition", out var condition))
        {
            return null;
        }

        if (condition.ValueKind != JsonValueKind.Object)
        {
            return ("Condition", $"'{condition}' is not an object of operators", fix);
        }

        foreach (var test in condition.EnumerateObject())
        {
            if (test.Value.ValueKind != JsonValueKind.Object)
            {
                return ($"Condition.{test.Name}", $"'{test.Value}' is not an object of keys", fix);
            }

            foreach (var key in test.Value.EnumerateObject().Where(key => !IsValue(key.Value)))
            {
                return ($"Condition.{test.Name}", $"'{key.Value}' is not a value of key '{key.Name}'", fix);
            }
        }

        return null;

        static bool IsValue(JsonElement value) =>
            value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number
            || (
                value.ValueKind == JsonValueKind.Array
                    && value.EnumerateArray().All(one => one.ValueKind != JsonValueKind.Array && IsValue(one)));
    }

    private static (string, string, string)? FaultOfMembers(JsonElement value, string[] known)
    {
        var names = value.EnumerateObject().Select(member => member.Name).ToList();
        var unknown = names.Find(name => !known.Contains(name, StringComparer.Ordinal));
        var twice = names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        return unknown is not null ? (unknown, "the member is unknown or misspelled", $"use {string.Join(", ", known)}")
            : twice is not null ? (twice, "the member is listed more than once", "keep one")
            : null;
    }

    private static (string, string, string)? FaultOfLength(string text)
    {
        var length = text.Count(letter => !char.IsWhiteSpace(letter));
        return length <= LongestDocument
            ? null
            : (
                "",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the document has {length} characters without white space, and a managed policy may have {LongestDocument}"),
                "spread it over several policies");
    }

    // The service is a name: only the action's own part accepts wildcards.
    [GeneratedRegex(@"^(\*|\*:\*|[A-Za-z0-9.-]+:[A-Za-z0-9*?]+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Action();

    [GeneratedRegex(
        @"^(\*|arn:[^:]+:[^:*]+:[^:]*:[^:]*:.+)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Resource();

    [GeneratedRegex(@"^[A-Za-z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sid();
}
