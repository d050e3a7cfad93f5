using Blueprints.Dns;

namespace Blueprints.Configuration;

/// <summary>Maps the options of zones to their blueprint.</summary>
internal static class ExternalDnsOptionMapping
{
    public static ExternalDnsZones AddZone(ExternalDnsZones zones, DnsZoneOptions options) => options switch
    {
        { Private: true } => zones.AddExistingPrivateZone(options.Name!, options.Id!),
        { Id: { } id } => zones.AddExistingZone(options.Name!, id),
        { Comment: { } comment } => zones.AddZone(options.Name!, zone => zone.WithComment(comment)),
        _ => zones.AddZone(options.Name!),
    };

    public static ExternalDnsVersion Version(string version, string? chart) =>
        chart is null ? ExternalDnsVersion.Known.Single(known => known.App == version) : ExternalDnsVersion.Of(version, chart);

    public static DnsFilter Filter(DnsFilter filter, DnsFilterOptions options)
    {
        filter = options.Annotations.Aggregate(filter, (adjusted, term) => adjusted.WithAnnotation(term.Key, Value(term.Value)));
        filter = options.WithoutAnnotations.Aggregate(filter, (adjusted, term) => adjusted.WithoutAnnotation(term.Key, Value(term.Value)));
        filter = options.Labels.Aggregate(filter, (adjusted, term) => adjusted.WithLabel(term.Key, Value(term.Value)));
        filter = options.WithoutLabels.Aggregate(filter, (adjusted, term) => adjusted.WithoutLabel(term.Key, Value(term.Value)));
        filter = options.IngressClasses.Count > 0 ? filter.WithIngressClass([.. options.IngressClasses]) : filter;
        return options.WithoutDomains.Count > 0 ? filter.WithoutDomain([.. options.WithoutDomains]) : filter;

        static string? Value(string text) => text.Length == 0 ? null : text;
    }

    public static PlanKeys Keys(ExternalDnsOptions options) => PlanKeys.Of(options)
        .Add("Zones", options.Zones, zone => zone.Name!, nameof(ExternalDnsOptions.Zones))
        .Add("Filter[public]", nameof(ExternalDnsOptions.PublicFilter))
        .Add("Filter[private]", nameof(ExternalDnsOptions.PrivateFilter))
        .Add("QueryLogs", nameof(ExternalDnsOptions.QueryLogRetentionDays))
        .Add("ZoneRole", nameof(ExternalDnsOptions.ZoneRoleArn))
        .Add("ZoneRole.ExternalId", nameof(ExternalDnsOptions.ZoneRoleExternalId))
        .Add("Controller.Interval", nameof(ExternalDnsOptions.Interval));
}
