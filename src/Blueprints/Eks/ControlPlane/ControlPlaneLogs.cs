using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints;

/// <summary>
/// Specifies the logs of the control plane and their retention: one of <see cref="None"/>, <see cref="All"/> and
/// <see cref="Of(int, ControlPlaneLog[])"/>.
/// </summary>
/// <remarks>
/// The log group <c>/aws/eks/{cluster}/cluster</c> is created before the cluster, since EKS would create one without retention.
/// </remarks>
/// <example><code>blueprint.WithControlPlaneLogs(ControlPlaneLogs.All(retentionDays: 30))</code></example>
public abstract class ControlPlaneLogs
{
    private ControlPlaneLogs()
    {
    }

    /// <summary>Gets the choice of no logs (warning <c>EKS106</c>).</summary>
    public static ControlPlaneLogs None { get; } = new NoLogs();

    /// <summary>Keeps all five kinds.</summary>
    /// <param name="retentionDays">
    /// How long, in days: a period that CloudWatch Logs accepts, else problem <c>EKS013</c>. Default: 90.
    /// </param>
    /// <param name="kmsKeyArn">
    /// The KMS key that encrypts the log group; its policy must let CloudWatch Logs use it. Default: CloudWatch's own encryption
    /// (<c>EKS032</c>).
    /// </param>
    /// <returns>The choice.</returns>
    /// <example><code>ControlPlaneLogs.All(retentionDays: 30)</code></example>
    public static ControlPlaneLogs All(int retentionDays = 90, Input<string>? kmsKeyArn = null) =>
        new KeptLogs([.. Enum.GetValues<ControlPlaneLog>()], retentionDays, kmsKeyArn);

    /// <summary>Keeps some kinds. Without <see cref="ControlPlaneLog.Audit"/>, warning <c>EKS106</c>.</summary>
    /// <param name="retentionDays">How long, in days: a period that CloudWatch Logs accepts, else problem <c>EKS013</c>.</param>
    /// <param name="types">The kinds; one given twice counts once.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="ArgumentException"><paramref name="types"/> is empty.</exception>
    /// <example>
    /// <code>
    /// ControlPlaneLogs.Of(retentionDays: 30, ControlPlaneLog.Api, ControlPlaneLog.Audit, ControlPlaneLog.Authenticator)
    /// </code>
    /// </example>
    public static ControlPlaneLogs Of(int retentionDays, params ControlPlaneLog[] types) => Of(retentionDays, kmsKeyArn: null, types);

    /// <summary>Keeps some kinds, encrypted with a customer managed KMS key.</summary>
    /// <param name="retentionDays">How long, in days: a period that CloudWatch Logs accepts, else problem <c>EKS013</c>.</param>
    /// <param name="kmsKeyArn">The KMS key that encrypts the log group; its policy must let CloudWatch Logs use it (<c>EKS032</c>).</param>
    /// <param name="types">The kinds; one given twice counts once.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="ArgumentException"><paramref name="types"/> is empty.</exception>
    /// <example><code>ControlPlaneLogs.Of(retentionDays: 30, keyArn, ControlPlaneLog.Audit)</code></example>
    public static ControlPlaneLogs Of(int retentionDays, Input<string>? kmsKeyArn, params ControlPlaneLog[] types)
    {
        Elements.ThrowIfAnyNull(types);
        return types.Length == 0
            ? throw new ArgumentException("No kind of log is given; use ControlPlaneLogs.None to keep no logs.", nameof(types))
            : new KeptLogs([.. types.Distinct().Order()], retentionDays, kmsKeyArn);
    }

    internal sealed class NoLogs : ControlPlaneLogs
    {
        public override string ToString() => "none";
    }

    internal sealed class KeptLogs(ImmutableArray<ControlPlaneLog> types, int retentionDays, Input<string>? kmsKeyArn) : ControlPlaneLogs
    {
        public ImmutableArray<ControlPlaneLog> Types => types;

        public int RetentionDays => retentionDays;

        public Input<string>? KmsKeyArn => kmsKeyArn;

        /// <summary>Gets the kinds as EKS writes them.</summary>
        public IEnumerable<string> Names => Types.Select(type => type switch
        {
            ControlPlaneLog.Api => "api",
            ControlPlaneLog.Audit => "audit",
            ControlPlaneLog.Authenticator => "authenticator",
            ControlPlaneLog.ControllerManager => "controllerManager",
            ControlPlaneLog.Scheduler => "scheduler",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such kind of log."),
        });

        public override string ToString() => $"{string.Join(", ", Names)}, kept {RetentionDays} days";
    }
}
