namespace Blueprints.Tests.Karpenter;

/// <summary>A wrong input, and the one problem that it must give.</summary>
internal sealed record WrongInput(string Code, string What, KarpenterPools Pools, string Path, string Message, string Fix)
{
    public void Holds()
    {
        var problem = Assert.Single(Assert.Throws<BlueprintException>(() => Pools.Plan()).Problems);

        Assert.Equal((Code, ProblemSeverity.Error, Path), (problem.Code, problem.Severity, problem.Path));
        Assert.Contains(Message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(Fix, problem.Fix, StringComparison.Ordinal);
    }
}
