using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Blueprints.Karpenter;

/// <summary>The args of a <c>NodePool</c> or an <c>EC2NodeClass</c>, for <c>Customize</c>: the way out for a field that this library does not have.</summary>
/// <example><code>pools.Customize&lt;KarpenterManifestArgs&gt;((name, args) => args.Spec.Add("newField", "value"))</code></example>
public sealed class KarpenterManifestArgs : CustomResourceArgs
{
    internal KarpenterManifestArgs(KarpenterManifest manifest)
        : base(manifest.ApiVersion, manifest.Kind)
    {
        Metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs { Name = manifest.Name };
        Spec = manifest.Spec.ToDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.Ordinal);
    }

    /// <summary>Gets or sets the tree under <c>spec</c>.</summary>
    [Input("spec", required: true)]
    public InputMap<object> Spec { get; set; }
}
