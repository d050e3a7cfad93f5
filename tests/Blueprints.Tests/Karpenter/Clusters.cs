using Blueprints.Karpenter;

namespace Blueprints.Tests.Karpenter;

/// <summary>Clusters and pools that tests start from.</summary>
internal static class Clusters
{
    public static KarpenterTarget UsEast1 { get; } = new()
    {
        ClusterName = "platform",
        KubernetesVersion = KubernetesVersion.Of("1.35"),
        Region = AwsRegion.UsEast1,
        Zones = [AwsRegion.UsEast1.Zone("a"), AwsRegion.UsEast1.Zone("b"), AwsRegion.UsEast1.Zone("c")],
        SystemArchitecture = CpuArchitecture.Arm64,
    };

    public static KarpenterTarget AfSouth1 { get; } = UsEast1 with
    {
        Region = AwsRegion.AfSouth1,
        Zones = [AwsRegion.AfSouth1.Zone("a"), AwsRegion.AfSouth1.Zone("b")],
    };

    /// <summary>Gets no pools, on a cluster in us-east-1, with an image that is pinned.</summary>
    public static KarpenterPools Empty { get; } = KarpenterPools.For(UsEast1).WithNodeClass(
        node => node.WithAmi(AmiSource.Alias("al2023@v20260724")));

    /// <summary>Gets the pools of the us-east-1 document.</summary>
    public static KarpenterPools Document { get; } = Empty.AddGravitonSpot().AddX86Spot().WithOnDemandFallback();

    /// <summary>One pool, adjusted.</summary>
    public static KarpenterPools With(Func<NodePool, NodePool> configure) => Empty.AddApp(configure);

    /// <summary>One pool, and its node class adjusted.</summary>
    public static KarpenterPools WithNode(Func<Ec2NodeClass, Ec2NodeClass> configure) => With(pool => pool).WithNodeClass(configure);

    /// <summary>One more pool, adjusted.</summary>
    public static KarpenterPools AddApp(this KarpenterPools pools, Func<NodePool, NodePool>? configure = null)
    {
        var app = NodePool.Of("app").WithCategories("m");
        return pools.AddPool(configure is null ? app : configure(app));
    }
}
