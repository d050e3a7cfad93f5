using System.Diagnostics.Contracts;

namespace Blueprints;

// Managed node groups.
public sealed partial class EksBlueprint
{
    internal const string SystemNodesName = "system";

    /// <summary>Sets the node group <c>system</c>, which runs the cluster's own software: CoreDNS, controllers, Karpenter.</summary>
    /// <param name="configure">Describes the nodes.</param>
    /// <returns>The cluster with these system nodes, which replace those set before.</returns>
    /// <exception cref="ArgumentException"><paramref name="configure"/> returns another group than its argument.</exception>
    /// <example><code>blueprint.WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(1, 3, desired: 2))</code></example>
    [Pure]
    public EksBlueprint WithSystemNodes(Func<EksNodeGroup, EksNodeGroup> configure) =>
        new(Spec with { SystemNodes = Configured(configure, new EksNodeGroup(SystemNodesName, isSystem: true)) });

    /// <summary>Adds a group of nodes.</summary>
    /// <param name="name">
    /// 1 to 26 lower-case letters, digits and hyphens, beginning with a letter (<c>NGP011</c>), unique and not <c>system</c>
    /// (<c>NGP010</c>); with the component's name at most 54 (<c>NGP024</c>).
    /// </param>
    /// <param name="configure">Describes the nodes.</param>
    /// <returns>The cluster with one more group.</returns>
    /// <exception cref="ArgumentException"><paramref name="configure"/> returns another group than its argument.</exception>
    /// <example>
    /// <code>
    /// blueprint.AddNodeGroup("batch", nodes => nodes.OnX86("m7i.large", "m6i.large").OnSpot().Between(0, 20))
    /// </code>
    /// </example>
    [Pure]
    public EksBlueprint AddNodeGroup(string name, Func<EksNodeGroup, EksNodeGroup> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(Spec with { NodeGroups = Spec.NodeGroups.Add(Configured(configure, new EksNodeGroup(name, isSystem: false))) });
    }

    private static EksNodeGroup Configured(Func<EksNodeGroup, EksNodeGroup> configure, EksNodeGroup group)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var configured = configure(group);
        return configured is not null && configured.Name == group.Name && configured.IsSystem == group.IsSystem
            ? configured
            : throw new ArgumentException(
                $"The configuration of the nodes '{group.Name}' must return its argument, adjusted.",
                nameof(configure));
    }
}
