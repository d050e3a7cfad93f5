using System.Diagnostics.Contracts;
using Pulumi;

namespace Blueprints;

/// <summary>Describes the alarms of a cluster, which notify an SNS topic when they are raised and cleared.</summary>
/// <remarks>Source of the metrics: Amazon Aurora User Guide, «Amazon CloudWatch metrics for Amazon Aurora».</remarks>
/// <example><code>blueprint.WithAlarms(topicArn, alarms => alarms.WithConnections(200))</code></example>
public sealed record AuroraAlarms
{
    internal AuroraAlarms(Input<string> topicArn) => TopicArn = topicArn;

    /// <summary>Gets the alarm threshold in percent of the maximum capacity, over 15 minutes. Default: 90.</summary>
    public double AcuUtilization { get; private init; } = 90;

    /// <summary>
    /// Gets the alarm threshold of connections to one instance, over 5 minutes. Default: no alarm, since the limit depends on the capacity.
    /// </summary>
    public int? Connections { get; private init; }

    /// <summary>Gets the alarm threshold of a reader's lag, over 5 minutes. Default: 2 seconds; no alarm without readers.</summary>
    public TimeSpan ReplicaLag { get; private init; } = TimeSpan.FromSeconds(2);

    internal Input<string> TopicArn { get; }

    /// <summary>Sets the alarm threshold in percent of the maximum capacity, over 15 minutes. Default: 90 %.</summary>
    /// <param name="percent">More than 0, at most 100 (<c>AUR034</c>).</param>
    /// <returns>The alarms with that threshold.</returns>
    /// <example><code>alarms.WithAcuUtilization(80)</code></example>
    [Pure]
    public AuroraAlarms WithAcuUtilization(double percent) => this with { AcuUtilization = percent };

    /// <summary>Adds an alarm for connections to one instance, over 5 minutes. Default: none.</summary>
    /// <param name="count">1 or more (<c>AUR034</c>).</param>
    /// <returns>The alarms with that threshold.</returns>
    /// <example><code>alarms.WithConnections(200)</code></example>
    [Pure]
    public AuroraAlarms WithConnections(int count) => this with { Connections = count };

    /// <summary>Sets the alarm threshold of a reader's lag, over 5 minutes. Default: 2 seconds.</summary>
    /// <param name="lag">More than 0 (<c>AUR034</c>).</param>
    /// <returns>The alarms with that threshold.</returns>
    /// <example><code>alarms.WithReplicaLag(TimeSpan.FromMilliseconds(500))</code></example>
    [Pure]
    public AuroraAlarms WithReplicaLag(TimeSpan lag) => this with { ReplicaLag = lag };

    /// <summary>Returns the thresholds.</summary>
    /// <returns>A line of text.</returns>
    public override string ToString()
    {
        var connections = Connections is { } count ? FormattableString.Invariant($", more than {count} connections") : string.Empty;
        return FormattableString.Invariant(
            $"capacity above {AcuUtilization} %{connections}, readers {ReplicaLag.TotalMilliseconds} ms behind");
    }
}
