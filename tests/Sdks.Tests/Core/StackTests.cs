using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class StackTests
{
    [Fact]
    public async Task Outputs_AreRegisteredUnderTheNameInTheAttribute_ElseTheProperty()
    {
        var mocks = new RecordingMocks();

        await Deployment.TestAsync<GoodStack>(mocks, Run.Update);

        var outputs = Assert.Single(mocks.Outputs).Outputs;
        Assert.Equal(["Implicit", "explicit"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("one-id", await outputs["explicit"].ValueAsync());
    }

    [Fact]
    public async Task Output_IsMissed_WhenItHasNoValue()
    {
        var exception = await Run.CatchAsync(() => Deployment.TestAsync<NullStack>(new RecordingMocks()));

        Assert.IsType<RunException>(exception);
        Assert.StartsWith("Output(s) 'gone' have no value assigned.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_IsRefused_WhenItIsNoOutput()
    {
        var exception = await Run.CatchAsync(() => Deployment.TestAsync<WrongStack>(new RecordingMocks()));

        Assert.IsType<RunException>(exception);
        Assert.StartsWith("Output(s) 'text' have incorrect type.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stack_IsNotShownToMocks()
    {
        var mocks = new RecordingMocks();

        await Deployment.TestAsync<GoodStack>(mocks);

        Assert.Equal(["one"], mocks.Resources.Select(args => args.Name));
    }

    private sealed class GoodStack : Stack
    {
        public GoodStack()
        {
            Explicit = new Thing("one").Id;
            Implicit = Output.Create(1);
        }

        [Output("explicit")]
        public Output<string> Explicit { get; private set; }

        [Output]
        public Output<int> Implicit { get; private set; }
    }

    private sealed class NullStack : Stack
    {
        public NullStack() => Gone = null!;

        [Output("gone")]
        public Output<string> Gone { get; private set; }
    }

    private sealed class WrongStack : Stack
    {
        [Output("text")]
        public string Text { get; private set; } = "";
    }
}
