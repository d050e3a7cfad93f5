using Blueprints.Internal;

namespace Blueprints.Data.Planning;

/// <summary>Turns a blueprint into a plan, without side effects, and reports every problem at once.</summary>
internal static class AuroraPlanner
{
    public static AuroraPlan Plan(AuroraSpec spec)
    {
        var problems = PlanProblems.For(spec, Plan);
        PlacementRules.Check(problems, spec.Placement);
        LifecycleRules.Check(problems, spec);
        CapacityRules.Check(problems, spec.Engine, spec.Capacity);
        ReaderRules.Check(problems, spec.Readers);
        AccessRules.Check(problems, spec);
        NameRules.Check(problems, spec);
        StorageRules.Check(problems, spec);
        OperationRules.Check(problems, spec);
        RestoreRules.Check(problems, spec);
        TagRules.Check(problems, "Tags", spec.Tags);

        // The library itself adds only the tag Name.
        TagRules.CheckCount(problems, "Tags", spec.Tags.ContainsKey("Name") ? spec.Tags.Count : spec.Tags.Count + 1);
        problems.ThrowIfRefused(nameof(AuroraServerless));
        return new AuroraPlan(spec, spec.Placement, problems.Warnings);
    }
}
