using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class ProviderTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Fact]
    public async Task Provider_IsNamedByUrnAndId()
    {
        var provider = await ProviderOfAsync("one", () => _ = new Thing("one", options: new() { Provider = Test("own") }));

        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::own::own-id", provider);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Provider_IsNamedByAnUnknownId_WhenItHasNone(string? id)
    {
        var provider = await ProviderOfAsync(
            "one",
            () => _ = new Thing("one", options: new() { Provider = Test("own") }),
            new RecordingMocks { Id = _ => id });

        Assert.EndsWith($"::own::{Unknown}", provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_IsEmpty_WhenThereIsNone() => Assert.Equal("", await ProviderOfAsync("one", () => _ = new Thing("one")));

    [Fact]
    public async Task Child_TakesTheProviderOfItsParent_ForItsOwnPackage()
    {
        Assert.Contains("::own::", await InGroup(() => new() { Provider = Test("own") }), StringComparison.Ordinal);
        Assert.Contains("::own::", await InGroup(() => new() { Providers = { Test("own") } }), StringComparison.Ordinal);
        Assert.Equal("", await InGroup(() => new() { Provider = Other("other") }));

        static Task<string> InGroup(Func<ComponentResourceOptions> options)
            => ProviderOfAsync("group-0", () => _ = new Group("group", options()));
    }

    [Fact]
    public async Task Child_TakesItsOwnProvider_WhenItNamesOne()
    {
        var provider = await ProviderOfAsync("one", () => _ = new Thing("one", options: new()
        {
            Parent = new Group("group", new() { Provider = Test("inherited") }),
            Provider = Test("own"),
        }));

        Assert.Contains("::own::", provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Child_TakesTheProviderOfAGrandparent()
    {
        var provider = await ProviderOfAsync("inner-0", () => _ = new Group(
            "inner", new() { Parent = new Group("outer", new() { Provider = Test("own") }) }));

        Assert.Contains("::own::", provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Child_TakesTheProviderOfACustomParent()
    {
        var provider = await ProviderOfAsync("child", () => _ = new Thing("child", options: new()
        {
            Parent = new Thing("parent", options: new() { Provider = Test("own") }),
        }));

        Assert.Contains("::own::", provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_OfAnotherPackageIsPassedOn_WhenItIsNamed()
    {
        var provider = await ProviderOfAsync("one", () => _ = new Thing("one", options: new() { Provider = Other("other") }));

        Assert.Contains("::other::", provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProviderAndProviders_AreRefusedTogether()
    {
        var message = await Run.FailureAsync(
            () => _ = new Group("group", new() { Provider = Test("a"), Providers = { Other("b") } }));

        Assert.Contains(
            "Do not supply both 'provider' and 'providers' options to a ComponentResource.", message, StringComparison.Ordinal);
    }

    private static ProviderResource Test(string name) => new("test", name, ResourceArgs.Empty, options: null);

    private static ProviderResource Other(string name) => new("other", name, ResourceArgs.Empty, options: null);

    private static async Task<string> ProviderOfAsync(string resource, Action program, RecordingMocks? mocks = null)
    {
        mocks ??= new RecordingMocks();
        await Run.Async(program, mocks);
        return mocks[resource].Provider!;
    }
}
