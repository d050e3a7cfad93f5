using Blueprints.Preview;
using Blueprints.Tests.Eks;
using Blueprints.Tests.Support;
using Pulumi;
using static Blueprints.Tests.Between.BetweenStacks;

namespace Blueprints.Tests.Between;

/// <summary>A cluster's control plane and groups are in the VPC of its nodes.</summary>
public class PlaceTests
{
    private static readonly SubnetPlacement Elsewhere = SubnetPlacement.FromExisting(
        SubnetKind.Private,
        "vpc-0b",
        ["us-east-1a", "us-east-1b"],
        ["subnet-0x", "subnet-0y"]);

    [Fact]
    public void ControlPlane_OfAnotherVpc_IsRefused() =>
        Assert.Equal(
            "EKS029",
            Assert.Single(
                Assert.Throws<BlueprintException>(() => _ = EksClusters.Quiet.WithControlPlaneIn(Elsewhere).Plan()).Problems).Code);

    [Fact]
    public void Group_OfAnotherVpc_IsRefused() =>
        Assert.Equal(
            "NGP026",
            Assert.Single(
                Assert.Throws<BlueprintException>(
                    () => _ = EksClusters.Quiet
                        .AddNodeGroup("batch", nodes => nodes.OnGraviton("m7g.large").In(Elsewhere))
                        .Plan()).Problems).Code);

    [Fact]
    public async Task Networks_OfOneProgram_AreTwoVpcs() =>
        Assert.Equal("EKS029", Assert.Single(await Refused(() =>
        {
            var (a, b) = (Networks.UsEast1.Provision("a").Tier("private"), Networks.UsEast1.Provision("b").Tier("private"));
            _ = EksClusters.Quiet.In(a).WithControlPlaneIn(b).Provision("platform");
        })).Code);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Vpcs_ThatOnlyADeploymentKnows_AreComparedThere(bool same)
    {
        async Task Program() => _ = await StackPreview.RunAsync(
            () =>
            {
                var nodes = Placement("vpc-0a");
                _ = EksClusters.Quiet
                    .In(nodes)
                    .WithControlPlaneIn(Placement(same ? "vpc-0a" : "vpc-0b"))
                    .AddNodeGroup("batch", group => group.OnGraviton("m7g.large").In(nodes))
                    .Provision("platform");
            },
            Options);

        if (same)
        {
            await Program();
        }
        else
        {
            Assert.Contains((await Assert.ThrowsAsync<PreviewFailedException>(Program)).Problems, problem => problem.Code == "EKS029");
        }
    }

    private static SubnetPlacement Placement(string vpc) =>
        SubnetPlacement.FromExisting(
            SubnetKind.Private,
            Output.Create(Task.FromResult(vpc)),
            ["us-east-1a", "us-east-1b"],
            ["subnet-0a", "subnet-0b"]);
}
