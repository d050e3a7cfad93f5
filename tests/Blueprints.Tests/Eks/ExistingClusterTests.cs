using Blueprints.Preview;
using Blueprints.Tests.Support;
using Pulumi;

namespace Blueprints.Tests.Eks;

/// <summary>What is said of a cluster that exists is checked when it is given, as far as it is plain text.</summary>
public class ExistingClusterTests
{
    private const string Host = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com";

    public static TheoryData<string, string, Func<ExistingCluster>> Wrong => new()
    {
        { "EKS005", "Name", () => Of(name: "my cluster") },
        { "EKS005", "Name", () => Of(name: "platform\n") },
        { "EKS034", "Endpoint", () => Of(endpoint: "0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com") },
        { "EKS034", "Endpoint", () => Of(endpoint: "http://k8s.example") },
        { "EKS034", "Endpoint", () => Of(endpoint: Host + "/") },
        { "EKS034", "Endpoint", () => Of(endpoint: Host + "\n") },
        { "EKS034", "Endpoint", () => Of(endpoint: "") },
        { "EKS034", "OidcProviderArn", () => Of(oidc: "oidc.eks.us-east-1.amazonaws.com/id/0123456789ABCDEF") },
        { "EKS034", "OidcProviderArn", () => Of(oidc: "https://oidc.eks.us-east-1.amazonaws.com/id/0123456789ABCDEF") },
        { "EKS034", "OidcProviderArn", () => Of(oidc: "arn:aws:iam::123456789012:role/nodes") },
        {
            "EKS034",
            "OidcProviderArn",
            () => Of(oidc: Clusters.OidcProviderArn.Replace("arn:aws:", "arn:aws-cn:", StringComparison.Ordinal))
        },
        { "EKS034", "NodeSecurityGroupIds", () => Of(groups: []) },
        { "EKS034", "NodeSecurityGroupIds", () => Of(groups: Array.Empty<string>()) },
        { "EKS034", "NodeSecurityGroupIds[0]", () => Of(groups: "default") },
        { "EKS034", "NodeSecurityGroupIds[1]", () => Of(groups: ["sg-0a", "subnet-0a"]) },
        { "EKS034", "NodeSecurityGroupIds[1]", () => Of(groups: ["sg-0a", ""]) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task FromExisting_Reports(string code, string path, Func<ExistingCluster> cluster)
    {
        var problem = Assert.Single(await Refused(cluster));

        Assert.Equal((code, path, nameof(ExistingCluster)), (problem.Code, problem.Path, problem.Block));
        Assert.NotEmpty(problem.Fix);
    }

    [Fact]
    public async Task FromExisting_ReportsEverythingAtOnce() => Assert.Equal(
        ["Name", "Endpoint", "OidcProviderArn", "NodeSecurityGroupIds[0]"],
        (await Refused(() => Of("-", null, "x", "y", "z"))).Select(problem => problem.Path));

    [Fact]
    public async Task FromExisting_TakesWhatOnlyADeploymentKnows()
    {
        _ = await StackPreview.RunAsync(() =>
        {
            var source = new TaskCompletionSource<string>();
            var later = Output.Create(source.Task);
            _ = ClusterHandle.FromExisting(Of(endpoint: later, oidc: later, groups: later));
            source.SetResult("x");
        });
        _ = await StackPreview.RunAsync(() => _ = ClusterHandle.FromExisting(Of(groups: Output.CreateSecret("x"))));
    }

    [Theory]
    [InlineData("https://k8s.example:6443")]
    [InlineData("https://0123456789ABCDEF.sk1.cn-north-1.eks.amazonaws.com.cn")]
    public async Task FromExisting_TakesEveryHost(string endpoint) => _ = await StackPreview.RunAsync(
        () => _ = ClusterHandle.FromExisting(Of(endpoint: endpoint)));

    private static async Task<IReadOnlyList<Problem>> Refused(Func<ExistingCluster> cluster) =>
        (await Assert.ThrowsAsync<PreviewFailedException>(
            () => StackPreview.RunAsync(() => _ = ClusterHandle.FromExisting(cluster())))).Problems;

    private static ExistingCluster Of(
        string name = "platform",
        KubernetesVersion? version = null,
        Input<string>? endpoint = null,
        Input<string>? oidc = null,
        InputList<string>? groups = null) => new()
        {
            Name = name,
            Version = version ?? KubernetesVersion.V1_35,
            Nodes = SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["us-east-1a"], ["subnet-0a"]),
            Endpoint = endpoint ?? Host,
            OidcProviderArn = oidc,
            NodeSecurityGroupIds = groups ?? "sg-0a",
            KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
        };
}
