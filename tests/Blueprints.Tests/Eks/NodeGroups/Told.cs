namespace Blueprints.Tests.Eks.NodeGroups;

/// <summary>A description of a part of a cluster, and the one problem that its plan is to tell.</summary>
/// <param name="Code">The problem's code.</param>
/// <param name="Case">What is wrong, in words.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Path">The problem's path.</param>
/// <param name="Message">A part of what it says.</param>
/// <param name="Fix">A part of what it says is to be done.</param>
internal sealed record Told(string Code, string Case, EksBlueprint Cluster, string Path, string Message, string Fix)
{
    public static Dictionary<string, Told> ByName(params Told[] cases) =>
        cases.ToDictionary(told => $"{told.Code} {told.Case}", StringComparer.Ordinal);

    public void AssertRefused() =>
        AssertIs(Assert.Single(Assert.Throws<BlueprintException>(() => _ = Cluster.Plan()).Problems), ProblemSeverity.Error);

    /// <summary>Asserts what a plan tells besides the note of add-ons without a version, which every cluster has that pins none.</summary>
    public void AssertWarned(ProblemSeverity severity = ProblemSeverity.Warning) =>
        AssertIs(Assert.Single(EksClusters.ToldOf(Cluster)), severity);

    private void AssertIs(Problem problem, ProblemSeverity severity)
    {
        Assert.Equal((Code, severity, Path), (problem.Code, problem.Severity, problem.Path));
        Assert.Contains(Message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(Fix, problem.Fix, StringComparison.Ordinal);
    }
}
