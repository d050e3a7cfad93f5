using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Writes and reads a handle as one output of a stack: plain facts, all known once the stack is deployed.</summary>
/// <remarks>
/// Stack outputs hold texts, numbers, booleans, lists and maps. A handle is exported as a map with its kind and format version, and only a
/// library that knows both reads it.
/// </remarks>
internal static class StackExport
{
    private const string KindKey = "kind";
    private const string VersionKey = "version";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Returns facts as a stack output.</summary>
    public static ImmutableDictionary<string, object> Write<TFacts>(ExportKind kind, TFacts facts)
    {
        var map = JsonSerializer.SerializeToNode(facts, Form)!.AsObject();
        map[KindKey] = kind.Name;
        map[VersionKey] = kind.Version;
        return (ImmutableDictionary<string, object>)Plain(map)!;
    }

    /// <summary>Reads a handle from the output of another stack.</summary>
    /// <param name="reference">The other stack.</param>
    /// <param name="output">The output's name.</param>
    /// <param name="kind">What it must be.</param>
    /// <param name="make">Creates the handle from the facts and a factory of outputs.</param>
    /// <exception cref="BlueprintException">There is no such output, it has another kind, or it cannot be read.</exception>
    public static async Task<THandle> ReadAsync<TFacts, THandle>(
        StackReference reference, string output, ExportKind kind, Func<TFacts, Func<string, Output<string>>, THandle> make)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentException.ThrowIfNullOrEmpty(output);
        var details = await reference.GetOutputDetailsAsync(output).ConfigureAwait(false);
        var path = $"{reference.GetResourceName()}.{output}";
        if ((details.Value ?? details.SecretValue) is not { } value)
        {
            throw ProblemList.Refuse(
                kind.Subject,
                StackProblems.NoExport,
                path,
                $"stack {reference.GetResourceName()} has no output '{output}'",
                $"export it there with {kind.Subject}.Export() and run `pulumi up`; offline, give it with PreviewOptions.WithStackOutputs");
        }

        var facts = Facts<TFacts>(JsonSerializer.SerializeToElement(value), path, kind);
        try
        {
            return make(facts, details.Value is null ? Output.CreateSecret : Output.Create);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw Unreadable(path, kind, exception);
        }
    }

    private static TFacts Facts<TFacts>(JsonElement value, string path, ExportKind kind)
    {
        if (value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty(KindKey, out var found)
            || !value.TryGetProperty(VersionKey, out var version)
            || found.ValueKind != JsonValueKind.String
            || version.ValueKind != JsonValueKind.Number)
        {
            throw Other(path, kind, "the output is not a handle");
        }

        if (found.GetString() != kind.Name)
        {
            throw Other(path, kind, $"the output is the handle of a {found.GetString()}");
        }

        if (version.GetDouble() != kind.Version)
        {
            throw Other(
                path,
                kind,
                FormattableString.Invariant($"the output has version {version.GetDouble()} of a {kind.Name}'s handle, ")
                    + FormattableString.Invariant($"and this library reads version {kind.Version}"));
        }

        try
        {
            return value.Deserialize<TFacts>(Form)!;
        }
        catch (JsonException exception)
        {
            throw Unreadable(path, kind, exception);
        }
    }

    private static BlueprintException Other(string path, ExportKind kind, string message) => ProblemList.Refuse(
        kind.Subject,
        StackProblems.OtherExport,
        path,
        message,
        $"export it with {kind.Subject}.Export() of the same version of the library, and run `pulumi up` there");

    private static BlueprintException Unreadable(string path, ExportKind kind, Exception exception) => ProblemList.Refuse(
        kind.Subject,
        StackProblems.UnreadableExport,
        path,
        $"the handle of a {kind.Name} cannot be read: {exception.Message}",
        $"export it with {kind.Subject}.Export() of the same version of the library, and run `pulumi up` there");

    private static object? Plain(JsonNode? node) => node switch
    {
        JsonObject map => map
            .Where(entry => entry.Value is not null)
            .ToImmutableDictionary(entry => entry.Key, entry => Plain(entry.Value)!, StringComparer.Ordinal),
        JsonArray list => list.Select(Plain).OfType<object>().ToImmutableArray(),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture),
        },
        _ => null,
    };
}

/// <summary>Describes what kind of handle an export is.</summary>
/// <param name="Name">The name of the kind in the output.</param>
/// <param name="Version">The format version: increased when a fact is renamed or changes its meaning.</param>
/// <param name="Subject">The class of the handle.</param>
internal sealed record ExportKind(string Name, int Version, string Subject);
