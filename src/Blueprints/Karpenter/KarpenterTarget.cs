using System.Collections.Immutable;

namespace Blueprints.Karpenter;

/// <summary>Describes the facts of a cluster that planning pools requires: plain facts, no outputs.</summary>
/// <example>
/// <code>
/// var target = new KarpenterTarget
/// {
///     ClusterName = "platform",
///     KubernetesVersion = KubernetesVersion.V1_35,
///     Region = AwsRegion.UsEast1,
///     Zones = [AwsRegion.UsEast1.Zone("a"), AwsRegion.UsEast1.Zone("b")],
/// };
/// </code>
/// </example>
public sealed record KarpenterTarget
{
    /// <summary>Gets the cluster's name.</summary>
    public required string ClusterName { get; init; }

    /// <summary>Gets the cluster's Kubernetes version.</summary>
    public required KubernetesVersion KubernetesVersion { get; init; }

    /// <summary>Gets the region.</summary>
    public required AwsRegion Region { get; init; }

    /// <summary>Gets the zones of the subnets that nodes are placed on.</summary>
    public required ImmutableArray<AvailabilityZone> Zones { get; init; }

    /// <summary>Gets how pods get addresses, which decides how many pods fit on a node. Default: the VPC CNI's defaults.</summary>
    public PodNetwork PodNetwork { get; init; } = PodNetwork.Default;

    /// <summary>Gets a value indicating whether pods have IPv6 addresses. Default: <see langword="false"/>.</summary>
    public bool IsIpv6 { get; init; }

    /// <summary>Gets the architecture of the system nodes, which Karpenter runs on; <see langword="null"/> if unknown.</summary>
    public CpuArchitecture? SystemArchitecture { get; init; }
}
