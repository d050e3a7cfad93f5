using System.ComponentModel.DataAnnotations;
using Blueprints.Configuration;

namespace Blueprints.Tests.Configuration;

/// <summary>The platform of the us-east-1 document, once from a stack's file and once in C#: the plans are the same text.</summary>
public class SampleOptionsTests
{
    private const string Dev = """
        aws:region: us-east-1
        platform:network:
          region: us-east-1
          cidr: 10.0.0.0/16
          zones: [a, b, c]
          tiers:
            - { name: public, kind: public, prefix: 20 }
            - { name: private, kind: private, prefix: 20 }
            - { name: data, kind: isolated, prefix: 20 }
          nat: onePerZone
          flowLogs: { retentionDays: 7 }
          clusterName: platform
        platform:cluster:
          version: "1.35"
          credentials: irsa
          acceptUnsupportedVersion: true
          disposable: true
          admins: [arn:aws:iam::123456789012:role/platform-admin]
          endpoint: { publicCidrs: [203.0.113.0/24] }
          logs: { retentionDays: 30 }
          systemNodes: { instanceTypes: [t4g.medium], min: 1, max: 3, desired: 2 }
        platform:karpenter:
          version: "1.14.1"
          nodeImage: al2023@v20260724
          pools:
            - { preset: gravitonSpot, cpuLimit: 1000 }
            - { preset: x86Spot, cpuLimit: 1000 }
          onDemandFallback: spotFirst
        """;

    private const string Seed = """
        platform:cluster:
          version: "1.31"
          credentials: irsa
          acceptUnsupportedVersion: true
          admins: [arn:aws:iam::123456789012:role/platform-admin]
          endpoint: { publicCidrs: [0.0.0.0/0] }
          systemNodes: { instanceTypes: [t4g.medium], min: 1, max: 3, desired: 2, image: amazonLinux2 }
          addons:
            amazon-cloudwatch-observability: {}
        platform:auditTrail: "true"
        """;

    [Fact]
    public async Task Network_IsTheSame_WhenItComesFromTheStacksFile()
    {
        var plan = await StackFile.Read(
            Dev,
            () => VpcBlueprint.FromOptions(StackConfiguration.Bind<VpcOptions>("network")).Plan().ToString());

        Assert.Equal(Network.Plan().ToString(), plan);
    }

    [Fact]
    public async Task Cluster_IsTheSame_WhenItComesFromTheStacksFile()
    {
        var plan = await StackFile.Read(Dev, () => FromFile().Plan().ToString());

        Assert.Equal(
            Cluster(KubernetesVersion.V1_35, NodeImage.AmazonLinux2023, "203.0.113.0/24")
                .WithControlPlaneLogs(ControlPlaneLogs.All(30))
                .AsDisposable()
                .Plan()
                .ToString(),
            plan);
    }

    [Fact]
    public async Task Cluster_IsTheSame_WhenItsVersionsAreOld()
    {
        var plan = await StackFile.Read(
            Seed,
            () => RoundTripCases.SetBy().Replace(FromFile().WithClock(Eks.EksClusters.Clock).Plan().ToString(), string.Empty));

        Assert.Equal(
            Cluster(KubernetesVersion.V1_31, NodeImage.AmazonLinux2, "0.0.0.0/0")
                .WithAddon(EksAddon.CloudWatchObservability).WithClock(Eks.EksClusters.Clock).Plan().ToString(),
            plan);
    }

    [Fact]
    public async Task Pools_AreTheSame_WhenTheyComeFromTheStacksFile()
    {
        var (read, described) = await StackFile.Read(Dev, () =>
        {
            var cluster = Support.Clusters.Existing();
            var pools = KarpenterPools.For(cluster)
                .WithVersion(KarpenterVersion.Of("1.14.1"))
                .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")))
                .AddGravitonSpot(pool => pool.WithCpuLimit(1000))
                .AddX86Spot(pool => pool.WithCpuLimit(1000))
                .WithOnDemandFallback();
            return (
                KarpenterPools.FromOptions(StackConfiguration.Bind<KarpenterOptions>("karpenter"), cluster).Plan().ToString(),
                pools.Plan().ToString());
        });

        Assert.Equal(described, read);
    }

    [Fact]
    public async Task Settings_AreReadTogether_WhenAProgramHasAClassForThem()
    {
        var settings = await StackFile.Read(
            $"{Dev}\nplatform:auditTrail: \"true\"\nplatform:owner: team-7\nplatform:wait: 90s",
            StackConfiguration.Bind<Settings>);

        Assert.Equal("10.0.0.0/16", settings.Network!.Cidr);
        Assert.Equal("1.35", settings.Cluster!.Version);
        Assert.Equal((true, "team-7", TimeSpan.FromSeconds(90)), (settings.AuditTrail, settings.Owner, settings.Wait));
    }

    [Fact]
    public async Task Settings_AreRefusedTogether_WhenSeveralObjectsAreWrong()
    {
        const string yaml = """
            platform:network:
              region: us-east-1
              cidr: 10.0.0.0/16
              nat: onePerZones
            platform:karpenter:
              pols: []
            platform:auditTrail: "maybe"
            """;

        var refusal = await Assert.ThrowsAsync<BlueprintException>(() => StackFile.Read(yaml, StackConfiguration.Bind<Settings>));

        Assert.Equal(
            ["CFG003 platform:network.nat", "CFG007 platform:auditTrail", "CFG001 platform:karpenter.pols", "CFG004 platform:cluster"],
            refusal.Problems.Select(problem => $"{problem.Code} {problem.Path}"));
    }

    private static VpcBlueprint Network { get; } = Support.Networks.UsEast1.ForCluster("platform");

    private static EksBlueprint FromFile() =>
        EksBlueprint.FromOptions(StackConfiguration.Bind<EksOptions>("cluster"), Eks.EksClusters.Private);

    private static EksBlueprint Cluster(KubernetesVersion version, NodeImage image, string office) =>
        EksBlueprint.For(version, Eks.EksClusters.Private)
        .WithCredentials(PodCredentials.Irsa)
        .WithEndpoint(ApiEndpoint.PublicAndPrivate(office))
        .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(1, 3, desired: 2).WithImage(image))
        .GrantAdmin("arn:aws:iam::123456789012:role/platform-admin")
        .AcceptUnsupportedVersion();

    internal sealed class Settings
    {
        [Required]
        public VpcOptions? Network { get; set; }

        [Required]
        public EksOptions? Cluster { get; set; }

        public bool AuditTrail { get; set; }

        public string? Owner { get; set; }

        public TimeSpan Wait { get; set; }

        public KarpenterOptions? Karpenter { get; set; }
    }
}
