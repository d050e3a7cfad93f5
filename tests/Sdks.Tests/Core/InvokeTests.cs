using System.Collections.Immutable;
using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class InvokeTests
{
    private const string Token = "test:index:find";

    [Fact]
    public async Task Invoke_SendsTokenArgumentsAndProvider_AndReadsTheResult()
    {
        var mocks = new RecordingMocks { Result = _ => Found("b") };

        var seen = await Run.ReadAsync(
            () =>
            {
                var provider = new ProviderResource("test", "own", ResourceArgs.Empty, options: null);
                return Deployment.Instance.Invoke<FindResult>(
                    Token, new FindArgs { Label = "a", Count = 2 }, new InvokeOptions { Provider = provider }).SeeAsync();
            },
            mocks);

        var call = Assert.Single(mocks.Calls);
        Assert.Equal(Token, call.Token);
        Assert.Equal(new Dictionary<string, object> { ["label"] = "a", ["count"] = 2.0 }, call.Args);
        Assert.EndsWith("::own::own-id", call.Provider, StringComparison.Ordinal);
        Assert.Equal("b", seen.Value.Label);
        Assert.True(seen.IsKnown);
    }

    [Fact]
    public async Task Invoke_TakesTheProviderOfItsParent()
    {
        var mocks = new RecordingMocks();

        await Run.Async(
            () =>
            {
                var provider = new ProviderResource("test", "own", ResourceArgs.Empty, options: null);
                var parent = new Group("group", new() { Provider = provider });
                _ = Deployment.Instance.Invoke<FindResult>(Token, new FindArgs(), new InvokeOptions { Parent = parent });
            },
            mocks);

        Assert.EndsWith("::own::own-id", Assert.Single(mocks.Calls).Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_IsNotMade_WhenAnArgumentIsUnknown()
    {
        var mocks = new RecordingMocks();

        var seen = await Run.ReadAsync(
            () => Deployment.Instance.Invoke<FindResult>(Token, new FindArgs { Label = Outputs.Unknown<string>() }).SeeAsync(), mocks);

        Assert.False(seen.IsKnown);
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task Invoke_IsNotMade_WhenTheIdOfWhatItDependsOnIsUnknown()
    {
        var mocks = new RecordingMocks { Id = _ => null };

        var seen = await Run.ReadAsync(
            () => Deployment.Instance.Invoke<FindResult>(
                Token, new FindArgs(), new InvokeOutputOptions { DependsOn = { new Thing("one") } }).SeeAsync(),
            mocks);

        Assert.False(seen.IsKnown);
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task Invoke_DependsOnItsArgumentsAndOptions()
    {
        var (things, seen) = await Run.ReadAsync(async () =>
        {
            var (argument, option) = (new Thing("argument"), new Thing("option"));
            var result = Deployment.Instance.Invoke<FindResult>(
                Token, new FindArgs { Label = argument.Id }, new InvokeOutputOptions { DependsOn = { option } });
            return (new[] { argument, option }, await result.SeeAsync());
        });

        Assert.Equal(things.ToHashSet<Resource>(), seen.Dependencies);
    }

    [Fact]
    public async Task Invoke_IsNoSecret_BecauseAnArgumentIsOne()
    {
        var seen = await Run.ReadAsync(
            () => Deployment.Instance.Invoke<FindResult>(Token, new FindArgs { Label = Output.CreateSecret("s") }).SeeAsync());

        Assert.Equal("s", seen.Value.Label);
        Assert.False(seen.IsSecret);
    }

    [Fact]
    public async Task InvokeAsync_IsMade_WhateverIsKnown()
    {
        var mocks = new RecordingMocks { Result = _ => Found("b") };

        var result = await Run.ReadAsync(
            () => Deployment.Instance.InvokeAsync<FindResult>(Token, new FindArgs { Label = Outputs.Unknown<string>() }), mocks);

        Assert.Equal("b", result.Label);
        Assert.Empty(Assert.Single(mocks.Calls).Args);
    }

    [Fact]
    public async Task Call_SendsItsResourceAsSelf()
    {
        var mocks = new RecordingMocks { Result = _ => Found("called") };

        var label = await Run.ReadAsync(
            () => Deployment.Instance.Call<FindResult>("test:index:Thing/method", CallArgs.Empty, new Thing("one"))
                .Apply(result => result.Label).ValueAsync(),
            mocks);

        Assert.Equal("called", label);
        Assert.Equal("test:index:Thing/method", Assert.Single(mocks.Calls).Token);
        Assert.IsAssignableFrom<CustomResource>(mocks.Calls[0].Args["__self__"]);
    }

    private static ImmutableDictionary<string, object> Found(string label) => ImmutableDictionary<string, object>.Empty.Add("label", label);

    private sealed class FindArgs : InvokeArgs
    {
        [Input("label")]
        public Input<string>? Label { get; set; }

        [Input("count")]
        public Input<int>? Count { get; set; }
    }

    [OutputType]
    private sealed class FindResult
    {
        public readonly string Label;

        [OutputConstructor]
        public FindResult(string label) => Label = label;
    }
}
