using Blueprints.Karpenter;
using Blueprints.Karpenter.Planning;

namespace Blueprints.Configuration;

/// <summary>Maps the options of pools to their blueprint.</summary>
internal static class KarpenterOptionMapping
{
    public static KarpenterController Describe(KarpenterController controller, KarpenterControllerOptions options)
    {
        controller = controller.WithReplicas(options.Replicas).WithResources(options.Cpu, options.Memory);
        controller = options.NodeDns ? controller.WithNodeDns() : controller;
        controller = options.IsolatedVpc is { } isolated ? controller.InIsolatedVpc(isolated) : controller;
        controller = options.ReservedInterfaces is { } interfaces ? controller.WithReservedInterfaces(interfaces) : controller;
        return options.ServiceMonitor ? controller.WithServiceMonitor() : controller;
    }

    /// <summary>Reads a release of an image, or the newest image of a family.</summary>
    public static AmiSource Image(string image) =>
        AmiAliases.TryRead(image, out var family, out var version) && version == AmiAliases.LatestVersion
            ? AmiSource.Latest(family)
            : AmiSource.Alias(image);

    public static KarpenterPools AddPool(KarpenterPools pools, KarpenterPoolOptions options)
    {
        return options.Preset switch
        {
            PoolChoice.None => pools.AddPool(Configure(NodePool.Of(options.Name!))),
            PoolChoice.GravitonSpot => pools.AddGravitonSpot(Configure),
            PoolChoice.X86Spot => pools.AddX86Spot(Configure),
            PoolChoice.OnDemand => pools.AddOnDemand(options.Name!, options.Architectures[0], Configure),
            PoolChoice.Batch => pools.AddBatch(options.Name!, options.Architectures[0], Configure),
            PoolChoice.Gpu => pools.AddGpu(options.Name!, Configure),
            _ => throw OptionWords.NotAChoice(options.Preset),
        };

        NodePool Configure(NodePool pool) => Describe(pool, options);
    }

    public static PlanKeys Keys(KarpenterOptions options) => PlanKeys.Of(options)
        .Add("Pools", options.Pools, NameOf, nameof(KarpenterOptions.Pools))
        .AddName<KarpenterPoolOptions>("Limits[cpu]", nameof(KarpenterPoolOptions.CpuLimit))
        .AddName<KarpenterPoolOptions>("Limits[memory]", nameof(KarpenterPoolOptions.MemoryLimit))
        .AddName<KarpenterPoolOptions>($"Requirements[{RequirementKey.Architecture}]", nameof(KarpenterPoolOptions.Architectures))
        .AddName<KarpenterPoolOptions>($"Requirements[{RequirementKey.CapacityType}]", nameof(KarpenterPoolOptions.Capacity))
        .AddName<KarpenterPoolOptions>($"Requirements[{RequirementKey.InstanceFamily}]", nameof(KarpenterPoolOptions.Families))
        .AddName<KarpenterPoolOptions>($"Requirements[{RequirementKey.InstanceCategory}]", nameof(KarpenterPoolOptions.Categories))
        .AddName<KarpenterPoolOptions>($"Requirements[{RequirementKey.InstanceSize}]", nameof(KarpenterPoolOptions.Sizes))
        .AddName<KarpenterPoolOptions>($"Requirements[{RequirementKey.Zone}]", nameof(KarpenterPoolOptions.Zones))
        .Add("NodeClasses[default].Ami", nameof(KarpenterOptions.NodeImage))
        .Add("NodeClasses[default].Tags", nameof(KarpenterOptions.Tags))
        .Add("NodeClasses[default].Tags", nameof(KarpenterOptions.NodeTags));

    private static NodePool Describe(NodePool pool, KarpenterPoolOptions options)
    {
        pool = options.Architectures is { Count: > 0 } architectures && !HasArchitecture(options)
            ? pool.WithArchitectures([.. architectures])
            : pool;
        pool = options.Capacity is { Count: > 0 } capacity ? pool.WithCapacity([.. capacity]) : pool;
        pool = options.Families is { Count: > 0 } families ? pool.WithFamilies([.. families]) : pool;
        pool = options.Categories is { Count: > 0 } categories ? pool.WithCategories([.. categories]) : pool;
        pool = options.Sizes is { Count: > 0 } sizes ? pool.WithSizes([.. sizes]) : pool;
        pool = options.Zones is { Count: > 0 } zones ? pool.InZones([.. zones]) : pool;
        pool = options.Weight is { } weight ? pool.WithWeight(weight) : pool;
        pool = options.CpuLimit is { } cpus ? pool.WithCpuLimit(cpus) : pool;
        pool = options.MemoryLimit is { } memory ? pool.WithMemoryLimit(memory) : pool;
        pool = options.Consolidation is { } consolidation ? pool.WithConsolidation(Consolidation(consolidation)) : pool;
        pool = options.ExpireAfter is { } lifetime ? pool.WithExpiry(lifetime) : pool;
        pool = options.Labels.Aggregate(pool, (described, label) => described.WithLabel(label.Key, label.Value));
        return options.Taints.Aggregate(pool, (described, taint) => described.AddTaint(TaintText.Read(taint)));
    }

    private static bool HasArchitecture(KarpenterPoolOptions options) => options.Preset is PoolChoice.OnDemand or PoolChoice.Batch;

    private static Consolidation Consolidation(ConsolidationOptions options)
    {
        var after = options.After ?? NodePoolSpec.DefaultConsolidation;
        return options.Policy switch
        {
            ConsolidationChoice.WhenEmptyOrUnderutilized => Blueprints.Consolidation.WhenEmptyOrUnderutilized(after),
            ConsolidationChoice.WhenEmpty => Blueprints.Consolidation.WhenEmpty(after),
            ConsolidationChoice.Balanced => Blueprints.Consolidation.Balanced(after),
            ConsolidationChoice.Never => Blueprints.Consolidation.Never,
            _ => throw OptionWords.NotAChoice(options.Policy),
        };
    }

    private static string NameOf(KarpenterPoolOptions options) => options.Preset switch
    {
        PoolChoice.GravitonSpot => NodePoolPresets.GravitonSpot.Name,
        PoolChoice.X86Spot => NodePoolPresets.X86Spot.Name,
        _ => options.Name!,
    };
}
