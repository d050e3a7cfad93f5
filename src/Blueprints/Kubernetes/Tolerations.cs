using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Blueprints.Kubernetes;

/// <summary>Matches the taints of nodes with the tolerations of pods.</summary>
/// <remarks>
/// Source: Kubernetes, «Taints and Tolerations». An empty effect tolerates every effect; <c>Exists</c> without a key tolerates everything.
/// </remarks>
internal static class Tolerations
{
    public const string CriticalAddonsOnly = "CriticalAddonsOnly";

    private const string Exists = "Exists";

    public static NodeTaint CriticalAddonsOnlyTaint { get; } = NodeTaint.NoSchedule(CriticalAddonsOnly, "true");

    /// <summary>
    /// Returns the tolerations of some taints, as key, operator, value and effect; that of <c>CriticalAddonsOnly</c> is the one of
    /// Kubernetes's own charts.
    /// </summary>
    public static IEnumerable<ImmutableArray<(string Key, string Value)>> Of(IEnumerable<NodeTaint> taints) => taints.Select(taint =>
        taint.Key == CriticalAddonsOnly ? [("key", CriticalAddonsOnly), ("operator", Exists)]
        : taint.Value is { } value ? [("key", taint.Key), ("operator", "Equal"), ("value", value), ("effect", taint.Effect.ToString())]
        : ImmutableArray.Create(("key", taint.Key), ("operator", Exists), ("effect", taint.Effect.ToString())));

    /// <summary>Determines whether one of some tolerations, written as in a manifest, allows pods on nodes with a taint.</summary>
    public static bool Tolerate(JsonArray tolerations, NodeTaint taint) => tolerations.OfType<JsonObject>().Any(toleration =>
        (Text(toleration, "effect") is not { Length: > 0 } effect || effect == taint.Effect.ToString())
        && (Text(toleration, "operator") == Exists
            ? Text(toleration, "key") is not { Length: > 0 } key || key == taint.Key
            : Text(toleration, "key") == taint.Key && (Text(toleration, "value") ?? string.Empty) == (taint.Value ?? string.Empty)));

    private static string? Text(JsonObject toleration, string key) =>
        toleration[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
