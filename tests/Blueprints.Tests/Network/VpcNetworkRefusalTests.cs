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

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(("NET020", "Provider.Region"), (problem.Code, problem.Path));
        Assert.Equal("the block is planned for us-east-1, and the AWS provider works in eu-west-1", problem.Message);
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
    [InlineData("us-east-1", null)]
    [InlineData("af-south-1", "NET020")]
    public async Task Provision_CountsAProviderThatAParentHandsDown(string region, string? code)
    {
        var run = () => StackPreview.RunAsync(
            () =>
            {
                var provider = new Pulumi.Aws.Provider("explicit", new Pulumi.Aws.ProviderArgs { Region = region });
                var parent = new ComponentResource("test:index:Team", "team", new ComponentResourceOptions { Provider = provider });
                _ = Networks.UsEast1.Provision("net", new ComponentResourceOptions { Parent = parent });
            },
            PreviewOptions.Default.WithConfig("aws:region", "eu-west-1"));

        if (code is null)
        {
            Assert.Equal(9, (await run()).OfType("aws:ec2/subnet:Subnet").Length);
        }
        else
        {
            var failure = await Assert.ThrowsAsync<PreviewFailedException>(run);
            Assert.Equal(code, Assert.Single(failure.Problems).Code);
        }
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
    public async Task Provision_ReportsNet039_WhenTheVpcHasAnotherIpv6Block()
    {
        var options = PreviewOptions.Default.Simulate(
            "aws:ec2/vpc:Vpc",
            _ => new Dictionary<string, object?> { ["ipv6CidrBlock"] = "2001:db8::/60", ["region"] = "us-east-1" });

        var failure = await Assert.ThrowsAsync<PreviewFailedException>(
            () => StackPreview.RunAsync(() => _ = Networks.UsEast1.WithIpv6().Provision("net"), options));

        Assert.Contains(
            failure.Problems,
            problem => problem.Code == "NET039" && problem.Message.Contains("'2001:db8::/60'", StringComparison.Ordinal));
    }

    private static async Task<Problem> Refused(Action program, string region = "us-east-1")
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(
            () => StackPreview.RunAsync(program, PreviewOptions.Default.WithConfig("aws:region", region)));
        return Assert.Single(failure.Problems);
    }
}
