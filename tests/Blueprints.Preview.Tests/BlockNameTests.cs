using System.Text.Json;
using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>Whose a problem is: the block, the resource, the line of the program.</summary>
public sealed class BlockNameTests
{
    private static readonly PreviewOptions InVirginia = PreviewOptions.Default.WithConfig("aws:region", "us-east-1");

    private static VpcBlueprint OneZone => VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a").AddPublicTier("public", prefix: 20);

    [Fact]
    public async Task Warnings_OfTwoBlocks_AreTwo()
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                _ = OneZone.Provision("green");
                _ = OneZone.Provision("blue");
            },
            InVirginia);

        Assert.Equal(["VpcBlueprint 'green'", "VpcBlueprint 'blue'"], graph.Problems.Select(problem => problem.Block));
        Assert.Equal(
            [graph["blueprints:network:Vpc", "green"].Urn, graph["blueprints:network:Vpc", "blue"].Urn],
            graph.Problems.Select(problem => problem.Urn));
        using var json = JsonDocument.Parse(graph.ToJson());
        Assert.Equal(
            graph.Problems.Select(problem => (problem.Block, problem.Urn)),
            json.RootElement
                .GetProperty("diagnostics")
                .EnumerateArray()
                .Select(entry => (entry.GetProperty("block").GetString(), entry.GetProperty("urn").GetString())));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refusal_NamesTheBlock_HoweverItIsCreated(bool isByHand)
    {
        var failure = await FailAsync(() => isByHand
            ? new Blueprints.Network.VpcNetwork("green", OneZone.Plan(), new ComponentResourceOptions { Provider = Elsewhere() })
            : OneZone.Provision("green", new ComponentResourceOptions { Provider = Elsewhere() }));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(("NET020", "VpcBlueprint 'green'", "Provider.Region"), (problem.Code, problem.Block, problem.Path));
        Assert.StartsWith("NET020 VpcBlueprint 'green' Provider.Region: ", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_NamesTheBlockAndTheResource_WhenAnApplyFindsIt()
    {
        var failure = await FailAsync(() => new Crate(
            "crate",
            crate => OneZone.Provision("green", new ComponentResourceOptions { Parent = crate }),
            new ComponentResourceOptions { Provider = Elsewhere() }));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(("NET020", "VpcBlueprint 'green'"), (problem.Code, problem.Block));
        Assert.StartsWith("urn:pulumi:dev::project::", problem.Urn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_NamesTheBlock_WhenThePlanIsRefused()
    {
        var failure = await FailAsync(() => OneZone.AddPublicTier("public", prefix: 20).Provision("green"));

        Assert.All(failure.Problems, problem => Assert.Equal("VpcBlueprint 'green'", problem.Block));
    }

    [Fact]
    public async Task ExceptionOfACall_NamesTheBlueprintAndTheLine()
    {
        var failure = await FailAsync(() => OneZone.AddPublicTier(null!, prefix: 20).Provision("green"));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(("PRV001", "VpcBlueprint"), (problem.Code, problem.Block));
        Assert.Matches(@"BlockNameTests\.cs:\d+\z", problem.Path);
    }

    [Fact]
    public async Task ExceptionWithinABlock_NamesTheBlockAndTheLine()
    {
        var failure = await FailAsync(
            () => OneZone.Customize<Pulumi.Aws.Ec2.VpcArgs>(_ => throw new InvalidOperationException("not so")).Provision("green"));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(
            (
                "PRV001",
                "VpcBlueprint 'green'",
                "InvalidOperationException: Customize<VpcArgs> of child 'green': InvalidOperationException: not so"),
            (problem.Code, problem.Block, problem.Message));
        Assert.Matches(@"BlockNameTests\.cs:\d+\z", problem.Path);
    }

    [Fact]
    public async Task ExceptionOfAnApply_NamesTheResourceAndTheLine()
    {
        var failure = await FailAsync(
            () => new Widget("second", new WidgetArgs { Label = new Widget("first", new WidgetArgs { Label = "x" }).Label.Apply(Refuse) }));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal("urn:pulumi:dev::project::acme:index:Widget::second", problem.Urn);
        Assert.Matches(@"^urn:pulumi:dev::project::acme:index:Widget::second at .*BlockNameTests\.cs:\d+\z", problem.Path);
    }

    [Fact]
    public async Task SameName_IsOneMistake_WhateverIsInTheBlock()
    {
        var failure = await FailAsync(() =>
        {
            _ = OneZone.Provision("green");
            return OneZone.Provision("green");
        });

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(
            ("PRV002", "urn:pulumi:dev::project::blueprints:network:Vpc::green", "VpcBlueprint 'green'"),
            (problem.Code, problem.Path, problem.Block));
    }

    private static Pulumi.Aws.Provider Elsewhere() => new("elsewhere", new() { Region = "eu-west-1" });

    private static string Refuse(string value) => throw new ArgumentException($"'{value}' will not do");

    private static Task<PreviewFailedException> FailAsync(Func<Resource> program) =>
        Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() => program().Ignore(), InVirginia));
}
