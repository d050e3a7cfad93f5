namespace Blueprints.Tests.Configuration;

internal static partial class RoundTripCases
{
    private static RoundTripCase[] Databases =>
    [
        Database(
            "least",
            """{"engine":"postgres","version":"16.4"}""",
            AuroraServerless.Postgres(AuroraPostgresVersion.V16_4, Tests.Data.Databases.Tier)),
        Database(
            "everything",
            $$"""
            {
              "engine": "postgres", "version": "16.4", "capacity": { "min": 1, "max": 8 }, "readers": [{ "name": "standby" }, { "name": "reports", "promotionTier": 15 }],
              "database": "builderspace", "masterUser": "platform", "port": 6432, "iamAuthentication": false, "dataApi": true,
              "allowFromCidrs": [{ "cidr": "10.8.0.0/16", "reason": "The office" }],
              "encryption": { "key": "given", "kmsKeyArn": "{{Key}}" }, "storage": "ioOptimized", "backups": { "retentionDays": 14, "window": "01:00-02:00" },
              "maintenanceWindow": "sun:03:00-sun:04:00", "finalSnapshot": "keep", "protected": false,
              "clusterParameters": { "log_min_duration_statement": "1000" }, "instanceParameters": { "log_lock_waits": "1" },
              "clusterParametersAtReboot": { "rds.logical_replication": "1" }, "instanceParametersAtReboot": { "apg_plan_mgmt.max_plans": "10000" }, "extendedSupport": false,
              "logs": { "types": ["postgreSql", "iamAuthenticationErrors"], "retentionDays": 30 }, "monitoringSeconds": 30,
              "insights": { "mode": "advanced", "retentionDays": 465 },
              "alarms": { "topicArn": "arn:aws:sns:us-east-1:123456789012:alarms", "acuUtilization": 80, "connections": 200, "replicaLag": "500ms" },
              "caCertificate": "rds-ca-rsa4096-g1", "automaticMinorUpgrades": true, "acceptMajorUpgrade": true, "immediateChanges": true,
              "identifier": "builderspace-production", "tags": { "team": "platform" }
            }
            """,
            AuroraServerless.Postgres(AuroraPostgresVersion.V16_4, Tests.Data.Databases.Tier)
                .WithCapacity(AuroraCapacity.Between(1, 8))
                .AddReader("standby")
                .AddReader("reports", promotionTier: 15)
                .WithDatabase("builderspace")
                .WithMasterUser("platform")
                .OnPort(6432)
                .WithoutIamAuthentication()
                .WithDataApi()
                .AllowFromCidr("10.8.0.0/16", "The office")
                .WithEncryption(AuroraEncryption.Key(Key))
                .WithStorage(AuroraStorage.IoOptimized)
                .WithBackups(14, "01:00-02:00")
                .WithMaintenanceWindow("sun:03:00-sun:04:00")
                .WithoutProtection()
                .WithClusterParameter("log_min_duration_statement", "1000")
                .WithInstanceParameter("log_lock_waits", "1")
                .WithClusterParameter("rds.logical_replication", "1", atReboot: true)
                .WithInstanceParameter("apg_plan_mgmt.max_plans", "10000", atReboot: true)
                .WithoutExtendedSupport()
                .WithLogExports(30, AuroraLog.PostgreSql, AuroraLog.IamAuthenticationErrors)
                .WithEnhancedMonitoring(30)
                .WithInsights(AuroraInsights.Advanced(465))
                .WithAlarms("arn:aws:sns:us-east-1:123456789012:alarms", alarms => alarms
                    .WithAcuUtilization(80)
                    .WithConnections(200)
                    .WithReplicaLag(TimeSpan.FromMilliseconds(500)))
                .WithCaCertificate(RdsCaCertificate.Rsa4096)
                .WithAutomaticMinorUpgrades()
                .AcceptMajorUpgrade()
                .WithImmediateChanges()
                .WithIdentifier("builderspace-production")
                .WithTag("team", "platform")),
        Database(
            "a sandbox that pauses",
            """
            {
              "engine": "mySql", "version": "3.10.0", "capacity": { "max": 4, "pauseAfter": "30m" }, "encryption": { "key": "own", "deletionWindowDays": 7 },
              "disposable": true, "insights": { "mode": "standard" }
            }
            """,
            AuroraServerless.MySql(AuroraMySqlVersion.V3_10_0, Tests.Data.Databases.Tier)
                .WithCapacity(AuroraCapacity.AutoPause(4, TimeSpan.FromMinutes(30)))
                .WithEncryption(AuroraEncryption.OwnKey(7))
                .AsDisposable()
                .WithInsights(AuroraInsights.Standard())),
    ];
}
