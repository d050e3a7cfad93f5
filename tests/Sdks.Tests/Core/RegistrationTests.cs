using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Mock_SeesTypeAndName()
    {
        var mocks = new RecordingMocks();

        await Run.Async(() => _ = new Thing("one"), mocks);

        Assert.Equal((Thing.Token, "one", "", ""), Shown(mocks["one"]));
    }

    [Fact]
    public async Task Mock_IsAskedForComponentsAndProviders_AndNeverForTheStack()
    {
        var mocks = new RecordingMocks();

        await Run.Async(
            () =>
            {
                _ = new Group("group");
                _ = new ProviderResource("test", "provider", ResourceArgs.Empty, options: null);
                _ = new RemoteGroup("remote");
            },
            mocks);

        Assert.Equal(
            [Group.Token, Thing.Token, "pulumi:providers:test", "test:index:RemoteGroup"],
            mocks.Resources.Select(args => args.Type));
    }

    [Fact]
    public async Task Id_IsWhatTheMockSays()
        => Assert.Equal("one-id", await Run.ReadAsync(() => new Thing("one").Id.ValueAsync()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Id_IsUnknown_WhenTheMockGivesNone_EvenInAnUpdate(string? id)
        => Assert.False((await Run.ReadAsync(() => new Thing("one").Id.SeeAsync(), new RecordingMocks { Id = _ => id })).IsKnown);

    [Fact]
    public async Task Id_IsTheOneThatWasAskedFor_WhenAResourceIsRead()
    {
        var mocks = new RecordingMocks();

        var id = await Run.ReadAsync(() => new Thing("one", options: new() { Id = "known" }).Id.ValueAsync(), mocks);

        Assert.Equal("known", id);
        Assert.Equal("known", mocks["one"].Id);
    }

    [Fact]
    public async Task ImportId_IsShownToTheMock()
    {
        var mocks = new RecordingMocks();

        await Run.Async(() => _ = new Thing("one", options: new() { ImportId = "adopted" }), mocks);

        Assert.Equal("adopted", mocks["one"].Id);
    }

    /// <summary>
    /// It waits for the component, which stands for its children too, so it waits for itself. Nothing but a time limit ends such a run.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ChildOfARemoteComponent_IsNeverRegistered_WhenItUsesAnOutputOfIt(bool isPreview)
    {
        var mocks = RecordingMocks.WithState(("label", "here"));
        var run = Run.Async(
            () =>
            {
                var remote = new RemoteGroup("remote");
                _ = new Thing("waits-for-itself", new ThingArgs { Label = remote.Label.Apply(label => label!) }, new() { Parent = remote });
            },
            mocks,
            isPreview ? Run.Preview : Run.Update);

        Assert.NotSame(run, await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(1))));
        Assert.DoesNotContain(mocks.Resources, args => args.Name == "waits-for-itself");
    }

    [Fact]
    public async Task DependingOnARemoteComponent_MeansDependingOnItAndItsChildren()
    {
        var mocks = new SlowMocks();

        await Run.Async(
            () =>
            {
                var remote = new RemoteGroup("remote");
                _ = new Thing("child", options: new() { Parent = remote });
                _ = new Thing("last", options: new() { DependsOn = { remote } });
            },
            mocks);

        Assert.Equal(["remote", "child", "last"], mocks.Started);
    }

    [Fact]
    public async Task Resource_RegistersAfterWhatItsArgumentsComeFrom()
    {
        var mocks = new SlowMocks();

        await Run.Async(
            () =>
            {
                var first = new Thing("first");
                _ = new Thing("second", new ThingArgs { Label = first.Id });
                _ = new Thing("third", options: new() { DependsOn = { first } });
            },
            mocks);

        Assert.Equal("first", mocks.Finished[0]);
        Assert.Equal(["second", "third"], mocks.Started.Skip(1).Order());
        Assert.True(mocks.FirstFinishedBeforeOthersStarted);
    }

    [Fact]
    public async Task DependingOnAComponent_MeansDependingOnWhatIsInIt()
    {
        var mocks = new SlowMocks();

        await Run.Async(
            () =>
            {
                var group = new Group("group", things: 2);
                _ = new Thing("last", options: new() { DependsOn = { group } });
            },
            mocks);

        Assert.Equal("last", mocks.Started[^1]);
        Assert.Equal(["group", "group-0", "group-1"], mocks.Finished.Take(3).Order());
    }

    [Fact]
    public async Task NameAndType_AreRequired()
    {
        Assert.Contains("name", await Run.FailureAsync(() => _ = new Thing("")), StringComparison.Ordinal);
        Assert.Contains("type", await Run.FailureAsync(() => _ = new ComponentResource("", "name")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameUrnTwice_IsNotNoticed()
    {
        var resources = await Run.Async(() =>
        {
            _ = new Thing("same");
            _ = new Thing("same");
        });

        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task GetResource_IsTheOneThatIsRegistered_WhenItIsFoundByUrn()
    {
        var mocks = RecordingMocks.WithState(("label", "found"));

        var label = await Run.ReadAsync(
            async () =>
            {
                var thing = new Thing("one");
                return await new Thing("again", options: new() { Urn = await thing.Urn.ValueAsync() }).Label.ValueAsync();
            },
            mocks);

        Assert.Equal("found", label);
        Assert.Single(mocks.Resources);
    }

    private static (string? Type, string? Name, string? Provider, string? Id) Shown(Pulumi.Testing.MockResourceArgs args)
        => (args.Type, args.Name, args.Provider, args.Id);
}
