using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Dns;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints;

public sealed partial class ExternalDnsZones
{
    internal const int DefaultTtl = 300;

    /// <summary>Gets how ExternalDNS gets credentials. Default: the cluster's way.</summary>
    public PodCredentials Credentials => Spec.Credentials;

    /// <summary>Chooses the version of ExternalDNS and its chart. Default: 0.21.0, chart 1.21.1.</summary>
    /// <param name="version">0.14.1 or newer, and not chart 1.16.0 (<c>DNS010</c>).</param>
    /// <returns>The zones with that version.</returns>
    /// <example><code>zones.WithVersion(ExternalDnsVersion.V0_14_2)</code></example>
    [Pure]
    public ExternalDnsZones WithVersion(ExternalDnsVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new(Spec with { Version = version });
    }

    /// <summary>
    /// Chooses the changes that ExternalDNS may make to its own records. Default: <see cref="DnsPolicy.UpsertOnly"/>, as in the chart.
    /// </summary>
    /// <param name="policy">
    /// The choice; <see cref="DnsPolicy.CreateOnly"/> not with charts 1.16 and 1.17 (<c>DNS031</c>). The policy is always set explicitly,
    /// since the controller's default has changed between versions.
    /// </param>
    /// <returns>The zones with that policy.</returns>
    /// <example><code>zones.WithPolicy(DnsPolicy.Sync)</code></example>
    [Pure]
    public ExternalDnsZones WithPolicy(DnsPolicy policy) => new(Spec with { Policy = policy });

    /// <summary>Chooses the sources of records. Default: services and ingresses.</summary>
    /// <param name="sources">At least one (<c>DNS014</c>).</param>
    /// <returns>The zones with only these sources.</returns>
    /// <example><code>zones.WithSources(DnsSource.Service, DnsSource.GatewayHttpRoute)</code></example>
    [Pure]
    public ExternalDnsZones WithSources(params DnsSource[] sources)
    {
        Elements.ThrowIfAnyNull(sources);
        return new(Spec with { Sources = sources.ToImmutableArray().OrEmpty(nameof(sources)) });
    }

    /// <summary>
    /// Chooses the resources that the release for public or private zones reads. Default: all resources of the sources, for both.
    /// </summary>
    /// <param name="kind">The kind of zones; without such a zone it is problem <c>DNS033</c>.</param>
    /// <param name="configure">
    /// Adjusts the filter of that kind (<c>DNS033</c>); a source that ignores it reports warning <c>DNS110</c>.
    /// </param>
    /// <returns>The zones with that filter.</returns>
    /// <remarks>
    /// Required if a public and a private zone contain each other (<c>DNS109</c>): otherwise internal addresses are written to the public
    /// zone.
    /// </remarks>
    /// <example>
    /// <code>
    /// zones.WithFilter(HostedZoneKind.Public, filter => filter.WithAnnotation("example.org/dns", "public"))
    /// </code>
    /// </example>
    [Pure]
    public ExternalDnsZones WithFilter(HostedZoneKind kind, Func<DnsFilter, DnsFilter> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind of zones is invalid.");
        }

        var filter = configure(Spec.Filters.GetValueOrDefault(kind, DnsFilter.None))
            ?? throw new ArgumentException("The configuration of the filter returned null; return the adjusted one.", nameof(configure));
        return new(Spec with { Filters = Spec.Filters.SetItem(kind, filter) });
    }

    /// <summary>Adds a record without a service or an ingress.</summary>
    /// <param name="record">
    /// The record; its name must be in a zone (<c>DNS021</c>), and the record is added to the nearest public and private zone.
    /// </param>
    /// <returns>The zones with one more record.</returns>
    /// <example><code>zones.AddRecord(DnsRecord.A("www.example.org", "192.0.2.1"))</code></example>
    [Pure]
    public ExternalDnsZones AddRecord(DnsRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(Spec with { Records = Spec.Records.Add(record) });
    }

    /// <summary>Sets the time to live of records whose source sets none. Default: 300 seconds, as in ExternalDNS.</summary>
    /// <param name="seconds">
    /// 1 to 2,147,483,647 (<c>DNS018</c>). Values other than 300 require ExternalDNS 0.21 (<c>DNS017</c>); with any version, a source can
    /// set its own.
    /// </param>
    /// <returns>The zones with that time.</returns>
    /// <remarks>
    /// Source: kubernetes-sigs/external-dns, provider/aws/aws.go (the constant) and docs/advanced/ttl.md (<c>--min-ttl</c>).
    /// </remarks>
    /// <example><code>zones.WithTtl(60)</code></example>
    [Pure]
    public ExternalDnsZones WithTtl(int seconds) => new(Spec with { Ttl = seconds });

    /// <summary>Adjusts how the controller runs.</summary>
    /// <param name="configure">Adjusts the controller.</param>
    /// <returns>The zones with the controller adjusted.</returns>
    /// <example><code>zones.WithController(controller => controller.WithEvents())</code></example>
    [Pure]
    public ExternalDnsZones WithController(Func<ExternalDnsController, ExternalDnsController> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return new(
            Spec with
            {
                Controller = configure(Spec.Controller)
                    ?? throw new ArgumentException(
                        "The configuration of the controller returned null; return the adjusted one.",
                        nameof(configure)),
            });
    }

    /// <summary>Chooses how the controller gets credentials. Default: the cluster's way.</summary>
    /// <param name="credentials">Pod Identity needs the cluster's agent (<c>IDN003</c>), IRSA its OIDC provider (<c>IDN004</c>).</param>
    /// <returns>The zones with that choice.</returns>
    /// <example><code>zones.WithCredentials(PodCredentials.Irsa)</code></example>
    [Pure]
    public ExternalDnsZones WithCredentials(PodCredentials credentials) => new(Spec with { Credentials = credentials });

    /// <summary>Manages zones of another account with a role of that account.</summary>
    /// <param name="roleArn">The role's ARN.</param>
    /// <param name="externalId">
    /// The external id that the role's trust requires: 2 to 1,224 characters (<c>DNS026</c>). Default: none.
    /// </param>
    /// <returns>The zones with that role. The zones must exist (<c>DNS024</c>).</returns>
    /// <example><code>zones.WithZoneRole(roleArn)</code></example>
    [Pure]
    public ExternalDnsZones WithZoneRole(Input<string> roleArn, string? externalId = null)
    {
        ArgumentNullException.ThrowIfNull(roleArn);
        return new(Spec with { ZoneRole = (roleArn, PlainText.Of(roleArn), externalId) });
    }

    /// <summary>Sets the owner id of ExternalDNS's records. Default: <c>{stack}-{region}-{cluster}</c>.</summary>
    /// <param name="ownerId">
    /// 1 to 64 letters, digits, dots, hyphens and underscores (<c>DNS011</c>); unique in a program (<c>DNS012</c>). The id of private zones
    /// ends in <c>-private</c>.
    /// </param>
    /// <returns>The zones with that owner id.</returns>
    /// <remarks>
    /// Records of another owner are never changed. Keep the owner id of existing records: with a new id they would never be updated or
    /// deleted.
    /// </remarks>
    /// <example><code>zones.WithOwnerId("platform")</code></example>
    [Pure]
    public ExternalDnsZones WithOwnerId(string ownerId)
    {
        ArgumentException.ThrowIfNullOrEmpty(ownerId);
        return new(Spec with { OwnerId = ownerId });
    }

    /// <summary>Sets the prefix of the names of ownership records. Default: <c>extdns-%{record_type}.</c></summary>
    /// <param name="prefix">
    /// Contains <c>%{record_type}</c> and ends in a dot (<c>DNS015</c>): otherwise a zone's own name cannot be owned.
    /// </param>
    /// <returns>The zones with that prefix. It must not change while records exist.</returns>
    /// <remarks>Source: kubernetes-sigs/external-dns, docs/registry/txt.md.</remarks>
    /// <example><code>zones.WithTxtPrefix("own-%{record_type}.")</code></example>
    [Pure]
    public ExternalDnsZones WithTxtPrefix(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        return new(Spec with { TxtPrefix = prefix });
    }
}
