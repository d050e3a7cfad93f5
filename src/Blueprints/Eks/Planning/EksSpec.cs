using System.Collections.Immutable;
using Blueprints.Kubernetes;

namespace Blueprints.Eks.Planning;

/// <summary>What a <see cref="EksBlueprint"/> says, as plain data.</summary>
internal sealed record EksSpec : NodeSpec
{
    public Deployer Deployer { get; init; } = Deployer.Creator;

    public ImmutableArray<AccessGrant> Grants { get; init; } = [];

    /// <summary>Gets the add-ons that were given, by name.</summary>
    public ImmutableSortedDictionary<string, EksAddon> Addons { get; init; } = ImmutableSortedDictionary.Create<string, EksAddon>(StringComparer.Ordinal);

    public ImmutableSortedSet<string> LeftOutAddons { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public ImmutableArray<EksStorageClass> StorageClasses { get; init; } = [];

    public ControlPlaneSettings ControlPlane { get; init; } = new();

    public EksNodeGroup? SystemNodes { get; init; }

    /// <summary>Gets the other groups in the order in which they were added.</summary>
    public ImmutableArray<EksNodeGroup> NodeGroups { get; init; } = [];

    public ContainerRegistry? Registry { get; init; }

    public required KubernetesVersion Version { get; init; }

    public SubnetPlacement? Nodes { get; init; }

    public string? Name { get; init; }

    public PodCredentials Credentials { get; init; } = PodCredentials.PodIdentity;

    public SubnetPlacement? ControlPlaneSubnets { get; init; }

    public bool AllowsUnsupportedVersion { get; init; }

    public bool IsDisposable { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Returns how pods get addresses. With IPv6, interfaces always take prefixes.</summary>
    /// <summary>Gets how the VPC CNI gives addresses, by its settings and by what its configuration sets instead.</summary>
    public PodNetwork PodNetwork => PodNetworks.Of(Addons.GetValueOrDefault(EksAddon.VpcCniName));
}

/// <summary>
/// What the parts of a cluster must know of the whole to be planned. Made only when the whole can be: its version and place are known.
/// </summary>
internal sealed record EksFacts(KubernetesVersion Version, SubnetPlacement Nodes, bool IsIpv6, PodCredentials Credentials)
{
    public AwsRegion Region => Nodes.Region;
}
