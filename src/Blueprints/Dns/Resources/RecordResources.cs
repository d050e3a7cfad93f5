using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Dns.Planning;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Pulumi.Aws.Route53;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Blueprints.Dns.Resources;

/// <summary>Creates the records without a source.</summary>
/// <remarks>
/// Records of ExternalDNS wait for the release with their kind, and are deleted before it, while the controller can clean up.
/// </remarks>
internal static class RecordResources
{
    public static void Create(
        Children children,
        ExternalDnsPlan plan,
        ZoneResources zones,
        IReadOnlyCollection<ControllerResources> controllers)
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

    private static void CreateEndpoint(
        Children children,
        ExternalDnsPlan plan,
        RecordPlan record,
        IReadOnlyCollection<ControllerResources> controllers)
    {
        // Releases with annotation or label filters do not read the same resource.
        var filters = plan.Releases
            .Where(release => record.Zones.Any(zone => zone.Kind == release.Kind))
            .Select(release => release.Filter)
            .ToImmutableArray();
        if (filters.All(filter => filter.Annotations.IsEmpty && filter.Labels.IsEmpty))
        {
            filters = [DnsFilter.None];
        }

        for (var index = 0; index < filters.Length; index++)
        {
            children.Create(
                index == 0 ? $"record-{record.Key}" : $"private-record-{record.Key}",
                Endpoint(record, index == 0 ? record.Key : $"private-{record.Key}", plan.Controller.Namespace, filters[index]),
                (name, args, options) => new CustomResource(name, args, options),
                controllers.Where(controller => controller.Plan.HasDefinitions).Select(controller => controller.Release),
                options: options => options.Provider = plan.Cluster.KubernetesProvider);
        }
    }

    // Source: kubernetes-sigs/external-dns, charts/external-dns 1.21.1, crds/dnsendpoints.externaldns.k8s.io.yaml.
    private static ManifestArgs Endpoint(RecordPlan record, string name, string @namespace, DnsFilter filter)
    {
        var metadata = new ObjectMetaArgs { Name = name, Namespace = @namespace };
        foreach (var term in filter.Annotations.Values.Where(term => !term.IsExcluded))
        {
            metadata.Annotations.Add(term.Key, term.Example);
        }

        foreach (var term in filter.Labels.Values.Where(term => !term.IsExcluded))
        {
            metadata.Labels.Add(term.Key, term.Example);
        }

        return new ManifestArgs("externaldns.k8s.io/v1alpha1", "DNSEndpoint", metadata, Tree.Of(
            ("endpoints", Tree.List([Tree.Of(
                ("dnsName", record.Name),
                ("recordType", record.Definition.TypeName),
                ("recordTTL", record.Ttl),
                ("targets", Tree.List(record.Values.Select(value => Target(record.Type, value)))))]))));
    }

    /// <summary>
    /// Returns a target: that of an SRV record ends in a dot, which some versions reject for other types. Source:
    /// kubernetes-sigs/external-dns, source/crd.go at each tag, and <c>NewSRVRecord</c> in endpoint/endpoint.go at v0.22.0.
    /// </summary>
    private static string Target(DnsRecordType type, string value)
    {
        var name = value.TrimEnd('.').ToLower(CultureInfo.InvariantCulture);
        return type == DnsRecordType.Srv ? $"{name}." : name;
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

    /// <summary>
    /// Returns a text without the outer quotes, which the provider adds. Source: Pulumi Registry, aws.route53.Record, «records».
    /// </summary>
    private static string Text(string text) => RecordValues.Written(text)[1..^1];
}
