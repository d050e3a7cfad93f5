using System.Globalization;
using Blueprints.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Blueprints.Dns;

/// <summary>The args of a <c>DNSEndpoint</c>, for <c>Customize</c>: the way out for a field that this library does not have, such as a set identifier.</summary>
/// <remarks>Source: kubernetes-sigs/external-dns, charts/external-dns 1.21.1, crds/dnsendpoints.externaldns.k8s.io.yaml.</remarks>
/// <example><code>zones.Customize&lt;DnsEndpointArgs&gt;((name, args) => args.Spec.Add("newField", "value"))</code></example>
public sealed class DnsEndpointArgs : CustomResourceArgs
{
    internal DnsEndpointArgs(RecordPlan record, string name, string @namespace, DnsFilter filter)
        : base("externaldns.k8s.io/v1alpha1", "DNSEndpoint")
    {
        var metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs { Name = name, Namespace = @namespace };
        foreach (var term in filter.Annotations.Values.Where(term => !term.IsExcluded))
        {
            metadata.Annotations.Add(term.Key, term.Example);
        }

        foreach (var term in filter.Labels.Values.Where(term => !term.IsExcluded))
        {
            metadata.Labels.Add(term.Key, term.Example);
        }

        Metadata = metadata;
        Spec = new Dictionary<string, object>
        {
            ["endpoints"] = Tree.List([Tree.Of(
                ("dnsName", record.Name),
                ("recordType", record.Definition.TypeName),
                ("recordTTL", record.Ttl),
                ("targets", Tree.List(record.Values.Select(value => Target(record.Type, value)))))])!,
        };
    }

    /// <summary>Gets or sets the tree under <c>spec</c>.</summary>
    [Input("spec", required: true)]
    public InputMap<object> Spec { get; set; }

    /// <summary>
    /// The target of an SRV record ends in a dot, and other targets do without: some versions refuse it. Source: kubernetes-sigs/external-dns, source/crd.go at each tag, and
    /// <c>NewSRVRecord</c> in endpoint/endpoint.go at v0.22.0.
    /// </summary>
    private static string Target(DnsRecordType type, string value)
    {
        var name = value.TrimEnd('.').ToLower(CultureInfo.InvariantCulture);
        return type == DnsRecordType.Srv ? $"{name}." : name;
    }
}
