using Blueprints.Preview;
using Blueprints.Tests.Eks;

namespace Blueprints.Tests.Between;

/// <summary>Stacks in which an earlier block makes a fact that a later one must follow.</summary>
internal static class BetweenStacks
{
    public const string AccessEntry = "aws:eks/accessEntry:AccessEntry";
    public const string Addon = "aws:eks/addon:Addon";
    public const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string Cluster = "aws:eks/cluster:Cluster";
    public const string ClassType = "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass";
    public const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    public const string Policy = "aws:iam/policy:Policy";
    public const string PoolType = "kubernetes:karpenter.sh/v1:NodePool";
    public const string Release = "kubernetes:helm.sh/v3:Release";
    public const string Template = "aws:ec2/launchTemplate:LaunchTemplate";

    public static readonly VpcBlueprint Vpc = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b", "c")
        .AddPublicTier("public")
        .AddPrivateTier("private")
        .AddIsolatedTier("isolated")
        .WithNat(NatStrategy.OnePerZone);

    public static PreviewOptions Options { get; } = PreviewOptions.Default.WithConfig("aws:region", "us-east-1");

    /// <summary>Runs a cluster and whatever is placed on it.</summary>
    public static Task<StackGraph> Run(
        Func<EksBlueprint, EksBlueprint> describe,
        Action<ClusterHandle>? then = null,
        string tier = "private",
        Func<VpcBlueprint, VpcBlueprint>? network = null) => StackPreview.RunAsync(
        () =>
        {
            var vpc = (network?.Invoke(Vpc) ?? Vpc).Provision("net");
            var cluster = describe(EksClusters.Quiet.In(vpc.Tier(tier))).Provision("platform");
            then?.Invoke(cluster);
        },
        Options);

    public static async Task<IReadOnlyList<Problem>> Refused(Action program)
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(program, Options));
        return failure.Problems;
    }

    public static void AddKarpenter(ClusterHandle cluster) => _ = Pools(cluster).Provision("platform");

    public static KarpenterPools Pools(ClusterHandle cluster) =>
        KarpenterPools.For(cluster).WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724"))).AddGravitonSpot().AddX86Spot();

    public static void AddDns(ClusterHandle cluster) => _ = ExternalDnsZones.For(cluster).AddZone("example.org").Provision("platform");

    /// <summary>Returns the codes of warnings and notes, each once.</summary>
    public static IEnumerable<string> Codes(StackGraph graph, ProblemSeverity severity = ProblemSeverity.Warning) =>
        graph.Problems
            .Where(problem => problem.Severity == severity)
            .Select(problem => problem.Code)
            .Distinct()
            .Order(StringComparer.Ordinal);
}
