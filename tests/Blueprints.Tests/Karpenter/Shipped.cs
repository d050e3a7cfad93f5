using System.Collections.Immutable;
using Blueprints.Preview;
using Blueprints.Tests.Karpenter.Controller;
using Blueprints.Tests.Karpenter.CrdValidation;

namespace Blueprints.Tests.Karpenter;

/// <summary>A custom resource as a program registers it, as a plain tree.</summary>
internal sealed record Shipped(string ApiVersion, string Kind, string Name, ImmutableSortedDictionary<string, object?> Spec)
{
    /// <summary>Provisions pools on a cluster that exists, and returns those pools, the heaviest first, and their node classes.</summary>
    /// <param name="describe">Given no pools, with an image that is pinned.</param>
    public static async Task<(ImmutableArray<Shipped> Pools, ImmutableArray<Shipped> Classes)> Of(
        Func<KarpenterPools, KarpenterPools> describe)
    {
        var graph = await StackPreview.RunAsync(
            () => _ = describe(KarpenterStacks.Pinned(KarpenterPools.For(Handle()))).Provision("platform"));
        return (
            [
                .. Read(KarpenterStacks.PoolType)
                    .OrderByDescending(pool => pool.Spec.GetValueOrDefault("weight") ?? 0)
                    .ThenBy(pool => pool.Name, StringComparer.Ordinal),
            ],
            [.. Read(KarpenterStacks.ClassType).OrderBy(node => node.Name, StringComparer.Ordinal)]);

        IEnumerable<Shipped> Read(string type) => graph.OfType(type).Select(node => node.Inputs).Select(inputs => new Shipped(
            inputs["apiVersion"].AsText(),
            inputs["kind"].AsText(),
            inputs["metadata"]["name"].AsText(),
            (ImmutableSortedDictionary<string, object?>)TreeOf.Graph(inputs["spec"])!));
    }

    /// <summary>Returns the manifest as YAML, the same text for the same tree.</summary>
    public override string ToString() => ManifestText.Write(TreeOf.Map(
        ("apiVersion", ApiVersion), ("kind", Kind), ("metadata", TreeOf.Map(("name", Name))), ("spec", Spec)));

    private static ClusterHandle Handle() => ClusterHandle.FromExisting(KarpenterStacks.Cluster(
        SubnetPlacement.FromExisting(
            SubnetKind.Private, "vpc-0a", ["us-east-1a", "us-east-1b", "us-east-1c"], ["subnet-0a", "subnet-0b", "subnet-0c"]),
        [],
        KubernetesVersion.Of("1.35"),
        system: KarpenterStacks.System));
}
