using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Preview;
using Blueprints.Tests.Support;
using Pulumi;

namespace Blueprints.Tests.Karpenter.Controller;

/// <summary>Stacks with a network, a cluster that exists in it, and Karpenter.</summary>
internal static class KarpenterStacks
{
    public const string AccessEntry = "aws:eks/accessEntry:AccessEntry";
    public const string Association = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
    public const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string Component = "blueprints:karpenter:NodePools";
    public const string InstanceProfile = "aws:iam/instanceProfile:InstanceProfile";
    public const string ClassType = "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass";
    public const string PoolType = "kubernetes:karpenter.sh/v1:NodePool";
    public const string Policy = "aws:iam/policy:Policy";
    public const string Queue = "aws:sqs/queue:Queue";
    public const string QueuePolicy = "aws:sqs/queuePolicy:QueuePolicy";
    public const string Release = "kubernetes:helm.sh/v3:Release";
    public const string Role = "aws:iam/role:Role";
    public const string Rule = "aws:cloudwatch/eventRule:EventRule";
    public const string Target = "aws:cloudwatch/eventTarget:EventTarget";

    public static SystemNodes System { get; } = new()
    {
        Architecture = CpuArchitecture.Arm64,
        Labels = ImmutableSortedDictionary<string, string>.Empty.Add("role", "system"),
        AreTainted = true,
    };

    /// <summary>The pools of the us-east-1 document, on a pinned image.</summary>
    public static KarpenterPools Documented(ClusterHandle cluster) =>
        Pinned(KarpenterPools.For(cluster)).AddGravitonSpot().AddX86Spot().WithOnDemandFallback();

    public static KarpenterPools Pinned(KarpenterPools pools) =>
        pools.WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")));

    public static Task<StackGraph> UsEast1(
        Func<ClusterHandle, KarpenterPools> describe,
        Func<SubnetPlacement, ExistingCluster>? cluster = null) =>
        Run(Networks.UsEast1, "private", "us-east-1", describe, cluster);

    public static Task<StackGraph> AfSouth1(Func<ClusterHandle, KarpenterPools> describe) =>
        Run(Networks.AfSouth1, "public", "af-south-1", describe, null);

    public static ExistingCluster Cluster(
        SubnetPlacement nodes,
        ImmutableArray<Resource> prerequisites,
        KubernetesVersion? version = null,
        bool hasAgent = true,
        bool hasOidc = true,
        bool isIpv6 = false,
        bool hasZonalShift = false,
        SystemNodes? system = null) => new()
        {
            Name = "platform",
            Version = version ?? KubernetesVersion.V1_35,
            Nodes = nodes,
            Endpoint = "https://0123456789ABCDEF.gr7.eks.amazonaws.com",
            NodeSecurityGroupIds = new[] { "sg-0a", "sg-0b" },
            KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
            HasPodIdentityAgent = hasAgent,
            OidcProviderArn = hasOidc ? (Input<string>)Support.Clusters.OidcProviderArnIn(nodes.Region) : null,
            IsIpv6 = isIpv6,
            HasZonalShift = hasZonalShift,
            SystemNodes = system,
            Prerequisites = prerequisites,
        };

    /// <summary>Returns what the controller's chart is given.</summary>
    public static GraphValue Values(StackGraph graph) => graph[Release, "platform-karpenter"].Inputs["values"];

    public static List<JsonElement> Statements(string document) =>
        [.. JsonDocument.Parse(document).RootElement.GetProperty("Statement").EnumerateArray()];

    public static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()!) : [value.GetString()!];

    private static Task<StackGraph> Run(
        VpcBlueprint vpc,
        string tier,
        string region,
        Func<ClusterHandle, KarpenterPools> describe,
        Func<SubnetPlacement, ExistingCluster>? cluster) =>
        StackPreview.RunAsync(
            () =>
            {
                var network = vpc.Provision("net");
                var nodeGroup = new Pulumi.Aws.Eks.Addon(
                    "prerequisite",
                    new Pulumi.Aws.Eks.AddonArgs { ClusterName = "platform", AddonName = "eks-pod-identity-agent" });
                var nodes = network.Tier(tier);
                var existing = cluster is null ? Cluster(nodes, [nodeGroup], system: System) : cluster(nodes);
                var karpenter = describe(ClusterHandle.FromExisting(existing)).Provision("platform");
                return new Dictionary<string, object?>
                {
                    ["nodeRoleName"] = karpenter.NodeRoleName,
                    ["nodeRoleArn"] = karpenter.NodeRoleArn,
                    ["queueName"] = karpenter.QueueName,
                    ["queueUrl"] = karpenter.QueueUrl,
                    ["controllerRoleArn"] = karpenter.ControllerRoleArn,
                    ["version"] = karpenter.Version,
                };
            },
            PreviewOptions.Default.WithConfig("aws:region", region));
}
