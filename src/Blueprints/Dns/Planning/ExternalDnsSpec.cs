using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Dns.Planning;

/// <summary>Holds the description of a <see cref="ExternalDnsZones"/> as plain data.</summary>
internal sealed record ExternalDnsSpec : BlockSpec
{
    /// <summary>
    /// Specifies the only region of log groups that Route 53 accepts. Source: Amazon Route 53 API Reference, CreateQueryLoggingConfig.
    /// </summary>
    public static AwsRegion QueryLogRegion { get; } = AwsRegion.UsEast1;

    public required PodCredentials Credentials { get; init; }

    public ExternalDnsVersion Version { get; init; } = ExternalDnsVersion.Default;

    public DnsPolicy Policy { get; init; } = DnsPolicy.UpsertOnly;

    public ImmutableArray<DnsSource> Sources { get; init; } = [DnsSource.Service, DnsSource.Ingress];

    public ImmutableSortedDictionary<HostedZoneKind, DnsFilter> Filters { get; init; } =
        ImmutableSortedDictionary<HostedZoneKind, DnsFilter>.Empty;

    public ExternalDnsController Controller { get; init; } = ExternalDnsController.Default;

    public ImmutableArray<DnsRecord> Records { get; init; } = [];

    public int Ttl { get; init; } = ExternalDnsZones.DefaultTtl;

    public string? OwnerId { get; init; }

    /// <summary>
    /// Gets the prefix of ownership records. It ends in a dot and contains the type, so that a zone's own name can be owned, too.
    /// </summary>
    public string TxtPrefix { get; init; } = "extdns-%{record_type}.";

    public (Input<string> Arn, string? KnownArn, string? ExternalId)? ZoneRole { get; init; }

    public required ClusterHandle Cluster { get; init; }

    public ImmutableArray<HostedZone> Zones { get; init; } = [];

    public bool IsDisposable { get; init; }

    public int? QueryLogRetentionDays { get; init; }

    /// <summary>Gets the conventions' key of the log groups of queries; <see langword="null"/> for CloudWatch's own encryption.</summary>
    public Input<string>? QueryLogKey { get; init; }

    public override AwsRegion? Place => Cluster.Region;

    public override BlockSpec Follow(FollowedConventions conventions)
    {
        if (QueryLogRetentionDays is null || conventions.KeyAt("QueryLogs.KmsKeyArn", QueryLogRegion) is not { } key)
        {
            return this;
        }

        conventions.KeyPolicy("QueryLogs.KmsKeyArn", AwsTexts.KeyOfLogs(QueryLogRegion));
        return this with { QueryLogKey = key };
    }
}
