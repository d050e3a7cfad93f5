namespace Blueprints.Configuration;

/// <summary>Maps the options of a node group.</summary>
internal static class NodeGroupOptionMapping
{
    public static EksNodeGroup Describe(EksNodeGroup group, NodeGroupOptions options)
    {
        string[] types = [.. options.InstanceTypes];
        var architecture = options.Architecture ?? (types is [var first, ..] ? InstanceTypeText.ArchitectureOf(first) : null);
        group = architecture switch
        {
            CpuArchitecture.Arm64 => group.OnGraviton(types),
            CpuArchitecture.Amd64 => group.OnX86(types),
            _ => group,
        };
        group = group.Between(options.Min, options.Max, options.Desired)
            .WithImage(options.Image)
            .WithDisk(options.DiskGiB)
            .WithHopLimit(options.HopLimit)
            .InZones([.. options.Zones]);
        group = options.Spot ? group.OnSpot() : group;
        group = options.Version is { } version ? group.WithVersion(KubernetesVersion.Of(version)) : group;
        group = options.Release is { } release ? group.WithRelease(release) : group;
        group = options.DiskKmsKeyArn is { } key ? group.WithDiskKey(key) : group;
        group = options.DetailedMonitoring ? group.WithDetailedMonitoring() : group;
        group = options.CriticalAddonsOnly ? group.WithCriticalAddonsOnlyTaint() : group;
        group = options.Repair ? group : group.WithoutRepair();
        group = options.Labels.Aggregate(group, (described, label) => described.WithLabel(label.Key, label.Value));
        group = options.Taints.Aggregate(group, (described, taint) => described.AddTaint(TaintText.Read(taint)));
        return options.Tags.Aggregate(group, (described, tag) => described.WithTag(tag.Key, tag.Value));
    }
}
