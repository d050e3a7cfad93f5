using Pulumi;

namespace Blueprints;

/// <summary>
/// Specifies the destination of a VPC's flow logs: one of <see cref="None"/>, <see cref="ToCloudWatch"/> and <see cref="ToS3"/>.
/// </summary>
/// <example>
/// <code>
/// blueprint.WithFlowLogs(FlowLogs.ToCloudWatch(retentionDays: 7));
/// blueprint.WithFlowLogs(FlowLogs.ToS3("arn:aws:s3:::audit-logs/vpc/"));
/// </code>
/// </example>
public abstract class FlowLogs
{
    private FlowLogs()
    {
    }

    /// <summary>Gets the choice of no flow logs.</summary>
    public static FlowLogs None { get; } = new NoFlowLogs();

    /// <summary>Sends flow logs to their own CloudWatch log group, which is created with a role that may only write to it.</summary>
    /// <param name="retentionDays">
    /// How long records are kept, in days: one of the periods that CloudWatch Logs accepts (1, 3, 5, 7, 14, 30, …), else problem
    /// <c>NET025</c>.
    /// </param>
    /// <param name="kmsKeyArn">
    /// The KMS key that encrypts the log group; its policy must let CloudWatch Logs use it. Default: CloudWatch's own encryption.
    /// </param>
    /// <param name="everyMinute">
    /// Whether records are aggregated over one minute instead of ten, which shows short events and writes more records. Default: ten
    /// minutes.
    /// </param>
    /// <returns>The choice.</returns>
    /// <example><code>FlowLogs.ToCloudWatch(retentionDays: 7)</code></example>
    public static FlowLogs ToCloudWatch(int retentionDays, Input<string>? kmsKeyArn = null, bool everyMinute = false) =>
        new CloudWatch(retentionDays, kmsKeyArn, everyMinute);

    /// <summary>Sends flow logs to an S3 bucket that exists; its policy must let log delivery write to it.</summary>
    /// <param name="destinationArn">The bucket's ARN, with an optional folder: <c>arn:aws:s3:::bucket/folder/</c>.</param>
    /// <param name="everyMinute">Whether records are aggregated over one minute instead of ten. Default: ten minutes.</param>
    /// <returns>The choice.</returns>
    /// <remarks>Records are written as Parquet with hourly, Hive-compatible folders, the cheapest form for Athena.</remarks>
    /// <example><code>FlowLogs.ToS3("arn:aws:s3:::audit-logs/vpc/")</code></example>
    public static FlowLogs ToS3(Input<string> destinationArn, bool everyMinute = false)
    {
        ArgumentNullException.ThrowIfNull(destinationArn);
        return new S3(destinationArn, everyMinute);
    }

    internal sealed class NoFlowLogs : FlowLogs
    {
        public override string ToString() => "none";
    }

    internal sealed class CloudWatch(int retentionDays, Input<string>? kmsKeyArn, bool everyMinute) : FlowLogs
    {
        public int RetentionDays => retentionDays;

        public Input<string>? KmsKeyArn => kmsKeyArn;

        public bool EveryMinute => everyMinute;

        public override string ToString() => $"CloudWatch Logs, kept {RetentionDays} days";
    }

    internal sealed class S3(Input<string> destinationArn, bool everyMinute) : FlowLogs
    {
        public Input<string> DestinationArn => destinationArn;

        public bool EveryMinute => everyMinute;

        public override string ToString() => "S3";
    }
}
