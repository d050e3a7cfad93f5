using System.Collections.Immutable;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads hosted zones, and who owns the records in them: this stack, and the releases of ExternalDNS.</summary>
internal sealed class DnsReader(ReportSource source)
{
    private const string ZoneIdFilter = "--zone-id-filter=";

    public ImmutableArray<ZonePicture> Read()
    {
        var records = source.OfTypes(AwsTypes.Record)
            .Select(record => (Zone: source.Reference(record, "zoneId", AwsTypes.Zone), Record: record)).ToList();
        return
        [
            .. source.OfTypes(AwsTypes.Zone).Select(zone =>
            {
                var name = (zone.Text("name") ?? zone.Output("name") ?? zone.Name).TrimEnd('.');
                return Zone(name, zone.Items("vpcs").Any(), zone.IsExisting, zone.Id,
                    [.. records.Where(pair => pair.Zone == zone).Select(pair => pair.Record)]);
            }),
            .. records.Where(pair => pair.Zone is null).GroupBy(pair => pair.Record.Text("zoneId") ?? GraphValue.UnknownMask)
                .Select(group => Zone(group.Key, false, true, group.Key, [.. group.Select(pair => pair.Record)])),
        ];
    }

    private ZonePicture Zone(string name, bool isPrivate, bool isExisting, string? id, IReadOnlyList<ReportNode> records) => new(
        name,
        isPrivate,
        isExisting,
        [.. records
            .Select(record =>
            new RecordPicture(record.Text("name") ?? GraphValue.UnknownMask, record.Text("type")
            ?? GraphValue.UnknownMask, Value(record)))],
        [
            .. records.Count > 0 ? [$"this stack ({records.Count} {(records.Count == 1 ? "record" : "records")})"] : Array.Empty<string>(),
            .. source.OfTypes(AwsTypes.Release).Where(IsExternalDns).Where(release => WritesTo(release, name, id)).Select(Owner),
        ]);

    private static string Value(ReportNode record) =>
        string.Join(", ",
            record.Texts("records")
            .Concat(record.Items("aliases").Select(alias => $"alias of {ReportNode.Scalar(ReportNode.At(alias, "name"))}")));

    private static bool IsExternalDns(ReportNode release) => (release.Text("chart") ?? "").Split('/')[^1] == "external-dns";

    // What the chart is given: a zone has to pass each filter that is there; --zone-id-filter is an argument, since the chart has no value
    // for it.
    private static bool WritesTo(ReportNode release, string zone, string? id)
    {
        var domains = release.Texts("values.domainFilters").ToList();
        var ids = release.Texts("values.extraArgs").Where(argument => argument.StartsWith(ZoneIdFilter, StringComparison.Ordinal))
            .Select(argument => argument[ZoneIdFilter.Length..]).ToList();
        return (domains.Count == 0 || domains.Exists(domain => IsWithin(zone, domain) || domain == GraphValue.UnknownMask))
            && (ids.Count == 0 || id is null || ids.Contains(id) || ids.Contains(GraphValue.UnknownMask));
    }

    private static bool IsWithin(string zone, string domain) =>
        zone.Equals(domain.TrimStart('.'), StringComparison.OrdinalIgnoreCase)
            || zone.EndsWith($".{domain.TrimStart('.')}", StringComparison.OrdinalIgnoreCase);

    private static string Owner(ReportNode release)
    {
        string?[] facts =
        [
            release.Text("values.txtOwnerId") is { } owner ? $"TXT owner id {owner}" : null,
            release.Text("values.policy") is { } policy ? $"policy {policy}" : null,
        ];
        var said = string.Join(", ", facts.OfType<string>());
        return $"ExternalDNS release {release.Text("name") ?? release.Name}{(said.Length > 0 ? $" ({said})" : "")}";
    }
}
