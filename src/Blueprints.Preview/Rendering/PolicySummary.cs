using System.Text.Json;

namespace Blueprints.Preview.Rendering;

/// <summary>Summarizes a policy document: its principals, actions and resources.</summary>
internal static class PolicySummary
{
    private const int MostNamed = 3;

    /// <summary>
    /// Returns one fact per effect: <c>allows sqs:ReceiveMessage on platform-karpenter</c>, <c>allows 12 actions of ec2, iam on *</c>.
    /// </summary>
    public static IEnumerable<string> Of(JsonDocument document, Func<string, string> shorten)
    {
        foreach (var effect in Statements(document).GroupBy(
            statement => Texts(statement, "Effect").FirstOrDefault() ?? "Allow",
            StringComparer.Ordinal))
        {
            var actions = effect
                .SelectMany(statement => Texts(statement, "Action").Concat(
                    Texts(statement, "NotAction").Select(action => $"all but {action}")))
                .Distinct(StringComparer.Ordinal)
                .ToList();
            var resources = effect.SelectMany(
                statement => Texts(statement, "Resource").Concat(Texts(statement, "NotResource").Select(resource => $"all but {resource}")))
                .Select(resource => resource == "*" ? resource : shorten(resource)).Distinct(StringComparer.Ordinal).ToList();
            var principals = effect.SelectMany(Principals).Distinct(StringComparer.Ordinal).Select(shorten).ToList();
            var verb = effect.Key == "Deny" ? "denies" : "allows";
            var what = actions.Count <= MostNamed
                ? string.Join(", ", actions)
                : $"{actions.Count} actions of "
                    + $"{Named([.. actions.Select(action => action.Split(':')[0]).Distinct(StringComparer.Ordinal)])}";
            yield return $"{verb} {(principals.Count == 0 ? "" : $"{Named(principals)} ")}{what}"
                + $"{(resources.Count == 0 ? "" : $" on {Named(resources)}")}{(effect.All(HasCondition) ? " under conditions" : "")}";
        }
    }

    /// <summary>Returns whom a role trusts: <c>trusts eks.amazonaws.com</c>.</summary>
    public static string? Trust(JsonDocument document, Func<string, string> shorten) =>
        Statements(document).SelectMany(Principals).Distinct(StringComparer.Ordinal).Select(shorten).ToList() is { Count: > 0 } principals
            ? $"trusts {Named(principals)}{(Statements(document).Any(HasCondition) ? " under conditions" : "")}"
            : null;

    private static bool HasCondition(JsonElement statement) => statement.TryGetProperty("Condition", out _);

    private static string Named(List<string> all) =>
        all.Count <= MostNamed ? string.Join(", ", all) : $"{string.Join(", ", all.Take(MostNamed))} and {all.Count - MostNamed} more";

    private static IEnumerable<JsonElement> Statements(JsonDocument document) =>
        document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("Statement", out var statement)
            ? (statement.ValueKind == JsonValueKind.Array ? [.. statement.EnumerateArray()] : new[] { statement }).Where(
                part => part.ValueKind == JsonValueKind.Object)
            : [];

    private static IEnumerable<string> Principals(JsonElement statement) =>
        !statement.TryGetProperty("Principal", out var principal) ? []
        : principal.ValueKind == JsonValueKind.Object ? principal.EnumerateObject().SelectMany(entry => Texts(entry.Value))
        : Texts(principal);

    private static IEnumerable<string> Texts(JsonElement statement, string name) =>
        statement.TryGetProperty(name, out var value) ? Texts(value) : [];

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}
