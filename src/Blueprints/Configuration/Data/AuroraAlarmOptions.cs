using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>Describes alarms of a database, in <see cref="AuroraOptions"/>.</summary>
public sealed class AuroraAlarmOptions
{
    /// <summary>Gets or sets the ARN of the SNS topic to notify.</summary>
    [Required]
    public string? TopicArn { get; set; }

    /// <summary>Gets or sets the alarm threshold in percent of the maximum capacity. Default: 90.</summary>
    public double AcuUtilization { get; set; } = 90;

    /// <summary>Gets or sets the alarm threshold of connections to one instance. Default: no alarm.</summary>
    public int? Connections { get; set; }

    /// <summary>Gets or sets the alarm threshold of a reader's lag. Default: <c>2s</c>.</summary>
    public TimeSpan ReplicaLag { get; set; } = TimeSpan.FromSeconds(2);
}
