using Blueprints.Data;
using Blueprints.Dns;
using Blueprints.Eks;
using Blueprints.Identity;
using Blueprints.Karpenter;
using Blueprints.Network;
using Blueprints.Preview;
using Pulumi;
using Pulumi.Aws.Kms;
using Pulumi.Kubernetes;

namespace Blueprints.Documentation.Tests;

/// <summary>What a bare name means in an example that does not declare it, wherever the example stands.</summary>
/// <remarks>
/// Each example is compiled as a method of a class that derives from this one, or from the class of the block that the example is about: see <see cref="NamesOf"/>.
/// The values are real, and refused by nothing, so that an example can be planned and provisioned.
/// </remarks>
public abstract class Names
{
    private protected const string PolicyJson =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::orders/*"}]}""";

    /// <summary>Gets what the example has come to, statement by statement.</summary>
    public IList<object> Kept { get; } = [];

    protected string[] args { get; set; } = [];

    protected VpcNetwork network { get => field ??= NetworkOf(AwsRegion.UsEast1).Provision("network"); set; }

    protected EksCluster cluster { get => field ??= ClusterOf(network).Provision("cluster"); set; }

    protected AuroraCluster database { get => field ??= DatabaseOf(network).Provision("database"); set; }

    protected WorkloadRole role { get => field ??= WorkloadOf(cluster).Provision("role"); set; }

    protected EksBlueprint blueprint { get => field ??= ClusterOf(network); set; }

    protected EksNodeGroup nodes { get => field ??= Taken<EksNodeGroup>(take => blueprint.AddNodeGroup("more", take)).OnGraviton("m7g.large"); set; }

    protected SubnetTier tier { get => field ??= Taken<SubnetTier>(take => NetworkOf(AwsRegion.UsEast1).AddPrivateTier("more", configure: take)); set; }

    protected KarpenterTarget target { get; set; } = new()
    {
        ClusterName = "platform",
        KubernetesVersion = KubernetesVersion.V1_35,
        Region = AwsRegion.UsEast1,
        Zones = [AwsRegion.UsEast1.Zone("a"), AwsRegion.UsEast1.Zone("b"), AwsRegion.UsEast1.Zone("c")],
    };

    protected WorkloadIdentity identity { get => field ??= WorkloadOf(cluster); set; }

    protected Key key { get => field ??= new Key("key"); set; }

    // A resource of a kind that the library itself has no use for.
    protected (Output<string> Arn, Output<string> Id) topic { get; set; } = (Output.Create("arn:aws:sns:us-east-1:123456789012:alarms"), Output.Create("alarms"));

    protected Provider kubernetes { get => field ??= new Provider("kubernetes", new ProviderArgs()); set; }

    protected string policy { get; set; } = PolicyJson;

    protected NetworkHandle otherNetwork { get => field ??= VpcBlueprint.In(AwsRegion.UsEast1, "10.1.0.0/16", "a", "b", "c")
        .AddPublicTier("public", prefix: 20).AddPrivateTier("private", prefix: 20).AddIsolatedTier("data", prefix: 20)
        .WithNat(NatStrategy.Single).Provision("other").ToHandle(); set; }

    protected NetworkHandle networkInCapeTown { get => field ??= NetworkOf(AwsRegion.AfSouth1).Provision("cape-town").ToHandle(); set; }

    private protected static VpcBlueprint NetworkOf(AwsRegion region) => VpcBlueprint.In(region, "10.0.0.0/16", "a", "b", "c")
        .AddPublicTier("public", prefix: 20)
        .AddPrivateTier("private", prefix: 20)
        .AddIsolatedTier("data", prefix: 20)
        .WithNat(NatStrategy.OnePerZone);

    private protected static EksBlueprint ClusterOf(VpcNetwork network) =>
        EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("private")).WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(2, 3));

    private protected static AuroraServerless DatabaseOf(VpcNetwork network) => AuroraServerless.Postgres(AuroraPostgresVersion.V17_7, network.Tier("data"));

    private protected static WorkloadIdentity WorkloadOf(EksCluster cluster) => WorkloadIdentity.For(cluster, "shop", "orders").AddPolicy("read-orders", PolicyJson);

    /// <summary>Applies a lambda that stands alone to what the name of its parameter means.</summary>
    protected static T Apply<T>(T value, Func<T, T> change) => change(value);

    /// <summary>Keeps what a statement has come to.</summary>
    protected void Keep(object? value)
    {
        if (value is not null)
        {
            Kept.Add(value);
        }
    }

    /// <summary>Takes what a method hands to its callback.</summary>
    private protected static T Taken<T>(Func<Func<T, T>, object> method)
    {
        T? taken = default;
        _ = method(value => taken = value);
        return taken!;
    }
}

/// <summary>In what is about networks.</summary>
public abstract class NetworkNames : Names
{
    protected new VpcBlueprint blueprint { get => field ??= NetworkOf(AwsRegion.UsEast1); set; }

    protected VpcPlan plan { get => field ??= blueprint.Plan(); set; }
}

/// <summary>In what is about clusters, their nodes, add-ons and storage classes.</summary>
public abstract class ClusterNames : Names
{
    protected EksPlan plan { get => field ??= blueprint.Plan(); set; }
}

/// <summary>In what is about Karpenter.</summary>
public abstract class KarpenterNames : Names
{
    protected KarpenterPools pools { get => field ??= KarpenterPools.For(cluster).AddGravitonSpot(); set; }

    protected KarpenterPlan plan { get => field ??= pools.Plan(); set; }

    protected NodePool pool { get; set; } = NodePool.Of("apps");

    protected Ec2NodeClass node { get => field ??= Taken<Ec2NodeClass>(take => pools.WithNodeClass(take)); set; }

    protected KarpenterController controller { get; set; } = KarpenterController.Default;

    protected PodRequest pod { get; set; } = PodRequest.Of(cpu: "500m", memory: "1Gi");
}

/// <summary>In what is about databases.</summary>
public abstract class DatabaseNames : Names
{
    protected new AuroraServerless blueprint { get => field ??= DatabaseOf(network).AllowFromCidr("10.0.0.0/16", "The network"); set; }

    protected AuroraPlan plan { get => field ??= blueprint.Plan(); set; }
}

/// <summary>In what is about DNS.</summary>
public abstract class DnsNames : Names
{
    protected ExternalDnsZones zones { get => field ??= ExternalDnsZones.For(cluster).AddZone("example.com"); set; }

    protected ExternalDnsPlan plan { get => field ??= zones.Plan(); set; }

    protected HostedZone zone { get => field ??= Taken<HostedZone>(take => zones.AddPrivateZone("example.internal", network, take)); set; }

    protected DnsFilter filter { get => field ??= Taken<DnsFilter>(take => zones.WithFilter(HostedZoneKind.Public, take)); set; }

    protected DnsRecord record { get; set; } = DnsRecord.A("www.example.com", "192.0.2.1");

    protected ExternalDnsController controller { get; set; } = ExternalDnsController.Default;
}

/// <summary>In what is about roles.</summary>
public abstract class IdentityNames : Names
{
    protected GitHubActionsAccess access { get; set; } =
        GitHubActionsAccess.For("octo-org/octo-repo", repository => repository.OnBranch("main")).AddPolicy("read-orders", PolicyJson);

    protected GitHubRepository repository { get; set; } = GitHubRepository.Of("octo-org/octo-app");
}

/// <summary>In what is about previews.</summary>
public abstract class PreviewNames : Names
{
    protected PreviewOptions options { get; set; } = PreviewOptions.Default;

    protected StackGraph graph { get; set; } = null!;
}

/// <summary>Which of the classes above an example derives from: by its page, its article, or the room that its type lives in.</summary>
public static class NamesOf
{
    private static readonly (string Beginning, Type Names)[] Table =
    [
        ("docs/problems/NET", typeof(NetworkNames)),
        ("docs/problems/KRP", typeof(KarpenterNames)),
        ("docs/problems/AUR", typeof(DatabaseNames)),
        ("docs/problems/DNS", typeof(DnsNames)),
        ("docs/problems/IDN", typeof(IdentityNames)),
        ("docs/problems/GHA", typeof(IdentityNames)),
        ("docs/problems/PRV", typeof(PreviewNames)),
        ("docs/problems/BLU", typeof(NetworkNames)),
        ("docs/problems/TAG", typeof(NetworkNames)),
        ("docs/vpc", typeof(NetworkNames)),
        ("docs/karpenter", typeof(KarpenterNames)),
        ("docs/aurora", typeof(DatabaseNames)),
        ("docs/external-dns", typeof(DnsNames)),
        ("docs/workload-identity", typeof(IdentityNames)),
        ("docs/github-actions", typeof(IdentityNames)),
        ("docs/preview", typeof(PreviewNames)),
        ("docs/", typeof(ClusterNames)),
        ("src/Blueprints/Network/", typeof(NetworkNames)),
        ("src/Blueprints/Karpenter/", typeof(KarpenterNames)),
        ("src/Blueprints/Data/", typeof(DatabaseNames)),
        ("src/Blueprints/Dns/", typeof(DnsNames)),
        ("src/Blueprints/Identity/", typeof(IdentityNames)),
        ("src/Blueprints/", typeof(ClusterNames)),
        ("src/Blueprints.Preview/", typeof(PreviewNames)),
        ("", typeof(ClusterNames)),
    ];

    /// <summary>Returns the class whose names an example knows.</summary>
    public static Type Document(string path) => Table.First(row => path.StartsWith(row.Beginning, StringComparison.Ordinal)).Names;
}
