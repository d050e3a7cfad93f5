using Blueprints.Karpenter;
using Blueprints.Preview;
using static Blueprints.Tests.Karpenter.Controller.KarpenterStacks;

namespace Blueprints.Tests.Karpenter.Controller;

/// <summary>The two charts, what the controller's is given, and its credentials.</summary>
public class ControllerReleaseTests
{
    [Fact]
    public async Task Charts_AreTwoOfOneVersion()
    {
        var graph = await UsEast1(Documented);
        var definitions = graph[Release, "platform-karpenter-crd"].Inputs;
        var controller = graph[Release, "platform-karpenter"].Inputs;

        Assert.Equal(
            ("oci://public.ecr.aws/karpenter/karpenter-crd", "karpenter-crd"),
            (definitions["chart"].AsText(), definitions["name"].AsText()));
        Assert.Equal(
            ("oci://public.ecr.aws/karpenter/karpenter", "karpenter"),
            (controller["chart"].AsText(), controller["name"].AsText()));
        Assert.Equal(["1.14.1", "1.14.1"], graph.OfType(Release).Select(node => node.Inputs["version"].AsText()));
        Assert.Equal(["kube-system", "kube-system"], graph.OfType(Release).Select(node => node.Inputs["namespace"].AsText()));
        Assert.True(controller["skipCrds"].AsBoolean());
        Assert.True(controller["atomic"].AsBoolean());
        Assert.False(definitions.Has("atomic"));
    }

    [Fact]
    public async Task Values_AreThoseOfProduction()
    {
        var values = Values(await UsEast1(Documented));

        Assert.Equal(
            "{affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: "
                + "karpenter.sh/nodepool, operator: DoesNotExist}]}]}}}, controller: {resources: {limits: {cpu: 1, memory: 1Gi}, "
                + "requests: {cpu: 1, memory: 1Gi}}}, dnsPolicy: ClusterFirst, nodeSelector: {kubernetes.io/os: linux, role: system}, "
                + "replicas: 2}",
            Without(values, "settings", "serviceAccount", "tolerations").ToString());
        Assert.Equal(
            ("CriticalAddonsOnly", "Exists"),
            (values["tolerations"][0]["key"].AsText(), values["tolerations"][0]["operator"].AsText()));
        Assert.Equal(["clusterEndpoint", "clusterName", "interruptionQueue"], values["settings"].Entries.Keys);
        Assert.Equal("platform", values["settings"]["clusterName"].AsText());
        Assert.Equal("https://0123456789ABCDEF.gr7.eks.amazonaws.com", values["settings"]["clusterEndpoint"].AsText());
    }

    [Fact]
    public async Task Values_NameTheQueue_NotItsArn()
    {
        var graph = await UsEast1(Documented);

        Assert.Equal(graph[Queue, "platform-karpenter"].Outputs["name"].AsText(), Values(graph)["settings"]["interruptionQueue"].AsText());
    }

    [Fact]
    public async Task Values_FollowTheController()
    {
        var graph = await UsEast1(
            cluster => Documented(cluster)
                .AddPool(StaticNodePool.Of("warm", replicas: 2).WithFamilies("m7g"))
                .WithController(controller => controller
                    .WithReplicas(3)
                    .WithResources("2", "2Gi")
                    .WithNodeDns()
                    .WithReservedInterfaces(1)
                    .WithServiceMonitor()),
            nodes => Cluster(nodes, [], hasZonalShift: true));
        var values = Values(graph);

        Assert.DoesNotContain(graph.Problems, problem => problem.Code == "KRP115");
        Assert.Equal(3, values["replicas"].AsNumber());
        Assert.Equal("Default", values["dnsPolicy"].AsText());
        Assert.Equal(
            ("2", "2Gi"),
            (
                values["controller"]["resources"]["requests"]["cpu"].AsText(),
                values["controller"]["resources"]["limits"]["memory"].AsText()));
        Assert.Equal(GraphValueKind.Text, values["settings"]["reservedENIs"].Kind);
        Assert.Equal("1", values["settings"]["reservedENIs"].AsText());
        Assert.True(values["settings"]["enableZonalShift"].AsBoolean());
        Assert.True(values["settings"]["featureGates"]["staticCapacity"].AsBoolean());
        Assert.True(values["serviceMonitor"]["enabled"].AsBoolean());
        Assert.Equal(["kubernetes.io/os"], values["nodeSelector"].Entries.Keys);
    }

    // Fact: Karpenter, «Settings» of v1.3 and of v1.6: ReservedCapacity is off from 1.3 to 1.5, and on since 1.6.
    [Theory]
    [InlineData("1.3.0", CapacityType.Reserved, true)]
    [InlineData("1.5.0", CapacityType.Reserved, true)]
    [InlineData("1.5.0", CapacityType.Spot, false)]
    [InlineData("1.6.0", CapacityType.Reserved, false)]
    public async Task Values_OpenTheGateOfReservedCapacity_WhereItIsShut(string version, CapacityType capacity, bool isOpened)
    {
        var graph = await UsEast1(
            cluster => Pinned(KarpenterPools.For(cluster)).AddOnDemand(
                "app",
                CpuArchitecture.Arm64,
                pool => pool.WithCapacity(capacity, CapacityType.OnDemand))
                .WithNodeClass(node => node.AddCapacityReservation(CapacityReservationTerm.Id("cr-0a")))
                .WithVersion(KarpenterVersion.Of(version)),
            nodes => Cluster(nodes, [], KubernetesVersion.V1_31, system: KarpenterStacks.System));
        var settings = Values(graph)["settings"];

        Assert.Equal(isOpened, settings.Has("featureGates"));
        Assert.True(!isOpened || settings["featureGates"]["reservedCapacity"].AsBoolean());
        Assert.DoesNotContain(graph.Problems, problem => problem.Code == "KRP117");
    }

    [Fact]
    public async Task Values_HaveNoZonalShift_BeforeVersion1_12()
    {
        var graph = await UsEast1(
            cluster => Documented(cluster).WithVersion(KarpenterVersion.V1_9_0),
            nodes => Cluster(nodes, [], hasZonalShift: true));

        Assert.False(Values(graph)["settings"].Has("enableZonalShift"));
        Assert.Contains(graph.Problems, problem => problem.Code == "KRP253");
    }

    [Fact]
    public async Task PodIdentity_NeedsNoAnnotation()
    {
        var graph = await UsEast1(Documented);
        var association = Assert.Single(graph.OfType(Association));

        Assert.Equal(
            ("kube-system", "karpenter"),
            (association.Inputs["namespace"].AsText(), association.Inputs["serviceAccount"].AsText()));
        Assert.Equal(["create", "name"], Values(graph)["serviceAccount"].Entries.Keys);
    }

    [Fact]
    public async Task Irsa_AnnotatesTheServiceAccount()
    {
        var graph = await UsEast1(cluster => Documented(cluster).WithCredentials(PodCredentials.Irsa));

        Assert.Empty(graph.OfType(Association));
        Assert.Equal(
            graph[Role, "platform-karpenter"].Outputs["arn"].AsText(),
            Values(graph)["serviceAccount"]["annotations"]["eks.amazonaws.com/role-arn"].AsText());
        Assert.Contains(
            "system:serviceaccount:kube-system:karpenter",
            graph[Role, "platform-karpenter"].Inputs["assumeRolePolicy"].AsText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ControllerPlan_PrintsItsPoliciesAndEvents()
    {
        var text = ControllerRefusalTests.Plan(AwsRegion.UsEast1, "platform").Controller.ToString();

        Snapshot.Matches(text);
    }

    private static GraphValue Without(GraphValue map, params string[] keys) =>
        GraphValue.Of(map.Entries.Where(entry => !keys.Contains(entry.Key)));
}
