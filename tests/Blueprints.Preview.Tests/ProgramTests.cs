using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>Programs of less usual shapes.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Transformations_AreSeen_WhereverTheyAreAttached()
    {
        var graph = await StackPreview.RunAsync(() => new Crate(
            "crate",
            crate => _ = new Widget("w", new WidgetArgs { Label = "before" }, crate.Child()),
            new ComponentResourceOptions
            {
                ResourceTransformations =
                {
                    args =>
                    {
                        if (args.Args is WidgetArgs widget)
                        {
                            widget.Label = "after";
                            args.Options.Protect = true;
                        }

                        return new ResourceTransformationResult(args.Args, args.Options);
                    },
                },
            }).Ignore());

        Assert.Equal("after", graph[Widget.Token, "w"].Inputs["label"].AsText());
        Assert.True(graph[Widget.Token, "w"].Protect);
    }

    [Fact]
    public async Task Stack_CanReferToAnother_WhenItIsSimulated()
    {
        var options = PreviewOptions.Default.Simulate("pulumi:pulumi:StackReference", _ => new Dictionary<string, object?>
        {
            ["outputs"] = ImmutableDictionary<string, object>.Empty.Add("vpcId", "vpc-0").Add("token", "swordfish"),
            ["secretOutputNames"] = ImmutableArray.Create("token"),
        });
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var other = new StackReference("acme/network/dev");
                return new Dictionary<string, object?> { ["vpcId"] = other.RequireOutput("vpcId"), ["token"] = other.RequireOutput("token") };
            },
            options);

        Assert.Equal("{token: [secret], vpcId: vpc-0}", graph.Outputs.ToString());
    }

    [Fact]
    public async Task EqualNames_AreToldApart_WhenOneWaitsForTheOther()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            Widget? first = null;
            _ = new Crate("one", crate => first = new Widget("same", new WidgetArgs { Label = "root" }, crate.Child()));
            _ = new Crate("two", crate => _ = new Widget("same", new WidgetArgs { Label = first!.Id }, crate.Child()), type: "acme:index:Box");
        });

        var (first, second) = (graph.OfType(Widget.Token)[0], graph.OfType(Widget.Token)[1]);
        Assert.Equal("root", first.Outputs["label"].AsText());
        Assert.Equal(first.Id, second.Inputs["label"].AsText());
        Assert.Equal([first.Urn], second.Dependencies);
    }

    [Fact]
    public async Task Resources_AreSeen_WhenTheyAreCreatedInApply()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var first = new Widget("first", new WidgetArgs { Label = "x" });
            first.Label.Apply(label => new Widget($"for-{label}"));
        });

        Assert.Equal("urn:pulumi:dev::project::acme:index:Widget::for-x", graph[Widget.Token, "for-x"].Urn);
    }

    [Fact]
    public async Task Outputs_MayBeReturnedAsynchronously()
    {
        var graph = await StackPreview.RunAsync(async () =>
        {
            await Task.Yield();
            return (IDictionary<string, object?>)new Dictionary<string, object?> { ["label"] = new Widget("w", new WidgetArgs { Label = "x" }).Label };
        });

        Assert.Equal("x", graph.Outputs["label"].AsText());
    }

    [Fact]
    public async Task RemoteComponent_CanBeWaitedFor()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var cluster = new Pulumi.Eks.Cluster("old");
            _ = new Widget("after", null, new CustomResourceOptions { DependsOn = { cluster } });
        });

        Assert.Equal([graph["eks:index:Cluster", "old"].Urn], graph[Widget.Token, "after"].Dependencies);
    }

    [Fact]
    public async Task OpaqueArgs_CountAsSecret_BecauseNobodyCanTell()
    {
        var inputs = ImmutableDictionary<string, object?>.Empty.Add("password", Output.CreateSecret("swordfish"));
        var graph = await StackPreview.RunAsync(() => new AnyResource(Widget.Token, "w", inputs).Ignore());

        Assert.True(graph[Widget.Token, "w"].Inputs["password"].IsSecret);
        Assert.DoesNotContain("swordfish", graph.ToJson() + graph.ToTree(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ComponentOutputs_AreRead()
    {
        var graph = await StackPreview.RunAsync(() => new Crate("crate", crate =>
            crate.Content = new Widget("w", new WidgetArgs { Label = "inside" }, crate.Child()).Label).Ignore());

        Assert.Equal("inside", graph[Crate.Token, "crate"].Outputs["content"].AsText());
    }
}
