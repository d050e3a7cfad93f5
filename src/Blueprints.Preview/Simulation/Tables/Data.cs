using static Blueprints.Preview.Simulation.Tables.Aws;

namespace Blueprints.Preview.Simulation.Tables;

/// <summary>RDS and ElastiCache.</summary>
internal static class Data
{
    public static IEnumerable<ResourceSimulation> All =>
    [
        Regional("rds/cluster:Cluster", "{auto:clusterIdentifier}", "rds:{region}:{account}:cluster:{auto:clusterIdentifier}")
            .Named("clusterIdentifier")
            .With("endpoint", "{auto:clusterIdentifier}.cluster-{hex12:host}.{region}.rds.{dns}")
            .With("readerEndpoint", "{auto:clusterIdentifier}.cluster-ro-{hex12:host}.{region}.rds.{dns}")
            .With("port", cluster => cluster.Inputs.GetValueOrDefault("port") ?? (IsPostgres(cluster) ? 5432 : 3306))
            .With("engineVersionActual", cluster => cluster.Text("engineVersion"))
            .With("clusterResourceId", "cluster-{upper26:resource}")
            .With("hostedZoneId", "Z{upper13:zone}")
            .With("masterUserSecrets", cluster => cluster.Inputs.GetValueOrDefault("manageMasterUserPassword") is true
                ? List(Object(
                    (
                        "kmsKeyId",
                        cluster.Text("masterUserSecretKmsKeyId")
                            ?? cluster.Fill("arn:{partition}:kms:{region}:{account}:key/{uuid:secretKey}")),
                    (
                        "secretArn",
                        cluster.Fill("arn:{partition}:secretsmanager:{region}:{account}:secret:rds!cluster-{uuid:secret}-{hex6:secret}")),
                    ("secretStatus", "active")))
                : List()),
        Regional("rds/clusterInstance:ClusterInstance", "{auto:identifier}", "rds:{region}:{account}:db:{auto:identifier}")
            .Named("identifier")
            .With("endpoint", "{auto:identifier}.{hex12:host}.{region}.rds.{dns}")
            .With("port", instance => IsPostgres(instance) ? 5432 : 3306)
            .With("dbiResourceId", "db-{upper26:resource}")
            .With("engineVersionActual", instance => instance.Text("engineVersion"))
            .With("writer", _ => true),
        Regional("rds/subnetGroup:SubnetGroup", "{auto:name}", "rds:{region}:{account}:subgrp:{auto:name}").Named()
            .Default("description", "Managed by Pulumi")
            .With("supportedNetworkTypes", _ => List("IPV4"))
            .With("vpcId", VpcOfSubnets),
        Regional("rds/parameterGroup:ParameterGroup", "{auto:name}", "rds:{region}:{account}:pg:{auto:name}").Named(),
        Regional("rds/clusterParameterGroup:ClusterParameterGroup", "{auto:name}", "rds:{region}:{account}:cluster-pg:{auto:name}").Named(),
        Regional(
                "elasticache/replicationGroup:ReplicationGroup",
                "{auto:replicationGroupId}",
                "elasticache:{region}:{account}:replicationgroup:{auto:replicationGroupId}")
            .Named("replicationGroupId")
            .Default("port", 6379)
            .With("primaryEndpointAddress", "master.{auto:replicationGroupId}.{hex6:host}.{region}.cache.{dns}")
            .With("readerEndpointAddress", "replica.{auto:replicationGroupId}.{hex6:host}.{region}.cache.{dns}")
            .With("configurationEndpointAddress", "clustercfg.{auto:replicationGroupId}.{hex6:host}.{region}.cache.{dns}"),
        Regional(
            "elasticache/serverlessCache:ServerlessCache",
            "{auto:name}",
            "elasticache:{region}:{account}:serverlesscache:{auto:name}").Named()
            .With("endpoints", cache => List(
                Object(("address", cache.Fill("{auto:name}-{hex6:host}.serverless.{region}.cache.{dns}")), ("port", 6379))))
            .With("readerEndpoints", cache => List(
                Object(("address", cache.Fill("{auto:name}-{hex6:host}.serverless.{region}.cache.{dns}")), ("port", 6380))))
            .With("status", "available")
            .With("createTime", CreatedAt),
        Regional("elasticache/subnetGroup:SubnetGroup", "{auto:name}", "elasticache:{region}:{account}:subnetgroup:{auto:name}").Named()
            .Default("description", "Managed by Pulumi")
            .With("vpcId", VpcOfSubnets),
    ];

    private static bool IsPostgres(SimulatedResource resource) =>
        (resource.Text("engine") ?? "").Contains("postgres", StringComparison.Ordinal);
}
