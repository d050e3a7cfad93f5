using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class ComponentTests
{
    [Fact]
    public async Task RegisterOutputs_SendsTheOutputProperties_UnderTheirNames()
    {
        var mocks = new RecordingMocks();

        var urn = await Run.ReadAsync(() => new Named("one").Urn.ValueAsync(), mocks);

        var outputs = mocks.Outputs.Single(request => request.Urn == urn).Outputs;
        Assert.Equal(["Plain", "wireName"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("p", await outputs["Plain"].ValueAsync());
        Assert.Equal(2.0, await outputs["wireName"].ValueAsync());
    }

    [Fact]
    public async Task RegisterOutputs_IsNotSent_UnlessTheComponentCallsIt()
    {
        var mocks = new RecordingMocks();

        var urn = await Run.ReadAsync(() => new Group("group", registers: false).Urn.ValueAsync(), mocks);

        Assert.DoesNotContain(mocks.Outputs, request => request.Urn == urn);
    }

    [Fact]
    public async Task RegisteredOutputs_KeepWhetherTheyAreSecretOrUnknown()
    {
        var mocks = new RecordingMocks { Id = _ => null };

        var urn = await Run.ReadAsync(() => new Group("group").Urn.ValueAsync(), mocks, Run.Preview);

        Assert.False((await mocks.Outputs.Single(request => request.Urn == urn).Outputs["firstId"].SeeAsync()).IsKnown);
    }

    [Fact]
    public async Task Inputs_AreEmpty_WhenAComponentPassesNoArguments()
    {
        var mocks = new RecordingMocks();

        await Run.Async(() => _ = new Group("group"), mocks);

        Assert.Empty(mocks["group"].Inputs);
    }

    [Fact]
    public async Task Inputs_AreWhatAComponentPasses_WhenItPassesArguments()
    {
        var mocks = new RecordingMocks();

        await Run.Async(() => _ = new ComponentResource("a:b:C", "one", new ThingArgs { Label = "x" }), mocks);

        Assert.Equal("x", mocks["one"].Inputs["label"]);
    }

    [Fact]
    public async Task RemoteComponent_TakesItsOutputsFromTheState()
    {
        var mocks = RecordingMocks.WithState(("label", "from afar"));

        var seen = await Run.ReadAsync(() => new RemoteGroup("remote", new ThingArgs { Count = 1 }).Label.SeeAsync(), mocks);

        Assert.Equal("from afar", seen.Value);
        Assert.Equal(1.0, mocks["remote"].Inputs["count"]);
        Assert.IsType<RemoteGroup>(Assert.Single(seen.Dependencies));
    }

    [Fact]
    public async Task Id_IsRefused_ForAComponent()
    {
        var message = await Run.FailureAsync(() => _ = new Group("group", new() { Id = "x" }));

        Assert.Contains("is only valid for a CustomResource", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputProperty_IsRefused_WhenItIsNoOutput()
    {
        var message = await Run.FailureAsync(() => _ = new WrongOutput());

        Assert.Contains("[Output] attributed properties must be instances of Output<T>.", message, StringComparison.Ordinal);
    }

    private sealed class Named : ComponentResource
    {
        public Named(string name)
            : base("test:index:Named", name)
        {
            Plain = Output.Create("p");
            Renamed = Output.Create(2);
            Other = Output.Create("not an output");
            RegisterOutputs();
        }

        [Output]
        public Output<string> Plain { get; private set; }

        [Output("wireName")]
        public Output<int> Renamed { get; private set; }

        public Output<string> Other { get; }
    }

    private sealed class WrongOutput()
        : CustomResource("test:index:Wrong", "wrong", ResourceArgs.Empty, options: null, registerPackageRequest: null)
    {
        [Output("text")]
        public string Text { get; private set; } = "";
    }
}
