namespace Blueprints.Data;

/// <summary>How RDS writes the logs, and what they need.</summary>
internal static class AuroraLogText
{
    public static string Of(AuroraLog log) => log switch
    {
        AuroraLog.PostgreSql => "postgresql",
        AuroraLog.IamAuthenticationErrors => "iam-db-auth-error",
        AuroraLog.Instance => "instance",
        AuroraLog.Error => "error",
        AuroraLog.Audit => "audit",
        AuroraLog.General => "general",
        AuroraLog.SlowQueries => "slowquery",
        _ => throw new ArgumentOutOfRangeException(nameof(log), log, "There is no such log."),
    };

    public static bool IsOf(AuroraLog log, AuroraEngine engine) => log switch
    {
        AuroraLog.IamAuthenticationErrors or AuroraLog.Instance => true,
        AuroraLog.PostgreSql => engine.IsPostgres,
        _ => !engine.IsPostgres,
    };

    /// <summary>Returns the parameter without which nothing is written, if there is one. Source: Amazon Aurora User Guide, «Aurora MySQL database log files».</summary>
    public static string? Switch(AuroraLog log) => log switch
    {
        AuroraLog.Audit => "server_audit_logging",
        AuroraLog.General => "general_log",
        AuroraLog.SlowQueries => "slow_query_log",
        _ => null,
    };
}
