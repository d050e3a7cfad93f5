using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Rds;

namespace Blueprints.Data.Resources;

/// <summary>
/// Creates the alarms, on the metrics of the whole cluster. Source: Amazon Aurora User Guide, «Cluster-level metrics for Amazon Aurora» and
/// «Instance-level metrics».
/// </summary>
internal sealed class AuroraAlarmResources(Children children, AuroraAlarms alarms, Cluster cluster)
{
    private const int AMinute = 60;

    public static void Create(Children children, AuroraPlan plan, Cluster cluster)
    {
        if (plan.Alarms is not { } alarms)
        {
            return;
        }

        var resources = new AuroraAlarmResources(children, alarms, cluster);
        resources.Add(
            "acu-utilization",
            "ACUUtilization",
            alarms.AcuUtilization,
            15,
            "An instance is close to the largest capacity that the cluster allows: raise it, or find out what asks for so much.");
        if (alarms.Connections is { } connections)
        {
            resources.Add("connections", "DatabaseConnections", connections, 5, "An instance has many connections.");
        }

        if (plan.Instances.Length > 1)
        {
            resources.Add(
                "replica-lag",
                "AuroraReplicaLagMaximum",
                alarms.ReplicaLag.TotalMilliseconds,
                5,
                "A reader is behind the writer.");
        }
    }

    private void Add(string suffix, string metric, double threshold, int minutes, string description)
    {
        children.Create(
            suffix,
            new MetricAlarmArgs
            {
                AlarmDescription = $"Aurora cluster {children.Name(string.Empty)}: {description}",
                Namespace = "AWS/RDS",
                MetricName = metric,
                Dimensions = new InputMap<string> { ["DBClusterIdentifier"] = cluster.ClusterIdentifier },
                Statistic = "Maximum",
                Period = AMinute,
                EvaluationPeriods = minutes,
                Threshold = threshold,
                ComparisonOperator = "GreaterThanThreshold",

                // A paused cluster has no metrics, and is healthy.
                TreatMissingData = "notBreaching",
                AlarmActions = { alarms.TopicArn },
                OkActions = { alarms.TopicArn },
            },
            (name, args, options) => new MetricAlarm(name, args, options));
    }
}
