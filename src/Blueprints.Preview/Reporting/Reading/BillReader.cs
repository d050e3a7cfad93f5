using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Counts what AWS bills. Prices differ by region and contract, and are no part of a plan.</summary>
internal sealed class BillReader(ReportSource source)
{
    public ImmutableArray<BillPicture> Read() =>
    [
        .. BilledTypes.One.GroupBy(kind => (kind.What, kind.Unit))
            .Select(kind => (kind.Key, Nodes: Own([.. kind.Select(entry => entry.Type)]).ToList()))
            .Where(kind => kind.Nodes.Count > 0)
            .Select(kind =>
                new BillPicture(kind.Key.What, Number(kind.Nodes.Count), kind.Key.Unit, [.. kind.Nodes.Select(node => node.Name)])),
        .. Own(AwsTypes.NodeGroup).Select(NodeGroup),
        .. Pools(),
        .. Endpoints(),
        .. Own(AwsTypes.RdsCluster).Select(Cluster),
        .. Own(AwsTypes.RdsInstance)
            .Select(node =>
            new BillPicture("RDS instances", "1", $"{node.Text("instanceClass")} instance-hours, and GB stored", [node.Name])),
        .. Own(AwsTypes.Cache)
            .Select(node =>
            new BillPicture("cache nodes", node.Text("numCacheClusters")
            ?? "by its shards", $"{node.Text("nodeType") ?? "node"} hours", [node.Name])),
        .. ManagedPasswords(),
    ];

    private IEnumerable<ReportNode> Own(params string[] types) => source.OfTypes(types).Where(node => !node.IsExisting);

    private BillPicture NodeGroup(ReportNode group)
    {
        var (least, most) = (group.Text("scalingConfig.minSize") ?? "?", group.Text("scalingConfig.maxSize") ?? "?");
        var types = string.Join(" or ", group.Texts("instanceTypes").DefaultIfEmpty("EC2 instances"));
        var disks = source.Reference(group, "launchTemplate.id", AwsTypes.LaunchTemplate) is { } template
            ? template.Items("blockDeviceMappings")
                .Select(mapping => $"{Text(mapping, "ebs.volumeSize") ?? "?"} GB {Text(mapping, "ebs.volumeType")}".TrimEnd()).ToList()
            : [];

        // aws.amazon.com/ec2/pricing, aws.amazon.com/ebs/pricing
        return new BillPicture(
            "nodes of a node group",
            least == most ? most : $"{least} to {most}",
            $"{types} time, {(group.Text("capacityType") == "SPOT" ? "spot" : "on-demand")}"
                + $"{(disks.Count > 0 ? $"; each with {string.Join(" and ", disks)}" : "; and their volumes")}",
            [group.Name]);
    }

    private IEnumerable<BillPicture> Pools() => Own(AwsTypes.NodePool).ToList() is { Count: > 0 } pools
        ? [new BillPicture("nodes of Karpenter", "as pods ask for", "EC2 time and volumes, up to the limits of each pool",
            [.. pools.Select(pool => pool.Text("metadata.name") ?? pool.Name)])]
        : [];

    // aws.amazon.com/privatelink/pricing: an interface endpoint by the zone; a gateway endpoint costs nothing.
    private IEnumerable<BillPicture> Endpoints()
    {
        var endpoints = Own(AwsTypes.VpcEndpoint).Where(endpoint => endpoint.Text("vpcEndpointType") is not (null or "Gateway")).ToList();
        var zones = endpoints
            .Sum(endpoint => endpoint.Texts("subnetIds").Concat(endpoint.Items("subnetConfigurations").Select(_ => "")).Count());
        return endpoints.Count > 0
            ? [new BillPicture("interface endpoints", $"{Number(endpoints.Count)} in {Number(zones)} subnets",
                "hours of each endpoint in each zone, and GB processed", [.. endpoints.Select(endpoint => endpoint.Name)])]
            : [];
    }

    // aws.amazon.com/rds/aurora/pricing
    private BillPicture Cluster(ReportNode cluster)
    {
        var instances = source.OfTypes(AwsTypes.RdsClusterInstance)
            .Where(instance => source.Reference(instance, "clusterIdentifier", AwsTypes.RdsCluster) == cluster).ToList();
        var classes = string.Join(", ",
            instances.Select(instance => instance.Text("instanceClass") ?? "?").Distinct(StringComparer.Ordinal));
        var unit = cluster.Text("serverlessv2ScalingConfiguration.maxCapacity") is { } most
            ? $"ACU-hours, {cluster.Text("serverlessv2ScalingConfiguration.minCapacity")} to {most} ACU each"
            : $"{classes} instance-hours";
        return new BillPicture("database instances", Number(instances.Count), $"{unit}; GB stored, I/O and backups of the cluster",
            [cluster.Name]);
    }

    // RDS keeps such a password in a secret of Secrets Manager, which is billed as one. Source: Amazon RDS User Guide, «Password management
    // with RDS and AWS Secrets Manager».
    private IEnumerable<BillPicture> ManagedPasswords() =>
        Own(AwsTypes.RdsCluster, AwsTypes.RdsInstance).Where(node => node.Has("manageMasterUserPassword")).ToList() is { Count: > 0 } nodes
            ? [new BillPicture("secrets of database passwords", Number(nodes.Count), "secrets per month, and requests",
                [.. nodes.Select(node => node.Name)])]
            : [];

    private static string? Text(GraphValue value, string path) => ReportNode.Scalar(ReportNode.At(value, path));

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
