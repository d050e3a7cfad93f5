using Blueprints.Configuration;

namespace Blueprints.Network.Planning;

/// <summary>Turns a blueprint into a plan: pure, and with every problem at once.</summary>
internal static class VpcPlanner
{
    public static VpcPlan Plan(VpcBlueprint blueprint)
    {
        var problems = PlanKeys.ListFor(blueprint, Plan);
        var zones = ZoneRules.Read(problems, blueprint.Region, blueprint.Zones);
        ZoneRules.CheckSlots(problems, blueprint.Zones.Length, blueprint.ZoneSlots);
        var isUsable = CidrRules.Check(problems, blueprint.Cidr, blueprint.SecondaryCidrs);

        var tiers = blueprint.Segments.OfType<Segment.Tier>().Select(segment => (segment.Value.Name, segment.Value.Kind)).ToList();

        // Where the block itself is impossible, or there are more zones than any region has, what comes of it would only be noise.
        var layout = isUsable && zones.Length <= ZoneSlots.Most ? new LayoutPlanner(problems, blueprint, zones).Plan() : ([], []);
        VpcRules.Check(
            problems,
            blueprint.Region,
            blueprint.Features,
            blueprint.Zones,
            blueprint.Segments.Select(segment => segment.Name),
            tiers,
            layout.Tiers,
            blueprint.Tags);
        problems.ThrowIfRefused(nameof(VpcBlueprint));

        return new VpcPlan
        {
            Region = blueprint.Region,
            Cidr = blueprint.Cidr.Block,
            SecondaryCidrs = [.. blueprint.SecondaryCidrs.Select(secondary => secondary.Block)],
            Zones = zones,
            Tiers = layout.Tiers,
            Reserved = layout.Reserved,
            Features = blueprint.Features,
            Tags = blueprint.Tags,
            Customizations = blueprint.Customizations,
            Warnings = problems.Warnings,
        };
    }
}
