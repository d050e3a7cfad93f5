using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class OptionTests
{
    [Fact]
    public async Task Protect_IsInherited_WhenTheParentIsProtected()
    {
        var graph = await StackPreview.RunAsync(() => new Crate(
            "kept",
            kept =>
            {
                _ = new Widget("inherits", null, kept.Child());
                _ = new Widget("opts-out", null, kept.Child(options => options.Protect = false));
            },
            new ComponentResourceOptions { Protect = true }).Ignore());

        Assert.True(graph[Widget.Token, "inherits"].Protect);
        Assert.False(graph[Widget.Token, "opts-out"].Protect);
    }

    [Fact]
    public async Task Provider_IsInherited_WhenTheComponentHasOneForThePackage()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var provider = new AwsProvider("use1", "us-east-1");
            _ = new Crate(
                "crate",
                crate =>
                {
                    _ = new Network(Network.Vpc, "aws", new NetworkArgs(), crate.Child());
                    _ = new Widget("other", null, crate.Child());
                },
                new ComponentResourceOptions { Providers = { provider } });
        });

        var provider = graph["pulumi:providers:aws", "use1"];
        Assert.Equal($"{provider.Urn}::{provider.Id}", graph[Network.Vpc, "aws"].Provider);
        Assert.Contains("pulumi:providers:acme::default", graph[Widget.Token, "other"].Provider, StringComparison.Ordinal);
        Assert.Null(graph[Crate.Token, "crate"].Provider);
    }

    [Fact]
    public async Task Provider_DecidesTheRegion_WhenItIsExplicit()
    {
        var options = PreviewOptions.Default.WithConfig("aws:region", "af-south-1");
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var china = new AwsProvider("china", "cn-north-1");
                _ = new Network(Network.Vpc, "stack", new NetworkArgs());
                _ = new Network(Network.Vpc, "provider", new NetworkArgs(), new CustomResourceOptions { Provider = china });
                _ = new Network(
                    Network.Vpc,
                    "own",
                    new NetworkArgs { Region = "us-gov-west-1" },
                    new CustomResourceOptions { Provider = china });
            },
            options);

        Assert.StartsWith("arn:aws:ec2:af-south-1:123456789012:vpc/vpc-", Arn(graph, "stack"), StringComparison.Ordinal);
        Assert.StartsWith("arn:aws-cn:ec2:cn-north-1:123456789012:vpc/vpc-", Arn(graph, "provider"), StringComparison.Ordinal);
        Assert.StartsWith("arn:aws-us-gov:ec2:us-gov-west-1:123456789012:vpc/vpc-", Arn(graph, "own"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_AreAllThere_WhenTheProgramSetsThem()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var owner = new Widget("owner");
            _ = new Widget("w", new WidgetArgs { Label = "hidden" }, new CustomResourceOptions
            {
                IgnoreChanges = { "label" },
                ReplaceOnChanges = { "size" },
                RetainOnDelete = true,
                DeleteBeforeReplace = true,
                DeletedWith = owner,
                ImportId = "w-1",
                AdditionalSecretOutputs = { "label" },
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(40) },
                Aliases = { new Alias { Name = "former" }, new Alias { Type = "acme:old:Widget" } },
            });
        });

        var node = graph[Widget.Token, "w"];
        Assert.Equal(["label"], node.IgnoreChanges);
        Assert.Equal(["size"], node.ReplaceOnChanges);
        Assert.True(node.RetainOnDelete);
        Assert.True(node.DeleteBeforeReplace);
        Assert.Equal(graph[Widget.Token, "owner"].Urn, node.DeletedWith);
        Assert.Equal("w-1", node.ImportId);
        Assert.Equal(TimeSpan.FromMinutes(40), node.CreateTimeout);
        Assert.Null(node.DeleteTimeout);
        Assert.Equal(["urn:pulumi:dev::project::acme:index:Widget::former", "urn:pulumi:dev::project::acme:old:Widget::w"], node.Aliases);
        Assert.False(node.Inputs["label"].IsSecret);
        Assert.True(node.Outputs["label"].IsSecret);
    }

    [Fact]
    public async Task Aliases_AreFormerUrns_WhateverTheySay()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var before = new Crate("before", _ => { }, type: "acme:index:Box");
            _ = new Crate("now", now => _ = new Widget("w", null, now.Child(options => options.Aliases =
            [
                new Alias { Name = "old" },
                new Alias { NoParent = true },
                new Alias { Parent = before, Type = "acme:old:Widget" },
                new Alias { Project = "shop", Stack = "prod" },
                new Alias { Urn = "urn:pulumi:dev::project::acme:index:Widget::exact" },
            ])));
        });

        Assert.Equal(
            [
                "urn:pulumi:dev::project::acme:index:Crate$acme:index:Widget::old",
                "urn:pulumi:dev::project::acme:index:Widget::w",
                "urn:pulumi:dev::project::acme:index:Box$acme:old:Widget::w",
                "urn:pulumi:prod::shop::acme:index:Crate$acme:index:Widget::w",
                "urn:pulumi:dev::project::acme:index:Widget::exact",
            ],
            graph[Widget.Token, "w"].Aliases);
    }

    [Fact]
    public async Task Names_MayRepeat_WhenTheParentsTypesDiffer()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            _ = new Crate(
                "first",
                crate => _ = new Network(Network.Vpc, "same", new NetworkArgs { CidrBlock = "10.0.0.0/16" }, crate.Child()));
            _ = new Crate(
                "second",
                crate => _ = new Network(Network.Vpc, "same", new NetworkArgs { CidrBlock = "10.1.0.0/16" }, crate.Child()),
                type: "acme:index:Box");
        });

        var (first, second) = (graph.OfType(Network.Vpc)[0], graph.OfType(Network.Vpc)[1]);
        Assert.Equal("10.0.0.0/16", first.Outputs["cidrBlock"].AsText());
        Assert.Equal("10.1.0.0/16", second.Outputs["cidrBlock"].AsText());
        Assert.NotEqual(first.Id, second.Id);
        Assert.Throws<InvalidOperationException>(() => graph[Network.Vpc, "same"]);
    }

    [Fact]
    public async Task Preview_RefusesEveryRepeatedUrnInOneGo()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() =>
        {
            foreach (var name in new[] { "a", "a", "b", "b", "c" })
            {
                _ = new Widget(name);
            }
        }));

        Assert.Equal(["PRV002", "PRV002"], failure.Problems.Select(problem => problem.Code));
        Assert.Contains("duplicate URN", failure.Problems[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("::a", failure.Problems[0].Path, StringComparison.Ordinal);
    }

    private static string Arn(StackGraph graph, string name) => graph[Network.Vpc, name].Outputs["arn"].AsText();
}
