using Blueprints.Problems;

namespace Blueprints.Data.Planning;

/// <summary>Checks the placement of a cluster. Source: Amazon Aurora User Guide, «Working with a DB cluster in a VPC».</summary>
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
                $"tier {placement.Name} has a route to the internet; only the missing public addresses and the "
                    + "security group keep the instances private",
                "use an isolated tier");
        }
    }
}
