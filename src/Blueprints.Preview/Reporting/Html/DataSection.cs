using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>What holds data, and hosted zones.</summary>
internal static class DataSection
{
    public static PageSection? Of(IReadOnlyList<DataPicture> data) => Parts.Section(
        "data",
        "Data",
        Parts.Table(
            "What holds data, and who may connect",
            ["Name", "Kind", "Engine", "Instances", "Facts", "Protected in Pulumi", "May connect"],
            data.Select(store => new[]
            {
                Parts.Text(store.Name), store.Kind, Parts.Text(store.Engine), Parts.Lines(store.Instances), Parts.Lines(store.Facts),
                store.IsProtected ? "yes" : "no", Parts.Lines(store.Connect),
            })));

    public static PageSection? Of(IReadOnlyList<ZonePicture> zones) => Parts.Section(
        "dns",
        "DNS",
        [
            Parts.Table(
                "Hosted zones, and who owns the records in them",
                ["Zone", "Kind", "Records of this stack", "Owners of records"],
                zones.Select(zone => new[]
                {
                    Parts.Text(zone.Name), $"{(zone.IsPrivate ? "private" : "public")}{(zone.IsExisting ? ", existing" : "")}",
                    Words.Count(zone.Records.Length, "record"), Parts.Lines(zone.Owners),
                })),
            .. zones.Select(zone => Parts.Table(
                $"Records of this stack in {zone.Name}",
                ["Name", "Type", "Value"],
                zone.Records.Select(record => new[] { Parts.Text(record.Name), Parts.Text(record.Type), Parts.Text(record.Value) }))),
        ]);
}
