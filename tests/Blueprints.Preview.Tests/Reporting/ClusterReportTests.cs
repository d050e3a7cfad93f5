using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Aws = Pulumi.Aws;

namespace Blueprints.Preview.Tests.Reporting;

/// <summary>Clusters, and what is on them, of stacks without any blueprint.</summary>
public sealed class ClusterReportTests
{
    private static readonly PreviewOptions Options = PreviewOptions.Default.WithConfig("aws:region", "eu-west-1");

    [Fact]
    public async Task Pools_AreInTheOrderInWhichKarpenterTriesThem()
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var cluster = Cluster("one");
                var provider = new global::Pulumi.Kubernetes.Provider("one",
                    new() { KubeConfig = Output.Format($"server: {cluster.Endpoint}") });
                Pool("light", 1, provider);
                Pool("none-a", null, provider);
                Pool("heavy", 50, provider);
                Pool("none-b", null, provider);
            },
            Options);

        Assert.Equal(
            ["heavy ; 1 ; 50", "light ; 2 ; 1", "none-b ; 3 ; 0", "none-a ; 4 ; 0"],
            ReportDocument.Of(graph).Rows("Karpenter pools of one, in the order in which they are tried")
                .Select(row => string.Join(" ; ", row.Split(" ; ")[..3])));
        Assert.Matches("(?s)pool 1: heavy.*pool 2: light.*-->\\|\"then\"\\|.*pool 3: none-b.*pool 4: none-a",
            graph.ToMermaid(MermaidPart.Cluster));
    }

    [Fact]
    public async Task KubernetesObjects_BelongToTheClusterOfTheirProvider()
    {
        var report = await ReportDocument.Of(
            () =>
            {
                foreach (var name in new[] { "one", "two" })
                {
                    var cluster = Cluster(name);
                    var provider = new global::Pulumi.Kubernetes.Provider(name,
                        new() { KubeConfig = Output.Format($"server: {cluster.Endpoint}") });
                    Release($"chart-of-{name}", provider);
                }

                Release("chart-of-nobody",
                    new global::Pulumi.Kubernetes.Provider("by-hand", new() { KubeConfig = "server: https://10.0.0.1" }));
            },
            Options);

        Assert.Equal(["chart-of-one ; Helm release ; 1.2.3 ; acme ; default"], report.Rows("Add-ons and Helm releases of one"));
        Assert.Equal(["chart-of-two ; Helm release ; 1.2.3 ; acme ; default"], report.Rows("Add-ons and Helm releases of two"));
        Assert.Equal(["chart-of-nobody ; Helm release ; 1.2.3 ; acme ; default"], report.Rows("Add-ons and Helm releases of by-hand"));
    }

    [Fact]
    public async Task NodeGroup_OfAClusterThatIsNotTheProgramsOwn_IsShownUnderItsName()
    {
        var report = await ReportDocument.Of(
            () => new Aws.Eks.NodeGroup("extra", new()
            {
                ClusterName = "legacy",
                NodeRoleArn = "arn:aws:iam::123456789012:role/nodes",
                SubnetIds = { "subnet-0" },
                InstanceTypes = { "m7g.large", "m6g.large" },
                CapacityType = "SPOT",
                ScalingConfig = new Aws.Eks.Inputs.NodeGroupScalingConfigArgs { MinSize = 1, MaxSize = 4, DesiredSize = 2 },
            }).Ignore(),
            Options);

        Assert.Equal(["extra ; node group ; m7g.large, m6g.large ; SPOT ; 1 to 4 nodes, 2 at first ; "],
            report.Rows("Node groups of legacy").Select(row => row.Replace("–", "", StringComparison.Ordinal)));
        Assert.Contains("legacy  (existing)", report.Drawn);
        Assert.Contains("nodes of a node group ; 1 to 4 ; m7g.large or m6g.large time, spot; and their volumes ; extra",
            report.Rows("Counts, not prices"));
    }

    [Fact]
    public async Task Cluster_SaysWhatEksDoes_WhereNothingIsSaid()
    {
        var report = await ReportDocument.Of(() => Cluster("plain").Ignore(), Options);

        Assert.Contains("API open to 0.0.0.0/0", report.Drawn);
        Assert.Contains("API without a private endpoint", report.Drawn);
        Assert.Contains("Kubernetes API of plain ; – ; in, from ; anybody (0.0.0.0/0) ; tcp 443 ; Public endpoint, with credentials",
            report.Rows("Rules of security groups, by peer"));
    }

    [Fact]
    public async Task Versions_HaveTheDatesThatBlueprintsKnows()
    {
        var report = await ReportDocument.Of(
            () =>
            {
                Cluster("old", "1.34").Ignore();
                Cluster("odd", "2.0").Ignore();
                Cluster("open", null).Ignore();
                _ = new Aws.Rds.Cluster("db", new() { Engine = "aurora-postgresql", EngineVersion = "14.9" });
            },
            Options);

        Assert.Equal(
            [
                "Kubernetes of EKS cluster ; old ; 1.34 ; 2026-12-02 ; 2027-12-02",
                "aurora-postgresql ; db ; 14.9 ; 2027-02-28 ; –",
                "Kubernetes of EKS cluster ; odd ; 2.0 ; – ; –",
                "Kubernetes of EKS cluster ; open ; chosen by AWS at creation ; – ; –",
            ],
            report.Rows("Versions, soonest end of standard support first"));
    }

    [Fact]
    public async Task ComponentCluster_IsACluster()
    {
        var report = await ReportDocument.Of(() => new Pulumi.Eks.Cluster("old").Ignore(), Options);

        Assert.Contains("old", report.Drawn);
        Assert.Contains("EKS control planes ; 1 ; cluster-hours; more per hour in extended support ; old",
            report.Rows("Counts, not prices"));
    }

    private static Aws.Eks.Cluster Cluster(string name, string? version = "1.35") => new(name, new()
    {
        Name = name,
        Version = version!,
        RoleArn = "arn:aws:iam::123456789012:role/eks",
        VpcConfig = new Aws.Eks.Inputs.ClusterVpcConfigArgs { SubnetIds = { "subnet-0" } },
    });

    private static void Release(string name, global::Pulumi.Kubernetes.Provider provider) =>
        _ = new Release(name, new ReleaseArgs { Name = name, Chart = "acme", Version = "1.2.3" },
            new CustomResourceOptions { Provider = provider });

    private static void Pool(string name, int? weight, global::Pulumi.Kubernetes.Provider provider) =>
        _ = new global::Pulumi.Kubernetes.ApiExtensions.CustomResource(name,
        new PoolArgs(weight) { Metadata = new ObjectMetaArgs { Name = name } }, new CustomResourceOptions { Provider = provider });

    private sealed class PoolArgs(int? weight) : global::Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs("karpenter.sh/v1", "NodePool")
    {
        [Input("spec")]
        public InputMap<object> Spec { get; } = weight is { } given ? new InputMap<object> { ["weight"] = given } : [];
    }
}
