using System.Collections.Immutable;
using Blueprints.Dns.Planning;
using Blueprints.Internal;
using Pulumi.Aws.Route53;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Blueprints.Dns.Resources;

/// <summary>The records that do not come from a source.</summary>
/// <remarks>What ExternalDNS writes waits for the release that knows its kind, and goes before it: while the controller is there, it can clean up.</remarks>
internal static class RecordResources
{
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
        // Releases that tell resources by annotations or labels do not read the same one.
        var filters = plan.Releases.Where(release => record.Zones.Any(zone => zone.Kind == release.Kind)).Select(release => release.Filter).ToImmutableArray();
        if (filters.All(filter => filter.Annotations.IsEmpty && filter.Labels.IsEmpty))
        {
            filters = [DnsFilter.None];
        }

        for (var index = 0; index < filters.Length; index++)
        {
            children.Create(
                index == 0 ? $"record-{record.Key}" : $"private-record-{record.Key}",
                new DnsEndpointArgs(record, index == 0 ? record.Key : $"private-{record.Key}", plan.Controller.Namespace, filters[index]),
                (name, args, options) => new CustomResource(name, args, options),
                controllers.Where(controller => controller.Plan.HasDefinitions).Select(controller => controller.Release),
                options: options => options.Provider = plan.Cluster.KubernetesProvider);
        }
    }

    private static void CreateRecord(Children children, RecordPlan record, ZonePlan zone, ZoneResources zones)
    {
        children.Create(
            zone.Kind == HostedZoneKind.Public ? $"record-{record.Key}" : $"private-record-{record.Key}",
            new RecordArgs
            {
                ZoneId = zones.Id(zone),
                Name = record.Name,
                Type = record.Definition.TypeName,
                Ttl = record.Ttl,
                Records = record.Values.Select(value => record.Type == DnsRecordType.Txt ? Text(value) : value).ToArray(),
            },
            (name, args, options) => new Record(name, args, options));
    }

    /// <summary>The provider puts the outer quotes; between strings they are ours. Source: Pulumi Registry, aws.route53.Record, «records».</summary>
    private static string Text(string text) => RecordValues.Written(text)[1..^1];
}
