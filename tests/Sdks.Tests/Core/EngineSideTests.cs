using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

/// <summary>What an engine would do: it can be asked for, and mocks never do it.</summary>
public sealed class EngineSideTests
{
    [Fact]
    public void Hooks_AreBoundAndJoined()
    {
        var first = new ResourceHookBinding();
        var joined = first.Concat(new ResourceHookBinding());

        Assert.True(joined.IsEmpty);
        Assert.NotSame(first, first.Clone());
    }

    [Fact]
    public async Task Options_ForTheEngineAreAccepted()
    {
        var resources = await Run.Async(() =>
        {
            var other = new Thing("other");
            _ = new Thing("one", options: new()
            {
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5) },
                DeleteBeforeReplace = true,
                DeletedWith = other,
                HideDiffs = { "label" },
                IgnoreChanges = { "tags" },
                Protect = true,
                ReplaceOnChanges = { "count" },
                RetainOnDelete = true,
                Version = "1.2.3",
            });
        });

        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public void DictionaryArgs_AreRefused_WhenTheyHoldATypeThatCannotBeSent()
        => Assert.Throws<InvalidOperationException>(() => new DictionaryResourceArgs(
            System.Collections.Immutable.ImmutableDictionary<string, object?>.Empty.Add("anonymous", new { A = 1 })));

    [Fact]
    public void PackageRequest_FillsInWhatIsLeftOut()
    {
        var request = new RegisterPackageRequest("aws", "7.0.0", downloadUrl: null);

        Assert.Equal("", request.DownloadUrl);
        Assert.Empty(request.Checksums);
        Assert.Null(request.Parameterization);
    }
}
