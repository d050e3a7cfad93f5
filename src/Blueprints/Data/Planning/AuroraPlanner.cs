using Blueprints.Configuration;

namespace Blueprints.Data.Planning;

/// <summary>Turns a blueprint into a plan: pure, and with every problem at once.</summary>
internal static class AuroraPlanner
{
    public static AuroraPlan Plan(AuroraServerless blueprint)
    {
        var problems = PlanKeys.ListFor(blueprint, Plan);
        PlacementRules.Check(problems, blueprint.Placement);
        LifecycleRules.Check(problems, blueprint);
        CapacityRules.Check(problems, blueprint.Engine, blueprint.Capacity);
        ReaderRules.Check(problems, blueprint.Readers);
        AccessRules.Check(problems, blueprint);
        NameRules.Check(problems, blueprint);
        StorageRules.Check(problems, blueprint);
        OperationRules.Check(problems, blueprint);
        RestoreRules.Check(problems, blueprint);
        TagRules.Check(problems, "Tags", blueprint.Tags);

        // Name is the library's own tag, and the only one.
        TagRules.CheckCount(problems, "Tags", blueprint.Tags.ContainsKey("Name") ? blueprint.Tags.Count : blueprint.Tags.Count + 1);
        problems.ThrowIfRefused(nameof(AuroraServerless));
        return new AuroraPlan(blueprint, blueprint.Placement!, problems.Warnings);
    }
}
