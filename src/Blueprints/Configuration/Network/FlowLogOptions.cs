
namespace Blueprints.Configuration;

/// <summary>
/// Describes the destination of flow logs, in <see cref="VpcOptions"/>: to CloudWatch Logs with <see cref="RetentionDays"/>, or to S3 with
/// <see cref="BucketArn"/>.
/// </summary>
public sealed class FlowLogOptions : ICheckedOptions
{
    /// <summary>Gets or sets how long records are kept in CloudWatch Logs, in days: 1, 3, 5, 7, 14, 30, …. Default: none.</summary>
    public int? RetentionDays { get; set; }

    /// <summary>Gets or sets the ARN of the S3 bucket, with an optional folder. Default: none.</summary>
    public string? BucketArn { get; set; }

    /// <summary>Gets or sets the KMS key of the log group. Default: CloudWatch's own encryption.</summary>
    public string? KmsKeyArn { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether records are aggregated over one minute instead of ten. Default: <c>false</c>.
    /// </summary>
    public bool EveryMinute { get; set; }

    void ICheckedOptions.Check(OptionCheck check)
    {
        if (RetentionDays is null && BucketArn is null)
        {
            check.Missing(nameof(RetentionDays), "set 'retentionDays' for CloudWatch Logs, or 'bucketArn' for S3");
        }
        else if (BucketArn is not null && (RetentionDays is not null || KmsKeyArn is not null))
        {
            check.Contradiction(
                nameof(BucketArn),
                "flow logs go to S3 or to CloudWatch Logs, not to both",
                "keep 'bucketArn', or 'retentionDays' with its 'kmsKeyArn'");
        }
    }
}
