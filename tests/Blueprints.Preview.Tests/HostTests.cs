using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task Previews_KeepTheirOwnConfiguration_WhenTheyAreStartedInParallel()
    {
        var graphs = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => StackPreview.RunAsync(
            () => new Dictionary<string, object?> { ["value"] = new Config().Require("value") },
            PreviewOptions.Default.WithConfig("value", $"{index}"))));

        Assert.Equal(Enumerable.Range(0, 8).Select(index => $"{index}"), graphs.Select(graph => graph.Outputs["value"].AsText()));
    }

    [Fact]
    public async Task Program_SeesAPreviewOfItsOwnStack()
    {
        var options = PreviewOptions.Default with { Project = "shop", Stack = "test", Organization = "acme" };
        var graph = await StackPreview.RunAsync(
            () => new Dictionary<string, object?>
            {
                ["names"] = $"{Deployment.Instance.OrganizationName}/{Deployment.Instance.ProjectName}/{Deployment.Instance.StackName}",
                ["preview"] = Deployment.Instance.IsDryRun,
            },
            options);

        Assert.Equal("{names: acme/shop/test, preview: true}", graph.Outputs.ToString());
    }

    [Fact]
    public async Task Warnings_AreShownOnce_WhenABlueprintReportsThem()
    {
        var graph = await StackPreview.RunAsync(
            () => VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a").AddPublicTier("public", prefix: 20).Provision("platform").Ignore(),
            PreviewOptions.Default.WithConfig("aws:region", "us-east-1"));

        var problem = Assert.Single(graph.Problems);
        Assert.NotEqual(ProblemSeverity.Error, problem.Severity);
        Assert.Equal("VpcBlueprint 'platform'", problem.Block);
        Assert.Contains(
            $"  {problem.Code}  VpcBlueprint 'platform' {problem.Path}: {problem.Message}",
            graph.ToTree(),
            StringComparison.Ordinal);
        Assert.Contains($"\"code\": \"{problem.Code}\"", graph.ToJson(), StringComparison.Ordinal);
    }
}
