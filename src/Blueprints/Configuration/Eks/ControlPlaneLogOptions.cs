namespace Blueprints.Configuration;

/// <summary>Describes the logs of the control plane, in <see cref="EksOptions"/>.</summary>
public sealed class ControlPlaneLogOptions
{
    /// <summary>Gets or sets the kinds that are kept; an empty list keeps none. Default: all five.</summary>
    public IList<ControlPlaneLog>? Types { get; set; }

    /// <summary>Gets or sets the retention in days: 1, 3, 5, 7, 14, 30, …. Default: 90.</summary>
    public int RetentionDays { get; set; } = 90;

    /// <summary>Gets or sets the KMS key of the log group. Default: CloudWatch's own encryption.</summary>
    public string? KmsKeyArn { get; set; }
}
