using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pulumi;

/// <summary>The stack's configuration, as the command line hands it to a program: JSON in an environment variable.</summary>
internal sealed partial class ConfigurationValues
{
    private readonly ImmutableDictionary<string, string> _values;

    private ConfigurationValues(ImmutableDictionary<string, string> values) => _values = values;

    public static ConfigurationValues FromEnvironment()
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { } json)
        {
            using var document = JsonDocument.Parse(json);
            foreach (var entry in document.RootElement.EnumerateObject())
            {
                values[LegacyKey().Replace(entry.Name, "$1:")] = entry.Value.ToString();
            }
        }

        // Which keys are secret is not asked by anything here, but a list that cannot be read is an error all the same.
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS") is { } secretKeys)
        {
            using var document = JsonDocument.Parse(secretKeys);
            _ = document.RootElement.EnumerateArray().Count();
        }

        return new ConfigurationValues(values.ToImmutable());
    }

    public string? Find(string fullKey) => _values.GetValueOrDefault(fullKey);

    // Keys used to be written "namespace:config:key".
    [GeneratedRegex("^([^:]+):config:")]
    private static partial Regex LegacyKey();
}
