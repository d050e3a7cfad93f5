using System.Collections.Immutable;
using System.Text.Json.Nodes;
using static Blueprints.Tests.Between.BetweenStacks;

namespace Blueprints.Tests.Between;

/// <summary>Whatever taints the system nodes have, what belongs on them tolerates every one.</summary>
public class TolerationTests
{
    private static readonly Dictionary<string, NodeTaint[]> Taints = new(StringComparer.Ordinal)
    {
        ["a taint of your own"] = [NodeTaint.NoSchedule("karpenter.sh/controller", "true")],
        ["without a value"] = [NodeTaint.NoSchedule("dedicated")],
        ["that evicts"] = [NodeTaint.NoExecute("dedicated", "system")],
        ["beside the usual one"] = [NodeTaint.NoSchedule("CriticalAddonsOnly", "true"), NodeTaint.NoSchedule("dedicated", "system")],
        ["the usual one, evicting"] = [NodeTaint.NoExecute("CriticalAddonsOnly", "yes")],
        ["with an empty value"] = [NodeTaint.NoSchedule("dedicated", "")],
        ["only preferred"] = [NodeTaint.PreferNoSchedule("costly")],
    };

    private static readonly EksAddon[] Addons =
    [
        EksAddon.CoreDns(),
        EksAddon.EbsCsiDriver,
        EksAddon.EfsCsiDriver,
        EksAddon.MetricsServer,
        EksAddon.SnapshotController,
        EksAddon.CloudWatchObservability,
        EksAddon.NodeMonitoringAgent,
    ];

    public static TheoryData<string> Cases => [.. Taints.Keys];

    // Facts: the keys of each chart, as KnownAddons names their sources.
    public static TheoryData<string, string> Deployments => new()
    {
        { "coredns", "tolerations" },
        { "aws-ebs-csi-driver", "controller.tolerations" },
        { "aws-efs-csi-driver", "controller.tolerations" },
        { "metrics-server", "tolerations" },
        { "snapshot-controller", "tolerations" },
        { "amazon-cloudwatch-observability", "manager.tolerations" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Controllers_TolerateTheTaintsOfTheSystemNodes(string name)
    {
        var graph = await Run(cluster => cluster.WithSystemNodes(nodes => Tainted(nodes, Taints[name])), cluster =>
        {
            AddKarpenter(cluster);
            AddDns(cluster);
        });

        Every.One(new[] { "platform-karpenter", "platform-dns" }, release =>
        {
            var values = graph[Release, release].Inputs["values"];
            Assert.Equal("system", values["nodeSelector"]["blueprints/node-group"].AsText());
            var tolerations = values["tolerations"].Items.Select(item => Json(item)).ToList();
            Assert.DoesNotContain(
                Taints[name],
                taint => taint.Effect != TaintEffect.PreferNoSchedule && !tolerations.Exists(toleration => Fits(toleration, taint)));
            Assert.Contains(tolerations, toleration => Fits(toleration, NodeTaint.NoSchedule("CriticalAddonsOnly", "true")));
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Controllers_TolerateTheTaintsOfAClusterThatExists(string name)
    {
        var graph = await Blueprints.Preview.StackPreview.RunAsync(
            () =>
            {
                var cluster = ClusterHandle.FromExisting(
                    Existing(
                        new SystemNodes(
                            CpuArchitecture.Arm64,
                            ImmutableSortedDictionary<string, string>.Empty.Add("role", "system"))
                        { Taints = [.. Taints[name]] }));
                AddKarpenter(cluster);
                AddDns(cluster);
            },
            Options);

        Every.One(new[] { "platform-karpenter", "platform-dns" }, release =>
        {
            var tolerations = graph[Release, release].Inputs["values"]["tolerations"].Items.Select(item => Json(item)).ToList();
            Assert.DoesNotContain(
                Taints[name],
                taint => taint.Effect != TaintEffect.PreferNoSchedule && !tolerations.Exists(toleration => Fits(toleration, taint)));
        });
    }

    [Fact]
    public async Task Controllers_TolerateEveryGroup_WithoutSystemNodes()
    {
        var graph = await Run(
            _ => EksBlueprint.For(KubernetesVersion.V1_35, Eks.EksClusters.Private).WithClock(Eks.EksClusters.Clock)
                .AddNodeGroup("one", nodes => Tainted(nodes, [NodeTaint.NoSchedule("team", "one")]))
                .AddNodeGroup("two", nodes => Tainted(nodes, [NodeTaint.NoExecute("team", "two")])),
            AddKarpenter);
        var tolerations = graph[Release, "platform-karpenter"].Inputs["values"]["tolerations"].Items.Select(item => Json(item)).ToList();

        Assert.Contains(tolerations, toleration => Fits(toleration, NodeTaint.NoSchedule("team", "one")));
        Assert.Contains(tolerations, toleration => Fits(toleration, NodeTaint.NoExecute("team", "two")));
    }

    [Theory]
    [MemberData(nameof(Deployments))]
    public void Addons_TolerateTheTaintsOfTheSystemNodes(string addon, string path)
    {
        foreach (var (name, taints) in Taints)
        {
            var plan = All(Eks.EksClusters.Quiet.WithSystemNodes(nodes => Tainted(nodes, taints))).Plan();
            var configuration = plan.Addons.Single(planned => planned.Name == addon).Configuration;
            JsonNode? list = configuration is null ? null : JsonNode.Parse(configuration);
            foreach (var key in path.Split('.'))
            {
                list = list?[key];
            }

            var tolerations = (list as JsonArray)?.OfType<JsonObject>().ToList();
            var own = addon is "coredns" or "aws-ebs-csi-driver" or "aws-efs-csi-driver";
            foreach (var taint in taints.Where(taint => taint.Effect != TaintEffect.PreferNoSchedule))
            {
                Assert.True(
                    tolerations?.Exists(toleration => Fits(toleration, taint)) ?? (own && taint.Key == "CriticalAddonsOnly"),
                    $"{addon}, {name}: {taint}");
            }

            // A list takes the place of the chart's own, which all three have.
            Assert.True(
                tolerations is null
                    || !own
                    || tolerations.Exists(toleration => Fits(toleration, NodeTaint.NoSchedule("CriticalAddonsOnly", "true"))),
                $"{addon}, {name}");
            Assert.DoesNotContain(plan.Warnings, problem => problem.Code == "ADN104");
        }
    }

    [Fact]
    public void Addons_KeepTheirConfiguration_WithoutTaints() =>
        Every.One(All(Eks.EksClusters.Quiet).Plan().Addons, addon => Assert.Null(addon.Configuration));

    [Fact]
    public void Addons_TellWhoIsNotKnown_UntilItTolerates()
    {
        var cluster = Eks.EksClusters.Quiet.WithSystemNodes(nodes => Tainted(nodes, [NodeTaint.NoSchedule("dedicated", "system")]));

        Assert.Equal(["ADN104"], Eks.EksClusters.ToldOf(cluster.WithAddon(EksAddon.Of("cert-manager"))).Select(problem => problem.Code));
        Assert.Empty(Eks.EksClusters.ToldOf(cluster.WithAddon(EksAddon.Of("cert-manager")
            .WithConfigurationJson(
                """{"webhook":{"tolerations":[{"key":"dedicated","operator":"Equal","value":"system","effect":"NoSchedule"}]}}"""))));
    }

    internal static ExistingCluster Existing(SystemNodes? system = null, SubnetPlacement? nodes = null) => new()
    {
        Name = "platform",
        Version = KubernetesVersion.V1_35,
        Nodes = nodes
            ?? SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["us-east-1a", "us-east-1b"], ["subnet-0a", "subnet-0b"]),
        Endpoint = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
        NodeSecurityGroupIds = "sg-0a",
        KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
        SystemNodes = system,
    };

    private static EksBlueprint All(EksBlueprint cluster) => Addons.Aggregate(cluster, (described, addon) => described.WithAddon(addon));

    private static EksNodeGroup Tainted(EksNodeGroup nodes, NodeTaint[] taints) =>
        taints.Aggregate(nodes.OnGraviton("t4g.medium"), (group, taint) => group.AddTaint(taint));

    private static JsonObject Json(Blueprints.Preview.GraphValue value) =>
        new JsonObject(value.Entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value.AsText())));

    // Kubernetes, «Taints and Tolerations», written down here again.
    private static bool Fits(JsonObject toleration, NodeTaint taint) =>
        toleration["key"]?.GetValue<string>() == taint.Key
        && (toleration["effect"] is not { } effect || effect.GetValue<string>() == taint.Effect.ToString())
        && (toleration["operator"]?.GetValue<string>() == "Exists"
            || (toleration["value"]?.GetValue<string>() ?? "") == (taint.Value ?? ""));
}
