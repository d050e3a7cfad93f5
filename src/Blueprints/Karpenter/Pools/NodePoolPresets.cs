namespace Blueprints.Karpenter;

/// <summary>Returns the preset pools of the library. The two spot pools are those of the us-east-1 source document.</summary>
internal static class NodePoolPresets
{
    private const int CpuLimit = 1000;

    private static readonly string[] DocumentCategories = ["c", "m", "r", "t"];

    private static readonly string[] ServerCategories = ["c", "m", "r"];

    /// <summary>
    /// Protects nodes with pods from Karpenter: a budget for drift and underutilization, and neither expiry nor a termination grace period,
    /// since both end pods regardless of do-not-disrupt and disruption budgets. Source: Karpenter 1.14.1, NodePool CRD,
    /// «terminationGracePeriod» and «expireAfter».
    /// </summary>
    private static readonly DisruptionBudget OnlyEmpty = DisruptionBudget.Nodes(0).ForReasons(
        DisruptionReason.Drifted,
        DisruptionReason.Underutilized);

    public static NodePool GravitonSpot { get; } = NodePool.Of("graviton-spot")
        .WithArchitectures(CpuArchitecture.Arm64)
        .WithCapacity(CapacityType.Spot)
        .WithFamilies("t4g", "m7g", "m6g", "c7g", "c6g", "r7g", "r6g")
        .WithCategories(DocumentCategories)
        .WithCpuLimit(CpuLimit)
        .WithWeight(10);

    public static NodePool X86Spot { get; } = NodePool.Of("x86-spot")
        .WithArchitectures(CpuArchitecture.Amd64)
        .WithCapacity(CapacityType.Spot)
        .WithFamilies("t3", "t3a", "m7i", "m6i", "m5", "c7i", "c6i", "c5", "r7i", "r6i", "r5")
        .WithCategories(DocumentCategories)
        .WithCpuLimit(CpuLimit)
        .WithWeight(5);

    public static NodePool OnDemand(string name, CpuArchitecture architecture) =>
        Server(name, architecture).WithCapacity(CapacityType.OnDemand);

    public static NodePool Batch(string name, CpuArchitecture architecture) => Server(name, architecture)
        .WithCapacity(CapacityType.Spot)
        .WithLabel("workload", "batch")
        .AddTaint(NodeTaint.NoSchedule("workload", "batch"))
        .WithConsolidation(Consolidation.WhenEmpty(TimeSpan.FromSeconds(30)))
        .WithBudgets(OnlyEmpty)
        .WithoutExpiry()
        .WithoutTerminationGracePeriod();

    public static NodePool Gpu(string name) => NodePool.Of(name)
        .WithArchitectures(CpuArchitecture.Amd64)
        .WithCapacity(CapacityType.OnDemand)
        .WithRequirement(Requirement.In(RequirementKey.InstanceGpuManufacturer, "nvidia"))
        .AddTaint(NodeTaint.NoSchedule("nvidia.com/gpu"))
        .WithConsolidation(Consolidation.WhenEmpty(TimeSpan.FromMinutes(5)))
        .WithBudgets(OnlyEmpty)
        .WithoutExpiry()
        .WithoutTerminationGracePeriod()
        .WithLimit("nvidia.com/gpu", "8");

    private static NodePool Server(string name, CpuArchitecture architecture) => NodePool.Of(name)
        .WithArchitectures(architecture)
        .WithCategories(ServerCategories)
        .WithRequirement(Requirement.GreaterThan(RequirementKey.InstanceGeneration, 2))
        .WithCpuLimit(CpuLimit);
}
