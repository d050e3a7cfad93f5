using Blueprints.Preview;
using UsEast1;

namespace Blueprints.Samples.Tests;

/// <summary>What must stay true of the platform, whoever changes it. The preview needs neither AWS nor the Pulumi engine.</summary>
public class PlatformTests
{
    private static readonly PreviewOptions Stack = PreviewOptions.FromStack("../../../../../samples/us-east-1", "dev");

    [Fact]
    public async Task Addresses_StayWhereTheyAre()
    {
        var graph = await StackPreview.RunAsync(Platform.Describe, Stack);

        Assert.Equal(
            [
                "platform-public-a 10.0.0.0/20", "platform-public-b 10.0.16.0/20", "platform-public-c 10.0.32.0/20",
                "platform-private-a 10.0.64.0/20", "platform-private-b 10.0.80.0/20", "platform-private-c 10.0.96.0/20",
                "platform-data-a 10.0.128.0/20", "platform-data-b 10.0.144.0/20", "platform-data-c 10.0.160.0/20",
            ],
            graph.OfType("aws:ec2/subnet:Subnet").Select(subnet => $"{subnet.Name} {subnet.Inputs["cidrBlock"].AsText()}"));
    }

    [Fact]
    public async Task Nothing_IsOpenToTheWorld()
    {
        var graph = await StackPreview.RunAsync(Platform.Describe, Stack);

        var network = graph["aws:eks/cluster:Cluster", "platform"].Inputs["vpcConfig"];
        Assert.NotEqual("0.0.0.0/0", network["publicAccessCidrs"][0].AsText());
        Assert.DoesNotContain(
            graph.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"),
            rule => rule.Inputs.Has("cidrIpv4") && rule.Inputs["cidrIpv4"].AsText() == "0.0.0.0/0");
    }

    [Fact]
    public async Task Pools_AreDestroyedBeforeTheirController()
    {
        var graph = await StackPreview.RunAsync(Platform.Describe, Stack);

        var controller = graph["kubernetes:helm.sh/v3:Release", "platform-karpenter"];
        var pools = graph.OfType("kubernetes:karpenter.sh/v1:NodePool").ToList();
        Assert.NotEmpty(pools);
        Assert.DoesNotContain(pools, pool => !graph.DependsOn(pool, controller));
    }

    [Fact]
    public async Task WrongConfiguration_IsRejected()
    {
        var wrong = Stack.WithConfig("platform:flowLogDays", "8");

        var refusal = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(Platform.Describe, wrong));

        Assert.Equal("NET025", Assert.Single(refusal.Problems).Code);
    }
}
