namespace Blueprints.Tests.Support;

/// <summary>Short ways to say what a refusal must hold.</summary>
internal static class Refusal
{
    public static BlueprintException Of(Action action) => Assert.Throws<BlueprintException>(action);

    public static BlueprintException OfPlan(VpcBlueprint blueprint) => Of(() => _ = blueprint.Plan());

    public static Problem Single(VpcBlueprint blueprint, string code)
    {
        var problem = Assert.Single(OfPlan(blueprint).Problems);
        Assert.Equal(code, problem.Code);
        return problem;
    }
}
