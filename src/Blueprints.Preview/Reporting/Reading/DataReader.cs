using System.Collections.Immutable;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads what holds data, and who may connect to it.</summary>
internal sealed class DataReader(ReportSource source, ReachReader reach, ImmutableArray<ReachPicture> groups)
{
    private static readonly (string Type, string Kind)[] Stores =
    [
        (AwsTypes.Table, "DynamoDB table"), (AwsTypes.FileSystem, "EFS file system"), (AwsTypes.Bucket, "S3 bucket"),
        (AwsTypes.BucketV2, "S3 bucket"),
        ("aws:ecr/repository:Repository", "ECR repository"), ("aws:secretsmanager/secret:Secret", "secret"),
        ("aws:sqs/queue:Queue", "SQS queue"),
    ];

    public ImmutableArray<DataPicture> Read() =>
    [
        .. source.OfTypes(AwsTypes.RdsCluster).Select(Cluster),
        .. source.OfTypes(AwsTypes.RdsInstance).Select(node => Database(node, "RDS instance", [Instance(node)])),
        .. source.OfTypes(AwsTypes.RdsClusterInstance).Where(node => ClusterOf(node) is null)
            .GroupBy(node => node.Text("clusterIdentifier") ?? GraphValue.UnknownMask)
            .Select(group =>
                new DataPicture(group.Key, "RDS cluster (existing)", group.First().Text("engine")
                ?? "", [.. group.Select(Instance)], [], false, [])),
        .. source.OfTypes(AwsTypes.Cache, AwsTypes.ServerlessCache).Select(Cache),
        .. Stores.SelectMany(store =>
            source.OfTypes(store.Type)
            .Select(node => new DataPicture(node.Name, store.Kind, "", [], [.. Facts(node)], node.IsProtected, []))),
    ];

    private DataPicture Cluster(ReportNode cluster) =>
        Database(cluster, "RDS cluster",
            [.. source.OfTypes(AwsTypes.RdsClusterInstance).Where(instance => ClusterOf(instance) == cluster).Select(Instance)]);

    private ReportNode? ClusterOf(ReportNode instance) => source.Reference(instance, "clusterIdentifier", AwsTypes.RdsCluster);

    private DataPicture Database(ReportNode node, string kind, ImmutableArray<string> instances) =>
        new(node.Name, kind, Joined(node.Text("engine"), node.Text("engineVersion")), instances, [.. DatabaseFacts(node)], node.IsProtected,
            [.. Connect(node)]);

    private DataPicture Cache(ReportNode node) => new(
        node.Name,
        node.Type == AwsTypes.Cache ? "ElastiCache replication group" : "ElastiCache serverless cache",
        Joined(node.Text("engine") ?? "redis", node.Text("engineVersion") ?? node.Text("majorEngineVersion")),
        node.Text("nodeType") is { } type ? [type] : [],
        [],
        node.IsProtected,
        [.. Connect(node)]);

    private static string Instance(ReportNode node) => Joined(
        node.Name, node.Text("instanceClass"), node.Has("publiclyAccessible") ? "public address"
            : null, node.Text("promotionTier") is { } tier ? $"tier {tier}" : null);

    private static IEnumerable<string> DatabaseFacts(ReportNode node)
    {
        if (node.Text("serverlessv2ScalingConfiguration.maxCapacity") is { } most)
        {
            yield return $"{node.Text("serverlessv2ScalingConfiguration.minCapacity")} to {most} ACU";
        }

        yield return node.Text("backupRetentionPeriod") is { } days ? $"backups {days} days" : "backups by default";
        yield return node.Has("storageEncrypted") ? "encrypted" : "not encrypted";
        yield return node.Has("deletionProtection") ? "deletion protection" : "no deletion protection";
        yield return node.Has("skipFinalSnapshot") ? "no final snapshot" : "final snapshot";
        if (node.Has("iamDatabaseAuthenticationEnabled"))
        {
            yield return "IAM authentication";
        }

        if (node.Has("manageMasterUserPassword"))
        {
            yield return "password in Secrets Manager";
        }
    }

    private IEnumerable<string> Facts(ReportNode node)
    {
        if (node.Has("forceDestroy"))
        {
            yield return "deleted with what is in it";
        }

        if (source.OfTypes("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")
            .Any(block => source.Reference(block, "bucket", AwsTypes.Buckets) == node))
        {
            yield return "public access block";
        }
    }

    private IEnumerable<string> Connect(ReportNode node) =>
        from own in reach.GroupsOf(node)
        from @group in groups
        where @group.Target == own
        from rule in @group.Inbound
        select $"{rule.Peer.Name} on {string.Join(", ", rule.Ports)}";

    private static string Joined(params string?[] parts) => string.Join(" ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
