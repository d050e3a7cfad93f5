using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;

namespace Blueprints;

/// <summary>Describes a managed node group of a cluster: its instances, size, image, disk, placement, labels and taints.</summary>
/// <remarks>
/// Created by <see cref="EksBlueprint.WithSystemNodes"/> and <see cref="EksBlueprint.AddNodeGroup"/>, and adjusted there.
/// </remarks>
/// <example>
/// <code>
/// blueprint
///     .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(1, 3, desired: 2))
///     .AddNodeGroup("batch", nodes => nodes.OnX86("m7i.large", "m6i.large", "m5.large").OnSpot().Between(0, 20));
/// </code>
/// </example>
public sealed partial record EksNodeGroup
{
    internal EksNodeGroup(string name, bool isSystem)
    {
        Name = name;
        IsSystem = isSystem;
    }

    /// <summary>Gets the group's name, which is part of the names of its resources: <c>system</c> for the system nodes.</summary>
    public string Name { get; }

    internal bool IsSystem { get; }

    internal CpuArchitecture Architecture { get; private init; }

    internal ImmutableArray<InstanceType> InstanceTypes { get; private init; } = [];

    internal bool IsSpot { get; private init; }

    internal int MinSize { get; private init; } = 2;

    internal int MaxSize { get; private init; } = 4;

    internal int? Desired { get; private init; }

    /// <summary>Gets the initial size of the group.</summary>
    internal int DesiredSize => Desired ?? MinSize;

    internal string Path => IsSystem ? "SystemNodes" : $"NodeGroups[{Name}]";

    /// <summary>Starts nodes on Graviton instances: 64-bit Arm.</summary>
    /// <param name="types">
    /// 1 to 20 types (<c>NGP001</c>, <c>NGP003</c>), for example <c>t4g.medium</c>, each of that architecture (<c>NGP002</c>) and offered
    /// in the region (<c>NGP004</c>). On-demand, EKS tries them in this order; on spot, the least likely to be interrupted first.
    /// </param>
    /// <returns>The group on these types, which replace those set before.</returns>
    /// <exception cref="ArgumentException">One of <paramref name="types"/> does not have the form of an instance type.</exception>
    /// <example><code>nodes.OnGraviton("t4g.medium")</code></example>
    [Pure]
    public EksNodeGroup OnGraviton(params string[] types) => On(CpuArchitecture.Arm64, types);

    /// <summary>Starts nodes on x86 instances: Intel and AMD.</summary>
    /// <param name="types">
    /// 1 to 20 types (<c>NGP001</c>, <c>NGP003</c>), for example <c>t3.xlarge</c>, each of that architecture (<c>NGP002</c>) and offered in
    /// the region (<c>NGP004</c>). On-demand, EKS tries them in this order; on spot, the least likely to be interrupted first.
    /// </param>
    /// <returns>The group on these types, which replace those set before.</returns>
    /// <exception cref="ArgumentException">One of <paramref name="types"/> does not have the form of an instance type.</exception>
    /// <example><code>nodes.OnX86("t3.xlarge", "t3a.xlarge")</code></example>
    [Pure]
    public EksNodeGroup OnX86(params string[] types) => On(CpuArchitecture.Amd64, types);

    /// <summary>Uses spot capacity, which is cheaper and is reclaimed with two minutes' notice. Default: on-demand.</summary>
    /// <returns>The group on spot. Use several types (<c>NGP103</c>); system nodes on spot report warning <c>NGP102</c>.</returns>
    /// <example><code>nodes.OnX86("m7i.large", "m6i.large", "m5.large").OnSpot()</code></example>
    [Pure]
    public EksNodeGroup OnSpot() => this with { IsSpot = true };

    /// <summary>Sets the number of nodes. Default: 2 to 4, initially 2.</summary>
    /// <param name="min">The minimum, 0 or more (<c>NGP005</c>).</param>
    /// <param name="max">The maximum, 1 or more (<c>NGP005</c>), and not below <paramref name="min"/> (<c>NGP006</c>).</param>
    /// <param name="desired">The initial number, between the two (<c>NGP006</c>). Default: <paramref name="min"/>.</param>
    /// <returns>The group with that size.</returns>
    /// <remarks>Autoscalers change the desired size later, so an update does not reset it.</remarks>
    /// <example><code>nodes.Between(1, 3, desired: 2)</code></example>
    [Pure]
    public EksNodeGroup Between(int min, int max, int? desired = null) => this with { MinSize = min, MaxSize = max, Desired = desired };

    private EksNodeGroup On(CpuArchitecture architecture, string[] types)
    {
        return this with { Architecture = architecture, InstanceTypes = Elements.Read(types, InstanceType.Of) };
    }
}
