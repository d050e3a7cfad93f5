using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>Turns a blueprint into a plan, without side effects, and reports every problem at once.</summary>
internal static class VpcPlanner
{
    public static VpcPlan Plan(VpcSpec spec)
    {
        var problems = PlanProblems.For(spec, Plan);
        var zones = ZoneRules.Read(problems, spec.Region, spec.Zones);
        ZoneRules.CheckSlots(problems, spec.Zones.Length, spec.ZoneSlots);
        var isUsable = CidrRules.Check(problems, spec.Cidr, spec.SecondaryCidrs);

        // An invalid block, or more zones than any region has, would cause further problems that are only noise.
        var layout = isUsable && zones.Length <= ZoneSlots.Most ? new LayoutPlanner(problems, spec, zones).Plan() : ([], []);
        if (!spec.Tiers.Any())
        {
            problems.Error(
                NetworkProblems.NoTiers,
                "Tiers",
                "the VPC has no tier",
                "call AddPublicTier, AddPrivateTier or AddIsolatedTier");
        }

        TierRules.CheckUnique(problems, spec.Segments.Select(segment => segment.Name));
        FeatureRules.Check(problems, spec);
        ZoneIdRules.Check(problems, spec);
        TagRules.Check(problems, "Tags", spec.Tags);
        SubnetTags.Check(problems, spec.Tags, layout.Tiers);
        problems.ThrowIfRefused(nameof(VpcBlueprint));
        return new VpcPlan(spec, zones, layout.Tiers, layout.Reserved, problems.Warnings);
    }
}
