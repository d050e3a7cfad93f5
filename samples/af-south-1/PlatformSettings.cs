using System.ComponentModel.DataAnnotations;
using Blueprints.Configuration;

namespace AfSouth1;

/// <summary>What a team changes first, as it stands in <c>Pulumi.{stack}.yaml</c>.</summary>
internal sealed class PlatformSettings
{
    [Required]
    public VpcOptions? Network { get; set; }

    [Required]
    public EksOptions? Cluster { get; set; }

    [Required]
    public KarpenterOptions? Karpenter { get; set; }

    [Required]
    public AuroraOptions? Database { get; set; }

    [Required]
    public ExternalDnsOptions? Dns { get; set; }

    /// <summary>Gets or sets the repository whose branch <c>main</c> may change the cluster, as <c>owner/name</c>.</summary>
    [Required]
    public string? Repository { get; set; }
}
