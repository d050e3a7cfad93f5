using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Karpenter;
using Blueprints.Karpenter.Planning;

namespace Blueprints;

/// <summary>Describes how Karpenter starts instances: image, network, identity, disks, kubelet. Pools name their class.</summary>
/// <remarks>
/// Defaults: the subnets and security groups of the cluster's nodes by id, a role of the block, IMDSv2 with one hop, an encrypted gp3 root
/// volume, and AWS's newest Amazon Linux 2023, which reports warning <c>KRP102</c>: pin a release with <see cref="WithAmi"/>.
/// </remarks>
/// <example>
/// <code>
/// pools.WithNodeClass(node => node
///     .WithAmi(AmiSource.Alias("al2023@v20260724"))
///     .WithBlockDevices(BlockDevice.Of("/dev/xvda", "50Gi") with { IsRoot = true })
///     .WithTag("team", "platform"));
/// </code>
/// </example>
public sealed partial record Ec2NodeClass
{
    private Ec2NodeClass(string name) => Name = name;

    /// <summary>Gets the class's name.</summary>
    public string Name { get; }

    internal AmiSource Ami => ChosenAmi ?? AmiSource.Latest(Blueprints.AmiFamily.AL2023);

    /// <summary>Gets the image that was set; <see langword="null"/> for the default.</summary>
    internal AmiSource? ChosenAmi { get; private init; }

    internal AmiFamily? FamilyOverride { get; private init; }

    internal SubnetSelector Subnets { get; private init; } = SubnetSelector.OfPlacement;

    internal SecurityGroupSelector SecurityGroups { get; private init; } = SecurityGroupSelector.OfCluster;

    internal NodeIdentity Identity { get; private init; } = NodeIdentity.OwnRole;

    internal bool HasChosenIdentity { get; private init; }

    internal ImmutableArray<CapacityReservationTerm> CapacityReservations { get; private init; } = [];

    internal PlacementGroup? PlacementGroup { get; private init; }

    internal bool? PublicIp { get; private init; }

    /// <summary>Gets the disks; <see langword="null"/> for those of the image's family.</summary>
    internal ImmutableArray<BlockDevice>? BlockDevices { get; private init; }

    internal bool HasInstanceStoreRaid { get; private init; }

    internal NodeMetadataOptions Metadata { get; private init; } = new();

    internal KubeletSettings? Kubelet { get; private init; }

    internal ImmutableArray<NodeNetworkInterface> NetworkInterfaces { get; private init; } = [];

    internal int? IpPrefixCount { get; private init; }

    internal ConnectionTracking? ConnectionTracking { get; private init; }

    internal bool? NestedVirtualization { get; private init; }

    internal bool? DetailedMonitoring { get; private init; }

    internal string? UserData { get; private init; }

    internal string? Context { get; private init; }

    internal ImmutableSortedDictionary<string, string> Tags { get; private init; } = TagSet.Empty;

    internal string Path => $"NodeClasses[{Name}]";

    /// <summary>Starts a node class.</summary>
    /// <param name="name">1 to 63 lower-case letters, digits and hyphens (<c>KRP002</c>).</param>
    /// <returns>A class with the defaults.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <example><code>Ec2NodeClass.Of("bottlerocket").WithAmi(AmiSource.Alias("bottlerocket@v1.20.3"))</code></example>
    public static Ec2NodeClass Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new Ec2NodeClass(name);
    }

    /// <summary>Chooses the image.</summary>
    /// <param name="source">A pinned release, ids, or terms.</param>
    /// <returns>The class with that image.</returns>
    /// <example><code>node.WithAmi(AmiSource.Alias("al2023@v20260724"))</code></example>
    [Pure]
    public Ec2NodeClass WithAmi(AmiSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return this with { ChosenAmi = source };
    }

    /// <summary>Sets the kind of image, if it does not follow from the source.</summary>
    /// <param name="family">With an alias: the alias's own, or <see cref="AmiFamily.Custom"/> (<c>KRP033</c>).</param>
    /// <returns>The class with that family.</returns>
    /// <example><code>node.WithAmi(AmiSource.Alias("al2023@v20260724")).WithAmiFamily(AmiFamily.Custom)</code></example>
    [Pure]
    public Ec2NodeClass WithAmiFamily(AmiFamily family) => this with { FamilyOverride = family };

    /// <summary>Chooses the subnets. Default: those of the placement.</summary>
    /// <param name="subnets">The choice.</param>
    /// <returns>The class with these subnets.</returns>
    /// <example><code>node.WithSubnets(SubnetSelector.DiscoveryTag)</code></example>
    [Pure]
    public Ec2NodeClass WithSubnets(SubnetSelector subnets)
    {
        ArgumentNullException.ThrowIfNull(subnets);
        return this with { Subnets = subnets };
    }

    /// <summary>Chooses the security groups. Default: those of the cluster's nodes.</summary>
    /// <param name="securityGroups">The choice.</param>
    /// <returns>The class with these groups.</returns>
    /// <example><code>node.WithSecurityGroups(SecurityGroupSelector.Ids("sg-0a"))</code></example>
    [Pure]
    public Ec2NodeClass WithSecurityGroups(SecurityGroupSelector securityGroups)
    {
        ArgumentNullException.ThrowIfNull(securityGroups);
        return this with { SecurityGroups = securityGroups };
    }

    /// <summary>Chooses the identity of nodes in AWS. Default: a role of the block.</summary>
    /// <param name="identity">A role or an instance profile.</param>
    /// <returns>The class with that identity.</returns>
    /// <example><code>node.WithIdentity(NodeIdentity.Role("platform-nodes"))</code></example>
    [Pure]
    public Ec2NodeClass WithIdentity(NodeIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return this with { Identity = identity, HasChosenIdentity = true };
    }

    /// <summary>Adds the tags of the whole block; the class's own tags win.</summary>
    /// <summary>Chooses the identity of nodes if Karpenter cannot reach IAM, unless one is set.</summary>
    internal Ec2NodeClass WithIdentityFor(bool isolated) =>
        isolated && !HasChosenIdentity ? this with { Identity = NodeIdentity.OwnInstanceProfile } : this;

    /// <summary>
    /// Returns the class with the conventions' key for encrypted disks without a key, including Karpenter's default disks.
    /// </summary>
    internal Ec2NodeClass Follow(FollowedConventions conventions)
    {
        var devices = BlockDevices ?? DefaultDisks.Of(AmiAliases.FamilyOf(this));
        return devices.Any(IsOpen) && conventions.PlainKeyAt($"{Path}.BlockDevices") is { } key
            ? this with { BlockDevices = [.. devices.Select(device => IsOpen(device) ? device with { KmsKeyId = key } : device)] }
            : this;

        static bool IsOpen(BlockDevice device) => device is { IsEncrypted: true, KmsKeyId: null };
    }

    internal Ec2NodeClass WithMaxPods(int pods) => this with { Kubelet = (Kubelet ?? new KubeletSettings()) with { MaxPods = pods } };

    internal Ec2NodeClass WithBlueprintTags(ImmutableSortedDictionary<string, string> tags) => this with { Tags = tags.SetItems(Tags) };
}
