using System.Diagnostics.Contracts;

namespace Blueprints;

/// <summary>Describes an EKS cluster: its control plane, who may use it, its node groups, add-ons and storage classes.</summary>
public sealed partial record EksBlueprint : Blueprint<EksBlueprint>
{
    private EksBlueprint(KubernetesVersion version) => Version = version;

    /// <summary>Gets the Kubernetes version.</summary>
    public KubernetesVersion Version { get; }

    /// <summary>Gets the subnets that nodes start in.</summary>
    public SubnetPlacement? Nodes { get; private init; }

    /// <summary>Starts a cluster.</summary>
    /// <param name="version">The Kubernetes version.</param>
    /// <returns>A cluster without a place.</returns>
    /// <example><code>EksBlueprint.For(KubernetesVersion.V1_35)</code></example>
    public static EksBlueprint For(KubernetesVersion version) => new(version);

    /// <summary>Chooses the subnets that nodes start in.</summary>
    /// <param name="nodes">The subnets.</param>
    /// <returns>The cluster there.</returns>
    /// <example><code>blueprint.In(network.Tier("private"))</code></example>
    [Pure]
    public EksBlueprint In(SubnetPlacement nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        return this with { Nodes = nodes };
    }
}
