using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Kms;
using Pulumi.Aws.Rds;
using Pulumi.Aws.Rds.Inputs;

namespace Blueprints.Data.Resources;

/// <summary>Creates the cluster, and its own key if any.</summary>
internal static class AuroraClusterResource
{
    public static Cluster Create(
        Children children,
        AuroraPlan plan,
        AuroraNetwork network,
        AuroraParameterGroups groups,
        Output<string> identifier,
        Resource[] logGroups)
    {
        var args = new ClusterArgs
        {
            ClusterIdentifier = identifier,
            Engine = plan.Engine,
            EngineMode = "provisioned",
            EngineVersion = plan.EngineVersion,
            AllowMajorVersionUpgrade = plan.AcceptsMajorUpgrade,
            ApplyImmediately = plan.AppliesImmediately,
            Port = plan.Port,
            DbSubnetGroupName = network.Name,
            VpcSecurityGroupIds = network.SecurityGroup.Id,
            DbClusterParameterGroupName = groups.Cluster.Name,
            Serverlessv2ScalingConfiguration = Scaling(plan),
            IamDatabaseAuthenticationEnabled = plan.HasIamAuthentication,
            EnableHttpEndpoint = plan.HasDataApi,
            StorageEncrypted = true,
            BackupRetentionPeriod = plan.BackupRetentionDays,
            CopyTagsToSnapshot = true,
            DeletionProtection = plan.IsProtected,
        };
        if (!plan.HasExtendedSupport)
        {
            args.EngineLifecycleSupport = "open-source-rds-extended-support-disabled";
        }

        if (plan.AcceptsMajorUpgrade)
        {
            args.DbInstanceParameterGroupName = groups.Instance.Name;
        }

        SetCredentials(args, plan);
        SetStorage(args, children, plan, network);
        SetMonitoring(args, plan);
        SetStart(args, plan.Restore);

        return children.Create(
            string.Empty,
            args,
            (name, args, options) => new Cluster(name, args, options),
            logGroups,
            options: options =>
            {
                options.Protect = plan.IsProtected ? true : null;

                // The initial data applies only at creation: removing it later must not replace the cluster.
                options.IgnoreChanges = ["snapshotIdentifier", "restoreToPointInTime"];
                options.DeleteBeforeReplace = plan.IsDisposable ? true : null;
            });
    }

    private static ClusterServerlessv2ScalingConfigurationArgs Scaling(AuroraPlan plan)
    {
        var scaling = new ClusterServerlessv2ScalingConfigurationArgs
        {
            MinCapacity = plan.MinimumCapacity,
            MaxCapacity = plan.MaximumCapacity,
        };
        if (plan.PauseAfter is { } after)
        {
            scaling.SecondsUntilAutoPause = (int)after.TotalSeconds;
        }

        return scaling;
    }

    private static void SetCredentials(ClusterArgs args, AuroraPlan plan)
    {
        if (plan.MasterUser is { } user)
        {
            args.MasterUsername = user;
        }

        if (plan.DatabaseName is { } database)
        {
            args.DatabaseName = database;
        }

        switch (plan.Password)
        {
            case AuroraPassword.InSecret secret:
                args.ManageMasterUserPassword = true;
                args.MasterUserSecretKmsKeyId = secret.KmsKeyArn;
                break;
            case AuroraPassword.InProgram given:
                args.MasterPassword = given.Password;
                break;
        }
    }

    private static void SetStorage(ClusterArgs args, Children children, AuroraPlan plan, AuroraNetwork network)
    {
        switch (plan.Encryption)
        {
            case AuroraEncryption.Created created:
                args.KmsKeyId = CreateKey(children, plan, created).Arn;
                break;
            case AuroraEncryption.Given given:
                args.KmsKeyId = given.KeyArn;
                break;
        }

        // Standard storage is set explicitly; otherwise a change back from I/O-Optimized would have no effect. The provider knows that RDS
        // returns no value for it. Source: hashicorp/terraform-provider-aws, internal/service/rds/cluster.go, CustomizeDiff;
        // botocore/data/rds/2014-10-31/service-2.json, «StorageType».
        args.StorageType = plan.Storage == AuroraStorage.IoOptimized ? "aurora-iopt1" : "aurora";

        if (plan.BackupWindow is { } backup)
        {
            args.PreferredBackupWindow = backup;
        }

        if (plan.MaintenanceWindow is { } maintenance)
        {
            args.PreferredMaintenanceWindow = maintenance;
        }

        args.SkipFinalSnapshot = plan.FinalSnapshot is FinalSnapshot.Skipped;
        if (plan.FinalSnapshot is FinalSnapshot.Kept)
        {
            args.FinalSnapshotIdentifier = network.Name.WhenPresent(name => $"{name}-final");
        }
    }

    private static Key CreateKey(Children children, AuroraPlan plan, AuroraEncryption.Created created)
    {
        return children.Create(
            "key",
            new KeyArgs
            {
                Description = $"Storage, backups and snapshots of Aurora cluster {children.Name(string.Empty)}",
                EnableKeyRotation = true,
                DeletionWindowInDays = created.DeletionWindowDays,
            },
            (name, args, options) => new Key(name, args, options),
            options: options =>
            {
                options.Protect = plan.IsProtected ? true : null;

                // The final snapshot is encrypted with this key, and cannot be restored without it.
                options.RetainOnDelete = plan.FinalSnapshot is FinalSnapshot.Kept ? true : null;
            });
    }

    private static void SetMonitoring(ClusterArgs args, AuroraPlan plan)
    {
        if (!plan.Logs.IsEmpty)
        {
            args.EnabledCloudwatchLogsExports = plan.Logs;
        }

        if (plan.Insights is AuroraInsights.On insights)
        {
            args.DatabaseInsightsMode = insights.Mode;
            args.PerformanceInsightsEnabled = true;
            args.PerformanceInsightsRetentionPeriod = insights.RetentionDays;
            if (plan.InsightsKey is { } key)
            {
                args.PerformanceInsightsKmsKeyId = key;
            }
        }
    }

    private static void SetStart(ClusterArgs args, AuroraRestore? restore)
    {
        switch (restore)
        {
            case AuroraRestore.Snapshot snapshot:
                args.SnapshotIdentifier = snapshot.IdentifierOrArn;
                break;
            case AuroraRestore.PointInTime point:
                var start = new ClusterRestoreToPointInTimeArgs
                {
                    SourceClusterIdentifier = point.SourceCluster,
                    RestoreType = point.IsClone ? "copy-on-write" : "full-copy",
                };
                if (point.TimeText is { } time)
                {
                    start.RestoreToTime = time;
                }
                else
                {
                    start.UseLatestRestorableTime = true;
                }

                args.RestoreToPointInTime = start;
                break;
        }
    }
}
