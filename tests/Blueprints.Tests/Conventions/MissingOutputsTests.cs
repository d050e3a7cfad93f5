using Blueprints.Tests.Configuration;
using Blueprints.Tests.Support;

namespace Blueprints.Tests.Conventions;

/// <summary>
/// No Apply trusts an output to be there: every block under the ordinary mocks of Pulumi's users, in a preview and in an update, with ids
/// and without.
/// </summary>
[Collection(AloneCollection.Name)]
public class MissingOutputsTests
{
    public static TheoryData<string, bool, bool> Forms
    {
        get
        {
            var forms = new TheoryData<string, bool, bool>();
            foreach (var name in Programs.Keys)
            {
                foreach (var (isPreview, hasIds) in new[] { (true, true), (true, false), (false, true), (false, false) })
                {
                    forms.Add(name, isPreview, hasIds);
                }
            }

            return forms;
        }
    }

    private static Dictionary<string, Action> Programs { get; } = new(
        RoundTripCases.All.Select(each => KeyValuePair.Create(each.Name, (Action)(() => _ = each.Describe()))))
    {
        ["platform: us-east-1"] = () =>
        {
            var network = Networks.UsEast1.Provision("platform");
            var cluster = EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("private"))
                .WithCredentials(PodCredentials.Irsa)
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium"))
                .GrantAdmin("arn:aws:iam::123456789012:role/admin")
                .Provision("platform");
            _ = KarpenterPools.For(cluster).AddGravitonSpot().AddX86Spot().WithOnDemandFallback().Provision("platform");
            _ = ExternalDnsZones.For(cluster).AddZone("example.org").WithQueryLogs(30).Provision("platform-dns");
        },
        ["platform: with a database, Pod Identity and IPv6"] = () =>
        {
            var network = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b", "c")
                .AddPublicTier("public", prefix: 20)
                .AddPrivateTier("private", prefix: 20)
                .AddIsolatedTier("data", prefix: 20)
                .WithNat(NatStrategy.Regional)
                .WithIpv6()
                .WithFlowLogs(retentionDays: 7)
                .AddInterfaceEndpoint(InterfaceEndpoint.EcrApi)
                .Provision("platform");
            var cluster = EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("private"))
                .WithIpv6()
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium"))
                .GrantAdmin("arn:aws:iam::123456789012:role/admin")
                .Provision("platform");
            var database = AuroraServerless.Postgres(AuroraPostgresVersion.Of("17.7"), network.Tier("data"))
                .AddReader("standby")
                .AllowFrom(cluster)
                .Provision("platform-data");
            _ = WorkloadIdentity.For(cluster, "shop", "api")
                .GrantConnect(database, "api")
                .GrantReadPassword(database)
                .Provision("shop-api");
        },
        ["cluster of Pulumi.Eks"] = () =>
        {
            var eks = new Pulumi.Eks.Cluster("eks", new Pulumi.Eks.ClusterArgs { Name = "platform" });
            var nodes = SubnetPlacement.FromExisting(
                SubnetKind.Private,
                "vpc-0a",
                ["us-east-1a", "us-east-1b"],
                ["subnet-0a", "subnet-0b"]);
            var cluster = ClusterHandle.From(
                eks,
                "platform",
                KubernetesVersion.V1_35,
                nodes,
                PodCredentials.Irsa,
                authentication: ClusterAuthentication.Api);
            _ = KarpenterPools.For(cluster).AddGravitonSpot().Provision("platform");
            _ = WorkloadIdentity.For(cluster, "shop", "api").Provision("shop-api");
            _ = AuroraServerless.Postgres(AuroraPostgresVersion.Of("17.7"), nodes).AllowFrom(cluster).Provision("data");
        },
        ["GitHub Actions"] = () => GitHubActionsAccess.For(
            "acme/shop",
            repository => repository.OnBranch("main")).Provision("github-actions"),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Blocks_EndWithoutAnException_WhenOutputsAreMissing(string program, bool isPreview, bool hasIds) =>
        Assert.NotEmpty(await PlainMocks.Run(Programs[program], isPreview, hasIds));
}
