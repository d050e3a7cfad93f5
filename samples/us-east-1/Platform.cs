using Blueprints;
using Blueprints.Configuration;

namespace UsEast1;

/// <summary>The platform. The program and its tests call the same method.</summary>
public static class Platform
{
    public static IDictionary<string, object?> Describe()
    {
        var settings = StackConfiguration.Bind<PlatformSettings>();
        var region = AwsRegion.Of(new Pulumi.Config("aws").Require("region"));

        var network = VpcBlueprint.In(region, "10.0.0.0/16", "a", "b", "c")
            .AddPublicTier("public", prefix: 20)
            .AddPrivateTier("private", prefix: 20)
            .AddIsolatedTier("data", prefix: 20)
            .WithNat(NatStrategy.OnePerZone)
            .WithFlowLogs(settings.FlowLogDays)
            .ForCluster("platform")
            .Provision("platform");

        var cluster = EksBlueprint.FromOptions(settings.Cluster!, network.Tier("private"))
            .WithCredentials(PodCredentials.Irsa)
            .WithSystemNodes(nodes => nodes
                .OnGraviton("t4g.medium")
                .Between(1, 3, desired: 2)
                .WithImage(settings.SystemImage))
            .Provision("platform");

        var karpenter = KarpenterPools.FromOptions(settings.Karpenter!, cluster)
            .AddGravitonSpot(pool => pool.WithCpuLimit(settings.PoolCpuLimit))
            .AddX86Spot(pool => pool.WithCpuLimit(settings.PoolCpuLimit))
            .WithOnDemandFallback()
            .Provision("platform");

        if (settings.AuditTrail)
        {
            AuditTrail.Create("platform-audit");
        }

        return new Dictionary<string, object?>
        {
            ["clusterName"] = cluster.ClusterName,
            ["endpoint"] = cluster.Endpoint,
            ["region"] = region.Name,
            ["kubeconfigCommand"] = cluster.KubeconfigCommand,
            ["nodeRole"] = karpenter.NodeRoleArn,
            ["systemNodeRole"] = cluster.NodeRoleArn,
            ["queue"] = karpenter.QueueName,
            ["vpcId"] = network.VpcId,
            ["subnetIds"] = network.SubnetIds,
            ["natPublicIps"] = network.NatPublicIps,
        };
    }
}
