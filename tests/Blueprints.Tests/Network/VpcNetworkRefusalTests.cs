using Blueprints.Network;
using Blueprints.Preview;
using Blueprints.Tests.Support;
using Pulumi;

namespace Blueprints.Tests.Network;

/// <summary>What is refused when a network is provisioned, always before anything is registered.</summary>
public class VpcNetworkRefusalTests
{
    [Fact]
    public async Task Provision_ReportsNet020_WhenTheStackWorksInAnotherRegion()
    {
        var problem = await Refused(() => _ = Networks.UsEast1.Provision("net"), "eu-west-1");

        Assert.Equal(("NET020", "aws:region"), (problem.Code, problem.Path));
        Assert.Equal("the block is planned for us-east-1, and the AWS provider works in eu-west-1", problem.Message);
    }

    [Fact]
    public async Task Provision_ReportsNet020_WhenAnExplicitProviderWorksInAnotherRegion()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() =>
        {
            var provider = new Pulumi.Aws.Provider("ireland", new Pulumi.Aws.ProviderArgs { Region = "eu-west-1" });
            _ = Networks.UsEast1.Provision("net", new ComponentResourceOptions { Provider = provider });
        }));

        Assert.Contains("NET020", failure.Message, StringComparison.Ordinal);
        Assert.Contains("the block is planned for us-east-1, and the AWS provider works in eu-west-1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provision_TakesAnExplicitProviderOfTheRightRegion_WhateverTheStackSays()
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var provider = new Pulumi.Aws.Provider("virginia", new Pulumi.Aws.ProviderArgs { Region = "us-east-1" });
                _ = Networks.UsEast1.Provision("net", new ComponentResourceOptions { Provider = provider });
            },
            PreviewOptions.Default.WithConfig("aws:region", "eu-west-1"));

        Assert.Equal("10.0.0.0/16", graph["aws:ec2/vpc:Vpc", "net"].Inputs["cidrBlock"].AsText());
    }

    [Theory]
    [InlineData("1net")]
    [InlineData("my network")]
    [InlineData("a-name-of-more-than-forty-characters-is-one-too-long")]
    public async Task Provision_ReportsNet028_ForANameThatCannotBeginOthers(string name)
    {
        var problem = await Refused(() => _ = Networks.UsEast1.Provision(name));

        Assert.Equal(("NET028", "name"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task Provision_RegistersNothing_WhenThePlanIsRefused()
    {
        var registered = 0;
        ResourceTransformationResult? Count(ResourceTransformationArgs args)
        {
            registered += args.Resource is Stack ? 0 : 1;
            return null;
        }

        _ = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() =>
            _ = Networks.Empty().Provision("net", new ComponentResourceOptions { ResourceTransformations = { Count } })));

        Assert.Equal(0, registered);
    }

    [Fact]
    public async Task Args_WrittenByHand_GiveTheSameNetworkAsTheirPlan()
    {
        var byHand = await StackPreview.RunAsync(() => _ = new VpcNetwork("net", new VpcNetworkArgs
        {
            Region = "us-east-1",
            CidrBlock = "10.0.0.0/16",
            Zones = ["a", "b", "c"],
            Tiers =
            [
                new VpcTierArgs { Name = "public", Kind = SubnetKind.Public, CidrBlocks = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"] },
                new VpcTierArgs { Name = "private", Kind = SubnetKind.Private, CidrBlocks = ["10.0.64.0/20", "10.0.80.0/20", "10.0.96.0/20"] },
                new VpcTierArgs { Name = "data", Kind = SubnetKind.Isolated, CidrBlocks = ["10.0.128.0/20", "10.0.144.0/20", "10.0.160.0/20"] },
            ],
            Nat = NatStrategy.OnePerZone,
            FlowLogs = FlowLogs.ToCloudWatch(retentionDays: 7),
        }));
        var planned = await StackPreview.RunAsync(() => _ = Networks.UsEast1.Provision("net"));

        Assert.Equal(Children(planned), Children(byHand));

        static List<string> Children(StackGraph graph) => [.. GraphText.Of(graph).Split('\n').Where(line => line.Contains("$aws:", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task Args_WrittenByHand_AreRefusedWithAllTheirProblems()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() => _ = new VpcNetwork("net", new VpcNetworkArgs
        {
            Region = "us-east-1",
            CidrBlock = "10.0.0.0/16",
            Zones = ["a", "x"],
            Tiers =
            [
                new VpcTierArgs { Name = "web", Kind = SubnetKind.Private, CidrBlocks = ["10.0.1.0/20"] },
                new VpcTierArgs { Name = "web", Kind = SubnetKind.Private, CidrBlocks = ["10.9.0.0/20", "ten/20"] },
            ],
        })));

        Assert.Equal(["NET002", "NET019", "NET008", "NET010", "NET030", "NET003", "NET005"], failure.Problems.Select(problem => problem.Code));
        Assert.Contains(failure.Problems, problem => problem.Path == "Tiers[web].CidrBlocks[1]" && problem.Code == "NET030");
    }

    [Fact]
    public async Task Args_NeedIpv6Indexes_WithIpv6()
    {
        var problem = await Refused(() => _ = new VpcNetwork("net", new VpcNetworkArgs
        {
            Region = "us-east-1",
            CidrBlock = "10.0.0.0/16",
            Zones = ["a", "b"],
            EnableIpv6 = true,
            Tiers = [new VpcTierArgs { Name = "web", Kind = SubnetKind.Public, CidrBlocks = ["10.0.0.0/20", "10.0.16.0/20"] }],
        }));

        Assert.Equal(("NET019", "Tiers[web].Ipv6Indexes"), (problem.Code, problem.Path));
    }

    private static async Task<Problem> Refused(Action program, string region = "us-east-1")
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(program, PreviewOptions.Default.WithConfig("aws:region", region)));
        return Assert.Single(failure.Problems);
    }
}
