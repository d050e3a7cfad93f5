namespace Blueprints;

/// <summary>
/// Specifies what ExternalDNS may do to the records that it owns: one of <see cref="UpsertOnly"/>, <see cref="Sync"/> and
/// <see cref="CreateOnly"/>.
/// </summary>
/// <example><code>zones.WithPolicy(DnsPolicy.Sync)</code></example>
public enum DnsPolicy
{
    /// <summary>Creates and changes, and never deletes: the chart's default, and the one that cannot take a name away.</summary>
    UpsertOnly,

    /// <summary>Creates, changes and deletes: Route 53 holds what the cluster says.</summary>
    Sync,

    /// <summary>Creates alone.</summary>
    CreateOnly,
}
