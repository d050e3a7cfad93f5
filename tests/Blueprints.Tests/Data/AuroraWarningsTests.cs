namespace Blueprints.Tests.Data;

/// <summary>What is allowed and told, by severity and path; and that nothing is told where there is nothing to tell.</summary>
public class AuroraWarningsTests
{
    private static readonly Dictionary<string, (AuroraServerless Blueprint, ProblemSeverity Severity, string Path)> Cases = new()
    {
        ["AUR101"] = (Databases.Postgres.In(Databases.Placement(SubnetKind.Public, "us-east-1a", "us-east-1b")), ProblemSeverity.Warning, "Placement"),
        ["AUR102"] = (AuroraServerless.Postgres(AuroraPostgresVersion.V16_4).In(Databases.Tier).AllowFromCidr("10.0.0.0/16", "The network"), ProblemSeverity.Note, "Readers"),
        ["AUR103"] = (AuroraServerless.Postgres(AuroraPostgresVersion.V16_4).In(Databases.Tier).AllowFromCidr("10.0.0.0/16", "The network").AddReader("reports", 2), ProblemSeverity.Warning, "Readers"),
        ["AUR104"] = (AuroraServerless.Postgres(AuroraPostgresVersion.V16_4).In(Databases.Tier).AddReader("standby"), ProblemSeverity.Warning, "Sources"),
        ["AUR105"] = (Databases.Postgres.AllowFromCidr("203.0.113.0/24", "The office"), ProblemSeverity.Warning, "Sources[203.0.113.0/24]"),
        ["AUR107"] = (Databases.Postgres.WithoutProtection().WithFinalSnapshot(FinalSnapshot.Skip), ProblemSeverity.Warning, "FinalSnapshot"),
        ["AUR108"] = (Databases.MySql.WithLogExports(7, AuroraLog.SlowQueries), ProblemSeverity.Warning, "Logs[slowquery]"),
        ["AUR109"] = (Databases.Postgres.WithPassword(AuroraPassword.Given("correct horse")), ProblemSeverity.Warning, "Password"),
    };

    private static readonly AuroraServerless[] WithoutWarnings =
    [
        Databases.Postgres,
        Databases.MySql,
        Databases.Postgres.AsDisposable(),
        Databases.Postgres.WithoutProtection(),
        Databases.Postgres.WithFinalSnapshot(FinalSnapshot.Skip),
        Databases.Postgres.WithCapacity(AuroraCapacity.Between(1, 256)),
        Databases.Of("15.4").WithCapacity(AuroraCapacity.Between(1, 128)),
        Databases.MySql.WithLogExports(7, AuroraLog.SlowQueries, AuroraLog.Error).WithInstanceParameter("slow_query_log", "1"),
        Databases.MySql.WithLogExports(7, AuroraLog.Audit).WithClusterParameter("server_audit_logging", "1").WithClusterParameter("server_audit_events", "CONNECT"),
    ];

    public static TheoryData<string> Codes => [.. Cases.Keys];

    public static TheoryData<int> Quiet => [.. Enumerable.Range(0, WithoutWarnings.Length)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Plan_Tells(string code)
    {
        var (blueprint, severity, path) = Cases[code];

        var problem = Assert.Single(blueprint.Plan().Warnings);

        Assert.Equal((code, severity, path), (problem.Code, problem.Severity, problem.Path));
    }

    [Theory]
    [MemberData(nameof(Quiet))]
    public void Plan_TellsNothing_WhenThereIsNothing(int number) => Assert.Empty(WithoutWarnings[number].Plan().Warnings);

    [Fact]
    public void Plan_TellsWhichEventsAreMissing_WhenTheAuditLogIsOnAlone()
    {
        var problem = Assert.Single(Databases.MySql.WithLogExports(7, AuroraLog.Audit).WithClusterParameter("server_audit_logging", "1").Plan().Warnings);

        Assert.Equal(("AUR108", "Logs[audit]"), (problem.Code, problem.Path));
        Assert.Contains("only when server_audit_events is set", problem.Message, StringComparison.Ordinal);
        Assert.Contains("WithClusterParameter(\"server_audit_events\"", problem.Fix, StringComparison.Ordinal);
    }
}
