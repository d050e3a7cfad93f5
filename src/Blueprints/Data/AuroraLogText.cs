namespace Blueprints.Data;

/// <summary>Returns RDS's names of the logs, and the parameters that enable them.</summary>
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

    /// <summary>
    /// Returns the parameters that enable a log, with example values. Sources: Amazon Aurora User Guide, «Aurora MySQL database log files»
    /// and «Using Advanced Auditing with an Amazon Aurora MySQL DB cluster»: no events are audited by default.
    /// </summary>
    public static (string Name, string Example)[] Switches(AuroraLog log) => log switch
    {
        AuroraLog.Audit => [("server_audit_logging", "1"), ("server_audit_events", "CONNECT,QUERY_DCL,QUERY_DDL")],
        AuroraLog.General => [("general_log", "1")],
        AuroraLog.SlowQueries => [("slow_query_log", "1")],
        _ => [],
    };
}
