namespace Blueprints.Tests.Problems;

public class BlueprintExceptionTests
{
    [Fact]
    public void Message_ListsEveryProblem_InAColumn()
    {
        var exception = new BlueprintException(
            "VpcBlueprint",
            [
                new Problem("NET003", ProblemSeverity.Error, "Tiers[app]", "twice", "once"),
                new Problem("NET005", ProblemSeverity.Error, "Nat", "none", "one"),
            ]);

        Assert.Equal("VpcBlueprint has 2 problems:\n  NET003 Tiers[app]  twice → once\n  NET005 Nat         none → one", exception.Message);
    }

    [Fact]
    public void Message_IsInTheSingular_ForOneProblem() =>
        Assert.StartsWith(
            "VpcBlueprint has 1 problem:\n",
            new BlueprintException("VpcBlueprint", [new Problem("NET005", ProblemSeverity.Error, "Nat", "none", "one")]).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Constructor_RefusesNoProblems() => Assert.Throws<ArgumentException>(() => new BlueprintException("VpcBlueprint", []));
}
