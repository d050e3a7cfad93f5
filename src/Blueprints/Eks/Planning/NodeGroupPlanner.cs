using System.Collections.Immutable;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Plans the managed node groups of a cluster.</summary>
internal static class NodeGroupPlanner
{
    /// <summary>Returns the system nodes first, then the others by the order in which they were added.</summary>
    public static ImmutableArray<NodeGroupPlan> Plan(ProblemList problems, EksFacts facts, EksSpec spec)
    {
        ImmutableArray<EksNodeGroup> groups = [
            .. spec.SystemNodes is { } system ? [system] : Array.Empty<EksNodeGroup>(),
            .. spec.NodeGroups,
        ];
        NodeGroupNameRules.Check(problems, groups);
        var network = spec.PodNetwork;
        foreach (var group in groups)
        {
            NodeSizeRules.Check(problems, group);
            NodeInstanceRules.Check(problems, facts, group, network);
            NodeMachineRules.Check(problems, facts, group);
            NodeSchedulingRules.Check(problems, group);
            NodePlacementRules.Check(problems, facts, group);
            TagRules.Check(problems, $"{group.Path}.Tags", group.Tags);
        }

        return [.. groups.Select(group => Plan(facts, group, network))];
    }

    private static NodeGroupPlan Plan(EksFacts facts, EksNodeGroup group, PodNetwork network) =>
        new(group, NodePlacementRules.SubnetsOf(facts, group))
        {
            Version = group.Version ?? facts.Version,
            KeepsSubnets = group is { Placement: null, Zones.IsEmpty: true } && !facts.Nodes.HasChosenZones,
            AmiType = AmiTypes.Of(group.Image, group.Architecture) ?? string.Empty,
            Zones = NodePlacementRules.ZonesOf(facts, group),
            MaxPods = PodCapacity.Of(group.InstanceTypes, network.UsesPrefixes || facts.IsIpv6, network.UsesCustomNetworking),
        };
}
