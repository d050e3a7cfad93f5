using System.Diagnostics.Contracts;
using Blueprints.Data.Planning;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints;

public sealed partial class AuroraServerless
{

    /// <summary>Sets a parameter of the whole cluster, except the one that requires TLS (<c>AUR028</c>).</summary>
    /// <param name="name">The parameter, for example <c>log_min_duration_statement</c> (<c>AUR027</c>).</param>
    /// <param name="value">Its value.</param>
    /// <param name="atReboot">
    /// Whether the value applies from the next reboot on, as static parameters require. Default: only for known static parameters, such as
    /// <c>rds.logical_replication</c>; others apply at once. A known static parameter that should apply at once is problem <c>AUR046</c>.
    /// </param>
    /// <returns>The cluster with that parameter; a value given before is replaced.</returns>
    /// <example><code>blueprint.WithClusterParameter("shared_preload_libraries", "pg_stat_statements,pg_cron")</code></example>
    [Pure]
    public AuroraServerless WithClusterParameter(string name, string value, bool? atReboot = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return new(Spec with { ClusterParameters = Spec.ClusterParameters.SetItem(name, new AuroraParameter(value, atReboot)) });
    }

    /// <summary>Sets a parameter of every instance.</summary>
    /// <param name="name">The parameter, for example <c>log_lock_waits</c> (<c>AUR027</c>).</param>
    /// <param name="value">Its value.</param>
    /// <param name="atReboot">Whether the value applies from the next reboot on; see <see cref="WithClusterParameter"/>.</param>
    /// <returns>The cluster with that parameter; a value given before is replaced.</returns>
    /// <example><code>blueprint.WithInstanceParameter("log_lock_waits", "1")</code></example>
    [Pure]
    public AuroraServerless WithInstanceParameter(string name, string value, bool? atReboot = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return new(Spec with { InstanceParameters = Spec.InstanceParameters.SetItem(name, new AuroraParameter(value, atReboot)) });
    }

    /// <summary>
    /// Sends logs to CloudWatch Logs, to groups that the block creates before the cluster, since RDS would create them without retention.
    /// Default: none.
    /// </summary>
    /// <param name="retentionDays">
    /// How long records are kept, in days: one of the periods that CloudWatch Logs accepts (1, 3, 5, 7, 14, 30, …), else problem
    /// <c>AUR030</c>.
    /// </param>
    /// <param name="logs">Logs of this engine (<c>AUR029</c>).</param>
    /// <returns>The cluster with these logs, which replace those set before.</returns>
    /// <example><code>blueprint.WithLogExports(retentionDays: 30, AuroraLog.PostgreSql, AuroraLog.IamAuthenticationErrors)</code></example>
    [Pure]
    public AuroraServerless WithLogExports(int retentionDays, params AuroraLog[] logs)
    {
        Elements.ThrowIfAnyNull(logs);
        return logs.All(Enum.IsDefined)
            ? new(Spec with { LogRetentionDays = retentionDays, Logs = [.. logs.Distinct().Order()] })
            : throw new ArgumentException("There is no such log.", nameof(logs));
    }

    /// <summary>Enables enhanced monitoring of the instances' operating system, with its role. Default: disabled.</summary>
    /// <param name="seconds">The interval: 1, 5, 10, 15, 30 or 60 seconds, or 0 to disable (<c>AUR031</c>). Default: 60.</param>
    /// <returns>The cluster with enhanced monitoring.</returns>
    /// <example><code>blueprint.WithEnhancedMonitoring(30)</code></example>
    [Pure]
    public AuroraServerless WithEnhancedMonitoring(int seconds = 60) => new(Spec with { MonitoringSeconds = seconds });

    /// <summary>Chooses the mode and retention of Database Insights and Performance Insights. Default: none.</summary>
    /// <param name="insights">The mode and retention.</param>
    /// <returns>The cluster with those insights.</returns>
    /// <example><code>blueprint.WithInsights(AuroraInsights.Standard())</code></example>
    [Pure]
    public AuroraServerless WithInsights(AuroraInsights insights)
    {
        ArgumentNullException.ThrowIfNull(insights);
        return new(Spec with { Insights = insights });
    }

    /// <summary>Adds alarms for capacity, optionally for connections, and with readers for their lag. Default: none.</summary>
    /// <param name="topicArn">The ARN of the SNS topic to notify.</param>
    /// <param name="configure">Adjusts the thresholds (<c>AUR034</c>).</param>
    /// <returns>The cluster with alarms.</returns>
    /// <example><code>blueprint.WithAlarms(topicArn, alarms => alarms.WithConnections(200))</code></example>
    [Pure]
    public AuroraServerless WithAlarms(Input<string> topicArn, Func<AuroraAlarms, AuroraAlarms>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(topicArn);
        var alarms = new AuroraAlarms(topicArn);
        return new(
            Spec with
            {
                Alarms = configure is null
                    ? alarms
                    : configure(alarms)
                        ?? throw new ArgumentException(
                            "The configuration of the alarms returned null; return the adjusted ones.",
                            nameof(configure)),
            });
    }

    /// <summary>Chooses the certificate authority of the instances' server certificates. Default: AWS's default.</summary>
    /// <param name="certificate">The authority.</param>
    /// <returns>The cluster with that authority.</returns>
    /// <example><code>blueprint.WithCaCertificate(RdsCaCertificate.Rsa4096)</code></example>
    [Pure]
    public AuroraServerless WithCaCertificate(RdsCaCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new(Spec with { CaCertificate = certificate });
    }

    /// <summary>Lets RDS upgrade the minor version in the maintenance window. Default: the version stays as set.</summary>
    /// <returns>The cluster, which then requests only the major version, so that an update does not revert RDS's upgrade.</returns>
    /// <example><code>blueprint.WithAutomaticMinorUpgrades()</code></example>
    [Pure]
    public AuroraServerless WithAutomaticMinorUpgrades() => new(Spec with { UpgradesItself = true });

    /// <summary>Allows an upgrade to a new major version. Default: RDS rejects it.</summary>
    /// <returns>
    /// The cluster, which may be upgraded to another major version. The parameter groups of both versions exist until the upgrade is done.
    /// </returns>
    /// <remarks>
    /// Also call <see cref="WithImmediateChanges"/>: otherwise the upgrade waits for the maintenance window, and the instances request the
    /// new groups before it.
    /// </remarks>
    /// <example><code>blueprint.AcceptMajorUpgrade().WithImmediateChanges()</code></example>
    [Pure]
    public AuroraServerless AcceptMajorUpgrade() => new(Spec with { AcceptsMajorUpgrade = true });

    /// <summary>
    /// Disables RDS Extended Support. Default: RDS enrols the cluster, and charges when standard support of the major version ends
    /// (<c>AUR111</c>).
    /// </summary>
    /// <returns>
    /// The cluster, which RDS upgrades to a newer major version when standard support ends; a new cluster of such a version is problem
    /// <c>AUR047</c>.
    /// </returns>
    /// <remarks>Source: boto/botocore, botocore/data/rds/2014-10-31/service-2.json, «EngineLifecycleSupport».</remarks>
    /// <example><code>blueprint.WithoutExtendedSupport()</code></example>
    [Pure]
    public AuroraServerless WithoutExtendedSupport() => new(Spec with { HasExtendedSupport = false });

    /// <summary>Plans on another day, also when provisioned: for tests, which must not depend on the day they run on.</summary>
    internal AuroraServerless WithClock(TimeProvider clock) => new(Spec with { Clock = clock });

    /// <summary>
    /// Applies every change at once, with a restart if required. Default: changes that can wait are applied in the maintenance window.
    /// </summary>
    /// <returns>The cluster with immediate changes.</returns>
    /// <example><code>blueprint.WithImmediateChanges()</code></example>
    [Pure]
    public AuroraServerless WithImmediateChanges() => new(Spec with { AppliesImmediately = true });

    /// <summary>
    /// Sets the cluster's identifier. Default: the component's name with the suffix that Pulumi adds to the subnet group's name.
    /// </summary>
    /// <param name="identifier">
    /// 1 to 63 lower-case letters, digits and single hyphens, beginning with a letter (<c>AUR026</c>); unique per account and region.
    /// Another identifier replaces the cluster.
    /// </param>
    /// <returns>The cluster with that identifier.</returns>
    /// <example><code>blueprint.WithIdentifier("builderspace-production")</code></example>
    [Pure]
    public AuroraServerless WithIdentifier(string identifier)
    {
        ArgumentException.ThrowIfNullOrEmpty(identifier);
        return new(Spec with { Identifier = identifier });
    }
}
