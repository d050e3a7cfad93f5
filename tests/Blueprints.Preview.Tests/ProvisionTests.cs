namespace Blueprints.Preview.Tests;

/// <summary>That a program which forgets to provision is told so.</summary>
public class ProvisionTests
{
    private static readonly PreviewOptions InUsEast1 = PreviewOptions.Default.WithConfig("aws:region", "us-east-1");

    [Fact]
    public async Task PlannedBlueprint_IsAWarning_WhenNothingOfItIsProvisioned()
    {
        var graph = await StackPreview.RunAsync(() => { _ = Vpc().Plan(); }, InUsEast1);

        var problem = Assert.Single(graph.Problems);
        Assert.Equal(("PRV104", ProblemSeverity.Warning), (problem.Code, problem.Severity));
        Assert.Equal("VpcBlueprint 10.0.0.0/16 in us-east-1: public", problem.Path);
    }

    [Fact]
    public async Task PlannedBlueprint_IsAWarning_BesideOnesThatAreProvisioned()
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var network = Vpc().Provision("platform");
                var cluster = EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("public"))
                    .WithEndpoint(ApiEndpoint.Private)
                    .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(2, 3, desired: 2));
                _ = cluster.Plan();
            },
            InUsEast1);

        Assert.Equal(
            ["EksBlueprint of Kubernetes 1.35 in public"],
            graph.Problems.Where(problem => problem.Code == "PRV104").Select(problem => problem.Path));
    }

    [Fact]
    public async Task PlannedBlueprint_IsNone_WhenItIsProvisionedInAnyWay()
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var printed = Vpc();
                _ = printed.Plan();
                printed.Provision("printed");

                var draft = Vpc();
                _ = draft.Plan();
                draft.WithTag("team", "platform").Provision("draft");

                _ = new Blueprints.Network.VpcNetwork("args", Vpc().Plan());
            },
            InUsEast1);

        Assert.DoesNotContain(graph.Problems, problem => problem.Code.StartsWith("PRV", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ProgramWithoutResources_IsAWarning_AndNamesTheBlueprints()
    {
        var described = await StackPreview.RunAsync(() => { _ = Vpc(); }, InUsEast1);
        var empty = await StackPreview.RunAsync(() => { }, InUsEast1);

        Assert.Equal("PRV105", Assert.Single(described.Problems).Code);
        Assert.Contains("VpcBlueprint", described.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal("PRV105", Assert.Single(empty.Problems).Code);
    }

    [Fact]
    public async Task PreviewsBesideEachOther_DoNotSeeEachOthersBlueprints()
    {
        var blueprint = Vpc();
        var graphs = await Task.WhenAll(
            StackPreview.RunAsync(() => { _ = blueprint.Plan(); }, InUsEast1),
            StackPreview.RunAsync(() => { blueprint.Provision("platform"); }, InUsEast1));

        Assert.Equal("PRV104", Assert.Single(graphs[0].Problems).Code);
        Assert.Empty(graphs[1].Problems);
    }

    private static VpcBlueprint Vpc() => VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b").AddPublicTier("public", prefix: 20);
}
