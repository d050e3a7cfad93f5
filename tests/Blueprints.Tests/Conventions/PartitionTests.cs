using System.Text.RegularExpressions;
using Blueprints.Data;
using Blueprints.Dns;
using Blueprints.Eks;
using Blueprints.Identity;
using Blueprints.Karpenter;
using Blueprints.Network;
using Blueprints.Preview;
using Blueprints.Tests.Eks;
using Pulumi;

namespace Blueprints.Tests.Conventions;

/// <summary>Every block in every partition: its ARNs, host names and service principals are those of the partition.</summary>
/// <remarks>
/// Service principals end in <c>amazonaws.com</c> in every partition. Exceptions: EC2 in China (AwsPartition), and CloudWatch Logs, whose principal has the region and
/// the suffix. Source: hashicorp/aws-sdk-go-base, «ServicePrincipalNameForPartition»; pulumi/pulumi-eks #2341 (IAM refuses ec2.amazonaws.eu).
/// </remarks>
public partial class PartitionTests
{
    private static readonly Dictionary<string, (string Partition, string Suffix, string[] Ec2)> Regions = new()
    {
        ["us-east-1"] = ("aws", "amazonaws.com", ["ec2.amazonaws.com"]),
        ["cn-north-1"] = ("aws-cn", "amazonaws.com.cn", ["ec2.amazonaws.com.cn"]),
        ["us-gov-west-1"] = ("aws-us-gov", "amazonaws.com", ["ec2.amazonaws.com"]),
        ["eusc-de-east-1"] = ("aws-eusc", "amazonaws.eu", ["ec2.amazonaws.com"]),
    };

    /// <summary>One program a component, with the options that write an ARN, a principal or a host name; a component without one fails.</summary>
    private static readonly Dictionary<Type, Action<Place>> Programs = new()
    {
        [typeof(VpcNetwork)] = place => _ = place.Vpc.Provision("block"),
        [typeof(EksCluster)] = place => _ = place.Describe(EksBlueprint.For(KubernetesVersion.V1_35)).In(place.Vpc.Provision("network").Tier("private")).Provision("block"),
        [typeof(KarpenterNodePools)] = place => _ = KarpenterPools.For(place.Cluster())
            .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")).WithBlockDevices(BlockDevice.Of("/dev/xvda", "20Gi") with { KmsKeyId = place.Arn("kms", "key/0123abcd-12ab-34cd-56ef-1234567890ab") }))
            .AddX86Spot()
            .Provision("block"),
        [typeof(WorkloadRole)] = place => _ = WorkloadIdentity.For(place.Cluster(), "shop", "orders").Provision("block"),
        [typeof(AuroraCluster)] = place => _ = AuroraServerless.Postgres(AuroraPostgresVersion.Of("17.7")).In(place.Tier).AllowFrom(place.Cluster()).Provision("block"),
        [typeof(ExternalDns)] = place => _ = ExternalDnsZones.For(place.Cluster()).AddZone("example.org").Provision("block"),
        [typeof(GitHubActionsRole)] = place => _ = GitHubActionsAccess.For("octo-org/shop", repository => repository.OnBranch("main")).AllowDescribeCluster("platform", place.Region).Provision("block"),
    };

    public static TheoryData<string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string>();
            foreach (var component in typeof(VpcNetwork).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ComponentResource))))
            {
                foreach (var region in Regions.Keys)
                {
                    forms.Add(component.FullName!, region);
                }
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Block_WritesTheNamesOfItsPartition(string component, string region)
    {
        var type = typeof(VpcNetwork).Assembly.GetType(component, throwOnError: true)!;
        Assert.True(Programs.TryGetValue(type, out var program), $"{type.Name} has no program here.");
        var (partition, suffix, ec2) = Regions[region];
        var place = new Place(AwsRegion.Of(region), suffix);
        var graph = await StackPreview.RunAsync(() => program!(place), PreviewOptions.Default.WithConfig("aws:region", region));
        var inputs = graph.Resources.Select(node => node.Inputs.ToString()).ToList();

        Assert.All(inputs.SelectMany(text => Arns().Matches(text)), arn => Assert.Equal(partition, arn.Groups["partition"].Value));
        Assert.All(inputs.SelectMany(text => Principals().Matches(text)).SelectMany(match => Names().Matches(match.Value)), name => Assert.True(IsPrincipal(name.Value, ec2), name.Value));
        Assert.All(inputs.SelectMany(text => Hosts().Matches(text)), host => Assert.Equal($".{suffix}", host.Groups["suffix"].Value));
    }

    [Fact]
    public async Task Nodes_AreTrustedAsEc2_ByItsNameInThePartition()
    {
        foreach (var (region, (_, suffix, ec2)) in Regions)
        {
            var place = new Place(AwsRegion.Of(region), suffix);
            var graph = await StackPreview.RunAsync(() => Programs[typeof(EksCluster)](place), PreviewOptions.Default.WithConfig("aws:region", region));

            Assert.Contains($"\"Service\":\"{ec2[0]}\"", graph["aws:iam/role:Role", "block-nodes"].Inputs["assumeRolePolicy"].AsText(), StringComparison.Ordinal);
        }
    }

    private static bool IsPrincipal(string name, string[] ec2) =>
        name.StartsWith("ec2.", StringComparison.Ordinal) ? ec2.Contains(name) : name.StartsWith("logs.", StringComparison.Ordinal) || name.EndsWith(".amazonaws.com", StringComparison.Ordinal);

    [GeneratedRegex("arn:(?<partition>aws[a-z-]*):")]
    private static partial Regex Arns();

    /// <summary>Who a policy speaks of: one service, or a list.</summary>
    [GeneratedRegex("\"Service\":(\"[^\"]*\"|\\[[^\\]]*\\])")]
    private static partial Regex Principals();

    [GeneratedRegex("[a-z0-9.-]+\\.amazonaws\\.[a-z.]+")]
    private static partial Regex Names();

    /// <summary>Host names that a region is part of, the only ones that a partition's suffix follows.</summary>
    [GeneratedRegex("[a-z0-9]\\.(us-east-1|cn-north-1|us-gov-west-1|eusc-de-east-1)(\\.eks)?(?<suffix>\\.amazonaws\\.(com\\.cn|com|eu))")]
    private static partial Regex Hosts();

    private sealed record Place(AwsRegion Region, string Suffix)
    {
        public VpcBlueprint Vpc => VpcBlueprint.In(Region, "10.0.0.0/16").AcrossZones("a", "b")
            .AddPublicTier("public")
            .AddPrivateTier("private")
            .WithNat(NatStrategy.Single)
            .WithFlowLogs(retentionDays: 7);

        public SubnetPlacement Tier => SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", [$"{Region}a", $"{Region}b"], ["subnet-0a", "subnet-0b"]);

        public string Arn(string service, string resource) => $"arn:{Region.Partition}:{service}:{Region}:123456789012:{resource}";

        public EksBlueprint Describe(EksBlueprint blueprint) => blueprint
            .WithClock(EksClusters.Clock)
            .WithEndpoint(ApiEndpoint.PublicAndPrivate(EksClusters.Office))
            .WithControlPlaneLogs(ControlPlaneLogs.All(30, kmsKeyArn: Arn("kms", "key/0123abcd-12ab-34cd-56ef-1234567890ab")))
            .WithSystemNodes(nodes => nodes.OnX86("t3.medium").Between(1, 3, desired: 2))
            .WithAddon(EksAddon.VpcCni().WithIdentity())
            .WithAddon(EksAddon.EbsCsiDriver)
            .AddStorageClass(EksStorageClass.Gp3.WithKmsKey(Arn("kms", "key/0123abcd-12ab-34cd-56ef-1234567890ab")))
            .GrantAdmin($"arn:{Region.Partition}:iam::123456789012:role/platform-admin");

        public ClusterHandle Cluster() => ClusterHandle.FromExisting(new ExistingCluster
        {
            Name = "platform",
            Version = KubernetesVersion.V1_35,
            Nodes = Tier,
            Endpoint = $"https://0123456789ABCDEF.gr7.{Region}.eks.{Suffix}",
            NodeSecurityGroupIds = "sg-0a",
            KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
            HasPodIdentityAgent = true,
        });
    }
}
