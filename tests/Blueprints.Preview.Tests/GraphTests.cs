using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class GraphTests
{
    private static readonly PreviewOptions Options = PreviewOptions.Default with { Project = "shop", Stack = "test" };

    [Fact]
    public async Task Graph_StartsWithTheStack_WhenTheProgramIsEmpty()
    {
        var graph = await StackPreview.RunAsync(() => { }, Options);

        var stack = Assert.Single(graph.Resources);
        Assert.Equal("urn:pulumi:test::shop::pulumi:pulumi:Stack::shop-test", stack.Urn);
        Assert.Null(stack.Parent);
        Assert.False(stack.Custom);
    }

    [Fact]
    public async Task Urn_HoldsEveryParentType_WhenComponentsAreNested()
    {
        var graph = await StackPreview.RunAsync(
            () =>
                new Crate(
                    "outer",
                    outer => _ = new Crate("inner", inner => _ = new Widget("w", null, inner.Child()), new() { Parent = outer }))
                .Ignore(),
            Options);

        var widget = graph[Widget.Token, "w"];
        Assert.Equal("urn:pulumi:test::shop::acme:index:Crate$acme:index:Crate$acme:index:Widget::w", widget.Urn);
        Assert.Equal("urn:pulumi:test::shop::acme:index:Crate$acme:index:Crate::inner", widget.Parent);
        Assert.Equal("urn:pulumi:test::shop::acme:index:Crate::outer", graph.Find(widget.Parent!)!.Parent);
        Assert.Equal("urn:pulumi:test::shop::pulumi:pulumi:Stack::shop-test", graph[Crate.Token, "outer"].Parent);
    }

    [Fact]
    public async Task Inputs_KeepTheirForm_WhenTheyAreOfEveryKind()
    {
        var graph = await StackPreview.RunAsync(
            () => new Widget("w", new WidgetArgs
            {
                Label = "plain",
                Size = 3,
                Enabled = true,
                Colour = WidgetColour.Red,
                Names = { "a", Output.Create("b") },
                Tags = { ["Name"] = "x", ["Team"] = Output.Create("y") },
                Part = new WidgetPartArgs { Code = "p" },
                Parts = { new WidgetPartArgs { Code = "q" } },
                File = new FileAsset("x.txt"),
                Document = """{"a":[1,true]}""",
            }).Ignore(),
            Options);

        Assert.Equal(
            "{colour: red, document: {a: [1, true]}, enabled: true, file: [FileAsset], label: plain, names: [a, b], part: {code: p}, "
                + "parts: [{code: q}], size: 3, tags: {Name: x, Team: y}}",
            graph[Widget.Token, "w"].Inputs.ToString());
        Assert.Equal(3, graph[Widget.Token, "w"].Inputs["size"].AsNumber());
    }

    [Fact]
    public async Task Inputs_AreLeftAlone_WhenTheProgramSetsNone()
    {
        var graph = await StackPreview.RunAsync(() => new Widget("w").Ignore(), Options);

        Assert.Empty(graph[Widget.Token, "w"].Inputs.Entries);
    }

    [Fact]
    public async Task Inputs_AreMarked_WhenTheyAreSecretOrHoldASecret()
    {
        var graph = await StackPreview.RunAsync(
            () => new Widget("w", new WidgetArgs
            {
                Password = Output.CreateSecret("swordfish"),
                Tags = { ["open"] = "x", ["hidden"] = Output.CreateSecret("herring") },
                Part = new WidgetPartArgs { Code = Output.CreateSecret("code") },
            }).Ignore(),
            Options);

        var inputs = graph[Widget.Token, "w"].Inputs;
        Assert.True(inputs["password"].IsSecret);
        Assert.Equal("swordfish", inputs["password"].Reveal().AsText());
        Assert.DoesNotContain("herring", inputs["tags"].ToString(), StringComparison.Ordinal);
        Assert.Equal("{code: [secret]}", inputs["part"].ToString());
        Assert.True(graph[Widget.Token, "w"].Outputs["password"].IsSecret);
    }

    [Fact]
    public async Task Outputs_AreUnknown_WhenNothingSimulatesThem()
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var first = new Widget("first", new WidgetArgs { Label = "l" });
                _ = new Widget("second", new WidgetArgs { Label = first.Url, Password = first.Label });
            },
            Options);

        Assert.True(graph[Widget.Token, "first"].Outputs["url"].IsUnknown);
        Assert.True(graph[Widget.Token, "second"].Inputs["label"].IsUnknown);
        Assert.Equal("l", graph[Widget.Token, "second"].Inputs["password"].AsText());
    }

    [Fact]
    public async Task StackOutputs_AreRead_WhenTheProgramReturnsThem()
    {
        var graph = await StackPreview.RunAsync(
            () => new Dictionary<string, object?>
            {
                ["plain"] = 1,
                ["nested"] = new Dictionary<string, object?> { ["ids"] = new[] { Output.Create("a"), Output.Create("b") } },
                ["password"] = Output.CreateSecret("swordfish"),
            },
            Options);

        Assert.Equal("{nested: {ids: [a, b]}, password: [secret], plain: 1}", graph.Outputs.ToString());
    }

    [Fact]
    public async Task StackOutputs_AreOpened_WhenTheyDoNotFitOnALine()
    {
        var graph = await StackPreview.RunAsync(
            () => new Dictionary<string, object?>
            {
                ["ids"] = new Dictionary<string, object?>
                {
                    ["long"] = new[] { new string('a', 60), new string('b', 60) },
                    ["z"] = "short",
                },
                ["one"] = 1,
            },
            Options);

        Assert.EndsWith(
            $"Outputs\n  ids\n    long\n      0  {new string('a', 60)}\n      1  {new string('b', 60)}\n    z     short\n  one  1\n",
            graph.ToTree(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task StackOutputs_AreItsOutputProperties_WhenTheProgramIsAStackClass()
    {
        var graph = await StackPreview.RunAsync(options => new ShopStack(options), Options);

        Assert.Equal("from the class", graph.Outputs["Greeting"].AsText());
        Assert.Equal("urn:pulumi:test::shop::pulumi:pulumi:Stack::shop-test", graph[Widget.Token, "w"].Parent);
    }

    [Fact]
    public async Task Program_MayBeAsynchronous()
    {
        var graph = await StackPreview.RunAsync(
            async () =>
            {
                await Task.Yield();
                _ = new Widget("late");
            },
            Options);

        Assert.Single(graph.OfType(Widget.Token));
    }

    private sealed class ShopStack : Stack
    {
        public ShopStack(StackOptions options)
            : base(options)
        {
            _ = new Widget("w");
            Greeting = Output.Create("from the class");
        }

        [Output]
        public Output<string> Greeting { get; private set; }
    }
}
