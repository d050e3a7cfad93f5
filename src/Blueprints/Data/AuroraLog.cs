namespace Blueprints;

/// <summary>Specifies a log that a cluster can send to CloudWatch Logs. A log of another engine is problem <c>AUR029</c>.</summary>
/// <remarks>Source: Amazon RDS API Reference, «EnableCloudwatchLogsExports».</remarks>
public enum AuroraLog
{
    /// <summary>PostgreSQL's log (<c>postgresql</c>).</summary>
    PostgreSql,

    /// <summary>Failed connections with IAM authentication (<c>iam-db-auth-error</c>), of both engines.</summary>
    IamAuthenticationErrors,

    /// <summary>Aurora's own log of an instance (<c>instance</c>), of both engines.</summary>
    Instance,

    /// <summary>MySQL's error log (<c>error</c>).</summary>
    Error,

    /// <summary>
    /// MySQL's audit log (<c>audit</c>). Written when the cluster parameters <c>server_audit_logging</c> and <c>server_audit_events</c> are
    /// set (<c>AUR108</c>).
    /// </summary>
    Audit,

    /// <summary>MySQL's general log (<c>general</c>). Written when the parameter <c>general_log</c> is set (<c>AUR108</c>).</summary>
    General,

    /// <summary>
    /// MySQL's log of slow statements (<c>slowquery</c>). Written when the parameter <c>slow_query_log</c> is set (<c>AUR108</c>).
    /// </summary>
    SlowQueries,
}
