using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Blueprints.Kubernetes;

/// <summary>
/// Represents the args of every custom resource that the library creates, for <c>Customize</c>: a <c>NodePool</c> or <c>EC2NodeClass</c> of
/// Karpenter, or a <c>DNSEndpoint</c> of ExternalDNS. Use it for fields that the library does not offer.
/// </summary>
/// <example>
/// <code>
/// pools.Customize&lt;Blueprints.Kubernetes.ManifestArgs&gt;((name, args) =>
/// {
///     if (name == "platform-karpenter-pool-graviton-spot") args.Spec.Add("newField", "value");
/// });
/// </code>
/// </example>
public sealed class ManifestArgs : CustomResourceArgs
{
    internal ManifestArgs(string apiVersion, string kind, ObjectMetaArgs metadata, IEnumerable<KeyValuePair<string, object?>> spec)
        : base(apiVersion, kind)
    {
        Metadata = metadata;
        Spec = spec.ToDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.Ordinal);
    }

    /// <summary>Gets or sets the tree under <c>spec</c>.</summary>
    [Input("spec", required: true)]
    public InputMap<object> Spec { get; set; }
}
