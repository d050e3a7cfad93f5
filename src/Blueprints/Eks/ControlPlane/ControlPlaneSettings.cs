using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Eks;

/// <summary>Holds the settings of the control plane, for the blueprint and the plan.</summary>
internal sealed record ControlPlaneSettings
{
    public ApiEndpoint Endpoint { get; init; } = ApiEndpoint.PublicAndPrivate();

    public ControlPlaneLogs Logs { get; init; } = ControlPlaneLogs.All();

    public SecretsEncryption Secrets => ChosenSecrets ?? SecretsEncryption.OwnKey();

    /// <summary>Gets the key that was chosen for secrets; <see langword="null"/> if the default counts.</summary>
    public SecretsEncryption? ChosenSecrets { get; init; }

    public UpgradePolicy Upgrades { get; init; } = UpgradePolicy.Extended;

    /// <summary>Gets whether zonal shift is enabled; <see langword="null"/> leaves it unchanged.</summary>
    public bool? HasZonalShift { get; init; }

    /// <summary>Gets the tier; <see langword="null"/> leaves it unchanged.</summary>
    public ControlPlaneTier? Tier { get; init; }

    public string? ServiceCidr { get; init; }

    public bool IsIpv6 { get; init; }

    public NodeSecurity NodeSecurity { get; init; } = NodeSecurity.Dedicated;

    public ImmutableArray<NodeRule> NodeRules { get; init; } = [];

    /// <summary>Returns the settings with the conventions' key unless a key is set.</summary>
    public ControlPlaneSettings Follow(FollowedConventions conventions) => this with
    {
        ChosenSecrets = ChosenSecrets
            ?? (conventions.KeyAt("SecretsEncryption") is { } secrets ? SecretsEncryption.Key(secrets) : null),
        Logs = Logs is ControlPlaneLogs.KeptLogs { KmsKeyArn: null } logs && conventions.KeyAt("ControlPlaneLogs.KmsKeyArn") is { } key
            ? ControlPlaneLogs.Of(logs.RetentionDays, key, [.. logs.Types])
            : Logs,
    };
}
