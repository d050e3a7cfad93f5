using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class FromStackTests : IDisposable
{
    private readonly ProjectOnDisk _project = new ProjectOnDisk()
        .Write("Pulumi.yaml", "name: shop\nconfig:\n  size: {default: 3}\n")
        .Write("Pulumi.dev.yaml", "config: {}\n")
        .Write("Pulumi.prod.yaml", "config:\n  aws:region: af-south-1\n  shop:token: {secure: v1:x:y}\n");

    [Fact]
    public async Task Options_AreThoseOfTheCommandLine()
    {
        var options = PreviewOptions.FromStack(_project.Folder, "prod");
        var graph = await StackPreview.RunAsync(Describe, options);
        var run = await _project.RunAsync(Describe, "--stack", "prod", "--json");

        Assert.Equal(("shop", "prod", _project.Folder), (options.Project, options.Stack, options.RootDirectory));
        Assert.Equal(run.Output, graph.ToJson());
        Assert.Equal("3 af-south-1 [secret]", graph.Outputs["all"].AsText());
    }

    [Fact]
    public async Task Secrets_CanBeReplaced()
    {
        var graph = await StackPreview.RunAsync(
            Describe,
            PreviewOptions.FromStack(_project.Folder, "prod").WithSecret("shop:token", "swordfish"));

        Assert.Equal("3 af-south-1 swordfish", graph.Outputs["all"].Reveal().AsText());
        Assert.DoesNotContain("swordfish", graph.ToTree(), StringComparison.Ordinal);
    }

    [Fact]
    public void Stack_IsRefused_WhenItIsNotThere()
    {
        Assert.Contains(
            "there are: dev, prod",
            Assert.Throws<ArgumentException>(() => PreviewOptions.FromStack(_project.Folder, "test")).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "no Pulumi.yaml",
            Assert.Throws<ArgumentException>(() => PreviewOptions.FromStack(Path.GetTempPath(), "test")).Message,
            StringComparison.Ordinal);
        _project.Write("Pulumi.dev.yaml", "config: [");
        Assert.Matches(
            @"Pulumi\.dev\.yaml:\d+:\d+",
            Assert.Throws<ArgumentException>(() => PreviewOptions.FromStack(_project.Folder, "dev")).Message);
        Assert.Throws<ArgumentException>(() => PreviewOptions.FromStack("", "dev"));
        Assert.Throws<ArgumentNullException>(() => PreviewOptions.FromStack(_project.Folder, null!));
    }

    public void Dispose() => _project.Dispose();

    private static Dictionary<string, object?> Describe()
    {
        var config = new Config();
        return new Dictionary<string, object?>
        {
            ["all"] = $"{config.Require("size")} {new Config("aws").Require("region")} {config.Require("token")}",
        };
    }
}
