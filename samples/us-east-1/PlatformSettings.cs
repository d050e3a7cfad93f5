using System.ComponentModel.DataAnnotations;
using Blueprints;
using Blueprints.Configuration;

namespace UsEast1;

/// <summary>What a team changes first, as it stands in <c>Pulumi.{stack}.yaml</c>.</summary>
internal sealed class PlatformSettings
{
    [Required]
    public EksOptions? Cluster { get; set; }

    [Required]
    public KarpenterOptions? Karpenter { get; set; }

    public NodeImage SystemImage { get; set; } = NodeImage.AmazonLinux2023;

    public int PoolCpuLimit { get; set; } = 1000;

    public bool AuditTrail { get; set; }

    public int FlowLogDays { get; set; } = 7;
}
