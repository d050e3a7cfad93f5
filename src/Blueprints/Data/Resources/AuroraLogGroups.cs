using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace Blueprints.Data.Resources;

/// <summary>
/// Creates the log groups before the cluster: RDS would otherwise create them without retention, and Pulumi could not create them again.
/// Source of their names: Amazon Aurora User Guide, «Publishing Amazon Aurora MySQL logs to Amazon CloudWatch Logs».
/// </summary>
internal static class AuroraLogGroups
{
    public static ImmutableArray<LogGroup> Create(Children children, AuroraPlan plan, Output<string> clusterIdentifier) =>
    [
        .. plan.Logs.Select(log =>
        {
            var args = new LogGroupArgs
            {
                Name = clusterIdentifier.WhenPresent(identifier => $"/aws/rds/cluster/{identifier}/{log}"),
                RetentionInDays = plan.LogRetentionDays,
            };
            if (plan.LogKey is { } key)
            {
                args.KmsKeyId = key;
            }

            return children.Create(
                $"log-{log}",
                args,
                (name, args, options) => new LogGroup(name, args, options));
        }),
    ];
}
