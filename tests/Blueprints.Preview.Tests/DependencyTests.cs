using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class DependencyTests
{
    [Fact]
    public async Task Dependencies_NameTheProperty_WhenAnInputComesFromAnOutput()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var first = new Widget("first", new WidgetArgs { Label = "x" });
            var second = new Widget("second", new WidgetArgs { Label = "y" });
            _ = new Widget("third", new WidgetArgs
            {
                Label = first.Label,
                Names = { "fixed", second.Label },
                Part = new WidgetPartArgs { Code = Output.Format($"{first.Label}-{second.Label}") },
                Size = 3,
            });
        });

        var first = graph[Widget.Token, "first"];
        var second = graph[Widget.Token, "second"];
        var third = graph[Widget.Token, "third"];
        Assert.Equal([first.Urn], third.PropertyDependencies["label"]);
        Assert.Equal([second.Urn], third.PropertyDependencies["names"]);
        Assert.Equal([first.Urn, second.Urn], third.PropertyDependencies["part"]);
        Assert.Equal(["label", "names", "part"], third.PropertyDependencies.Keys);
        Assert.Equal([first.Urn, second.Urn], third.Dependencies);
        Assert.Empty(third.ExplicitDependencies);
    }

    [Fact]
    public async Task DependsOn_StandsForTheChildren_WhenItIsAComponent()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var outer = new Crate("outer", outer =>
            {
                _ = new Widget("a", null, outer.Child());
                _ = new Crate("inner", inner => _ = new Widget("b", null, inner.Child()), new ComponentResourceOptions { Parent = outer });
            });
            _ = new Widget("after", null, new CustomResourceOptions { DependsOn = { outer } });
        });

        var after = graph[Widget.Token, "after"];
        Assert.Equal([graph[Widget.Token, "a"].Urn, graph[Widget.Token, "b"].Urn], after.ExplicitDependencies);
        Assert.Equal(after.ExplicitDependencies, after.Dependencies);
        Assert.Empty(after.PropertyDependencies);
    }

    [Fact]
    public async Task DependsOn_StandsForTheChildrenOfItsMoment_WhenTheComponentGetsMoreLater()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var crate = new Crate("crate", crate => _ = new Widget("first", null, crate.Child()));
            _ = new Widget("after", null, new CustomResourceOptions { DependsOn = { crate } });
            _ = new Widget("late", null, crate.Child());
        });

        Assert.Equal([graph[Widget.Token, "first"].Urn], graph[Widget.Token, "after"].Dependencies);
    }

    [Fact]
    public async Task DependsOn_DoesNotReachTheChildren_WhenItIsACustomResource()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var parent = new Widget("parent");
            _ = new Widget("child", null, new CustomResourceOptions { Parent = parent });
            _ = new Widget("after", null, new CustomResourceOptions { DependsOn = { parent } });
        });

        Assert.Equal([graph[Widget.Token, "parent"].Urn], graph[Widget.Token, "after"].Dependencies);
    }

    [Fact]
    public async Task DependsOn_StopsAtACustomResource_WhenItIsAComponentWithGrandchildren()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var crate = new Crate("crate", crate =>
            {
                var parent = new Widget("parent", null, crate.Child());
                _ = new Widget("grandchild", null, new CustomResourceOptions { Parent = parent });
            });
            _ = new Widget("after", null, new CustomResourceOptions { DependsOn = { crate } });
        });

        Assert.Equal([graph[Widget.Token, "parent"].Urn], graph[Widget.Token, "after"].Dependencies);
    }

    [Fact]
    public async Task DependsOn_IsTransitive_WhenItIsAskedOfTheGraph()
    {
        var graph = await StackPreview.RunAsync(Chain);

        var (a, b, c) = (graph[Widget.Token, "a"], graph[Widget.Token, "b"], graph[Widget.Token, "c"]);
        Assert.True(graph.DependsOn(c, a));
        Assert.True(graph.DependsOn(b, a));
        Assert.False(graph.DependsOn(a, c));
    }

    [Fact]
    public async Task DestroyOrder_EndsWithWhatOthersNeed()
    {
        var graph = await StackPreview.RunAsync(Chain);

        Assert.Equal(["c", "b", "a", "project-dev"], graph.DestroyOrder().Select(node => node.Name));
        Assert.Equal(["project-dev", "a", "b", "c"], graph.CreateOrder().Select(node => node.Name));
    }

    [Fact]
    public async Task Preview_Refuses_WhenAChildDependsOnItsOwnComponent()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(
            () => new Crate("self", self => _ = new Widget("w", null, self.Child(options => options.DependsOn.Add(self)))).Ignore()));

        Assert.Equal("PRV005", Assert.Single(failure.Problems).Code);
    }

    private static void Chain()
    {
        var a = new Widget("a", new WidgetArgs { Label = "x" });
        var b = new Widget("b", new WidgetArgs { Label = a.Label });
        _ = new Widget("c", null, new CustomResourceOptions { DependsOn = { b } });
    }
}
