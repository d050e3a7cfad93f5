namespace Blueprints.Dns;

/// <summary>
/// Specifies the log level of ExternalDNS: one of <see cref="Debug"/>, <see cref="Info"/>, <see cref="Warning"/> and <see cref="Error"/>.
/// </summary>
/// <example><code>controller.WithLogs(DnsLogLevel.Debug, asJson: true)</code></example>
public enum DnsLogLevel
{
    /// <summary>Every examined record.</summary>
    Debug,

    /// <summary>Every change: the chart's default.</summary>
    Info,

    /// <summary>Warnings and errors.</summary>
    Warning,

    /// <summary>Errors.</summary>
    Error,
}
