using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class ResourceOptionsTests
{
    [Fact]
    public void Lists_AreNeverNull()
    {
        var custom = new CustomResourceOptions();
        var component = new ComponentResourceOptions();

        Assert.Empty(custom.Aliases);
        Assert.Empty(custom.IgnoreChanges);
        Assert.Empty(custom.ReplaceOnChanges);
        Assert.Empty(custom.HideDiffs);
        Assert.Empty(custom.AdditionalSecretOutputs);
        Assert.Empty(custom.EnvVarMappings);
        Assert.Empty(custom.ResourceTransformations);
        Assert.Empty(component.ResourceTransforms);
        Assert.Empty(component.Providers);
        Assert.True(component.Hooks.IsEmpty);
        Assert.NotNull(component.DependsOn);
    }

    [Fact]
    public void Merge_TakesSingleValuesFromTheSecond_WhereItHasThem()
    {
        var merged = CustomResourceOptions.Merge(
            new() { Protect = true, Version = "1.0.0", ImportId = "a", DeleteBeforeReplace = true, RetainOnDelete = true },
            new() { Protect = false, ImportId = "b" });

        Assert.False(merged.Protect);
        Assert.Equal("b", merged.ImportId);
        Assert.Equal("1.0.0", merged.Version);
        Assert.True(merged.DeleteBeforeReplace);
        Assert.True(merged.RetainOnDelete);
    }

    [Fact]
    public void Merge_PutsListsOneAfterTheOther_AndLeavesBothAlone()
    {
        var first = new CustomResourceOptions
        {
            IgnoreChanges = { "a" },
            AdditionalSecretOutputs = { "s" },
            Aliases = { new Alias { Name = "x" } },
        };
        var second = new CustomResourceOptions
        {
            IgnoreChanges = { "b" },
            AdditionalSecretOutputs = { "t" },
            Aliases = { new Alias { Name = "y" } },
        };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["s", "t"], merged.AdditionalSecretOutputs);
        Assert.Equal(2, merged.Aliases.Count);
        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Equal(["b"], second.IgnoreChanges);
    }

    [Fact]
    public void Merge_GivesNewOptions_WhenThereAreNone()
    {
        Assert.NotNull(CustomResourceOptions.Merge(null, null));
        Assert.NotNull(ComponentResourceOptions.Merge(null, null));
    }

    [Fact]
    public async Task Merge_CombinesWhatIsDependedOn()
    {
        var names = await Run.ReadAsync(async () =>
        {
            var merged = CustomResourceOptions.Merge(
                new() { DependsOn = { new Thing("first") } },
                new() { DependsOn = { new Thing("second") } });
            return (await merged.DependsOn.ToOutput().ElementsAsync()).Select(resource => resource.GetResourceName());
        });

        Assert.Equal(["first", "second"], names);
    }

    [Fact]
    public async Task Merge_KeepsOneProviderOfEachPackage_TheLastOne()
    {
        var names = await Run.ReadAsync(() =>
        {
            var merged = ComponentResourceOptions.Merge(
                new() { Providers = { Provider("aws", "aws1"), Provider("k8s", "k8s1") } },
                new() { Providers = { Provider("aws", "aws2") } });
            return Task.FromResult(merged.Providers.Select(provider => provider.GetResourceName()).ToList());
        });

        Assert.Equal(["aws2", "k8s1"], names.Order());
    }

    [Fact]
    public async Task Options_OfTheCallerAreNotChanged()
    {
        var options = new CustomResourceOptions();

        await Run.Async(() =>
        {
            options.Parent = new Group("group", new() { Provider = Provider("test", "own"), Protect = true });
            _ = new Thing("one", options: options);
        });

        Assert.Null(options.Provider);
        Assert.Null(options.Protect);
    }

    private static ProviderResource Provider(string package, string name) => new(package, name, ResourceArgs.Empty, options: null);
}
