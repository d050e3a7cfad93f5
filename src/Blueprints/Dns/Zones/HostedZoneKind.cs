namespace Blueprints;

/// <summary>Who can ask a hosted zone: one of <see cref="Public"/> and <see cref="Private"/>.</summary>
/// <example><code>plan.Zones.Where(zone => zone.Kind == HostedZoneKind.Public)</code></example>
public enum HostedZoneKind
{
    /// <summary>Everybody on the internet.</summary>
    Public,

    /// <summary>The VPCs that the zone is associated with.</summary>
    Private,
}
