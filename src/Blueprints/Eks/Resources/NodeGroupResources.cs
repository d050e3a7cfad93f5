using System.Collections.Immutable;
using Blueprints.Eks.Planning;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Blueprints.Network.Planning;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;

namespace Blueprints.Eks.Resources;

/// <summary>Creates the managed node groups: their role, and a launch template per group.</summary>
/// <remarks>
/// Pulumi adds a random suffix to a group's name in EKS, so that a replacement (instance types, image, subnets) creates the new group
/// before it drains the old one, which a fixed name would prevent.
/// </remarks>
internal sealed class NodeGroupResources
{
    public NodeGroupResources(Children children, EksPlan plan, ControlPlane controlPlane, ImmutableArray<Resource> ready)
    {
        if (plan.NodeGroups.IsEmpty)
        {
            Groups = [];
            return;
        }

        // EKS itself creates the access entry of this role: Amazon EKS User Guide, «Create access entries».
        var role = new NodeRole(
            children,
            "nodes",
            $"The managed nodes of EKS cluster {controlPlane.Name}.",
            plan.Nodes.Region.Partition,
            plan.IsIpv6,
            hasCni: !plan.HasCniIdentity);
        Role = role.Role;

        // Nodes wait for the access entries, so that these still exist while nodes are drained.
        ImmutableArray<Resource> before = [.. role.Ready, .. controlPlane.NodeSecurityReady, .. controlPlane.Access, .. ready];
        Groups = [.. plan.NodeGroups.Select(group => (Resource)Create(children, plan, group, controlPlane, role.Role, before))];
    }

    public ImmutableArray<Resource> Groups { get; }

    /// <summary>Gets the role of the groups; <see langword="null"/> without groups.</summary>
    public Role? Role { get; }

    private static NodeGroup Create(
        Children children,
        EksPlan plan,
        NodeGroupPlan group,
        ControlPlane controlPlane,
        Role role,
        ImmutableArray<Resource> ready)
    {
        var definition = group.Definition;
        var template = NodeTemplates.Create(children, plan, group, controlPlane);
        return children.Create(
            group.Name,
            new NodeGroupArgs
            {
                ClusterName = controlPlane.Cluster.Name,
                NodeRoleArn = role.Arn,
                SubnetIds = Subnets(plan, group),
                Version = group.Version.Name,
                ReleaseVersion = definition.Release is { } release ? (Input<string>)release : null,
                AmiType = group.AmiType,
                CapacityType = group.IsSpot ? "SPOT" : "ON_DEMAND",
                InstanceTypes = group.InstanceTypes.Select(type => type.Name).ToList(),
                LaunchTemplate = new NodeGroupLaunchTemplateArgs { Id = template.Id, Version = NodeTemplates.VersionOf(template) },
                ScalingConfig = new NodeGroupScalingConfigArgs
                {
                    MinSize = group.MinSize,
                    MaxSize = group.MaxSize,
                    DesiredSize = group.DesiredSize,
                },
                UpdateConfig = Updates(definition),
                ForceUpdateVersion = definition.ForcesUpdates ? (Input<bool>)true : null,
                NodeRepairConfig = Repair(definition),
                Labels = new Dictionary<string, string>(group.Labels),
                Taints = group.Taints.Select(Taint).ToList(),
            },
            (name, args, options) => new NodeGroup(name, args, options),
            ready,
            definition.Tags,
            // Other subnets replace a group, so it keeps its original subnets unless they are set for it.
            options => options.IgnoreChanges = group.KeepsSubnets
                ? ["scalingConfig.desiredSize", "subnetIds"]
                : ["scalingConfig.desiredSize"]);
    }

    private static InputList<string> Subnets(EksPlan plan, NodeGroupPlan group) => PlaceRules.Gate(
        nameof(EksCluster),
        PlacementRules.Group(plan.Nodes, group.Definition.Path, group.Subnets),
        group.Definition.Zones.IsEmpty
            ? group.Subnets.SubnetIds
            : Output.All(group.Zones.SelectMany(zone => group.Subnets.SubnetIdsByZone[zone]).Select(id => (Input<string>)id)));

    private static NodeGroupUpdateConfigArgs Updates(EksNodeGroup group) => new()
    {
        MaxUnavailable = Count(group.Unavailable),
        MaxUnavailablePercentage = Percentage(group.Unavailable),
        UpdateStrategy = group.Updates == NodeUpdateStrategy.OldFirst ? "MINIMAL" : "DEFAULT",
    };

    private static NodeGroupNodeRepairConfigArgs Repair(EksNodeGroup group) => new()
    {
        Enabled = group.IsRepaired,
        MaxParallelNodesRepairedCount = Count(group.RepairedAtOnce),
        MaxParallelNodesRepairedPercentage = Percentage(group.RepairedAtOnce),
        MaxUnhealthyNodeThresholdCount = Count(group.RepairLimit),
        MaxUnhealthyNodeThresholdPercentage = Percentage(group.RepairLimit),
    };

    private static Input<int>? Count(NodeShare? share) => share is NodeShare.Counted counted ? (Input<int>)counted.Count : null;

    private static Input<int>? Percentage(NodeShare? share) => share is NodeShare.Part part ? (Input<int>)part.Percentage : null;

    private static NodeGroupTaintArgs Taint(NodeTaint taint) => new()
    {
        Key = taint.Key,
        Value = taint.Value is { } value ? (Input<string>)value : null,
        Effect = taint.Effect switch
        {
            TaintEffect.NoExecute => "NO_EXECUTE",
            TaintEffect.PreferNoSchedule => "PREFER_NO_SCHEDULE",
            _ => "NO_SCHEDULE",
        },
    };
}
