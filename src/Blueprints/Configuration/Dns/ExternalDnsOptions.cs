
namespace Blueprints.Configuration;

/// <summary>
/// Describes what <see cref="ExternalDnsZones"/> reads from configuration: see <see cref="ExternalDnsZones.FromOptions"/>.
/// </summary>
public sealed class ExternalDnsOptions : ICheckedOptions
{
    /// <summary>Gets or sets the zones. Default: none, which the plan rejects.</summary>
    public IList<DnsZoneOptions> Zones { get; set; } = [];

    /// <summary>
    /// Gets or sets the version of ExternalDNS, in quotes, for example <c>"0.21.0"</c>; with <c>chart</c> if the library does not name it.
    /// Default: 0.21.0.
    /// </summary>
    public string? Version { get; set; }

    /// <summary>Gets or sets the version of the chart, in quotes. Default: the one that belongs to <c>version</c>.</summary>
    public string? Chart { get; set; }

    /// <summary>Gets or sets how ExternalDNS gets credentials. Default: the cluster's way.</summary>
    public PodCredentials? Credentials { get; set; }

    /// <summary>Gets or sets the changes that ExternalDNS may make to its records. Default: <c>upsertOnly</c>.</summary>
    public DnsPolicy Policy { get; set; } = DnsPolicy.UpsertOnly;

    /// <summary>
    /// Gets or sets the sources of records, for example <c>[service, gateway-httproute]</c>. Default: services and ingresses.
    /// </summary>
    public IList<string>? Sources { get; set; }

    /// <summary>Gets or sets the resources that the release for public zones reads. Default: all resources of the sources.</summary>
    public DnsFilterOptions? PublicFilter { get; set; }

    /// <summary>Gets or sets the resources that the release for private zones reads. Default: all resources of the sources.</summary>
    public DnsFilterOptions? PrivateFilter { get; set; }

    /// <summary>Gets or sets the time to live, in seconds. Default: 300.</summary>
    public int Ttl { get; set; } = 300;

    /// <summary>Gets or sets the owner id of ExternalDNS's records. Default: made from stack, region and cluster.</summary>
    public string? OwnerId { get; set; }

    /// <summary>Gets or sets the prefix of the names of ownership records. Default: <c>extdns-%{record_type}.</c>.</summary>
    public string? TxtPrefix { get; set; }

    /// <summary>Gets or sets the role of the account that the zones are in. Default: the cluster's account.</summary>
    public string? ZoneRoleArn { get; set; }

    /// <summary>Gets or sets the external id that the role's trust requires. Default: none.</summary>
    public string? ZoneRoleExternalId { get; set; }

    /// <summary>Gets or sets the interval of the controller. Default: <c>1m</c>.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets a value indicating whether changes in the cluster apply at once. Default: <c>false</c>.</summary>
    public bool Events { get; set; }

    /// <summary>Gets or sets a value indicating whether zones may be deleted with every record in them. Default: <c>false</c>.</summary>
    public bool Disposable { get; set; }

    /// <summary>Gets or sets the retention of query logs, in days. Default: no logs.</summary>
    public int? QueryLogRetentionDays { get; set; }

    /// <summary>Gets or sets tags of every taggable resource. Default: none.</summary>
    public IDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>();

    void ICheckedOptions.Check(OptionCheck check)
    {
        check.Reads(Version, text => ExternalDnsVersion.Of(text, text), "a version of ExternalDNS", "\"0.21.0\"");
        check.Reads(Chart, text => ExternalDnsVersion.Of(text, text), "a version of the chart", "\"1.21.1\"");
        check.EachReads(Sources, DnsSource.Of, "a source", "gateway-httproute");
        if (Chart is not null && Version is null)
        {
            check.Missing(nameof(Version), "set the version of ExternalDNS that the chart installs");
        }
        else if (Chart is null
            && Version is { Length: > 0 } version
            && OptionCheck.IsRead(version, text => ExternalDnsVersion.Of(text, text))
            && ExternalDnsVersion.Known.All(known => known.App != version))
        {
            check.Missing(nameof(Chart), "set the version of the chart: the library does not know it for this version");
        }

        if (ZoneRoleExternalId is not null && ZoneRoleArn is null)
        {
            check.Contradiction(
                nameof(ZoneRoleExternalId),
                "an external id has no effect without a role",
                "set 'zoneRoleArn', or remove the external id");
        }
    }
}
