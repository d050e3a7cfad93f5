using Pulumi;
using Pulumi.Testing;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class TestRunTests
{
    [Fact]
    public async Task Options_DefaultToAPreviewOfStackInProject()
    {
        var instance = await Run.ReadAsync(() => Task.FromResult(Deployment.Instance), options: new TestOptions());

        Assert.True(instance.IsDryRun);
        Assert.Equal("project", instance.ProjectName);
        Assert.Equal("stack", instance.StackName);
        Assert.Equal("organization", instance.OrganizationName);
    }

    [Fact]
    public async Task Options_AreWhatTheInstanceSays_WhenGiven()
    {
        var options = new TestOptions { ProjectName = "shop", StackName = "dev", OrganizationName = "acme", IsPreview = false };

        var instance = await Run.ReadAsync(() => Task.FromResult(Deployment.Instance), options: options);

        Assert.Equal(
            ("shop", "dev", "acme", false),
            (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.IsDryRun));
    }

    [Fact]
    public async Task Resources_ComeInTheOrderOfTheProgram()
    {
        var resources = await Run.Async(() =>
        {
            _ = new Thing("first");
            _ = new Group("second");
            _ = new Thing("third");
        });

        Assert.Equal(["first", "second", "second-0", "third"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task Resources_IncludeTheStack_WhenTheTestNamesOne()
    {
        var resources = await Deployment.TestAsync<OneThing>(new RecordingMocks());

        Assert.Equal(["project-stack", "only"], resources.Select(resource => resource.GetResourceName()));
        Assert.IsType<OneThing>(resources[0]);
    }

    [Fact]
    public async Task Resources_ComeWithWhatTheFunctionReturns_WhenItReturnsOutputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            new RecordingMocks(),
            Run.Update,
            () => new Dictionary<string, object?> { ["id"] = new Thing("one").Id, ["plain"] = 5 });

        Assert.IsType<Thing>(Assert.Single(resources));
        Assert.Equal("one-id", await ((Output<string>)outputs["id"]!).ValueAsync());
        Assert.Equal(5, outputs["plain"]);
    }

    [Fact]
    public async Task Resources_ComeWithWhatTheFunctionReturns_WhenItIsAsynchronous()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            new RecordingMocks(),
            Run.Update,
            async () =>
            {
                await Task.Yield();
                return (IDictionary<string, object?>)new Dictionary<string, object?> { ["name"] = new Thing("one").GetResourceName() };
            });

        Assert.Single(resources);
        Assert.Equal("one", outputs["name"]);
    }

    [Fact]
    public async Task Stack_ComesFromTheServiceProvider_WhenOneIsGiven()
    {
        var provider = new Services(() => new NamedThing("injected"));

        var resources = await Deployment.TestWithServiceProviderAsync<NamedThing>(new RecordingMocks(), provider);

        Assert.Equal("injected", resources[1].GetResourceName());
    }

    [Fact]
    public async Task Stack_IsAProblem_WhenTheServiceProviderDoesNotKnowIt()
    {
        var exception = await Run.CatchAsync(
            () => Deployment.TestWithServiceProviderAsync<NamedThing>(new RecordingMocks(), new Services(() => null)));

        Assert.Contains("Failed to resolve instance of type", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WaitsForAllOutputs_WhetherOrNotTheyAreLookedAt()
    {
        var isDone = false;

        await Run.Async(() => _ = Output.Create(LaterAsync()));

        Assert.True(isDone);
        async Task<int> LaterAsync()
        {
            await Task.Delay(20);
            isDone = true;
            return 1;
        }
    }

    [Fact]
    public async Task Instance_IsNotThere_OutsideARun()
    {
        await Run.Async(() => _ = new Thing("one"));

        var exception = Assert.Throws<InvalidOperationException>(() => new Thing("outside"));
        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", exception.Message);
        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
    }

    [Fact]
    public async Task Runs_DoNotSeeEachOther_WhenTheyAreParallel()
    {
        var runs = Enumerable.Range(0, 20).Select(i => Task.Run(() => Deployment.TestAsync(
            new RecordingMocks(),
            new TestOptions { StackName = $"stack{i}", IsPreview = false },
            () => new Dictionary<string, object?> { ["urn"] = new Thing($"thing{i}").Urn })));

        var results = await Task.WhenAll(runs);
        var urns = await Task.WhenAll(results.Select(result => ((Output<string>)result.Outputs["urn"]!).ValueAsync()));

        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"urn:pulumi:stack{i}::project::pulumi:pulumi:Stack${Thing.Token}::thing{i}"),
            urns);
        Assert.All(results, result => Assert.Single(result.Resources));
    }

    [Fact]
    public async Task RunAsync_RefusesToStart_WhenThereIsNoEngine()
        => await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));

    private sealed class OneThing : Stack
    {
        public OneThing() => _ = new Thing("only");
    }

    private sealed class NamedThing : Stack
    {
        public NamedThing(string name) => _ = new Thing(name);
    }

    private sealed class Services(Func<Stack?> create) : IServiceProvider
    {
        public object? GetService(Type serviceType) => create();
    }
}
