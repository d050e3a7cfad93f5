namespace Blueprints.Configuration;

/// <summary>Says what the options of zones mean to their blueprint.</summary>
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

    public static PlanKeys Keys(ExternalDnsOptions options) => PlanKeys.Of(options)
        .Add("Zones", options.Zones, zone => zone.Name!, nameof(ExternalDnsOptions.Zones))
        .Add("QueryLogs", nameof(ExternalDnsOptions.QueryLogRetentionDays))
        .Add("ZoneRole", nameof(ExternalDnsOptions.ZoneRoleArn))
        .Add("ZoneRole.ExternalId", nameof(ExternalDnsOptions.ZoneRoleExternalId))
        .Add("Controller.Interval", nameof(ExternalDnsOptions.Interval));
}
