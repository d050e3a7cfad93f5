namespace Blueprints.Dns;

/// <summary>
/// Specifies how much ExternalDNS tells: one of <see cref="Debug"/>, <see cref="Info"/>, <see cref="Warning"/> and <see cref="Error"/>.
/// </summary>
/// <example><code>controller.WithLogs(DnsLogLevel.Debug, asJson: true)</code></example>
public enum DnsLogLevel
{
    /// <summary>Every record that is looked at.</summary>
    Debug,

    /// <summary>Every change: the chart's default.</summary>
    Info,

    /// <summary>What is odd.</summary>
    Warning,

    /// <summary>What has failed.</summary>
    Error,
}
