using static Blueprints.Preview.Simulation.Tables.Aws;

namespace Blueprints.Preview.Simulation.Tables;

/// <summary>EC2: security groups, launch templates, tags; auto scaling.</summary>
internal static class Ec2Security
{
    private const string GroupArn = "ec2:{region}:{account}:security-group/{id}";
    private const string RuleArn = "ec2:{region}:{account}:security-group-rule/{id}";

    public static IEnumerable<ResourceSimulation> All =>
    [
        Regional("ec2/securityGroup:SecurityGroup", "sg-{hex}", GroupArn).Owned().Named().Default("description", "Managed by Pulumi"),
        Regional("ec2/defaultSecurityGroup:DefaultSecurityGroup", "sg-{hex}", GroupArn).Owned().With("name", "default"),
        Regional("ec2/securityGroupRule:SecurityGroupRule", "sgrule-{digits}").With("securityGroupRuleId", "sgr-{hex:rule}"),
        Regional("vpc/securityGroupIngressRule:SecurityGroupIngressRule", "sgr-{hex}", RuleArn).IdAs("securityGroupRuleId"),
        Regional("vpc/securityGroupEgressRule:SecurityGroupEgressRule", "sgr-{hex}", RuleArn).IdAs("securityGroupRuleId"),
        Regional("ec2/launchTemplate:LaunchTemplate", "lt-{hex}", "ec2:{region}:{account}:launch-template/{id}").Named()
            .With("latestVersion", _ => 1)
            .Default("defaultVersion", 1),
        Regional("ec2/tag:Tag", "{in:resourceId},{in:key}"),
        Regional(
                "autoscaling/group:Group",
                "{auto:name}",
                "autoscaling:{region}:{account}:autoScalingGroup:{uuid}:autoScalingGroupName/{auto:name}")
            .Named(),
    ];
}
