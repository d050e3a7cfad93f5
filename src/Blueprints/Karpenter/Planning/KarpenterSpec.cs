using System.Collections.Immutable;
using Blueprints.Kubernetes;
using Pulumi;

namespace Blueprints.Karpenter.Planning;

/// <summary>What a <see cref="KarpenterPools"/> says, as plain data.</summary>
internal sealed record KarpenterSpec : NodeSpec
{
    public PodCredentials Credentials { get; init; } = PodCredentials.PodIdentity;

    public ClusterHandle? Cluster { get; init; }

    public KarpenterController Controller { get; init; } = KarpenterController.Default;

    public ImmutableArray<Input<string>> PassedRoles { get; init; } = [];

    public required KarpenterTarget Target { get; init; }

    public KarpenterVersion Version { get; init; } = KarpenterVersion.Default;

    /// <summary>Gets the pools in the order in which they were added.</summary>
    public ImmutableArray<PoolEntry> Entries { get; init; } = [];

    public FallbackOrder? Fallback { get; init; }

    public ImmutableArray<Ec2NodeClass> NodeClasses { get; init; } = [Ec2NodeClass.Of(NodePoolSpec.DefaultNodeClass)];

    public bool IsIsolated => Controller.IsInIsolatedVpc ?? Cluster?.IsIsolated ?? false;

    internal sealed record PoolEntry(NodePoolSpec Spec, bool IsSpotPreset);
}
