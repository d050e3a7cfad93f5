using System.Collections.Immutable;
using System.Text.Json;

namespace Blueprints.Configuration;

/// <summary>Lists the keys of a stack's configuration. <see cref="Pulumi.Config"/> reads one key at a time and lists none.</summary>
/// <remarks>
/// Source: pulumi-dotnet 3.112.1, Deployment_Config.cs: the engine and tests pass the whole configuration of a program in this variable.
/// </remarks>
internal static class StackKeys
{
    private const string Variable = "PULUMI_CONFIG";

    /// <summary>Returns the keys of a namespace, without the namespace, in order.</summary>
    public static ImmutableArray<string> Of(string configNamespace)
    {
        var prefix = $"{configNamespace}:";
        return
        [
            .. All().Select(
                key => key.StartsWith($"{prefix}config:", StringComparison.Ordinal)
                    ? prefix + key[(prefix.Length + "config:".Length)..]
                    : key)
                .Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(key => key[prefix.Length..])
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> All()
    {
        try
        {
            return Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text
                ? JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text)?.Keys ?? Enumerable.Empty<string>()
                : [];
        }
        catch (JsonException)
        {
            // Pulumi itself reports it.
            return [];
        }
    }
}
