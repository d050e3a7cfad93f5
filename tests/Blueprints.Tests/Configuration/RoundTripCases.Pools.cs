namespace Blueprints.Tests.Configuration;

internal static partial class RoundTripCases
{
    private static RoundTripCase[] Pools =>
    [
        Pool("least", """{"pools":[{"preset":"gravitonSpot"}]}""", pools => pools.AddGravitonSpot()),
        Pool(
            "everything",
            """
            {
              "version": "1.14.1", "credentials": "irsa", "nodeImage": "al2023@v20260724", "nodeTags": { "cost-centre": "nodes" }, "onDemandFallback": "architectureFirst",
              "pools": [
                { "preset": "gravitonSpot", "cpuLimit": 200 },
                { "preset": "x86Spot", "weight": 7 },
                { "preset": "onDemand", "name": "stateful", "architectures": ["arm64"] },
                { "preset": "batch", "name": "jobs", "architectures": ["amd64"] },
                { "preset": "gpu", "name": "gpu" },
                {
                  "name": "search", "architectures": ["arm64"], "capacity": ["spot", "onDemand"], "families": ["r7g", "r6g"], "categories": ["r"], "sizes": ["large", "xlarge"],
                  "zones": ["us-east-1a"], "weight": 3, "memoryLimit": "4000Gi", "consolidation": { "policy": "whenEmpty", "after": "5m" }, "expireAfter": "7d",
                  "labels": { "workload": "search" }, "taints": ["workload=search:NoExecute"]
                }
              ],
              "controller": { "replicas": 3, "cpu": "2", "memory": "2Gi", "nodeDns": true, "isolatedVpc": true, "reservedInterfaces": 1, "serviceMonitor": true },
              "tags": { "team": "platform" }, "tagsExceptNodes": { "reviewed": "2026-11" }
            }
            """,
            pools => pools
                .WithVersion(KarpenterVersion.V1_14_1)
                .WithCredentials(PodCredentials.Irsa)
                .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")).WithTag("cost-centre", "nodes"))
                .AddGravitonSpot(pool => pool.WithCpuLimit(200))
                .AddX86Spot(pool => pool.WithWeight(7))
                .AddOnDemand("stateful", CpuArchitecture.Arm64)
                .AddBatch("jobs", CpuArchitecture.Amd64)
                .AddGpu("gpu")
                .AddPool(NodePool.Of("search")
                    .WithArchitectures(CpuArchitecture.Arm64)
                    .WithCapacity(CapacityType.Spot, CapacityType.OnDemand)
                    .WithFamilies("r7g", "r6g")
                    .WithCategories("r")
                    .WithSizes("large", "xlarge")
                    .InZones("us-east-1a")
                    .WithWeight(3)
                    .WithMemoryLimit("4000Gi")
                    .WithConsolidation(Consolidation.WhenEmpty(TimeSpan.FromMinutes(5)))
                    .WithExpiry(TimeSpan.FromDays(7))
                    .WithLabel("workload", "search")
                    .AddTaint(NodeTaint.NoExecute("workload", "search")))
                .WithOnDemandFallback(FallbackOrder.ArchitectureFirst)
                .WithController(controller => controller
                    .WithReplicas(3)
                    .WithResources("2", "2Gi")
                    .WithNodeDns()
                    .InIsolatedVpc()
                    .WithReservedInterfaces(1)
                    .WithServiceMonitor())
                .WithTag("team", "platform")
                .WithTagExceptNodes("reviewed", "2026-11")),
        Pool(
            "the newest image, and a way out",
            """{"pools":[{"preset":"gravitonSpot"}],"nodeImage":"bottlerocket@latest","controller":{"isolatedVpc":false}}""",
            pools => pools
                .AddGravitonSpot()
                .WithNodeClass(node => node.WithAmi(AmiSource.Latest(AmiFamily.Bottlerocket)))
                .WithController(controller => controller.InIsolatedVpc(false))),
        Pool(
            "other choices",
            """{"pools":[{"preset":"x86Spot","consolidation":{"policy":"never"}},{"preset":"gravitonSpot","consolidation":{"policy":"balanced"}}],"onDemandFallback":"spotFirst"}""",
            pools => pools
                .AddX86Spot(pool => pool.WithConsolidation(Consolidation.Never))
                .AddGravitonSpot(pool => pool.WithConsolidation(Consolidation.Balanced(TimeSpan.FromMinutes(1))))
                .WithOnDemandFallback()),
    ];
}
