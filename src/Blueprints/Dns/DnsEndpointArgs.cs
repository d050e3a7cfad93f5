using System.Globalization;
using Blueprints.Karpenter.Planning;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Blueprints.Dns;

/// <summary>The args of a <c>DNSEndpoint</c>, for <c>Customize</c>: the way out for a field that this library does not have, such as a set identifier.</summary>
/// <remarks>Source: kubernetes-sigs/external-dns, charts/external-dns 1.21.1, crds/dnsendpoints.externaldns.k8s.io.yaml.</remarks>
/// <example><code>zones.Customize&lt;DnsEndpointArgs&gt;((name, args) => args.Spec.Add("newField", "value"))</code></example>
public sealed class DnsEndpointArgs : CustomResourceArgs
{
    internal DnsEndpointArgs(RecordPlan record, string @namespace)
        : base("externaldns.k8s.io/v1alpha1", "DNSEndpoint")
    {
        Metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs { Name = record.Key, Namespace = @namespace };
        Spec = new Dictionary<string, object>
        {
            ["endpoints"] = Tree.List([Tree.Of(
                ("dnsName", record.Name),
                ("recordType", record.Definition.TypeName),
                ("recordTTL", record.Ttl),
                ("targets", Tree.List(record.Values.Select(Target))))])!,
        };
    }

    /// <summary>Gets or sets the tree under <c>spec</c>.</summary>
    [Input("spec", required: true)]
    public InputMap<object> Spec { get; set; }

    /// <summary>A target with a dot at the end is refused by the source «crd», whatever its type.</summary>
    private static string Target(string value) => value.TrimEnd('.').ToLower(CultureInfo.InvariantCulture);
}
