using Blueprints.Dns.Planning;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Route53;

namespace Blueprints.Dns.Resources;

/// <summary>Creates the query logs of public zones, a log group per zone, and one policy that allows Route 53 to write to them.</summary>
/// <remarks>
/// Route 53 accepts only log groups and policies in us-east-1. The AWS provider supports a region per resource, so no second provider is
/// needed. Sources: Amazon Route 53 API Reference, CreateQueryLoggingConfig; Amazon CloudWatch Logs API Reference, PutResourcePolicy (ten
/// policies per region, so one for all zones).
/// </remarks>
internal static class QueryLogResources
{
    private static string Region => ExternalDnsSpec.QueryLogRegion.Name;

    public static void Create(Children children, ExternalDnsPlan plan, ZoneResources zones)
    {
        if (plan.QueryLogRetentionDays is not { } days)
        {
            return;
        }

        var logged = plan.Zones
            .Where(zone => zone.Kind == HostedZoneKind.Public)
            .ToDictionary(zone => zone, zone => LogGroupOf(children, plan, zone, days));
        var name = children.Name("queries");
        var policy = children.Create(
            "queries",
            new LogResourcePolicyArgs
            {
                Region = Region,

                // A policy with the same name is silently overwritten, so each stack of an account needs its own policy.
                PolicyName = children.Physical($"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}-{name}"),
                PolicyDocument = Output.Tuple(
                    Output.All(logged.Values.Select(group => group.Arn)),
                    zones.Arns(logged.Keys, plan.Cluster.Region.Partition))
                    .WhenPresent(known => ZonePolicies.QueryLogs(known.Item1, known.Item2)),
            },
            (name, args, options) => new LogResourcePolicy(name, args, options));
        foreach (var (zone, group) in logged)
        {
            children.Create(
                $"queries-{zone.Name}",
                new QueryLogArgs { ZoneId = zones.Id(zone), CloudwatchLogGroupArn = group.Arn },
                (name, args, options) => new QueryLog(name, args, options),
                [policy]);
        }
    }

    private static LogGroup LogGroupOf(Children children, ExternalDnsPlan plan, ZonePlan zone, int days)
    {
        var args = new LogGroupArgs { Region = Region, Name = ZonePolicies.LogGroupName(zone.Name), RetentionInDays = days };
        if (plan.QueryLogKey is { } key)
        {
            args.KmsKeyId = key;
        }

        return children.Create($"queries-{zone.Name}", args, (name, args, options) => new LogGroup(name, args, options));
    }
}
