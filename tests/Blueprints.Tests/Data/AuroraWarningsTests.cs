using Microsoft.Extensions.Time.Testing;

namespace Blueprints.Tests.Data;

/// <summary>What is allowed and told, by severity and path; and that nothing is told where there is nothing to tell.</summary>
public class AuroraWarningsTests
{
    private static readonly Dictionary<string, (AuroraServerless Blueprint, ProblemSeverity Severity, string Path)> Cases = new()
    {
        ["AUR101"] = (
            Databases.Postgres.In(Databases.Placement(SubnetKind.Public, "us-east-1a", "us-east-1b")),
            ProblemSeverity.Warning,
            "Placement"),
        ["AUR102"] = (
            AuroraServerless.Postgres(AuroraPostgresVersion.V16_8, Databases.Tier).AllowFromCidr("10.0.0.0/16", "The network"),
            ProblemSeverity.Note,
            "Readers"),
        ["AUR103"] = (
            AuroraServerless.Postgres(AuroraPostgresVersion.V16_8, Databases.Tier)
                .AllowFromCidr("10.0.0.0/16", "The network")
                .AddReader("reports", 2),
            ProblemSeverity.Warning,
            "Readers"),
        ["AUR104"] = (
            AuroraServerless.Postgres(AuroraPostgresVersion.V16_8, Databases.Tier).AddReader("standby"),
            ProblemSeverity.Warning,
            "Sources"),
        ["AUR105"] = (Databases.Postgres.AllowFromCidr("203.0.113.0/24", "The office"), ProblemSeverity.Warning, "Sources[203.0.113.0/24]"),
        ["AUR107"] = (
            Databases.Postgres.WithoutProtection().WithFinalSnapshot(FinalSnapshot.Skip),
            ProblemSeverity.Warning,
            "FinalSnapshot"),
        ["AUR108"] = (Databases.MySql.WithLogExports(7, AuroraLog.SlowQueries), ProblemSeverity.Warning, "Logs[slowquery]"),
        ["AUR110"] = (Databases.Of("16.4"), ProblemSeverity.Warning, "Version"),
        ["AUR111"] = (Databases.Of("13.20").WithClock(Day(2026, 2, 28)), ProblemSeverity.Warning, "Version"),
        ["AUR112"] = (Databases.Of("14.17").WithClock(Day(2027, 1, 1)), ProblemSeverity.Note, "Version"),
        ["AUR113"] = (Databases.Postgres.WithRestore(AuroraRestore.FromSnapshot("old-final")), ProblemSeverity.Note, "Restore"),
        ["AUR114"] = (
            Databases.Postgres.WithEncryption(AuroraEncryption.Key("arn:aws:kms:us-east-1:123456789012:key/1234abcd")),
            ProblemSeverity.Note,
            "Encryption.KmsKeyArn"),
        ["AUR109"] = (Databases.Postgres.WithPassword(AuroraPassword.Given("correct horse")), ProblemSeverity.Warning, "Password"),
    };

    private static readonly AuroraServerless[] WithoutWarnings =
    [
        Databases.Postgres,
        Databases.MySql,
        Databases.Postgres.AsDisposable(),
        Databases.Of("14.17").WithClock(Day(2026, 12, 1)),
        Databases.Of("16.15"),
        Databases.Of("17.7"),
        Databases.Of("19.1"),
        Databases.Postgres.WithRestore(AuroraRestore.CloneOf("old")),
        Databases.Postgres.WithoutIamAuthentication().WithRestore(AuroraRestore.FromSnapshot("old-final")),
        Databases.Postgres.WithoutProtection(),
        Databases.Postgres.WithFinalSnapshot(FinalSnapshot.Skip),
        Databases.Postgres.WithCapacity(AuroraCapacity.Between(1, 256)),
        Databases.Of("15.4").WithCapacity(AuroraCapacity.Between(1, 128)),
        Databases.MySql.WithLogExports(7, AuroraLog.SlowQueries, AuroraLog.Error).WithInstanceParameter("slow_query_log", "1"),
        Databases.MySql
            .WithLogExports(7, AuroraLog.Audit)
            .WithClusterParameter("server_audit_logging", "1")
            .WithClusterParameter("server_audit_events", "CONNECT"),
    ];

    public static TheoryData<string, string> Restores => new()
    {
        { "snapshot", "IAM authentication, the Data API, insights come" },
        { "time", "the Data API, insights, the choice of no extended support come" },
        { "latest", "the Data API, insights, the choice of no extended support come" },
        { "clone", "the Data API, insights, the choice of no extended support come" },
    };

    public static TheoryData<string> Codes => [.. Cases.Keys];

    public static TheoryData<int> Quiet => [.. Enumerable.Range(0, WithoutWarnings.Length)];

    [Fact]
    public void LongTermVersions_AreThoseOfTheGuide() =>
        Assert.Equal(
            ["16.8", "17.7", "3.04.6", "3.10.0", "3.10.3"],
            (string[])[
                .. new[] { "16.4", "16.8", "16.10", "17.4", "17.7", "18.3" }.Where(
                    name => AuroraPostgresVersion.Of(name).HasLongTermSupport),
                .. new[] { "3.04.6", "3.08.2", "3.10.0", "3.10.3", "3.12.0", "8.4.7" }.Where(
                    name => AuroraMySqlVersion.Of(name).HasLongTermSupport)]);

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

    // Fact: hashicorp/terraform-provider-aws, internal/service/rds/cluster.go, resourceClusterCreate.
    [Theory]
    [MemberData(nameof(Restores))]
    public void Plan_TellsWhatARestoreGetsLater(string kind, string late)
    {
        var restore = kind switch
        {
            "snapshot" => AuroraRestore.FromSnapshot("old-final"),
            "time" => AuroraRestore.FromPointInTime("old", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero)),
            "latest" => AuroraRestore.FromLatest("old"),
            _ => AuroraRestore.CloneOf("old"),
        };

        var problem = Assert.Single(
            Databases.Postgres
                .WithRestore(restore)
                .WithDataApi()
                .WithInsights(AuroraInsights.Standard())
                .WithoutExtendedSupport()
                .Plan().Warnings);

        Assert.Equal("AUR113", problem.Code);
        Assert.Contains(late, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_TellsWhichEventsAreMissing_WhenTheAuditLogIsOnAlone()
    {
        var problem = Assert.Single(
            Databases.MySql.WithLogExports(7, AuroraLog.Audit).WithClusterParameter("server_audit_logging", "1").Plan().Warnings);

        Assert.Equal(("AUR108", "Logs[audit]"), (problem.Code, problem.Path));
        Assert.Contains("only when server_audit_events is set", problem.Message, StringComparison.Ordinal);
        Assert.Contains("WithClusterParameter(\"server_audit_events\"", problem.Fix, StringComparison.Ordinal);
    }

    private static FakeTimeProvider Day(int year, int month, int day) => new(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero));
}
