using BenchmarkDotNet.Attributes;
using Blueprints.Network;
using Blueprints.Preview;

namespace Blueprints.Benchmarks;

/// <summary>How long a team waits: for a plan, and for the preview of a whole platform.</summary>
[MemoryDiagnoser]
public class PlatformBenchmarks
{
    private static readonly PreviewOptions Options = PreviewOptions.Default.WithConfig("aws:region", "us-east-1");

    private static readonly VpcBlueprint Network = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b", "c")
        .AddPublicTier("public", prefix: 20)
        .AddPrivateTier("private", prefix: 20)
        .AddIsolatedTier("data", prefix: 20)
        .WithNat(NatStrategy.OnePerZone)
        .WithFlowLogs(retentionDays: 7)
        .ForCluster("platform");

    [Benchmark]
    public VpcPlan PlanOfANetwork() => Network.Plan();

    [Benchmark]
    public Task<StackGraph> PreviewOfANetwork() => StackPreview.RunAsync(() => { _ = Network.Provision("platform"); }, Options);

    [Benchmark]
    public Task<StackGraph> PreviewOfAPlatform() => StackPreview.RunAsync(
        () =>
        {
            var network = Network.Provision("platform");
            var cluster = EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("private"))
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(1, 3, desired: 2))
                .Provision("platform");
            _ = KarpenterPools.For(cluster).AddGravitonSpot().AddX86Spot().WithOnDemandFallback().Provision("platform");
        },
        Options);
}
