using Blueprints.Data;
using Blueprints.Dns;
using Blueprints.Eks;
using Blueprints.Identity;
using Blueprints.Karpenter;
using Blueprints.Network;
using Blueprints.Preview;
using Blueprints.Tests.Eks;
using Blueprints.Tests.Support;
using Pulumi;

namespace Blueprints.Tests.Conventions;

/// <summary>
/// No block works in another region than it was planned for, whether the stack's configuration or an explicit provider says it.
/// </summary>
public class RegionGuardTests
{
    /// <summary>Far enough for a role of IAM, too, which has a partition and no region.</summary>
    private const string Elsewhere = "cn-north-1";

    /// <summary>One program a component; a component without one fails the first test.</summary>
    private static readonly Dictionary<Type, Action<ComponentResourceOptions>> Programs = new()
    {
        [typeof(VpcNetwork)] = options => _ = Networks.UsEast1.Provision("block", options),
        [typeof(EksCluster)] = options => _ = EksClusters.Quiet.Provision("block", options),
        [typeof(KarpenterNodePools)] = options => _ = KarpenterPools.For(Clusters.Existing()).AddX86Spot().Provision("block", options),
        [typeof(WorkloadRole)] = options => _ = WorkloadIdentity.For(Clusters.Existing(), "shop", "orders").Provision("block", options),
        [typeof(AuroraCluster)] = options => _ = Data.Databases.Postgres.Provision("block", options),
        [typeof(ExternalDns)] = options => _ = ExternalDnsZones.For(Clusters.Existing()).AddZone("example.org").Provision("block", options),
        [typeof(GitHubActionsRole)] = options => _ = GitHubActionsAccess.For("octo-org/shop", repository => repository.OnBranch("main"))
            .AllowDescribeCluster("platform", AwsRegion.UsEast1)
            .Provision("block", options),
    };

    private static IEnumerable<string> Names =>
        typeof(VpcNetwork).Assembly
            .GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(ComponentResource)))
            .Select(type => type.FullName!);

    public static TheoryData<string> Components => [.. Names];

    public static TheoryData<string, bool> ComponentsUnderParents
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var component in Names)
            {
                data.Add(component, true);
                data.Add(component, false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Configuration_OfAnotherRegion_IsRefused(string component)
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(
            () => StackPreview.RunAsync(
                () => Program(component)(new ComponentResourceOptions()),
                PreviewOptions.Default.WithConfig("aws:region", Elsewhere)));

        Assert.Contains(failure.Problems, problem => problem is { Code: "NET020", Path: "aws:region" });
    }

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Provider_OfAnotherRegion_IsRefused(string component)
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(
            () =>
            {
                var provider = new Pulumi.Aws.Provider("elsewhere", new Pulumi.Aws.ProviderArgs { Region = Elsewhere });
                Program(component)(new ComponentResourceOptions { Provider = provider });
            },
            PreviewOptions.Default.WithConfig("aws:region", "us-east-1")));

        Assert.Contains(failure.Problems, problem => problem is { Code: "NET020", Path: "Provider.Region" });
    }

    /// <summary>Whatever waits for the region, and however the parent was given its provider: one mistake is one line.</summary>
    [Theory]
    [MemberData(nameof(ComponentsUnderParents))]
    public async Task ParentsProvider_OfAnotherRegion_IsToldOnce(string component, bool isSingle)
    {
        var problem = Assert.Single(await UnderParent(component, Elsewhere, isSingle));

        Assert.Equal("NET020", problem.Code);
    }

    /// <summary>Roles and zones are everywhere in a partition; an association with a cluster, a database and a network are not.</summary>
    [Theory]
    [InlineData(typeof(VpcNetwork))]
    [InlineData(typeof(EksCluster))]
    [InlineData(typeof(KarpenterNodePools))]
    [InlineData(typeof(WorkloadRole))]
    [InlineData(typeof(AuroraCluster))]
    [InlineData(typeof(ExternalDns))]
    public async Task ParentsProvider_OfAnotherRegionOfThePartition_IsRefused(Type component) =>
        Assert.Contains(await UnderParent(component.FullName!, "us-west-2"), problem => problem is { Code: "NET020", Path: "Region" });

    [Theory]
    [MemberData(nameof(Components))]
    public async Task ParentsProvider_OfTheSameRegion_IsTaken(string component) => _ = await StackPreview.RunAsync(
        () => Program(component)(new ComponentResourceOptions { Parent = Parent("us-east-1") }),
        PreviewOptions.Default.WithConfig("aws:region", "eu-west-1"));

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Provider_OfTheSameRegion_IsTaken(string component) => _ = await StackPreview.RunAsync(
        () =>
        {
            var provider = new Pulumi.Aws.Provider("here", new Pulumi.Aws.ProviderArgs { Region = "us-east-1" });
            Program(component)(new ComponentResourceOptions { Provider = provider });
        },
        PreviewOptions.Default.WithConfig("aws:region", "eu-west-1"));

    private static async Task<IReadOnlyList<Problem>> UnderParent(string component, string region, bool isSingle = false) =>
        (await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(
            () => Program(component)(new ComponentResourceOptions { Parent = Parent(region, isSingle) }),
            PreviewOptions.Default.WithConfig("aws:region", "us-east-1")))).Problems;

    private static ComponentResource Parent(string region, bool isSingle = false)
    {
        var provider = new Pulumi.Aws.Provider("handed", new Pulumi.Aws.ProviderArgs { Region = region });
        return new(
            "test:index:Platform",
            "parent",
            isSingle ? new ComponentResourceOptions { Provider = provider } : new ComponentResourceOptions { Providers = { provider } });
    }

    private static Action<ComponentResourceOptions> Program(string component)
    {
        var type = typeof(VpcNetwork).Assembly.GetType(component, throwOnError: true)!;
        Assert.True(Programs.TryGetValue(type, out var program), $"{type.Name} has no program here: give it one, and a guard.");
        return program!;
    }
}
