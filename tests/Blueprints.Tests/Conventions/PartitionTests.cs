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
public class PartitionTests
{
    /// <summary>
    /// One program a component, with the options that write an ARN, a principal or a host name; a component without one fails.
    /// </summary>
    private static readonly Dictionary<Type, Action<Place>> Programs = new()
    {
        [typeof(VpcNetwork)] = place => _ = place.Vpc.Provision("block"),
        [typeof(EksCluster)] = place => _ = place
            .Describe(EksBlueprint.For(KubernetesVersion.V1_35, place.Vpc.Provision("network").Tier("private")))
            .Provision("block"),
        [typeof(KarpenterNodePools)] = place => _ = KarpenterPools.For(place.Cluster())
            .WithNodeClass(node => node
                .WithAmi(AmiSource.Alias("al2023@v20260724"))
                .WithBlockDevices(BlockDevice.Of("/dev/xvda", "20Gi") with
                {
                    KmsKeyId = place.Arn("kms", "key/0123abcd-12ab-34cd-56ef-1234567890ab"),
                }))
            .AddX86Spot()
            .Provision("block"),
        [typeof(WorkloadRole)] = place => _ = WorkloadIdentity.For(place.Cluster(), "shop", "orders").Provision("block"),
        [typeof(AuroraCluster)] = place => _ = AuroraServerless.Postgres(AuroraPostgresVersion.Of("17.7"), place.Tier)
            .AllowFrom(place.Cluster())
            .WithEnhancedMonitoring()
            .Provision("block"),
        [typeof(ExternalDns)] = place => _ = ExternalDnsZones.For(place.Cluster()).AddZone("example.org").Provision("block"),
        [typeof(GitHubActionsRole)] = place => _ = GitHubActionsAccess.For("octo-org/shop", repository => repository.OnBranch("main"))
            .AllowDescribeCluster("platform", place.Region)
            .Provision("block"),
    };

    public static TheoryData<string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string>();
            foreach (var component in typeof(VpcNetwork).Assembly
                .GetExportedTypes()
                .Where(type => type.IsSubclassOf(typeof(ComponentResource))))
            {
                foreach (var names in PartitionNames.All)
                {
                    forms.Add(component.FullName!, names.Region);
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
        var names = PartitionNames.Of(region);
        var place = new Place(AwsRegion.Of(region), names.Suffix);
        var graph = await StackPreview.RunAsync(() => program!(place), PreviewOptions.Default.WithConfig("aws:region", region));

        names.AreThoseOf([.. graph.Resources.Select(node => node.Inputs.ToString())]);
    }

    [Fact]
    public async Task Nodes_AreTrustedAsEc2_ByItsNameInThePartition()
    {
        foreach (var names in PartitionNames.All)
        {
            var place = new Place(AwsRegion.Of(names.Region), names.Suffix);
            var graph = await StackPreview.RunAsync(
                () => Programs[typeof(EksCluster)](place),
                PreviewOptions.Default.WithConfig("aws:region", names.Region));

            Assert.Contains(
                $"\"Service\":\"{names.Ec2}\"",
                graph["aws:iam/role:Role", "block-nodes"].Inputs["assumeRolePolicy"].AsText(),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Logs_AreToldByTheirNameInThePartition()
    {
        foreach (var names in PartitionNames.All)
        {
            var place = new Place(AwsRegion.Of(names.Region), names.Suffix);
            var network = place.Vpc.WithFlowLogs(
                FlowLogs.ToCloudWatch(7, kmsKeyArn: place.Arn("kms", "key/0123abcd-12ab-34cd-56ef-1234567890ab")));
            var told = network.Plan().Warnings.Concat(place.Describe(EksBlueprint.For(KubernetesVersion.V1_35, place.Tier)).Plan().Warnings)
                .Where(problem => problem.Path.EndsWith("Logs.KmsKeyArn", StringComparison.Ordinal))
                .ToList();

            Assert.Equal(
                ["ControlPlaneLogs.KmsKeyArn", "FlowLogs.KmsKeyArn"],
                told.Select(problem => problem.Path).Order(StringComparer.Ordinal));
            Every.One(told, problem => Assert.Contains($"{names.Logs}", Regex.Split(problem.Fix, "[ :]+")));
        }
    }

    private sealed record Place(AwsRegion Region, string Suffix)
    {
        public VpcBlueprint Vpc => VpcBlueprint.In(Region, "10.0.0.0/16", "a", "b")
            .AddPublicTier("public")
            .AddPrivateTier("private")
            .WithNat(NatStrategy.Single)
            .WithFlowLogs(retentionDays: 7);

        public SubnetPlacement Tier =>
            SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", [$"{Region}a", $"{Region}b"], ["subnet-0a", "subnet-0b"]);

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
