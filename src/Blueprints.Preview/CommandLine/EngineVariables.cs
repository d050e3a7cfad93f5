namespace Blueprints.Preview.CommandLine;

/// <summary>Describes what <c>pulumi up</c> and <c>pulumi preview</c> tell the program that they start.</summary>
/// <remarks>
/// The official core demands exactly these (pulumi-dotnet, sdk/Pulumi/Deployment/Deployment.cs), and throws when one is missing.
/// </remarks>
internal static class EngineVariables
{
    private static readonly string[] Addresses = ["PULUMI_MONITOR", "PULUMI_ENGINE"];

    private static readonly (string Name, Func<string, bool> IsValid)[] Required =
    [
        .. Addresses.Select(name => (name, (Func<string, bool>)(value => Uri.TryCreate($"http://{value}", UriKind.Absolute, out _)))),
        ("PULUMI_PROJECT", _ => true),
        ("PULUMI_STACK", _ => true),
        ("PULUMI_DRY_RUN", value => bool.TryParse(value, out _)),
        ("PULUMI_QUERY_MODE", value => bool.TryParse(value, out _)),
        ("PULUMI_PARALLEL", value => int.TryParse(value, out _)),
    ];

    /// <summary>Gets whether an engine has started the program, or a part of an engine's variables is set.</summary>
    public static bool AreSet => Addresses.Any(name => Value(name) is not null);

    /// <summary>Gets what keeps the core from reaching an engine; null when everything is there.</summary>
    public static string? Fault =>
        Required.Where(variable => Value(variable.Name) is not { } value || !variable.IsValid(value))
            .Select(variable => variable.Name)
            .ToList() is { Count: > 0 } faulty
            ? $"{string.Join(" and ", Addresses.Where(name => Value(name) is not null))} is set, as by the Pulumi engine, but missing or "
                + $"unusable: {string.Join(", ", faulty)}. "
                + $"Deploy with 'pulumi up', or unset {string.Join(" and ", Addresses)} for an offline preview."
            : null;

    private static string? Value(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
