using Blueprints.Dns.Planning;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Route53;

namespace Blueprints.Dns.Resources;

/// <summary>Represents the query logs of public zones, a log group each, and one policy that lets Route 53 write to them.</summary>
/// <remarks>
/// Route 53 accepts log groups and policies of us-east-1 alone. The AWS provider has a region for each resource, so that it needs no second
/// provider. Sources: Amazon Route 53 API Reference, CreateQueryLoggingConfig; Amazon CloudWatch Logs API Reference, PutResourcePolicy (ten
/// policies a region, so one for all).
/// </remarks>
internal static class QueryLogResources
{
    private static string Region => ExternalDnsSpec.QueryLogRegion.Code;

    public static void Create(Children children, ExternalDnsPlan plan, ZoneResources zones)
    {
        if (plan.QueryLogRetentionDays is not { } days)
        {
            return;
        }

        var logged = plan.Zones.Where(zone => zone.Kind == HostedZoneKind.Public).ToDictionary(zone => zone, zone => LogGroupOf(children, plan, zone, days));
        var name = children.Name("queries");
        var policy = children.Create(
            "queries",
            new LogResourcePolicyArgs
            {
                Region = Region,

                // A policy of the same name is overwritten without a word, so that each stack of an account needs one of its own.
                PolicyName = children.Physical($"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}-{name}"),
                PolicyDocument = Output.Tuple(Output.All(logged.Values.Select(group => group.Arn)), zones.Arns(logged.Keys, plan.Cluster.Region.Partition))
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
