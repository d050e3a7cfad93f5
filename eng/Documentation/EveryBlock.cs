namespace Blueprints.Site;

/// <summary>A program with every block, and with the options that write a policy.</summary>
internal static class EveryBlock
{
    private const string Policy =
        """
        {"Version":"2012-10-17","Statement":[{"Sid":"YourOwn","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::orders/*"}]}
        """;

    public static void Provision()
    {
        var network = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b", "c")
            .AddPublicTier("public", prefix: 20)
            .AddPrivateTier("private", prefix: 20)
            .AddIsolatedTier("data", prefix: 20)
            .WithNat(NatStrategy.OnePerZone)
            .WithFlowLogs(retentionDays: 7)
            .ForCluster("platform")
            .Provision("platform");
        var cluster = EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("private"))
            .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(2, 3))
            .WithAddon(EksAddon.EbsCsiDriver)
            .WithAddon(EksAddon.EfsCsiDriver)
            .WithAddon(EksAddon.CloudWatchObservability)
            .Provision("platform");
        KarpenterPools.For(cluster)
            .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")))
            .AddGravitonSpot()
            .Provision("platform");
        var database = AuroraServerless.Postgres(AuroraPostgresVersion.V17_7, network.Tier("data"))
            .AllowFrom(cluster)
            .WithEnhancedMonitoring()
            .Provision("orders");
        WorkloadIdentity.For(cluster, "shop", "orders")
            .AddPolicy("your-own", Policy)
            .GrantConnect(database, "orders")
            .Provision("orders");
        ExternalDnsZones.For(cluster).AddZone("example.org").Provision("dns");
        GitHubActionsAccess.For("octo-org/shop", repository => repository.OnBranch("main"))
            .AllowDescribeCluster("platform", AwsRegion.UsEast1)
            .Provision("deploy");
    }
}
