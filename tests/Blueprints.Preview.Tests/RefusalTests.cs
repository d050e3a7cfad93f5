using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>What a deployment would refuse, or take in a way that nobody means.</summary>
public sealed class RefusalTests
{
    public static TheoryData<object> Unsupported => new(
        Task.FromResult("x"),
        new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        new Uri("https://example.com"),
        new { Answer = 42 },
        Guid.Empty,
        42L,
        new[] { 1, 2 }.Select(number => number + 1),
        new List<object> { TimeSpan.Zero },
        Output.Create<object>(1.5m));

    [Theory]
    [MemberData(nameof(Unsupported))]
    public async Task StackOutput_IsRefused_WhenPulumiCannotStoreIt(object value)
    {
        var failure = await FailAsync(() => new Dictionary<string, object?> { ["fine"] = "text", ["odd"] = value });

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(("PRV007", "outputs[odd]"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task StackOutputs_AreAccepted_WhenPulumiCanStoreThem()
    {
        var graph = await StackPreview.RunAsync(() => new Dictionary<string, object?>
        {
            ["list"] = ImmutableArray.Create("a"),
            ["map"] = ImmutableDictionary<string, object?>.Empty.Add("b", 1.5),
            ["nested"] = new Dictionary<string, object?> { ["c"] = Output.Create(true) },
            ["null"] = null,
        });

        Assert.Equal("{list: [a], map: {b: 1.5}, nested: {c: true}}", graph.Outputs.ToString());
    }

    [Fact]
    public async Task OutputAsText_IsRefused_WhereverItSlipsIn()
    {
        var failure = await FailAsync(() =>
        {
            var first = new Widget("first", new WidgetArgs { Label = "x" });
            _ = new Widget(
                "second",
                new WidgetArgs { Label = $"{first.Label}!", Tags = { ["Name"] = Output.CreateSecret($"{first.Id}") } });
            return new Dictionary<string, object?> { ["url"] = $"https://{first.Label}" };
        });

        Assert.Equal(["PRV008", "PRV008", "PRV008"], failure.Problems.Select(problem => problem.Code));
        Assert.Equal(
            [
                "urn:pulumi:dev::project::acme:index:Widget::second.label",
                "urn:pulumi:dev::project::acme:index:Widget::second.tags",
                "urn:pulumi:dev::project::pulumi:pulumi:Stack::project-dev.url",
            ],
            failure.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public async Task StackClass_IsRefused_WhenItDoesNotPassItsOptions()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(options => new DeafStack(options)));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal("PRV009", problem.Code);
        Assert.Contains("base(options)", problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingInputs_AreToldForEachResource()
    {
        var failure = await FailAsync(() =>
        {
            _ = new Pulumi.Aws.Eks.Cluster("a", new());
            _ = new Pulumi.Aws.Eks.Cluster("b", new());
            return new Dictionary<string, object?>();
        });

        Assert.Equal(
            ["urn:pulumi:dev::project::aws:eks/cluster:Cluster::a", "urn:pulumi:dev::project::aws:eks/cluster:Cluster::b"],
            failure.Problems.Select(problem => problem.Path));
        Assert.All(
            failure.Problems,
            problem => Assert.Equal(("PRV010", "required inputs are not set: roleArn, vpcConfig"), (problem.Code, problem.Message)));
    }

    [Fact]
    public async Task Component_IsOneThatItsProviderBuilds_WhenTheCallerSimulatesIt()
    {
        var options = PreviewOptions.Default.Simulate(
            "acme:index:Rem",
            _ => new Dictionary<string, object?> { ["url"] = "https://example.com" });
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var remote = new Remote("r");
                _ = new Widget("after", null, new CustomResourceOptions { DependsOn = { remote } });
                return new Dictionary<string, object?> { ["url"] = remote.Url };
            },
            options);

        Assert.Equal("https://example.com", graph.Outputs["url"].AsText());
        Assert.Equal([graph["acme:index:Rem", "r"].Urn], graph[Widget.Token, "after"].Dependencies);
    }

    private static Task<PreviewFailedException> FailAsync(Func<IDictionary<string, object?>> program) =>
        Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(program));

    private sealed class DeafStack : Stack
    {
        public DeafStack(StackOptions options)
            : base(null)
        {
            ArgumentNullException.ThrowIfNull(options);
            _ = new Widget("w");
        }
    }

    private sealed class Remote(string name) : ComponentResource("acme:index:Rem", name, ResourceArgs.Empty, null, remote: true)
    {
        [Output("url")]
        public Output<string> Url { get; private set; } = null!;
    }
}
