using System.Collections.Immutable;
using Blueprints;
using Pulumi;

namespace UsEast1;

/// <summary>What a team changes first, as it stands in <c>Pulumi.{stack}.yaml</c>.</summary>
internal sealed record PlatformSettings
{
    public required KubernetesVersion KubernetesVersion { get; init; }

    public required KarpenterVersion KarpenterVersion { get; init; }

    public required string AdminRoleArn { get; init; }

    public required string[] PublicCidrs { get; init; }

    public required NodeImage SystemImage { get; init; }

    public required string NodeImage { get; init; }

    public required int PoolCpuLimit { get; init; }

    public required int FlowLogDays { get; init; }

    public required int ControlPlaneLogDays { get; init; }

    public required bool HasContainerInsights { get; init; }

    public required bool HasAuditTrail { get; init; }

    public required bool IsDisposable { get; init; }

    public required bool AllowsUnsupportedVersion { get; init; }

    public static PlatformSettings Read(Config config) => new()
    {
        KubernetesVersion = KubernetesVersion.Of(config.Require("kubernetesVersion")),
        KarpenterVersion = KarpenterVersion.Of(config.Require("karpenterVersion")),
        AdminRoleArn = config.Require("adminRoleArn"),
        PublicCidrs = [.. config.RequireObject<ImmutableArray<string>>("publicCidrs")],
        SystemImage = Enum.Parse<NodeImage>(config.Get("systemImage") ?? nameof(Blueprints.NodeImage.AmazonLinux2023)),
        NodeImage = config.Require("nodeImage"),
        PoolCpuLimit = config.RequireInt32("poolCpuLimit"),
        FlowLogDays = config.RequireInt32("flowLogDays"),
        ControlPlaneLogDays = config.RequireInt32("controlPlaneLogDays"),
        HasContainerInsights = config.GetBoolean("containerInsights") ?? false,
        HasAuditTrail = config.GetBoolean("auditTrail") ?? false,
        IsDisposable = config.GetBoolean("disposable") ?? false,
        AllowsUnsupportedVersion = config.GetBoolean("allowUnsupportedVersion") ?? false,
    };

    /// <summary>Applies what is a yes or a no.</summary>
    public EksBlueprint Adjust(EksBlueprint cluster)
    {
        cluster = HasContainerInsights ? cluster.WithAddon(EksAddon.CloudWatchObservability) : cluster;
        cluster = IsDisposable ? cluster.AsDisposable() : cluster;
        return AllowsUnsupportedVersion ? cluster.AllowUnsupportedVersion() : cluster;
    }
}
