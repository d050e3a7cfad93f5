using System.Collections.Immutable;
using Blueprints.Data.Planning;
using Blueprints.Internal;
using Blueprints.Network.Planning;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;
using SubnetGroup = Pulumi.Aws.Rds.SubnetGroup;
using SubnetGroupArgs = Pulumi.Aws.Rds.SubnetGroupArgs;

namespace Blueprints.Data.Resources;

/// <summary>
/// Creates the subnet group, the security group and its rules as separate resources, so that other programs can add rules.
/// </summary>
internal sealed class AuroraNetwork
{
    private const string Subject = nameof(AuroraCluster);

    private readonly Children _children;
    private readonly AuroraPlan _plan;

    public AuroraNetwork(Children children, AuroraPlan plan, ComponentResourceOptions? options)
    {
        _children = children;
        _plan = plan;
        var name = children.Name(string.Empty);
        SubnetGroup = children.Create(
            string.Empty,
            new SubnetGroupArgs
            {
                Description = RegionGuard.Gate(Subject, plan.Region, options, $"Aurora cluster {name}"),
                SubnetIds = plan.Placement.SubnetIds,
            },
            (name, args, options) => new SubnetGroup(name, args, options));
        Name = RegionGuard.Gate(Subject, plan.Region, SubnetGroup.Region, SubnetGroup.Name);
        SecurityGroup = children.Create(
            string.Empty,
            new SecurityGroupArgs
            {
                VpcId = RegionGuard.Gate(Subject, plan.Region, SubnetGroup.Region, plan.Placement.VpcId),
                Description = $"Who may connect to Aurora cluster {name}",
            },
            (name, args, options) => new SecurityGroup(name, args, options));
        Rules =
        [
            .. plan.Sources.Select(Allow),
            .. plan.Destinations.Select(Allow),
        ];
    }

    public SubnetGroup SubnetGroup { get; }

    /// <summary>
    /// Gets the subnet group's name, which waits for the check of the region. Pulumi adds a random suffix and keeps the name in the state:
    /// it is known before the cluster exists, and differs when the stack is built again; the names of cluster, log groups and final
    /// snapshot derive from it.
    /// </summary>
    public Output<string> Name { get; }

    public SecurityGroup SecurityGroup { get; }

    public ImmutableArray<Resource> Rules { get; }

    private static Output<string> First(ClusterHandle cluster) =>
        cluster.NodeSecurityGroupIds.ToOutput().WhenPresent(ids => ids.FirstOrDefault() ?? string.Empty);

    private Resource Allow(AuroraSource source)
    {
        var name = _children.Name($"from-{source.Key}");
        var args = new SecurityGroupIngressRuleArgs
        {
            SecurityGroupId = SecurityGroup.Id,
            IpProtocol = "tcp",
            FromPort = _plan.Port,
            ToPort = _plan.Port,
        };
        switch (source)
        {
            case AuroraSource.Cluster { Handle: var cluster } nodes:
                args.Description = $"Nodes of EKS cluster {cluster.Name}";
                args.ReferencedSecurityGroupId = PlaceRules.Gate(Subject, AccessRules.Places(nodes, _plan.Placement), First(cluster));
                break;
            case AuroraSource.Group group:
                args.Description = group.Reason;
                args.ReferencedSecurityGroupId = group.Id;
                break;
            case AuroraSource.Block block:
                args.Description = block.Reason;
                args.CidrIpv4 = block.Cidr.Text;
                break;
        }

        return _children.Create($"from-{source.Key}", args, (name, args, options) => new SecurityGroupIngressRule(name, args, options));
    }

    private Resource Allow(AuroraDestination destination) =>
        _children.Create(
            $"to-{destination.Key}",
            new SecurityGroupEgressRuleArgs
            {
                SecurityGroupId = SecurityGroup.Id,
                Description = destination.Reason,
                IpProtocol = "tcp",
                FromPort = destination.Port,
                ToPort = destination.Port,
                CidrIpv4 = destination.Cidr.Text,
            },
            (name, args, options) => new SecurityGroupEgressRule(name, args, options));
}
