using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>Describes logs in CloudWatch Logs, in <see cref="AuroraOptions"/>.</summary>
public sealed class AuroraLogOptions
{
    /// <summary>Gets or sets the logs. Default: none.</summary>
    public IList<AuroraLog> Types { get; set; } = [];

    /// <summary>Gets or sets the retention in days: 1, 3, 5, 7, 14, 30, …</summary>
    [Required]
    public int? RetentionDays { get; set; }
}
