using System.Collections.Immutable;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Pulumi;

namespace Blueprints.Karpenter.Planning;

/// <summary>Holds the description of a <see cref="KarpenterPools"/> as plain data.</summary>
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

    /// <summary>Gets the conventions' key of the interruption queue; <see langword="null"/> for SQS's own.</summary>
    public Input<string>? QueueKey { get; init; }

    public override AwsRegion? Place => Target.Region;

    public override BlockSpec Follow(FollowedConventions conventions)
    {
        if (conventions.ConcernsRoles)
        {
            conventions.NotReached(
                "Conventions",
                "instance profiles that Karpenter creates have its own path, and the service-linked role of spot instances belongs to AWS",
                "exclude them from rules for boundaries and paths, or use NodeIdentity.OwnInstanceProfile");
        }

        if (!conventions.Conventions.Tags.IsEmpty)
        {
            conventions.NotReached(
                "Conventions.Tags",
                "Karpenter tags instance profiles and spot requests by its own rules, and the Kubernetes resources of the charts have "
                    + "labels instead of tags",
                "exclude them from rules for tags");
        }

        var queueKey = Cluster is null ? null : conventions.KeyAt("Controller.Queue.KmsKeyArn");
        if (queueKey is not null)
        {
            // Source: Amazon SQS Developer Guide, «Key management», «Configure KMS permissions for AWS services».
            conventions.KeyPolicy(
                "Controller.Queue.KmsKeyArn",
                ("events.amazonaws.com", "kms:GenerateDataKey and kms:Decrypt, or no interruption arrives"));
        }

        return this with { QueueKey = queueKey, NodeClasses = [.. NodeClasses.Select(node => node.Follow(conventions))] };
    }
}
