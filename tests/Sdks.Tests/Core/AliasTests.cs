using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class AliasTests
{
    [Fact]
    public async Task Aliases_DoNotShowInTheUrn()
    {
        var urn = await Run.ReadAsync(() => new Thing("one", options: new()
        {
            Aliases =
            {
                new Alias { Name = "former" },
                new Alias { Type = "a:b:C", NoParent = true },
                new Alias { Urn = "urn:pulumi:s::p::t::n" },
            },
        }).Urn.ValueAsync());

        Assert.EndsWith("::one", urn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alias_IsRefused_WhenItHasAUrnAndAnythingElse()
    {
        var message = await FailureOfAsync(new Alias { Urn = "urn:pulumi:s::p::t::n", Name = "former" });

        Assert.Contains("Alias should not specify both Urn and Name", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alias_IsRefused_WhenItHasTwoParents()
    {
        var message = await FailureOfAsync(new Alias { ParentUrn = "urn:pulumi:s::p::t::n", NoParent = true });

        Assert.Contains("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias", message, StringComparison.Ordinal);
    }

    private static Task<string> FailureOfAsync(Alias alias)
        => Run.FailureAsync(() => _ = new Thing("one", options: new() { Aliases = { alias } }));
}
