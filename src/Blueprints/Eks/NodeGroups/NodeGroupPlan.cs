using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Kubernetes;

namespace Blueprints.Eks;

/// <summary>Describes a planned managed node group, with nothing registered.</summary>
/// <example>
/// <code>
/// foreach (var group in plan.NodeGroups)
/// {
///     Console.WriteLine($"{group.Name}: {group.MaxPods} pods a node");
/// }
/// </code>
/// </example>
public sealed class NodeGroupPlan
{
    /// <summary>Specifies the key of the label with a group's name, which every group of this library has.</summary>
    public const string NameLabel = "blueprints/node-group";

    internal NodeGroupPlan(EksNodeGroup definition, SubnetPlacement subnets)
    {
        Definition = definition;
        Subnets = subnets;
    }

    /// <summary>Gets the group's name; in EKS it follows that of the cluster's component.</summary>
    public string Name => Definition.Name;

    /// <summary>Gets the Kubernetes version of the nodes.</summary>
    public required KubernetesVersion Version { get; init; }

    /// <summary>
    /// Gets a value indicating whether the group keeps the subnets that it was created with, since neither its subnets nor zones are set.
    /// </summary>
    public required bool KeepsSubnets { get; init; }

    /// <summary>Gets a value indicating whether these are the system nodes.</summary>
    public bool IsSystem => Definition.IsSystem;

    /// <summary>Gets the processor architecture.</summary>
    public CpuArchitecture Architecture => Definition.Architecture;

    /// <summary>Gets the instance types; on-demand, EKS tries them in this order.</summary>
    public ImmutableArray<InstanceType> InstanceTypes => Definition.InstanceTypes;

    /// <summary>Gets a value indicating whether the nodes are spot instances.</summary>
    public bool IsSpot => Definition.IsSpot;

    /// <summary>Gets the image as EKS calls it, for example <c>AL2023_ARM_64_STANDARD</c>.</summary>
    public required string AmiType { get; init; }

    /// <summary>Gets the minimum number of nodes.</summary>
    public int MinSize => Definition.MinSize;

    /// <summary>Gets the maximum number of nodes.</summary>
    public int MaxSize => Definition.MaxSize;

    /// <summary>Gets the initial number of nodes.</summary>
    public int DesiredSize => Definition.DesiredSize;

    /// <summary>Gets the size of the disk in GiB.</summary>
    public int DiskGiB => Definition.DiskGiB;

    /// <summary>Gets the zones that nodes start in.</summary>
    public required ImmutableArray<AvailabilityZone> Zones { get; init; }

    /// <summary>
    /// Gets how many pods fit on a node with the cluster's network: the lowest number of the types, which EKS sets on every node.
    /// <see langword="null"/> if unknown.
    /// </summary>
    public required int? MaxPods { get; init; }

    /// <summary>Gets the label that only this group has, by which controllers select it.</summary>
    public ImmutableSortedDictionary<string, string> Selector => TagSet.Empty.Add(NameLabel, Name);

    /// <summary>Gets all labels of the nodes.</summary>
    public ImmutableSortedDictionary<string, string> Labels => Definition.Labels.SetItems(Selector);

    /// <summary>Gets the taints of the nodes.</summary>
    public ImmutableArray<NodeTaint> Taints => Definition.Taints;

    /// <summary>Gets a value indicating whether the nodes have the taint <c>CriticalAddonsOnly</c>.</summary>
    public bool IsTainted => Taints.Any(taint => taint.Key == Tolerations.CriticalAddonsOnly);

    internal EksNodeGroup Definition { get; }

    internal SubnetPlacement Subnets { get; }

    /// <summary>Returns the group on one line.</summary>
    /// <returns>For example <c>system  arm64  on-demand  1–3 (2)  t4g.medium  AL2023_ARM_64_STANDARD  17 pods a node</c>.</returns>
    public override string ToString()
    {
        var held = Definition.Version is { } version ? $", held at Kubernetes {version}" : string.Empty;
        var pods = MaxPods is { } most ? string.Create(CultureInfo.InvariantCulture, $"{most} pods a node") : "pods a node not known";
        var taints = string.Concat(Taints.Select(taint => $", {taint}"));
        var nodes = string.Create(
            CultureInfo.InvariantCulture,
            $"{Name,-16} {Architecture.ToLabel(),-6} {(IsSpot ? "spot" : "on-demand"),-10} {MinSize}–{MaxSize} ({DesiredSize})");
        var disk = string.Create(CultureInfo.InvariantCulture, $"{DiskGiB} GiB");
        return $"{nodes}  {string.Join(' ', InstanceTypes)}, {AmiType}{held}, {disk}, {pods}{taints}";
    }
}
