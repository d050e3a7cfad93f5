using Blueprints.Preview;
using Blueprints.Tests.Support;
using Pulumi;

namespace Blueprints.Tests.Data;

/// <summary>A database and the cluster whose nodes connect to it are in one VPC, as far as a plan or a deployment can know.</summary>
public class AuroraPlaceTests
{
    [Fact]
    public async Task Plan_ReportsAur044_WhenBothVpcsAreCreated() =>
        await StackPreview.RunAsync(() =>
        {
            var other = Networks.UsEast1.Provision("other").Tier("private");
            var own = Networks.UsEast1.Provision("own").Tier("data");

            var problem = Assert.Single(Refusal.Of(() => _ = Databases.Postgres.In(own).AllowFrom(At(other)).Plan()).Problems);

            Assert.Equal(("AUR044", "Sources[platform]"), (problem.Code, problem.Path));
            Assert.Equal("cluster platform is in another VPC than the database", problem.Message);
            Assert.Contains("AllowFromCidr", problem.Fix, StringComparison.Ordinal);
        });

    [Fact]
    public async Task Plan_ReportsAur044_WhenBothVpcsAreGiven() =>
        await StackPreview.RunAsync(() =>
            Assert.Equal(
                "AUR044",
                Assert.Single(Refusal.Of(() => _ = Databases.Postgres.AllowFrom(At(Existing("vpc-0b"))).Plan()).Problems).Code));

    [Fact]
    public async Task Plan_ReportsAur018_WhenTheRegionsDiffer() =>
        await StackPreview.RunAsync(() =>
            Assert.Equal(
                "AUR018",
                Assert.Single(
                    Refusal.Of(
                        () => _ = Databases.Postgres
                            .AllowFrom(At(Existing("vpc-0a", "af-south-1a", "af-south-1b")))
                            .Plan()).Problems).Code));

    [Fact]
    public async Task Plan_TakesTiersOfOneVpc() =>
        await StackPreview.RunAsync(() =>
        {
            var network = Networks.UsEast1.Provision("net");

            _ = Databases.Postgres.In(network.Tier("data")).AllowFrom(At(network.Tier("private"))).Plan();
            _ = Databases.Postgres.AllowFrom(At(Existing("vpc-0a"))).Plan();
            _ = Databases.Postgres.In(Existing(network.VpcId)).AllowFrom(At(network.Tier("private"))).Plan();
        });

    [Fact]
    public async Task Provision_ReportsAur044_WhenOnlyTheDeploymentKnowsTheVpcs()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() =>
            _ = Databases.Postgres.In(Networks.UsEast1.Provision("net").Tier("data")).AllowFrom(At(Existing("vpc-0b"))).Provision("db")));

        var problem = Assert.Single(failure.Problems.DistinctBy(problem => problem.Message));
        Assert.Equal(("AUR044", "Sources[platform]"), (problem.Code, problem.Path));
        Assert.Contains("cluster platform is in VPC vpc-0b", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provision_TakesOneVpc_WhenOnlyTheDeploymentKnowsIt()
    {
        var graph = await StackPreview.RunAsync(() =>
            _ = Databases.Postgres
                .In(Existing(Output.Create(Task.Delay(1).ContinueWith(_ => "vpc-0b", TaskScheduler.Default))))
                .AllowFrom(At(Existing("vpc-0b")))
                .Provision("db"));

        Assert.Equal(
            "sg-0a",
            graph["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "db-from-platform"].Inputs["referencedSecurityGroupId"]
                .AsText());
    }

    private static SubnetPlacement Existing(Input<string> vpcId, params string[] zones)
    {
        zones = zones.Length > 0 ? zones : ["us-east-1a", "us-east-1b"];
        return SubnetPlacement.FromExisting(
            SubnetKind.Private,
            vpcId,
            zones,
            [.. zones.Select((_, index) => (Input<string>)$"subnet-{index}")]);
    }

    private static ClusterHandle At(SubnetPlacement nodes) => ClusterHandle.FromExisting(new ExistingCluster
    {
        Name = "platform",
        Version = KubernetesVersion.V1_35,
        Nodes = nodes,
        Endpoint = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
        NodeSecurityGroupIds = "sg-0a",
        KubernetesProvider = new Pulumi.Kubernetes.Provider($"kubernetes-{Guid.NewGuid():N}", new Pulumi.Kubernetes.ProviderArgs()),
    });
}
