using Blueprints.Tests.Eks;
using Blueprints.Tests.Eks.NodeGroups;

namespace Blueprints.Tests.Kubernetes;

/// <summary>What may be older than the control plane, and by how much. Facts: Kubernetes, «Version Skew Policy».</summary>
public class VersionSkewTests
{
    [Theory]
    [InlineData("1.35", "v1.35.0-eksbuild.2", null)]
    [InlineData("1.35", "v1.34.1-eksbuild.2", "ADN109")]
    [InlineData("1.35", "v1.32.9-eksbuild.2", "ADN109")]
    [InlineData("1.35", "v1.31.2-eksbuild.3", "ADN015")]
    [InlineData("1.35", "v1.36.0-eksbuild.1", "ADN015")]
    [InlineData("1.33", "v1.34.0-eksbuild.1", "ADN015")]
    public void KubeProxy_StaysNearTheControlPlane(string kubernetes, string version, string? code)
    {
        var cluster = EksClusters.Of(KubernetesVersion.Of(kubernetes))
            .In(EksClusters.Private)
            .WithAddon(EksAddon.KubeProxy.WithVersion(version));

        Assert.Equal(code, Told(cluster).SingleOrDefault(problem => problem.Path == "Addons[kube-proxy].Version")?.Code);
    }

    [Theory]
    [InlineData("1.35", "1.35", null)]
    [InlineData("1.35", "1.34", null)]
    [InlineData("1.35", "1.32", null)]
    [InlineData("1.35", "1.31", "NGP025")]
    [InlineData("1.35", "1.36", "NGP025")]
    [InlineData("1.26", "1.24", null)]
    [InlineData("1.27", "1.24", "NGP025")]
    public void Nodes_StayNearTheControlPlane(string kubernetes, string nodes, string? code)
    {
        var cluster = EksClusters.Of(KubernetesVersion.Of(kubernetes)).In(EksClusters.Private).AcceptUnsupportedVersion()
            .AddNodeGroup("batch", group => group.OnGraviton("m7g.large").WithVersion(KubernetesVersion.Of(nodes)));

        Assert.Equal(code, Told(cluster).SingleOrDefault(problem => problem.Path == "NodeGroups[batch].Version")?.Code);
    }

    [Fact]
    public void KubeProxy_StaysNearTheNodes_Too()
    {
        var cluster = EksClusters.Quiet.AddNodeGroup("batch", group => group.OnGraviton("m7g.large").WithVersion(KubernetesVersion.V1_32));

        Assert.DoesNotContain(
            Told(cluster.WithAddon(EksAddon.KubeProxy.WithVersion("v1.35.0-eksbuild.2"))),
            problem => problem.Code == "ADN015");
        Assert.Contains(
            Told(
                EksClusters.Of(KubernetesVersion.V1_36)
                    .In(EksClusters.Private)
                    .AddNodeGroup("batch", group => group.OnGraviton("m7g.large").WithVersion(KubernetesVersion.V1_32))
                    .WithAddon(EksAddon.KubeProxy.WithVersion("v1.36.0-eksbuild.1"))),
            problem => problem.Code == "ADN015");
    }

    [Fact]
    public void Addons_WithoutAVersion_AreSaidToStayBehind()
    {
        var note = Assert.Single(EksClusters.Quiet.Plan().Warnings);
        Assert.Equal(("ADN108", ProblemSeverity.Note), (note.Code, note.Severity));
        Assert.StartsWith("kube-proxy, vpc-cni, coredns: ", note.Message, StringComparison.Ordinal);

        Assert.Equal("ADN110", Assert.Single(EksClusters.Quiet
            .WithAddon(EksAddon.KubeProxy.WithVersion("v1.35.0-eksbuild.2"))
            .WithAddon(EksAddon.VpcCni().WithVersion("v1.21.1-eksbuild.1"))
            .WithAddon(EksAddon.CoreDns().WithVersion("v1.13.1-eksbuild.1"))
            .Plan().Warnings).Code);
    }

    [Fact]
    public async Task Group_IsHeldAtItsVersion_WithAReleaseOfIt()
    {
        var graph = await EksStacks.Run(
            cluster => cluster.AddNodeGroup(
                "batch",
                group => group.OnGraviton("m7g.large").WithVersion(KubernetesVersion.V1_34).WithRelease("1.34.9-20260714")));

        Assert.Equal("1.34", graph[EksStacks.NodeGroup, "platform-batch"].Inputs["version"].AsText());
        Assert.Equal("1.35", graph[EksStacks.NodeGroup, "platform-system"].Inputs["version"].AsText());
        Assert.Contains(
            "held at Kubernetes 1.34",
            EksClusters.Quiet
                .AddNodeGroup("batch", group => group.OnGraviton("m7g.large").WithVersion(KubernetesVersion.V1_34))
                .Plan()
                .ToString(),
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => _ = EksClusters.Quiet.AddNodeGroup("batch", group => group.WithVersion(null!)));
    }

    private static System.Collections.Immutable.ImmutableArray<Problem> Told(EksBlueprint cluster)
    {
        try
        {
            return cluster.Plan().Warnings;
        }
        catch (BlueprintException refused)
        {
            return [.. refused.Problems];
        }
    }
}
