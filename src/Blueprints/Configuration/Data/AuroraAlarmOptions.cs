using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>Alarms of a database, in <see cref="AuroraOptions"/>.</summary>
public sealed class AuroraAlarmOptions
{
    /// <summary>Gets or sets the ARN of the SNS topic that is told.</summary>
    [Required]
    public string? TopicArn { get; set; }

    /// <summary>Gets or sets the share of the largest capacity, in percent, that is too much. Default: 90.</summary>
    public double AcuUtilization { get; set; } = 90;

    /// <summary>Gets or sets how many connections to one instance are too many. Default: no such alarm.</summary>
    public int? Connections { get; set; }

    /// <summary>Gets or sets how far a reader may be behind. Default: <c>2s</c>.</summary>
    public TimeSpan ReplicaLag { get; set; } = TimeSpan.FromSeconds(2);
}
