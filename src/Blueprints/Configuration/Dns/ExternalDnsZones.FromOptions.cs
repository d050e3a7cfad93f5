using Blueprints.Configuration;

namespace Blueprints;

public sealed partial class ExternalDnsZones
{
    /// <summary>
    /// Creates the zones of a cluster from options, for example those of a stack's configuration. Fluent calls can set the rest afterwards.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="cluster">The cluster, this library's or one that exists.</param>
    /// <returns>The zones that they describe.</returns>
    /// <exception cref="BlueprintException">
    /// <c>CFG004</c> to <c>CFG006</c>: keys are missing, cannot be read or contradict each other; all of them are reported.
    /// </exception>
    /// <example>
    /// <code>
    /// ExternalDnsZones.FromOptions(StackConfiguration.Bind&lt;ExternalDnsOptions&gt;("dns"), cluster).Provision("platform")
    /// </code>
    /// </example>
    public static ExternalDnsZones FromOptions(ExternalDnsOptions options, ClusterHandle cluster)
    {
        OptionRules.ThrowIfRefused(options);
        var zones = For(cluster)
            .WithPolicy(options.Policy)
            .WithTtl(options.Ttl)
            .WithController(controller => controller.WithInterval(options.Interval))
            .WithTags(options.Tags);
        zones = options.Zones.Aggregate(zones, ExternalDnsOptionMapping.AddZone);
        zones = options.Version is { } version ? zones.WithVersion(ExternalDnsOptionMapping.Version(version, options.Chart)) : zones;
        zones = options.Credentials is { } credentials ? zones.WithCredentials(credentials) : zones;
        zones = options.Sources is { } sources ? zones.WithSources([.. sources.Select(DnsSource.Of)]) : zones;
        zones = options.PublicFilter is { } open
            ? zones.WithFilter(HostedZoneKind.Public, filter => ExternalDnsOptionMapping.Filter(filter, open))
            : zones;
        zones = options.PrivateFilter is { } closed
            ? zones.WithFilter(HostedZoneKind.Private, filter => ExternalDnsOptionMapping.Filter(filter, closed))
            : zones;
        zones = options.OwnerId is { } owner ? zones.WithOwnerId(owner) : zones;
        zones = options.TxtPrefix is { } prefix ? zones.WithTxtPrefix(prefix) : zones;
        zones = options.ZoneRoleArn is { } role ? zones.WithZoneRole(role, options.ZoneRoleExternalId) : zones;
        zones = options.Events ? zones.WithController(controller => controller.WithEvents()) : zones;
        zones = options.Disposable ? zones.AsDisposable() : zones;
        zones = options.QueryLogRetentionDays is { } days ? zones.WithQueryLogs(days) : zones;
        return zones.WithKeys(ExternalDnsOptionMapping.Keys(options));
    }
}
