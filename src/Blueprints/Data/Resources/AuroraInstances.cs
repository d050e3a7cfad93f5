using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Rds;

namespace Blueprints.Data.Resources;

/// <summary>Creates the instances. The first instance becomes the writer, so the readers wait for it.</summary>
internal sealed class AuroraInstances
{
    private const string ServerlessClass = "db.serverless";

    private readonly Children _children;
    private readonly AuroraPlan _plan;
    private readonly Cluster _cluster;
    private readonly AuroraParameterGroups _groups;
    private readonly MonitoringRole? _monitoring;

    public AuroraInstances(Children children, AuroraPlan plan, Cluster cluster, AuroraParameterGroups groups, MonitoringRole? monitoring)
    {
        _children = children;
        _plan = plan;
        _cluster = cluster;
        _groups = groups;
        _monitoring = monitoring;
        Writer = Create(plan.Instances[0], []);
        All = [Writer, .. plan.Instances.Skip(1).Select(instance => Create(instance, [Writer]))];
    }

    public ClusterInstance Writer { get; }

    public ImmutableArray<ClusterInstance> All { get; }

    private ClusterInstance Create(AuroraInstancePlan instance, Resource[] after)
    {
        var args = new ClusterInstanceArgs
        {
            ClusterIdentifier = _cluster.Id,
            Engine = _plan.InstanceEngine,
            InstanceClass = ServerlessClass,
            PromotionTier = instance.PromotionTier,
            PubliclyAccessible = false,
            DbSubnetGroupName = _cluster.DbSubnetGroupName,
            DbParameterGroupName = _groups.Instance.Name,
            AutoMinorVersionUpgrade = _plan.UpgradesItself,
            ApplyImmediately = _plan.AppliesImmediately,
            CopyTagsToSnapshot = true,
        };
        if (_plan.CaCertificate is { } certificate)
        {
            args.CaCertIdentifier = certificate.Identifier;
        }

        // An instance has its own window, which RDS chooses by default. Source: Amazon Aurora User Guide, «Modifying an Amazon Aurora DB
        // cluster».
        if (_plan.MaintenanceWindow is { } window)
        {
            args.PreferredMaintenanceWindow = window;
        }

        if (_monitoring is not null)
        {
            args.MonitoringInterval = _plan.MonitoringSeconds;
            args.MonitoringRoleArn = _monitoring.Arn;
        }

        // Database Insights requires the same settings on all instances and the cluster.
        if (_plan.Insights is AuroraInsights.On insights)
        {
            args.PerformanceInsightsEnabled = true;
            args.PerformanceInsightsRetentionPeriod = insights.RetentionDays;
            if (_plan.InsightsKey is { } key)
            {
                args.PerformanceInsightsKmsKeyId = key;
            }
        }

        return _children.Create(
            instance.Name,
            args,
            (name, args, options) => new ClusterInstance(name, args, options),
            _monitoring is null ? after : [.. after, _monitoring.Attachment]);
    }
}
