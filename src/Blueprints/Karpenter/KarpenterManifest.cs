using System.Collections.Immutable;
using Blueprints.Karpenter.Planning;
using Blueprints.Kubernetes;

namespace Blueprints.Karpenter;

/// <summary>A custom resource as a plain tree: sorted maps, lists, texts, whole numbers and truth values.</summary>
/// <remarks>Where a node class is rendered with other values than texts, such as outputs of Pulumi, those stand in the tree as they are.</remarks>
public sealed class KarpenterManifest
{
    internal KarpenterManifest(string apiVersion, string kind, string name, ImmutableSortedDictionary<string, object?> spec)
    {
        ApiVersion = apiVersion;
        Kind = kind;
        Name = name;
        Spec = spec;
    }

    /// <summary>Gets the API version, for example <c>karpenter.sh/v1</c>.</summary>
    public string ApiVersion { get; }

    /// <summary>Gets the kind: <c>NodePool</c> or <c>EC2NodeClass</c>.</summary>
    public string Kind { get; }

    /// <summary>Gets the resource's name.</summary>
    public string Name { get; }

    /// <summary>Gets the tree under <c>spec</c>.</summary>
    public ImmutableSortedDictionary<string, object?> Spec { get; }

    /// <summary>Gets the whole tree: <c>apiVersion</c>, <c>kind</c>, <c>metadata</c>, <c>spec</c>.</summary>
    public ImmutableSortedDictionary<string, object?> Content =>
        Tree.Of(("apiVersion", ApiVersion), ("kind", Kind), ("metadata", Tree.Of(("name", Name))), ("spec", Spec));

    /// <summary>Returns the manifest as YAML.</summary>
    /// <returns>The same text for the same tree.</returns>
    public override string ToString() => ManifestText.Write(Content);
}
