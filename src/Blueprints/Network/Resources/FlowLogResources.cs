using Blueprints.Internal;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Iam;

namespace Blueprints.Network.Resources;

/// <summary>Creates flow logs, with their log group and role.</summary>
/// <remarks>
/// Sources: Amazon VPC User Guide, «Publish flow logs to CloudWatch Logs» (trust, actions) and «Publish flow logs to Amazon S3».
/// </remarks>
internal static class FlowLogResources
{
    private const int AMinute = 60;
    private const int TenMinutes = 600;

    private const string Suffix = "flow-logs";

    private static readonly string[] WriteActions = [
        "logs:CreateLogStream",
        "logs:DescribeLogGroups",
        "logs:DescribeLogStreams",
        "logs:PutLogEvents",
    ];

    /// <returns>The log group, if flow logs go to one.</returns>
    public static LogGroup? Create(Children children, VpcPlan plan, VpcResources vpc)
    {
        var args = new FlowLogArgs
        {
            VpcId = vpc.Id,
            TrafficType = "ALL",
        };

        switch (plan.FlowLogs)
        {
            case FlowLogs.CloudWatch cloudWatch:
                var group = CreateGroup(children, cloudWatch, vpc);
                var role = CreateRole(children, plan, vpc);
                var policy = CreatePolicy(children, role, group);
                args.MaxAggregationInterval = cloudWatch.EveryMinute ? AMinute : TenMinutes;
                args.LogDestinationType = "cloud-watch-logs";
                args.LogDestination = group.Arn;
                args.IamRoleArn = role.Arn;
                children.Create(Suffix, args, (name, args, options) => new FlowLog(name, args, options), [policy]);
                return group;
            case FlowLogs.S3 s3:
                args.MaxAggregationInterval = s3.EveryMinute ? AMinute : TenMinutes;
                args.LogDestinationType = "s3";
                args.LogDestination = s3.DestinationArn;
                args.DestinationOptions = new FlowLogDestinationOptionsArgs
                {
                    FileFormat = "parquet",
                    HiveCompatiblePartitions = true,
                    PerHourPartition = true,
                };
                children.Create(Suffix, args, (name, args, options) => new FlowLog(name, args, options));
                return null;
            default:
                return null;
        }
    }

    private static LogGroup CreateGroup(Children children, FlowLogs.CloudWatch cloudWatch, VpcResources vpc)
    {
        var args = new LogGroupArgs { RetentionInDays = cloudWatch.RetentionDays };
        if (cloudWatch.KmsKeyArn is { } key)
        {
            args.KmsKeyId = key;
        }

        // Wait for the VPC, so that a provider of the wrong region, which is detected there, leaves no log group behind.
        return children.Create(Suffix, args, (name, args, options) => new LogGroup(name, args, options), [vpc.Vpc]);
    }

    private static Role CreateRole(Children children, VpcPlan plan, VpcResources vpc)
    {
        // The VPC's owner is this account: reading the id there needs no call to AWS, so a preview works offline.
        var trust = vpc.Vpc.OwnerId.WhenPresent(account => Policies.Document(new
        {
            Effect = "Allow",
            Principal = new { Service = "vpc-flow-logs.amazonaws.com" },
            Action = "sts:AssumeRole",
            Condition = new
            {
                StringEquals = new Dictionary<string, string> { ["aws:SourceAccount"] = account },
                ArnLike = new Dictionary<string, string>
                {
                    ["aws:SourceArn"] = $"arn:{plan.Region.Partition}:ec2:{plan.Region}:{account}:vpc-flow-log/*",
                },
            },
        }));
        return children.Create(
            Suffix,
            new RoleArgs
            {
                Description = $"Lets the flow logs of {children.Name(string.Empty)} write to their log group.",
                AssumeRolePolicy = trust,
            },
            (name, args, options) => new Role(name, args, options));
    }

    private static RolePolicy CreatePolicy(Children children, Role role, LogGroup group)
    {
        var document = group.Arn.WhenPresent(arn => Policies.Document(new
        {
            Effect = "Allow",
            Action = WriteActions,
            Resource = new[] { arn, $"{arn}:*" },
        }));
        return children.Create(
            Suffix,
            new RolePolicyArgs { Role = role.Id, Policy = document },
            (name, args, options) => new RolePolicy(name, args, options));
    }
}
