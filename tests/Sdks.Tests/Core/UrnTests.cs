using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class UrnTests
{
    private const string Stack = "urn:pulumi:stack::project::pulumi:pulumi:Stack";

    [Fact]
    public async Task Urn_IsUnderTheStack_WhenAResourceHasNoParent()
        => Assert.Equal($"{Stack}${Thing.Token}::one", await Run.ReadAsync(() => new Thing("one").Urn.ValueAsync()));

    [Fact]
    public async Task Urn_KeepsOnlyTheFirstTypeOfTheChain_UnderMocks()
    {
        var urn = await Run.ReadAsync(() => new Group("group").Things[0].Urn.ValueAsync());

        Assert.Equal($"{Stack}${Thing.Token}::group-0", urn);
    }

    [Fact]
    public async Task Urn_OfTheStackHasNoChain()
    {
        var resources = await Deployment.TestAsync<EmptyStack>(new RecordingMocks(), new() { ProjectName = "shop", StackName = "dev" });

        Assert.Equal("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", await resources[0].Urn.ValueAsync());
    }

    [Fact]
    public async Task Create_HasNoChain_WithoutAParent()
        => Assert.Equal(
            "urn:pulumi:stack::project::a:b:C::name",
            await Run.ReadAsync(() => Urn.Create("name", "a:b:C").ValueAsync()));

    [Fact]
    public async Task Create_TakesOtherProjectsAndStacks()
        => Assert.Equal(
            "urn:pulumi:prod::shop::a:b:C::name",
            await Run.ReadAsync(() => Urn.Create("name", "a:b:C", project: "shop", stack: "prod").ValueAsync()));

    [Fact]
    public async Task Create_ContinuesTheParentsChain()
    {
        var (byParent, byUrn) = await Run.ReadAsync(async () => (
            await Urn.Create("name", "a:b:C", parent: new Thing("one")).ValueAsync(),
            await Urn.Create("name", "a:b:C", parentUrn: "urn:pulumi:s::p::x:y:Z$q:r:S::parent").ValueAsync()));

        Assert.Equal($"{Stack}${Thing.Token}$a:b:C::name", byParent);
        Assert.Equal("urn:pulumi:s::p::x:y:Z$q:r:S$a:b:C::name", byUrn);
    }

    [Fact]
    public async Task Create_TakesOneParentOnly()
    {
        var message = await Run.FailureAsync(() => _ = Urn.Create("name", "a:b:C", new Thing("one"), parentUrn: "urn"));

        Assert.Contains("Only one of 'parent' and 'parentUrn' can be non-null.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Urn_IsItsText()
    {
        var urn = new Urn("urn:pulumi:s::p::t::n");

        Assert.Equal("urn:pulumi:s::p::t::n", urn);
        Assert.Equal("urn:pulumi:s::p::t::n", urn.ToString());
        Assert.True(urn == new Urn("urn:pulumi:s::p::t::n"));
        Assert.True(urn != new Urn("urn:pulumi:s::p::t::m"));
    }

    private sealed class EmptyStack : Stack;
}
