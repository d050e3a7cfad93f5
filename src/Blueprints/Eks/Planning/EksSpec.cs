using System.Collections.Immutable;
using Blueprints.Internal;
using Blueprints.Kubernetes;

namespace Blueprints.Eks.Planning;

/// <summary>Holds the description of a <see cref="EksBlueprint"/> as plain data.</summary>
internal sealed record EksSpec : NodeSpec
{
    public Deployer Deployer { get; init; } = Deployer.Creator;

    public ImmutableArray<AccessGrant> Grants { get; init; } = [];

    /// <summary>Gets the given add-ons, by name.</summary>
    public ImmutableSortedDictionary<string, EksAddon> Addons { get; init; } = ImmutableSortedDictionary.Create<string, EksAddon>(
        StringComparer.Ordinal);

    public ImmutableSortedSet<string> LeftOutAddons { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public ImmutableArray<EksStorageClass> StorageClasses { get; init; } = [];

    public ControlPlaneSettings ControlPlane { get; init; } = new();

    public EksNodeGroup? SystemNodes { get; init; }

    /// <summary>Gets the other groups in the order in which they were added.</summary>
    public ImmutableArray<EksNodeGroup> NodeGroups { get; init; } = [];

    public ContainerRegistry? Registry { get; init; }

    public required KubernetesVersion Version { get; init; }

    public required SubnetPlacement Nodes { get; init; }

    public string? Name { get; init; }

    public PodCredentials Credentials { get; init; } = PodCredentials.PodIdentity;

    public SubnetPlacement? ControlPlaneSubnets { get; init; }

    public bool AcceptsUnsupportedVersion { get; init; }

    public bool IsDisposable { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Returns how pods get addresses. With IPv6, interfaces always use prefixes.</summary>
    /// <summary>Gets how the VPC CNI gives addresses, by its settings and its configuration values.</summary>
    public PodNetwork PodNetwork => PodNetworks.Of(Addons.GetValueOrDefault(EksAddon.VpcCniName));

    public override AwsRegion? Place => Nodes?.Region;

    public override BlockSpec Follow(FollowedConventions conventions)
    {
        if (conventions.ConcernsRoles)
        {
            conventions.NotReached(
                "Conventions",
                "the service-linked roles of EKS, its node groups and Auto Scaling belong to AWS: they have no boundary and an AWS path",
                "exclude them from rules for boundaries and paths");
        }

        if (!conventions.Conventions.Tags.IsEmpty)
        {
            // Source: Amazon EKS API Reference, CreateCluster, «tags».
            conventions.NotReached(
                "Conventions.Tags",
                "EKS does not tag the cluster's security group and the control plane's network interfaces, which it creates itself",
                "tag them by hand if a rule requires it, and load balancers by annotations of their services");
        }

        return this with
        {
            ControlPlane = ControlPlane.Follow(conventions),
            SystemNodes = SystemNodes is null ? null : Encrypted(SystemNodes),
            NodeGroups = [.. NodeGroups.Select(Encrypted)],
            StorageClasses = [.. StorageClasses.Select(EncryptedClass)],
        };

        EksNodeGroup Encrypted(EksNodeGroup group) =>
            group.DiskKey is null && conventions.KeyAt($"{group.Path}.DiskKey") is { } key ? group.WithDiskKey(key) : group;

        EksStorageClass EncryptedClass(EksStorageClass storage) =>
            storage is { KmsKey: null, IsEncrypted: true } && conventions.KeyAt($"{storage.Path}.KmsKey") is { } key
                ? storage.WithKmsKey(key)
                : storage;
    }
}

/// <summary>Holds the facts of a cluster for planning its parts. Created only if the cluster's version and place are known.</summary>
internal sealed record EksFacts(KubernetesVersion Version, SubnetPlacement Nodes, bool IsIpv6, PodCredentials Credentials)
{
    public AwsRegion Region => Nodes.Region;
}
