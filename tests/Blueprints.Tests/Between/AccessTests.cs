using System.Text.Json;
using Blueprints.Preview;
using static Blueprints.Tests.Between.BetweenStacks;

namespace Blueprints.Tests.Between;

/// <summary>Access entries, node policies and keys: what one block grants or takes away, and another must follow.</summary>
public class AccessTests
{
    private const string Key = "arn:aws:kms:us-east-1:123456789012:key/0123abcd-12ab-34cd-56ef-1234567890ab";

    [Theory]
    [InlineData(ClusterAuthentication.Api, null)]
    [InlineData(ClusterAuthentication.ApiAndConfigMap, null)]
    [InlineData(ClusterAuthentication.ConfigMap, "KRP209")]
    [InlineData(null, "KRP255")]
    public async Task Karpenter_NeedsAModeWithAccessEntries(ClusterAuthentication? mode, string? code)
    {
        var problems = new List<Problem>();
        try
        {
            problems.AddRange((await StackPreview.RunAsync(() => AddKarpenter(Existing(mode)), Options)).Problems);
        }
        catch (PreviewFailedException failure)
        {
            problems.AddRange(failure.Problems);
        }

        Assert.Equal(code, problems.SingleOrDefault(problem => problem.Path == "Cluster.Authentication")?.Code);
    }

    [Fact]
    public async Task Karpenter_TakesAConfigMap_WithARoleThatIsMapped()
    {
        var graph = await StackPreview.RunAsync(
            () => _ = Pools(Existing(ClusterAuthentication.ConfigMap))
                .WithNodeClass(node => node.WithIdentity(NodeIdentity.Role("nodes")))
                .Provision("platform"),
            Options);

        Assert.Empty(graph.OfType(AccessEntry));
    }

    [Fact]
    public async Task PulumiEks_HasItsOwnDefault_UntilTold()
    {
        var options = Options.Simulate(
            "eks:index:Cluster",
            _ => new Dictionary<string, object?> { ["kubeconfigJson"] = "{}", ["nodeSecurityGroupId"] = "sg-0n" });
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() => AddKarpenter(From()), options));

        Assert.Equal("KRP209", Assert.Single(failure.Problems).Code);
        _ = await StackPreview.RunAsync(() => AddKarpenter(From(ClusterAuthentication.ApiAndConfigMap)), options);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Nodes_LoseThePolicyOfTheCni_WhereItHasARoleOfItsOwn(bool hasIdentity, bool ipv6)
    {
        var graph = await Run(
            cluster => (ipv6 ? cluster.WithIpv6() : cluster).WithAddon(hasIdentity ? EksAddon.VpcCni().WithIdentity() : EksAddon.VpcCni()),
            AddKarpenter,
            network: vpc => ipv6 ? vpc.WithIpv6() : vpc);

        foreach (var role in new[] { "platform-nodes", "platform-karpenter-nodes" })
        {
            Assert.Equal(!hasIdentity, graph.OfType(Attachment).Any(node => node.Name == $"{role}-cni"));
        }
    }

    [Theory]
    [InlineData(Key, Key)]
    [InlineData("0123abcd-12ab-34cd-56ef-1234567890ab", Key)]
    [InlineData("arn:aws:kms:us-east-1:210987654321:key/mrk-1", "arn:aws:kms:us-east-1:210987654321:key/mrk-1")]
    public async Task Karpenter_MayUseTheKeysOfItsVolumes(string key, string arn)
    {
        var statements = await KeyStatements(key);

        Assert.Equal(2, statements.Count);
        Every.One(statements, statement => Assert.Equal(arn.Split(':')[5], statement.GetProperty("Resource").GetString()!.Split(':')[5]));
        Assert.Contains(
            statements,
            statement => statement.GetProperty("Action").ToString().Contains("kms:GenerateDataKey*", StringComparison.Ordinal));
        Assert.Contains(
            statements,
            statement => statement.GetProperty("Action").ToString().Contains("kms:CreateGrant", StringComparison.Ordinal)
                && statement.GetProperty("Condition").GetProperty("Bool").GetProperty("kms:GrantIsForAWSResource").GetString() == "true");
    }

    [Theory]
    [InlineData("alias/nodes")]
    [InlineData("arn:aws:kms:us-east-1:123456789012:alias/nodes")]
    public async Task Karpenter_MayUseTheKeyBehindAnAlias(string key)
    {
        var statements = await KeyStatements(key);

        Every.One(
            statements,
            statement => Assert.Equal(
                "alias/nodes",
                statement.GetProperty("Condition").GetProperty("ForAnyValue:StringEquals").GetProperty("kms:ResourceAliases").GetString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("alias/aws/ebs")]
    public async Task Karpenter_NeedsNoRights_ForTheAccountsOwnKey(string? key)
    {
        var graph = await Run(cluster => cluster, cluster => _ = WithDisk(cluster, key).Provision("platform"));

        Assert.DoesNotContain(graph.OfType(Policy), policy => policy.Name == "platform-karpenter-volume-keys");
    }

    [Fact]
    public void KeysOfOthers_AreToldWithTheStatementThatTheyNeed()
    {
        var told = Eks.EksClusters.ToldOf(Eks.EksClusters.Quiet
            .WithControlPlaneLogs(ControlPlaneLogs.All(kmsKeyArn: Key))
            .WithSecretsEncryption(SecretsEncryption.Key(Key))
            .AddNodeGroup("batch", nodes => nodes.OnGraviton("m7g.large").WithDiskKey(Key))).ToDictionary(
                problem => problem.Path,
                StringComparer.Ordinal);

        Assert.Equal(
            ["ControlPlaneLogs.KmsKeyArn", "NodeGroups[batch].DiskKey", "SecretsEncryption.Key"],
            told.Keys.Order(StringComparer.Ordinal));
        Every.One(told.Values, problem => Assert.Equal(ProblemSeverity.Note, problem.Severity));
        Assert.Contains(
            "role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
            told["NodeGroups[batch].DiskKey"].Fix,
            StringComparison.Ordinal);
        Assert.Contains("kms:CreateGrant where kms:GrantIsForAWSResource", told["NodeGroups[batch].DiskKey"].Fix, StringComparison.Ordinal);
        Assert.Contains("logs.us-east-1.amazonaws.com", told["ControlPlaneLogs.KmsKeyArn"].Fix, StringComparison.Ordinal);
        Assert.Contains("kms:CreateGrant", told["SecretsEncryption.Key"].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void KeysOfStorageClasses_AreToldWhereNobodyGrantsThem()
    {
        var cluster = Eks.EksClusters.Quiet.AddStorageClass(EksStorageClass.Gp3.WithKmsKey(Key));

        Assert.DoesNotContain(cluster.WithAddon(EksAddon.EbsCsiDriver).Plan().Warnings, problem => problem.Code == "STC104");
        Assert.Contains(
            cluster.WithAddon(EksAddon.EbsCsiDriver.WithoutIdentity()).Plan().Warnings,
            problem => problem is { Code: "STC104", Path: "StorageClasses[gp3].KmsKey" });
    }

    private static async Task<List<JsonElement>> KeyStatements(string key)
    {
        var graph = await Run(cluster => cluster, cluster => _ = WithDisk(cluster, key).Provision("platform"));
        return [
            .. JsonDocument.Parse(graph[Policy, "platform-karpenter-volume-keys"].Inputs["policy"].AsText()).RootElement
                .GetProperty("Statement")
                .EnumerateArray(),
        ];
    }

    private static KarpenterPools WithDisk(ClusterHandle cluster, string? key) =>
        Pools(cluster).WithNodeClass(node => node.WithBlockDevices(BlockDevice.Of("/dev/xvda", "50Gi") with { KmsKeyId = key }));

    private static ClusterHandle Existing(ClusterAuthentication? mode) => ClusterHandle.FromExisting(new ExistingCluster
    {
        Name = "platform",
        Version = KubernetesVersion.V1_35,
        Nodes = Eks.EksClusters.Private,
        Endpoint = "https://example",
        NodeSecurityGroupIds = "sg-0a",
        KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
        Authentication = mode,
    });

    private static ClusterHandle From(ClusterAuthentication? mode = null)
    {
        var eks = new Pulumi.Eks.Cluster("eks", new Pulumi.Eks.ClusterArgs { Name = "platform" });
        return mode is { } known
            ? ClusterHandle.From(
                eks,
                "platform",
                KubernetesVersion.V1_35,
                Eks.EksClusters.Private,
                PodCredentials.PodIdentity,
                authentication: known)
            : ClusterHandle.From(eks, "platform", KubernetesVersion.V1_35, Eks.EksClusters.Private, PodCredentials.PodIdentity);
    }
}
