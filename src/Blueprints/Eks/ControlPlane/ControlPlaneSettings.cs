using System.Collections.Immutable;

namespace Blueprints.Eks;

/// <summary>What is chosen for the control plane; the same in the blueprint and in the plan.</summary>
internal sealed record ControlPlaneSettings
{
    public ApiEndpoint Endpoint { get; init; } = ApiEndpoint.PublicAndPrivate();

    public ControlPlaneLogs Logs { get; init; } = ControlPlaneLogs.All();

    public SecretsEncryption Secrets { get; init; } = SecretsEncryption.OwnKey();

    public UpgradePolicy Upgrades { get; init; } = UpgradePolicy.Extended;

    /// <summary>Gets whether zonal shift is on; <see langword="null"/> leaves it as it is.</summary>
    public bool? HasZonalShift { get; init; }

    /// <summary>Gets the tier; <see langword="null"/> leaves it as it is.</summary>
    public ControlPlaneTier? Tier { get; init; }

    public string? ServiceCidr { get; init; }

    public bool IsIpv6 { get; init; }

    public NodeSecurity NodeSecurity { get; init; } = NodeSecurity.Dedicated;

    public ImmutableArray<NodeRule> NodeRules { get; init; } = [];
}
