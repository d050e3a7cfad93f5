using Blueprints.Preview;
using Blueprints.Tests.Support;

namespace Blueprints.Tests.Kubernetes;

public class ClusterHandleTests
{
    [Theory]
    [InlineData(true, true, PodCredentials.PodIdentity)]
    [InlineData(true, false, PodCredentials.PodIdentity)]
    [InlineData(false, true, PodCredentials.Irsa)]
    public async Task FromExisting_ChoosesCredentialsByWhatIsThere(bool hasAgent, bool hasOidc, PodCredentials expected)
    {
        ClusterHandle? cluster = null;
        await StackPreview.RunAsync(() => cluster = Clusters.Existing(hasAgent, hasOidc));

        Assert.Equal(expected, cluster!.Credentials);
        Assert.Equal(
            ("platform", AwsRegion.UsEast1, hasAgent, hasOidc),
            (cluster.Name, cluster.Region, cluster.HasPodIdentityAgent, cluster.HasOidcProvider));
        Assert.Equal("platform (Kubernetes 1.35, us-east-1)", cluster.ToString());
    }

    [Theory]
    [InlineData("my cluster", "is not an EKS cluster name")]
    [InlineData("", "is not an EKS cluster name")]
    public async Task FromExisting_RefusesWhatIsNoClusterName(string name, string message)
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(
            () => StackPreview.RunAsync(() => _ = ClusterHandle.FromExisting(Facts(name, KubernetesVersion.V1_35))));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_TakesAClusterOfPulumiEks()
    {
        var options = PreviewOptions.Default.Simulate("eks:index:Cluster", _ => new Dictionary<string, object?>
        {
            ["kubeconfigJson"] = "{}",
            ["nodeSecurityGroupId"] = "sg-0n",
            ["oidcProviderArn"] = Clusters.OidcProviderArn,
        });
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var eks = new Pulumi.Eks.Cluster("eks", new Pulumi.Eks.ClusterArgs { Name = "platform" });
                var nodes = SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["us-east-1a"], ["subnet-0a"]);
                var cluster = ClusterHandle.From(eks, "platform", KubernetesVersion.V1_35, nodes, PodCredentials.Irsa);
                return new Dictionary<string, object?> { ["groups"] = cluster.NodeSecurityGroupIds, ["oidc"] = cluster.OidcProviderArn };
            },
            options);
        var provider = graph["pulumi:providers:kubernetes", "platform-kubernetes"];

        Assert.Equal("pulumi:pulumi:Stack", graph.Find(provider.Parent!)!.Type);
        Assert.Equal("{}", provider.Inputs["kubeconfig"].AsText());
        Assert.Equal("sg-0n", graph.Outputs["groups"][0].AsText());
        Assert.Equal(Clusters.OidcProviderArn, graph.Outputs["oidc"].AsText());
    }

    [Fact]
    public void From_TakesEveryFactThatFromExistingTakes()
    {
        // What the cluster's own outputs say, what the way of credentials implies, and the cluster itself, which everything waits for.
        string[] known =
        [
            nameof(ExistingCluster.Endpoint), nameof(ExistingCluster.NodeSecurityGroupIds), nameof(ExistingCluster.KubernetesProvider),
            nameof(ExistingCluster.OidcProviderArn), nameof(ExistingCluster.HasPodIdentityAgent), nameof(ExistingCluster.Prerequisites),
        ];
        var parameters = typeof(ClusterHandle).GetMethod(nameof(ClusterHandle.From))!.GetParameters().Select(parameter => parameter.Name!);

        Assert.Equal(
            typeof(ExistingCluster)
                .GetProperties()
                .Select(property => property.Name)
                .Except(known, StringComparer.Ordinal)
                .Order(StringComparer.OrdinalIgnoreCase),
            parameters.Except(["cluster"], StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }

    private static ExistingCluster Facts(string name, KubernetesVersion version) => new()
    {
        Name = name,
        Version = version,
        Nodes = SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["us-east-1a"], ["subnet-0a"]),
        Endpoint = "https://example",
        NodeSecurityGroupIds = "sg-0a",
        KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
    };
}
