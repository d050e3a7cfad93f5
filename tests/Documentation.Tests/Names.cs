using Blueprints.Data;
using Blueprints.Dns;
using Blueprints.Eks;
using Blueprints.Identity;
using Blueprints.Karpenter;
using Blueprints.Network;
using Blueprints.Preview;
using Microsoft.Extensions.DependencyInjection;
using Pulumi;
using Pulumi.Aws.Kms;
using Pulumi.Kubernetes;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Blueprints.Documentation.Tests;

/// <summary>What a bare name means in an example that does not declare it, wherever the example stands.</summary>
/// <remarks>
/// Each example is compiled as a method of a class that derives from this one, or from the class of the block that the example is about:
/// see <see cref="NamesOf"/>. The values are real, and refused by nothing, so that an example can be planned and provisioned.
/// </remarks>
public abstract class Names
{
    private protected const string OrdersPolicy =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::orders/*"}]}""";

    /// <summary>Gets what the example has come to, statement by statement.</summary>
    public IList<object> Kept { get; } = [];

    protected string[] args { get; set; } = [];

    protected VpcNetwork network { get => field ??= NetworkOf(AwsRegion.UsEast1).Provision("network"); set; }

    protected EksCluster cluster { get => field ??= ClusterOf(network).Provision("cluster"); set; }

    protected AuroraCluster database { get => field ??= DatabaseOf(network).Provision("database"); set; }

    protected WorkloadRole role { get => field ??= WorkloadOf(cluster).Provision("role"); set; }

    protected EksBlueprint blueprint { get => field ??= ClusterOf(network); set; }

    protected EksNodeGroup nodes
    {
        get => field ??= Taken<EksNodeGroup>(
        take => blueprint.AddNodeGroup("more", take)).OnGraviton("m7g.large"); set;
    }

    protected SubnetTier tier
    {
        get => field ??= Taken<SubnetTier>(
        take => NetworkOf(AwsRegion.UsEast1).AddPrivateTier("more", configure: take)); set;
    }

    protected KarpenterTarget target { get; set; } = new()
    {
        ClusterName = "platform",
        KubernetesVersion = KubernetesVersion.V1_35,
        Region = AwsRegion.UsEast1,
        Zones = [AwsRegion.UsEast1.Zone("a"), AwsRegion.UsEast1.Zone("b"), AwsRegion.UsEast1.Zone("c")],
    };

    protected WorkloadIdentity identity { get => field ??= WorkloadOf(cluster); set; }

    protected Key key { get => field ??= new Key("key"); set; }

    protected ContainerRegistry registry { get; set; } = ContainerRegistry.Of("123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror");

    protected VpcBlueprint vpc { get => field ??= NetworkOf(AwsRegion.UsEast1); set; }

    protected SubnetPlacement subnets { get; set; } =
        SubnetPlacement.FromExisting(
            SubnetKind.Private,
            "vpc-0a",
            ["us-east-1a", "us-east-1b"],
            ["subnet-0a", "subnet-0b"],
            name: "private");

    protected EksCluster otherCluster { get => field ??= ClusterOf(network).WithName("other").Provision("other-cluster"); set; }

    protected Pulumi.Eks.Cluster eks { get => field ??= new Pulumi.Eks.Cluster("eks"); set; }

    protected ServiceArgs serviceArgs { get; set; } = new();

    protected ReleaseArgs releaseArgs { get; set; } = new();

    protected Provider kubernetes { get => field ??= new Provider("kubernetes", new ProviderArgs()); set; }

    protected string policyJson { get; set; } = OrdersPolicy;

    protected string policyArn { get; set; } = "arn:aws:iam::123456789012:policy/orders";

    protected string roleArn { get; set; } = "arn:aws:iam::123456789012:role/platform";

    protected string keyArn { get; set; } = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    protected string topicArn { get; set; } = "arn:aws:sns:us-east-1:123456789012:alarms";

    protected NetworkHandle otherNetwork
    {
        get => field ??= VpcBlueprint.In(AwsRegion.UsEast1, "10.1.0.0/16", "a", "b", "c")
        .AddPublicTier("public", prefix: 20).AddPrivateTier("private", prefix: 20).AddIsolatedTier("data", prefix: 20)
        .WithNat(NatStrategy.Single).Provision("other").ToHandle(); set;
    }

    protected NetworkHandle networkInCapeTown
    {
        get => field ??= NetworkOf(AwsRegion.AfSouth1).Provision("cape-town", CapeTown()).ToHandle();
        set;
    }

    private static ComponentResourceOptions CapeTown() =>
        new() { Provider = new Pulumi.Aws.Provider("cape-town", new Pulumi.Aws.ProviderArgs { Region = "af-south-1" }) };

    private protected static VpcBlueprint NetworkOf(AwsRegion region) => VpcBlueprint.In(region, "10.0.0.0/16", "a", "b", "c")
        .AddPublicTier("public", prefix: 20)
        .AddPrivateTier("private", prefix: 20)
        .AddIsolatedTier("data", prefix: 20)
        .WithNat(NatStrategy.OnePerZone);

    private protected static EksBlueprint ClusterOf(VpcNetwork network) =>
        EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("private")).WithSystemNodes(
            nodes => nodes.OnGraviton("t4g.medium").Between(2, 3));

    private protected static AuroraServerless DatabaseOf(VpcNetwork network) =>
        AuroraServerless.Postgres(AuroraPostgresVersion.V17_7, network.Tier("data"));

    private protected static WorkloadIdentity WorkloadOf(EksCluster cluster) =>
        WorkloadIdentity.For(cluster, "shop", "orders").AddPolicy("read-orders", OrdersPolicy);

    /// <summary>Returns the blueprint that a part of one is a part of; a blueprint or a component itself; null for anything else.</summary>
    public virtual object? Complete(object value) => value switch
    {
        EksNodeGroup group => blueprint.AddNodeGroup("more", _ => group),
        EksAddon more => blueprint.WithAddon(more),
        EksStorageClass storage => blueprint.WithAddon(EksAddon.EbsCsiDriver).AddStorageClass(storage),
        VpcCniSettings settings => blueprint.WithAddon(EksAddon.VpcCni(settings)),
        SubnetTier more => NetworkOf(AwsRegion.UsEast1).AddPrivateTier("more", configure: _ => more),
        FlowLogs logs => NetworkOf(AwsRegion.UsEast1).WithFlowLogs(logs),
        GitHubRepository repository => GitHubActionsAccess.For(repository).AddPolicy("read-orders", OrdersPolicy),
        _ when value is Resource || value.GetType().GetMethod("Provision") is not null => value,
        _ => null,
    };

    /// <summary>Takes the components that others have provisioned.</summary>
    internal void Share(Names other)
    {
        network = other.network;
        cluster = other.cluster;
    }

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

/// <summary>The program of the README, as other examples speak of it.</summary>
public static class Platform
{
    public static IDictionary<string, object?> Describe() => new Dictionary<string, object?>();

    public static void Provision(string name) =>
        VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b").AddIsolatedTier("data").Provision(name);
}

/// <summary>The same program as a stack.</summary>
public sealed class PlatformStack(StackOptions options) : Stack(options);

/// <summary>In what is about networks.</summary>
public abstract class NetworkNames : Names
{
    protected new VpcBlueprint blueprint { get => field ??= NetworkOf(AwsRegion.UsEast1); set; }

    protected VpcPlan plan { get => field ??= blueprint.Plan(); set; }
}

/// <summary>In what is about clusters, their nodes, add-ons and storage classes.</summary>
public abstract class ClusterNames : Names
{
    protected EksAddon addon { get; set; } = EksAddon.Of("cert-manager");

    protected EksStorageClass storage { get; set; } = EksStorageClass.Gp3;

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

    protected Requirement requirement { get; set; } = Requirement.In(RequirementKey.InstanceFamily, "m7g", "c7g");

    protected DisruptionBudget budget { get; set; } = DisruptionBudget.Percent(10);

    protected BlockDevice device { get; set; } = BlockDevice.Of("/dev/xvda", "50Gi");

    public override object? Complete(object value) => value switch
    {
        NodePool more => pools.AddPool(more),
        StaticNodePool more => pools.AddPool(more),
        Ec2NodeClass more => pools.WithNodeClass(_ => more),
        KarpenterController more => pools.WithController(_ => more),
        Requirement more => pools.AddPool(pool.AddRequirement(more)),
        DisruptionBudget more => pools.AddPool(pool.AddBudget(more)),
        NodeTaint taint => pools.AddPool(pool.AddTaint(taint)),
        BlockDevice more => pools.WithNodeClass(node => node.WithBlockDevices(more with { IsRoot = true })),
        AmiSource ami => pools.WithNodeClass(node => node.WithAmi(ami)),
        SubnetSelector selector => pools.WithNodeClass(node => node.WithSubnets(selector)),
        SecurityGroupSelector selector => pools.WithNodeClass(node => node.WithSecurityGroups(selector)),
        NodeIdentity identity => pools.WithNodeClass(node => node.WithIdentity(identity)),
        CapacityReservationTerm term => pools.WithNodeClass(node => node.AddCapacityReservation(term)),
        KubeletSettings settings => pools.WithNodeClass(node => node.WithKubelet(settings)),
        _ => base.Complete(value),
    };

    protected PodRequest pod { get; set; } = PodRequest.Of(cpu: "500m", memory: "1Gi");
}

/// <summary>In what is about databases.</summary>
public abstract class DatabaseNames : Names
{
    protected new AuroraServerless blueprint { get => field ??= DatabaseOf(network).AllowFromCidr("10.0.0.0/16", "The network"); set; }

    public override object? Complete(object value) => value switch
    {
        AuroraCapacity capacity => blueprint.WithCapacity(capacity),
        AuroraPassword password => blueprint.WithPassword(password),
        AuroraEncryption encryption => blueprint.WithEncryption(encryption),
        AuroraRestore restore => blueprint.WithRestore(restore),
        AuroraAlarms more => blueprint.WithAlarms(topicArn, _ => more),
        _ => base.Complete(value),
    };

    protected AuroraAlarms alarms { get => field ??= Taken<AuroraAlarms>(take => blueprint.WithAlarms(topicArn, take)); set; }

    protected AuroraHandle handle { get => field ??= database.ToHandle(); set; }

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

    public override object? Complete(object value) => value switch
    {
        DnsRecord more => zones.AddZone("example.org").AddRecord(more),
        ExternalDnsController more => zones.WithController(_ => more),
        DnsFilter more => zones.WithFilter(HostedZoneKind.Public, _ => more),
        HostedZone more => zones.AddPrivateZone("example.internal", network, _ => more),
        _ => base.Complete(value),
    };
}

/// <summary>In what is about roles.</summary>
public abstract class IdentityNames : Names
{
    protected GitHubActionsAccess access { get; set; } =
        GitHubActionsAccess.For("octo-org/octo-repo", repository => repository.OnBranch("main")).AddPolicy("read-orders", OrdersPolicy);

    protected GitHubActionsRole github { get => field ??= access.Provision("github"); set; }

    protected GitHubRepository repository { get; set; } = GitHubRepository.Of("octo-org/octo-app");
}

/// <summary>In what is about previews.</summary>
public abstract class PreviewNames : Names
{
    protected PreviewOptions options { get; set; } = PreviewOptions.Default;

    protected StackGraph graph { get; set; } = null!;

    protected Action platformProgram { get; set; } = () => { };

    protected Action shopProgram { get; set; } = () => { };

    protected CustomResource theSiblingThatMustComeFirst { get => field ??= new Key("first"); set; }
}

/// <summary>In what is about conventions.</summary>
public abstract class ConventionNames : NetworkNames
{
    protected Conventions company { get; set; } = Conventions.None.WithTag("cost-center", "4711");

    protected Key keyInVirginia { get => field ??= new Key("virginia"); set; }

    protected Key keyInCapeTown { get => field ??= new Key("cape-town"); set; }

    public override object? Complete(object value) => value is Conventions conventions
        ? blueprint.ForCluster("platform").WithFlowLogs(FlowLogs.ToCloudWatch(7)).Following(conventions)
        : base.Complete(value);
}

/// <summary>In what is about handles between stacks.</summary>
public abstract class StackNames : PreviewNames
{
    protected StackReference platform { get => field ??= new StackReference("acme/platform/prod"); set; }

    protected Provider provider { get => field ??= new Provider("platform", new ProviderArgs()); set; }
}

/// <summary>In what is about configuration.</summary>
public abstract class ConfigurationNames : Names
{
    protected IServiceCollection services { get; set; } = new ServiceCollection();
}

/// <summary>In what is about problems.</summary>
public abstract class ProblemNames : Names
{
    protected Func<Task> program { get; set; } = () => Task.CompletedTask;

    protected List<Blueprints.Problem> warnings { get; set; } = [];

    protected Exception exception { get; set; } = new InvalidOperationException();
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
        ("docs/problems/CNV", typeof(ConventionNames)),
        ("docs/problems/STK", typeof(StackNames)),
        ("docs/conventions", typeof(ConventionNames)),
        ("docs/resource-options", typeof(NetworkNames)),
        ("docs/stacks", typeof(StackNames)),
        ("docs/vpc", typeof(NetworkNames)),
        ("docs/karpenter", typeof(KarpenterNames)),
        ("docs/aurora", typeof(DatabaseNames)),
        ("docs/external-dns", typeof(DnsNames)),
        ("docs/workload-identity", typeof(IdentityNames)),
        ("docs/github-actions", typeof(IdentityNames)),
        ("docs/preview", typeof(PreviewNames)),
        ("docs/report", typeof(PreviewNames)),
        ("docs/", typeof(ClusterNames)),
        ("src/Blueprints/Network/", typeof(NetworkNames)),
        ("src/Blueprints/Karpenter/", typeof(KarpenterNames)),
        ("src/Blueprints/Data/", typeof(DatabaseNames)),
        ("src/Blueprints/Dns/", typeof(DnsNames)),
        ("src/Blueprints/Identity/", typeof(IdentityNames)),
        ("src/Blueprints/Configuration/", typeof(ConfigurationNames)),
        ("src/Blueprints/Kubernetes/", typeof(KarpenterNames)),
        ("src/Blueprints/Conventions", typeof(ConventionNames)),
        ("src/Blueprints/Problems/", typeof(ProblemNames)),
        ("src/Blueprints/", typeof(ClusterNames)),
        ("src/Blueprints.Preview/", typeof(PreviewNames)),
        ("", typeof(ClusterNames)),
    ];

    /// <summary>Returns the class whose names an example knows.</summary>
    public static Type Document(string path) => Table.First(row => path.StartsWith(row.Beginning, StringComparison.Ordinal)).Names;
}
