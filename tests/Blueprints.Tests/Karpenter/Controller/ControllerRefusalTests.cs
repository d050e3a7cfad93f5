using Blueprints.Karpenter;
using Blueprints.Kubernetes;
using Blueprints.Preview;
using Pulumi;
using static Blueprints.Tests.Karpenter.Controller.KarpenterStacks;

namespace Blueprints.Tests.Karpenter.Controller;

/// <summary>What is refused or warned about before anything is registered.</summary>
public class ControllerRefusalTests
{
    [Fact]
    public async Task Provision_ReportsKrp201_ForANameThatLeavesNoRoom()
    {
        var problem = await Refused(() => _ = Documented(Handle()).Provision("a-name-of-thirty-one-characters"));

        Assert.Equal(("KRP201", "name", "use at most 30 characters"), (problem.Code, problem.Path, problem.Fix));
    }

    [Fact]
    public async Task Provision_TakesANameOfThirtyCharacters()
    {
        var graph = await StackPreview.RunAsync(() => _ = Documented(Handle()).Provision("a-name-with-thirty-characters-"));

        Assert.Equal(4, graph.OfType(PoolType).Length);
    }

    [Fact]
    public async Task Provision_ReportsNet028_ForANameThatCannotBeginOthers() =>
        Assert.Equal("NET028", (await Refused(() => _ = Documented(Handle()).Provision("1karpenter"))).Code);

    [Fact]
    public void Plan_ReportsKrp202_ForAPolicyThatIamDoesNotTake()
    {
        var refused = Assert.Throws<BlueprintException>(() => Plan(AwsRegion.UsEast1, new string('c', 800)));

        Assert.Contains(
            refused.Problems,
            problem => problem is { Code: "KRP202", Path: "Policies[node-lifecycle]" }
                && problem.Message.EndsWith("and IAM allows 6144", StringComparison.Ordinal));
        Assert.Contains(refused.Problems, problem => problem is { Code: "KRP208", Path: "ClusterName" });
    }

    [Fact]
    public async Task Plan_ReportsKrp202_ForTooManyNodeRoles()
    {
        var problem = await Refused(() => _ = Enumerable.Range(0, 100)
            .Aggregate(Documented(Handle()), (pools, team) => pools.AddNodeClass(
                Ec2NodeClass.Of($"team-{team}")
                    .WithAmi(AmiSource.Alias("al2023@v20260724"))
                    .WithIdentity(NodeIdentity.Role($"nodes-of-team-{team}-of-the-department"))))
            .Provision("platform"));

        Assert.Equal(("KRP202", "Policies[iam-integration]"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task Args_ReportKrp203_ForAPlanWithoutACluster()
    {
        var problem = await Refused(() => _ = new KarpenterNodePools("platform", Plan(AwsRegion.UsEast1, "platform")));

        Assert.Equal(("KRP203", "Cluster", "start with KarpenterPools.For(cluster)"), (problem.Code, problem.Path, problem.Fix));
    }

    [Fact]
    public async Task Provision_ReportsKrp204_ForAProfileWhoseRoleIsNotKnown()
    {
        var problem = await Refused(
            () => _ = Documented(Handle())
                .WithNodeClass(node => node.WithIdentity(NodeIdentity.InstanceProfile("nodes")))
                .Provision("platform"));

        Assert.Equal(("KRP204", "NodeClasses[default].Identity"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task Provision_ReportsKrp205_ForWindowsOnTheOwnRole()
    {
        var problem = await Refused(() => _ = KarpenterPools.For(Handle())
            .AddX86Spot()
            .WithNodeClass(node => node.WithAmi(AmiSource.Latest(AmiFamily.Windows2022)))
            .Provision("platform"));

        Assert.Equal(("KRP205", "NodeClasses[default].Identity"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task Plan_TellsAllProblemsOfTheControllerAtOnce()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(
            () => StackPreview.RunAsync(() => _ = Documented(Handle(hasAgent: false, hasOidc: false))
                .WithController(controller => controller.WithReplicas(0).WithReservedInterfaces(-1).WithResources("one", "-1Gi"))
                .Provision("platform")));

        Assert.Equal(
            [
                "KRP206 Controller.Replicas",
                "KRP206 Controller.ReservedInterfaces",
                "KRP207 Controller.Cpu",
                "KRP207 Controller.Memory",
                "IDN003 Credentials",
            ],
            failure.Problems.Select(problem => $"{problem.Code} {problem.Path}"));
    }

    [Fact]
    public async Task Irsa_ReportsIdn004_WithoutAnOidcProvider() =>
        Assert.Equal(
            "IDN004",
            (await Refused(() => _ = Documented(Handle(hasOidc: false)).WithCredentials(PodCredentials.Irsa).Provision("platform"))).Code);

    [Fact]
    public async Task Provision_ReportsNet020_WhenTheStackWorksInAnotherRegion()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(
            () => StackPreview.RunAsync(
                () => _ = Documented(Handle()).Provision("platform"),
                PreviewOptions.Default.WithConfig("aws:region", "eu-west-1")));

        Assert.Equal("NET020", Assert.Single(failure.Problems).Code);
    }

    [Fact]
    public async Task Provision_ReportsNet020_WhenAnExplicitProviderWorksInAnotherRegion()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() =>
        {
            var provider = new Pulumi.Aws.Provider("ireland", new Pulumi.Aws.ProviderArgs { Region = "eu-west-1" });
            _ = Documented(Handle()).Provision("platform", new ComponentResourceOptions { Providers = { provider } });
        }));

        Assert.Equal("NET020", Assert.Single(failure.Problems).Code);
    }

    [Fact]
    public async Task Warnings_AreTold()
    {
        var graph = await StackPreview.RunAsync(
            () => _ = KarpenterPools.For(ClusterHandle.FromExisting(Cluster(Nodes(), [], KubernetesVersion.V1_34, hasZonalShift: true)))
                .AddX86Spot()
                .WithVersion(KarpenterVersion.V1_6_0)
                .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")).WithIdentity(NodeIdentity.OwnRole))
                .WithController(controller => controller.WithReplicas(1).InIsolatedVpc())
                .Provision("platform"));

        Assert.Equal(
            ["KRP251", "KRP252", "KRP253", "KRP254", "KRP255", "KRP259"],
            graph.Problems
                .Select(problem => problem.Code)
                .Where(code => string.CompareOrdinal(code, "KRP200") > 0)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Warnings_TellOfACustomizationWithoutAChild_AndOfNoOther()
    {
        var graph = await StackPreview.RunAsync(() => _ = Documented(Handle())
            .Customize<Pulumi.Aws.Iam.RoleArgs>(args => args.PermissionsBoundary = "arn:aws:iam::123456789012:policy/boundary")
            .Customize<Pulumi.Kubernetes.Types.Inputs.Helm.V3.ReleaseArgs>(args => args.MaxHistory = 3)
            .Customize<ManifestArgs>((name, args) => args.Spec.Add("custom", name))
            .Customize<Pulumi.Aws.Iam.InstanceProfileArgs>(args => args.Path = "/nodes/")
            .Provision("platform"));

        var problem = Assert.Single(graph.Problems, problem => problem.Code == "NET109");
        Assert.Equal("Customize<InstanceProfileArgs>", problem.Path);
        Every.One(graph.OfType(Role), node => Assert.True(node.Inputs.Has("permissionsBoundary")));
        Every.One(graph.OfType(Release), node => Assert.Equal(3, node.Inputs["maxHistory"].AsNumber()));
        Every.One(graph.OfType(PoolType), node => Assert.Equal(node.Name, node.Inputs["spec"]["custom"].AsText()));
    }

    [Fact]
    public void Arguments_AreChecked()
    {
        var pools = KarpenterPools.For(Target(AwsRegion.UsEast1, "platform"));

        Assert.Throws<ArgumentNullException>(() => KarpenterPools.For((ClusterHandle)null!));
        Assert.Throws<ArgumentNullException>(() => pools.AllowPassRole(null!));
        Assert.Throws<ArgumentNullException>(() => pools.WithController(null!));
        Assert.Throws<ArgumentException>(() => pools.WithController(_ => null!));
        Assert.Throws<ArgumentException>(() => KarpenterController.Default.WithResources("", "1Gi"));
    }

    internal static KarpenterPlan Plan(AwsRegion region, string clusterName) =>
        Pinned(KarpenterPools.For(Target(region, clusterName))).AddX86Spot().Plan();

    private static KarpenterTarget Target(AwsRegion region, string clusterName) => new()
    {
        ClusterName = clusterName,
        KubernetesVersion = KubernetesVersion.Of("1.35"),
        Region = region,
        Zones = [region.Zone("a"), region.Zone("b")],
    };

    private static SubnetPlacement Nodes() =>
        SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["us-east-1a", "us-east-1b"], ["subnet-0a", "subnet-0b"]);

    private static ClusterHandle Handle(bool hasAgent = true, bool hasOidc = true) =>
        ClusterHandle.FromExisting(Cluster(Nodes(), [], hasAgent: hasAgent, hasOidc: hasOidc, system: KarpenterStacks.System));

    private static async Task<Problem> Refused(Action program)
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(
            () => StackPreview.RunAsync(program, PreviewOptions.Default.WithConfig("aws:region", "us-east-1")));
        return Assert.Single(failure.Problems);
    }
}
