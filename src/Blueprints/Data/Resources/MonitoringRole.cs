using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Blueprints.Data.Resources;

/// <summary>
/// Creates the role of enhanced monitoring. Source: Amazon Aurora User Guide, «Setting up and enabling Enhanced Monitoring».
/// </summary>
internal sealed class MonitoringRole
{
    private const string PolicyPath = "iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole";

    public MonitoringRole(Children children, AuroraPlan plan, AuroraNetwork network)
    {
        var role = children.Create(
            "monitoring",
            new RoleArgs
            {
                Description = $"Lets RDS write the measurements of Aurora cluster {children.Name(string.Empty)}.",
                AssumeRolePolicy = network.SubnetGroup.Arn.WhenPresent(arn => Trust(plan.Region, arn)),
            },
            (name, args, options) => new Role(name, args, options));
        Attachment = children.Create(
            "monitoring",
            new RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = $"arn:{plan.Region.Partition}:{PolicyPath}" },
            (name, args, options) => new RolePolicyAttachment(name, args, options));
        Arn = role.Arn;
    }

    public Output<string> Arn { get; }

    /// <summary>Gets the attachment that instances wait for: without it, RDS rejects enhanced monitoring.</summary>
    public Resource Attachment { get; }

    /// <summary>Returns the trust policy. The account is read from the subnet group, without a call to AWS.</summary>
    private static string Trust(AwsRegion region, string subnetGroupArn)
    {
        var account = Arns.Account(subnetGroupArn);
        return Policies.Document(new
        {
            Effect = "Allow",
            Principal = new { Service = "monitoring.rds.amazonaws.com" },
            Action = "sts:AssumeRole",
            Condition = new
            {
                StringEquals = new Dictionary<string, string> { ["aws:SourceAccount"] = account },
                StringLike = new Dictionary<string, string> { ["aws:SourceArn"] = $"arn:{region.Partition}:rds:{region}:{account}:db:*" },
            },
        });
    }
}
