namespace Blueprints;

/// <summary>
/// Specifies the changes that ExternalDNS may make to its own records: one of <see cref="UpsertOnly"/>, <see cref="Sync"/> and
/// <see cref="CreateOnly"/>.
/// </summary>
/// <example><code>zones.WithPolicy(DnsPolicy.Sync)</code></example>
public enum DnsPolicy
{
    /// <summary>Creates and changes records, but never deletes them: the chart's default.</summary>
    UpsertOnly,

    /// <summary>Creates, changes and deletes records, so that Route 53 matches the cluster.</summary>
    Sync,

    /// <summary>Only creates records.</summary>
    CreateOnly,
}
