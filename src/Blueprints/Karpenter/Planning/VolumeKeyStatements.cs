using System.Collections.Immutable;
using Blueprints.Kubernetes;

namespace Blueprints.Karpenter.Planning;

/// <summary>
/// Allows the controller to use the keys of node classes' volumes; without that, every node ends as soon as it starts
/// (karpenter-provider-aws, issue 4935).
/// </summary>
internal static class VolumeKeyStatements
{
    private const string AliasPrefix = "alias/";

    public static ImmutableArray<PolicyStatement> Of(ControllerScope scope)
    {
        var aliases = scope.VolumeKeys
            .Select(key => (Alias: AliasOf(key), Keys: AnyKeyBeside(scope, key)))
            .Where(key => key.Alias is not null)
            .Distinct()
            .GroupBy(key => key.Keys, key => key.Alias!)
            .ToList();
        ImmutableArray<string> keys = [
            .. scope.VolumeKeys.Where(key => AliasOf(key) is null).Select(key => ArnOf(scope, key)).Distinct(StringComparer.Ordinal),
        ];
        return [
            .. keys.IsEmpty ? [] : Rights(string.Empty, keys, []),
            .. aliases.SelectMany(
                (place, index) => Rights(
                    index == 0 ? "ByAlias" : $"ByAlias{index + 1}",
                    [place.Key],
                    [new("ForAnyValue:StringEquals", "kms:ResourceAliases", [.. place])])),
        ];
    }

    private static ImmutableArray<PolicyStatement> Rights(
        string suffix,
        ImmutableArray<string> keys,
        ImmutableArray<PolicyCondition> conditions) =>
    [
        new($"AllowVolumeKeyActions{suffix}", VolumeKeyRights.KeyActions, keys, conditions),
        new(
            $"AllowVolumeKeyGrants{suffix}",
            VolumeKeyRights.GrantActions,
            keys,
            [.. conditions, new("Bool", "kms:GrantIsForAWSResource", "true")]),
    ];

    /// <summary>
    /// Returns the alias of a key; a policy can name an alias only by a condition. Source: AWS KMS Developer Guide, «Use aliases to control
    /// access to KMS keys».
    /// </summary>
    private static string? AliasOf(string key) =>
        key.StartsWith(AliasPrefix, StringComparison.Ordinal) ? key
        : key.StartsWith("arn:", StringComparison.Ordinal) && key.IndexOf($":{AliasPrefix}", StringComparison.Ordinal) is > 0 and var at
            ? key[(at + 1)..]
        : null;

    /// <summary>Returns the keys of the account and region of an alias: those of its ARN, or the cluster's.</summary>
    private static string AnyKeyBeside(ControllerScope scope, string alias) =>
        alias.StartsWith("arn:", StringComparison.Ordinal) && alias.IndexOf($":{AliasPrefix}", StringComparison.Ordinal) is > 0 and var at
            ? $"{alias[..at]}:key/*"
            : ArnOf(scope, "*");

    private static string ArnOf(ControllerScope scope, string key) =>
        key.StartsWith("arn:", StringComparison.Ordinal) ? key : $"arn:{scope.Partition}:kms:{scope.Region}:{scope.Account}:key/{key}";
}
