using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>Describes a reader, in <see cref="AuroraOptions"/>.</summary>
public sealed class AuroraReaderOptions
{
    /// <summary>Gets or sets the suffix of the instance's name.</summary>
    [Required]
    public string? Name { get; set; }

    /// <summary>Gets or sets the failover priority, 0 to 15. Default: 1.</summary>
    public int PromotionTier { get; set; } = 1;
}
