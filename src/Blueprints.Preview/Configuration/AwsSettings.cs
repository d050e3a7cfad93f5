using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Blueprints.Configuration;

namespace Blueprints.Preview.Configuration;

/// <summary>Represents the settings of the default AWS provider: those that the package has a property for.</summary>
internal static class AwsSettings
{
    public const string Prefix = "aws:";

    public const string Region = "aws:region";

    // Source: Pulumi.Aws 7.48, Config: the region is taken from these where nothing is configured.
    private static readonly string[] RegionVariables = ["AWS_REGION", "AWS_DEFAULT_REGION"];

    private static readonly ImmutableArray<string> Known =
    [
        .. typeof(Pulumi.Aws.Config)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
    ];

    public static bool HasRegionInEnvironment =>
        RegionVariables.Any(variable => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)));

    public static bool IsKnown(string key) => Known.Contains(Name(key));

    public static string? Nearest(string key) => NearestKey.Of(Name(key), Known);

    // As Pulumi reads keys: aws:config:region is an old way to write aws:region.
    private static string Name(string key) =>
        key[Prefix.Length..] is var name && name.StartsWith("config:", StringComparison.Ordinal) ? name["config:".Length..] : name;
}
