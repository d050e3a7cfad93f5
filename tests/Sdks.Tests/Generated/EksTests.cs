using System.Collections.Immutable;
using Pulumi;
using Pulumi.Eks;
using Pulumi.Eks.Inputs;
using Sdks.Tests.Core.Support;
using Aws = Pulumi.Aws;

namespace Sdks.Tests.Generated;

public sealed class EksTests
{
    [Fact]
    public async Task ACluster_IsAComponentOfTheProvider_ThatTakesPlainAndOtherArguments()
    {
        var mocks = new RecordingMocks();

        var resources = await Run.Async(
            () => _ = new Cluster("main", new ClusterArgs
            {
                AuthenticationMode = AuthenticationMode.Api,
                AccessEntries =
                {
                    ["admin"] = new AccessEntryArgs { PrincipalArn = "arn:aws:iam::1:role/admin", Type = AccessEntryType.Standard },
                },
                AutoMode = new AutoModeOptionsArgs { Enabled = true },
                SkipDefaultNodeGroup = true,
                SubnetIds = { "subnet-1" },
                Version = "1.35",
            }),
            mocks);

        var cluster = mocks["main"];
        Assert.IsType<Cluster>(Assert.Single(resources, r => r is not Stack), exactMatch: false);
        Assert.Equal(
            ("eks:index:Cluster", "API", true, "1.35"),
            (cluster.Type, cluster.Inputs["authenticationMode"], cluster.Inputs["skipDefaultNodeGroup"], cluster.Inputs["version"]));
        Assert.Equal("STANDARD", Map(Map(cluster.Inputs["accessEntries"])["admin"])["type"]);
        Assert.Equal((true, true), (Map(cluster.Inputs["autoMode"])["enabled"], Map(cluster.Inputs["autoMode"])["createNodeRole"]));
    }

    /// <summary>TypeScript has each of them a second time, under the name that it had before.</summary>
    [Theory]
    [InlineData(typeof(AccessEntryType), new[] { "EC2", "EC2Linux", "EC2Windows", "FargateLinux", "Standard" })]
    [InlineData(typeof(AuthenticationMode), new[] { "Api", "ApiAndConfigMap", "ConfigMap" })]
    public void Enumerations_HaveEachElementOnce(Type type, string[] names) =>
        Assert.Equal(names, type.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task GetKubeconfig_CallsTheProvider_AndGivesTheText()
    {
        var mocks = new RecordingMocks { Result = _ => new Dictionary<string, object> { ["result"] = "apiVersion: v1" } };

        var kubeconfig = await Run.ReadAsync(
            () => new Cluster("main").GetKubeconfig(new ClusterGetKubeconfigArgs { ProfileName = "ops" }).ValueAsync(), mocks);

        Assert.Equal("apiVersion: v1", kubeconfig);
        var call = Assert.Single(mocks.Calls);
        Assert.Equal(("eks:index:Cluster/getKubeconfig", "ops"), (call.Token, call.Args["profileName"]));
    }

    [Fact]
    public async Task Outputs_AreOfTheTypesOfTheOtherPackages()
    {
        var mocks = RecordingMocks.WithState(("kubeconfigJson", "{}"), ("oidcProviderArn", "arn:aws:iam::1:oidc-provider/x"));

        var (json, arn) = await Run.ReadAsync(
            async () =>
            {
                var cluster = new Cluster("main");
                return (await cluster.KubeconfigJson.ValueAsync(), await cluster.OidcProviderArn.ValueAsync());
            },
            mocks);

        Assert.Equal(("{}", "arn:aws:iam::1:oidc-provider/x"), (json, arn));
        Assert.Equal(typeof(Output<Aws.Eks.Cluster>), typeof(Cluster).GetProperty(nameof(Cluster.EksCluster))!.PropertyType);
        Assert.Equal(typeof(Output<Aws.Provider>), typeof(Cluster).GetProperty(nameof(Cluster.AwsProvider))!.PropertyType);
    }

    [Fact]
    public async Task ANodeGroup_TakesTheClusterItself()
    {
        var mocks = new RecordingMocks();

        await Run.Async(
            () => _ = new ManagedNodeGroup("nodes", new ManagedNodeGroupArgs
            {
                Cluster = new Cluster("main"),
                Taints = { new Aws.Eks.Inputs.NodeGroupTaintArgs { Key = "CriticalAddonsOnly", Effect = "NO_SCHEDULE" } },
            }),
            mocks);

        Assert.Equal("eks:index:ManagedNodeGroup", mocks["nodes"].Type);
        Assert.IsType<Resource>(mocks["nodes"].Inputs["cluster"], exactMatch: false);
    }

    [Fact]
    public async Task AnAmiType_IsUsedByItsText()
    {
        var mocks = new RecordingMocks();

        await Run.Async(
            () => _ = new NodeGroupV2(
                "nodes",
                new NodeGroupV2Args { Cluster = new Cluster("main"), AmiType = AmiType.AL2023Arm64Standard.ToString() }),
            mocks);

        Assert.Equal("AL2023_ARM_64_STANDARD", mocks["nodes"].Inputs["amiType"]);
    }

    private static ImmutableDictionary<string, object> Map(object value) =>
        Assert.IsType<ImmutableDictionary<string, object>>(value, exactMatch: false);
}
