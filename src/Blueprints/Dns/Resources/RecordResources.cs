using Blueprints.Internal;
using Pulumi.Aws.Route53;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Blueprints.Dns.Resources;

/// <summary>The records that do not come from a source.</summary>
/// <remarks>What ExternalDNS writes waits for the release that knows its kind, and goes before it: while the controller is there, it can clean up.</remarks>
internal static class RecordResources
{
    /// <summary>The longest string of a text. Source: Amazon Route 53 Developer Guide, «TXT record type».</summary>
    private const int LongestString = 255;

    public static void Create(Children children, ExternalDnsPlan plan, ZoneResources zones, IReadOnlyCollection<ControllerResources> controllers)
    {
        foreach (var record in plan.Records)
        {
            if (record.IsEndpoint)
            {
                CreateEndpoint(children, plan, record, controllers);
                continue;
            }

            foreach (var zone in record.Zones)
            {
                CreateRecord(children, record, zone, zones);
            }
        }
    }

    private static void CreateEndpoint(Children children, ExternalDnsPlan plan, RecordPlan record, IReadOnlyCollection<ControllerResources> controllers)
    {
        var name = children.Name($"record-{record.Key}");
        var options = children.Options([.. controllers.Where(controller => controller.Plan.HasDefinitions).Select(controller => controller.Release)]);
        options.Provider = plan.Cluster.KubernetesProvider;
        _ = new CustomResource(name, children.Customize(name, new DnsEndpointArgs(record, plan.Blueprint.Controller.Namespace)), options);
    }

    private static void CreateRecord(Children children, RecordPlan record, ZonePlan zone, ZoneResources zones)
    {
        var name = children.Name(zone.Kind == HostedZoneKind.Public ? $"record-{record.Key}" : $"private-record-{record.Key}");
        _ = new Record(
            name,
            children.Customize(name, new RecordArgs
            {
                ZoneId = zones.Id(zone),
                Name = record.Name,
                Type = record.Definition.TypeName,
                Ttl = record.Ttl,
                Records = record.Values.Select(value => record.Type == DnsRecordType.Txt ? Text(value) : value).ToArray(),
            }),
            children.Options());
    }

    /// <summary>The provider puts the outer quotes; between strings they are ours. Source: Pulumi Registry, aws.route53.Record, «records».</summary>
    private static string Text(string text) =>
        string.Join("\"\"", text.Chunk(LongestString).Select(part => new string(part).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)));
}
