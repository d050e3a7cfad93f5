using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>Represents an instance that reads, in <see cref="AuroraOptions"/>.</summary>
public sealed class AuroraReaderOptions
{
    /// <summary>Gets or sets what follows the component's name in the instance's.</summary>
    [Required]
    public string? Name { get; set; }

    /// <summary>Gets or sets who takes over first, 0 to 15. Default: 1.</summary>
    public int PromotionTier { get; set; } = 1;
}
