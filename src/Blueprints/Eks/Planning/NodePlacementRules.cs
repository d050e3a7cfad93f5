using System.Collections.Immutable;
using Blueprints.Network.Planning;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>
/// Checks the subnets and zones of a group. Source: Amazon EKS User Guide, «Simplify node lifecycle with managed node groups».
/// </summary>
internal static class NodePlacementRules
{
    public static SubnetPlacement SubnetsOf(EksFacts facts, EksNodeGroup group) => group.Placement ?? facts.Nodes;

    public static ImmutableArray<AvailabilityZone> ZonesOf(EksFacts facts, EksNodeGroup group)
    {
        var all = SubnetsOf(facts, group).Zones.Distinct();
        return [.. group.Zones.IsEmpty ? all : all.Where(zone => group.Zones.Any(name => zone.IsNamed(name)))];
    }

    public static void Check(ProblemList problems, EksFacts facts, EksNodeGroup group)
    {
        var subnets = SubnetsOf(facts, group);
        var at = $"{group.Path}.Subnets";
        PlaceRules.Check(problems, PlacementRules.Group(facts.Nodes, group.Path, subnets));

        foreach (var name in group.Zones.Where(name => !subnets.Zones.Any(zone => zone.IsNamed(name))).Distinct(StringComparer.Ordinal))
        {
            problems.Error(
                NodeGroupProblems.ZoneOutsidePlacement,
                $"{group.Path}.Zones[{name}]",
                $"the subnets '{subnets.Name}' have no zone '{name}'", $"use some of {string.Join(", ", subnets.Zones.Distinct())}");
        }

        if (subnets.Kind == SubnetKind.Public)
        {
            problems.Warn(
                NodeGroupProblems.PublicSubnets,
                at,
                "the nodes are in public subnets: security groups can expose them to the internet, and they cannot join the cluster "
                    + "unless the subnets give public addresses on launch",
                "use private subnets, or call WithPublicIpOnLaunch() on the tier");
        }
    }
}
