using Blueprints.Problems;

namespace Blueprints.Data.Planning;

/// <summary>Specifies where a cluster can be. Source: Amazon Aurora User Guide, «Working with a DB cluster in a VPC».</summary>
internal static class PlacementRules
{
    private const int FewestZones = 2;

    public static void Check(ProblemList problems, SubnetPlacement placement)
    {
        var zones = placement.Zones.Distinct().ToList();
        if (zones.Count < FewestZones)
        {
            problems.Error(
                AuroraProblems.TooFewZones,
                "Placement",
                $"all subnets of tier {placement.Name} are in {zones[0]}, and Aurora needs two zones",
                "use a tier across two zones or more");
        }

        if (placement.Kind == SubnetKind.Public)
        {
            problems.Warn(
                AuroraProblems.PublicTier,
                "Placement",
                $"tier {placement.Name} has a route to the internet; the instances get no public addresses, and nothing but that and the "
                    + "security group keeps them private",
                "use an isolated tier");
        }
    }
}
