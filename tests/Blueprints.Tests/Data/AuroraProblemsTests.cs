using Microsoft.Extensions.Time.Testing;

namespace Blueprints.Tests.Data;

/// <summary>Each wrong input of a cluster gives one problem with a code of its own, the path, what was got and what to do.</summary>
public class AuroraProblemsTests
{
    private static readonly Dictionary<string, Wrong> Cases = new Wrong[]
    {
        new(
            "AUR002",
            "one zone",
            Databases.Postgres.In(Databases.Placement(SubnetKind.Isolated, "us-east-1a")),
            "Placement",
            "are in us-east-1a",
            "two zones"),
        new(
            "AUR002",
            "two subnets in one zone",
            Databases.Postgres.In(Databases.Placement(SubnetKind.Isolated, "us-east-1a", "us-east-1a")),
            "Placement",
            "needs two zones",
            "two zones"),
        new(
            "AUR003",
            "a quarter",
            Databases.Postgres.WithCapacity(AuroraCapacity.Between(0.75, 2)),
            "Capacity.Minimum",
            "0.75 ACU is not a multiple",
            "multiple of 0.5"),
        new(
            "AUR003",
            "a third",
            Databases.Postgres.WithCapacity(AuroraCapacity.AutoPause(2.3)),
            "Capacity.Maximum",
            "2.3 ACU is not a multiple",
            "multiple of 0.5"),
        new(
            "AUR004",
            "nothing without a pause",
            Databases.Postgres.WithCapacity(AuroraCapacity.Between(0, 2)),
            "Capacity.Minimum",
            "0 ACU is out of range",
            "AutoPause"),
        new(
            "AUR004",
            "too much",
            Databases.Postgres.WithCapacity(AuroraCapacity.Between(1, 256.5)),
            "Capacity.Maximum",
            "256.5 ACU",
            "0.5 to 256"),
        new(
            "AUR004",
            "too much for PostgreSQL 15.4",
            Databases.Of("15.4").WithCapacity(AuroraCapacity.Between(1, 128.5)),
            "Capacity.Maximum",
            "Aurora PostgreSQL 15.4",
            "0.5 to 128, or a version that supports 256: 13.13"),
        new(
            "AUR004",
            "too much for MySQL 3.05",
            AuroraServerless.MySql(AuroraMySqlVersion.Of("3.05.2"), Databases.Tier).WithCapacity(AuroraCapacity.Between(1, 256)),
            "Capacity.Maximum",
            "3.05.2",
            "3.06.0 or higher"),
        new(
            "AUR004",
            "the larger one first",
            Databases.Postgres.WithCapacity(AuroraCapacity.Between(4, 2)),
            "Capacity",
            "4 ACU is above the maximum of 2",
            "the minimum comes first"),
        new(
            "AUR004",
            "not a number",
            Databases.Postgres.WithCapacity(AuroraCapacity.Between(0.5, double.NaN)),
            "Capacity.Maximum",
            "NaN ACU",
            "0.5 to 256"),
        new(
            "AUR005",
            "half an ACU at most",
            Databases.Postgres.WithCapacity(AuroraCapacity.Between(0.5, 0.5)),
            "Capacity.Maximum",
            "0.5 ACU is not a maximum",
            "1 or more"),
        new(
            "AUR006",
            "a pause before 16.3",
            Databases.Of("16.2").WithCapacity(AuroraCapacity.AutoPause(2)),
            "Capacity",
            "Aurora PostgreSQL 16.2 cannot pause",
            "16.3 or higher"),
        new(
            "AUR006",
            "a pause before 3.08",
            AuroraServerless.MySql(AuroraMySqlVersion.Of("3.07.1"), Databases.Tier).WithCapacity(AuroraCapacity.AutoPause(2)),
            "Capacity",
            "8.0.mysql_aurora.3.07.1 cannot pause",
            "3.08.0"),
        new(
            "AUR007",
            "a short pause",
            Databases.Postgres.WithCapacity(AuroraCapacity.AutoPause(2, TimeSpan.FromSeconds(299))),
            "Capacity.PauseAfter",
            "00:04:59",
            "300 to 86400"),
        new(
            "AUR007",
            "a long pause",
            Databases.Postgres.WithCapacity(AuroraCapacity.AutoPause(2, TimeSpan.FromSeconds(86_401))),
            "Capacity.PauseAfter",
            "1.00:00:01",
            "300 to 86400"),
        new(
            "AUR007",
            "milliseconds",
            Databases.Postgres.WithCapacity(AuroraCapacity.AutoPause(2, TimeSpan.FromMilliseconds(300_500))),
            "Capacity.PauseAfter",
            "00:05:00.5",
            "whole seconds"),
        new("AUR008", "PostgreSQL 13.5", Databases.Of("13.5"), "Version", "Aurora PostgreSQL 13.5 has no serverless", "13.6"),
        new("AUR008", "PostgreSQL 12", Databases.Of("12.22"), "Version", "Aurora PostgreSQL 12.22", "13.6"),
        new(
            "AUR008",
            "MySQL 3.01",
            AuroraServerless.MySql(AuroraMySqlVersion.Of("3.01.1"), Databases.Tier),
            "Version",
            "3.01.1 has no serverless",
            "3.02.0"),
        new("AUR009", "a reader twice", Databases.Postgres.AddReader("standby", 2), "Readers[standby]", "more than one instance", "unique"),
        new(
            "AUR009",
            "a reader called writer",
            Databases.Postgres.AddReader("writer"),
            "Readers[writer]",
            "more than one instance",
            "unique"),
        new(
            "AUR010",
            "capitals",
            Databases.Postgres.AddReader("Reports"),
            "Readers[Reports]",
            "'Reports' is not a valid name",
            "lower-case"),
        new("AUR010", "two hyphens", Databases.Postgres.AddReader("a--b"), "Readers[a--b]", "'a--b' is not a valid name", "single hyphens"),
        new(
            "AUR011",
            "tier 16",
            Databases.Postgres.AddReader("reports", 16),
            "Readers[reports].PromotionTier",
            "16 is not a promotion tier",
            "0 to 15"),
        new(
            "AUR012",
            "16 readers",
            Enumerable.Range(0, 15).Aggregate(Databases.Postgres, (all, number) => all.AddReader($"r{number}")),
            "Readers",
            "16 readers",
            "at most 15"),
        new(
            "AUR013",
            "everybody",
            Databases.Postgres.AllowFromCidr("0.0.0.0/0", "everybody"),
            "Sources[0.0.0.0/0]",
            "whole internet",
            "AllowFrom"),
        new(
            "AUR013",
            "everybody by IPv6",
            Databases.Postgres.AllowFromCidr("::/0", "everybody"),
            "Sources[::/0]",
            "whole internet",
            "AllowFrom"),
        new(
            "AUR014",
            "IPv6",
            Databases.Postgres.AllowFromCidr("fd00::/64", "the office"),
            "Sources[fd00::/64]",
            "only IPv4 addresses",
            "IPv4 block"),
        new(
            "AUR014",
            "IPv6 outwards",
            Databases.Postgres.AllowToCidr("::/0", 443, "functions"),
            "Destinations[::/0:443]",
            "only IPv4 addresses",
            "IPv4 block"),
        new(
            "AUR015",
            "a block twice",
            Databases.Postgres.AllowFromCidr("10.0.0.0/16", "again"),
            "Sources[10.0.0.0/16]",
            "more than one rule",
            "unique"),
        new(
            "AUR015",
            "a name twice",
            Databases.Postgres.AllowFrom("bastion", "sg-0a", "one").AllowFrom("bastion", "sg-0b", "two"),
            "Sources[bastion]",
            "more than one rule",
            "unique"),
        new(
            "AUR016",
            "an apostrophe",
            Databases.Postgres.AllowFrom("bastion", "sg-0a", "it's us"),
            "Sources[bastion].Reason",
            "'it's us' is not a valid description",
            "255"),
        new(
            "AUR016",
            "256 characters",
            Databases.Postgres.AllowToCidr("10.0.0.0/16", 443, new string('a', 256)),
            "Destinations[10.0.0.0/16:443].Reason",
            "not a valid description",
            "255"),
        new(
            "AUR017",
            "capitals in a rule's name",
            Databases.Postgres.AllowFrom("Bastion", "sg-0a", "support"),
            "Sources[Bastion]",
            "'Bastion' is not a valid name of a rule",
            "1 to 40"),
        new(
            "AUR019",
            "a hyphen in a database",
            Databases.Postgres.WithDatabase("builder-space"),
            "Database",
            "'builder-space' is not a valid database name",
            "1 to 63"),
        new(
            "AUR019",
            "64 characters in PostgreSQL",
            Databases.Postgres.WithDatabase(new string('a', 64)),
            "Database",
            "not a valid database name",
            "1 to 63"),
        new(
            "AUR019",
            "an internal database of the engine",
            Databases.MySql.WithDatabase("mysql"),
            "Database",
            "an internal database of the engine",
            "another name"),
        new(
            "AUR020",
            "admin in PostgreSQL",
            Databases.Postgres.WithMasterUser("admin"),
            "MasterUser",
            "'admin' is a reserved word of the engine",
            "another name"),
        new(
            "AUR020",
            "pg_ in PostgreSQL",
            Databases.Postgres.WithMasterUser("pg_boss"),
            "MasterUser",
            "is a reserved word",
            "another name"),
        new(
            "AUR020",
            "64 characters in PostgreSQL",
            Databases.Postgres.WithMasterUser(new string('a', 64)),
            "MasterUser",
            "not a valid name of the master user",
            "1 to 63"),
        new(
            "AUR020",
            "17 characters in MySQL",
            Databases.MySql.WithMasterUser(new string('a', 17)),
            "MasterUser",
            "not a valid name of the master user",
            "1 to 16"),
        new("AUR021", "a low port", Databases.Postgres.OnPort(1149), "Port", "port 1149", "1150 to 65535"),
        new("AUR022", "no backups", Databases.Postgres.WithBackups(0), "Backups.RetentionDays", "0 days", "1 to 35"),
        new("AUR022", "36 days", Databases.Postgres.WithBackups(36), "Backups.RetentionDays", "36 days", "1 to 35"),
        new("AUR023", "25 o'clock", Databases.Postgres.WithBackups(7, "25:00-26:00"), "Backups.Window", "'25:00-26:00'", "01:00-02:00"),
        new("AUR023", "29 minutes", Databases.Postgres.WithBackups(7, "01:00-01:29"), "Backups.Window", "at least 30 minutes", "UTC"),
        new(
            "AUR024",
            "no day",
            Databases.Postgres.WithMaintenanceWindow("03:00-04:00"),
            "MaintenanceWindow",
            "'03:00-04:00'",
            "sun:03:00-sun:04:00"),
        new(
            "AUR024",
            "a whole day",
            Databases.Postgres.WithMaintenanceWindow("sun:03:00-mon:03:00"),
            "MaintenanceWindow",
            "less than a day",
            "UTC"),
        new(
            "AUR025",
            "the same hour",
            Databases.Postgres.WithBackups(7, "03:30-04:30").WithMaintenanceWindow("sun:03:00-sun:04:00"),
            "MaintenanceWindow",
            "overlap",
            "move one"),
        new(
            "AUR025",
            "over midnight and the end of the week",
            Databases.Postgres.WithBackups(7, "23:45-00:15").WithMaintenanceWindow("sun:23:50-mon:00:30"),
            "MaintenanceWindow",
            "overlap",
            "move one"),
        new(
            "AUR026",
            "an identifier that ends in a hyphen",
            Databases.Postgres.WithIdentifier("db-"),
            "Identifier",
            "'db-' is not a cluster identifier",
            "1 to 63"),
        new(
            "AUR026",
            "64 characters in an identifier",
            Databases.Postgres.WithIdentifier(new string('a', 64)),
            "Identifier",
            "not a cluster identifier",
            "1 to 63"),
        new(
            "AUR027",
            "a space in a parameter",
            Databases.Postgres.WithClusterParameter("log min", "1"),
            "ClusterParameters[log min]",
            "'log min' is not",
            "lower-case"),
        new(
            "AUR028",
            "TLS off in PostgreSQL",
            Databases.Postgres.WithClusterParameter("rds.force_ssl", "0"),
            "ClusterParameters[rds.force_ssl]",
            "sets rds.force_ssl itself",
            "Customize"),
        new(
            "AUR028",
            "TLS off in MySQL",
            Databases.MySql.WithInstanceParameter("require_secure_transport", "OFF"),
            "InstanceParameters[require_secure_transport]",
            "itself",
            "Customize"),
        new(
            "AUR029",
            "MySQL's log of PostgreSQL",
            Databases.Postgres.WithLogExports(7, AuroraLog.SlowQueries),
            "Logs[slowquery]",
            "has no log 'slowquery'",
            "postgresql"),
        new(
            "AUR029",
            "PostgreSQL's log of MySQL",
            Databases.MySql.WithLogExports(7, AuroraLog.PostgreSql),
            "Logs[postgresql]",
            "has no log 'postgresql'",
            "error, audit"),
        new(
            "AUR030",
            "eight days of logs",
            Databases.Postgres.WithLogExports(8, AuroraLog.PostgreSql),
            "Logs.RetentionDays",
            "for 8 days",
            "1, 3, 5, 7"),
        new(
            "AUR031",
            "every two seconds",
            Databases.Postgres.WithEnhancedMonitoring(2),
            "EnhancedMonitoring",
            "interval of 2 seconds",
            "0, 1, 5, 10, 15, 30, 60"),
        new(
            "AUR032",
            "ten days of insights",
            Databases.Postgres.WithInsights(AuroraInsights.Standard(10)),
            "Insights.RetentionDays",
            "for 10 days",
            "multiple of 31"),
        new(
            "AUR032",
            "24 months",
            Databases.Postgres.WithInsights(AuroraInsights.Standard(744)),
            "Insights.RetentionDays",
            "for 744 days",
            "731"),
        new(
            "AUR033",
            "a short advanced mode",
            Databases.Postgres.WithInsights(AuroraInsights.Advanced(31)),
            "Insights.RetentionDays",
            "31 days are too few",
            "465 or more"),
        new(
            "AUR034",
            "more than everything",
            Databases.Postgres.WithAlarms("arn:aws:sns:us-east-1:123456789012:oncall", alarms => alarms.WithAcuUtilization(101)),
            "Alarms.AcuUtilization",
            "101 %",
            "at most 100"),
        new(
            "AUR034",
            "no connections",
            Databases.Postgres.WithAlarms("arn:aws:sns:us-east-1:123456789012:oncall", alarms => alarms.WithConnections(0)),
            "Alarms.Connections",
            "0 connections",
            "1 or more"),
        new(
            "AUR034",
            "no lag",
            Databases.Postgres.WithAlarms("arn:aws:sns:us-east-1:123456789012:oncall", alarms => alarms.WithReplicaLag(TimeSpan.Zero)),
            "Alarms.ReplicaLag",
            "00:00:00",
            "more than 0"),
        new(
            "AUR035",
            "a restored database's name",
            Databases.Postgres.WithDatabase("app").WithRestore(AuroraRestore.FromSnapshot("app-final")),
            "Database",
            "starts with a snapshot",
            "remove WithDatabase"),
        new(
            "AUR035",
            "a clone's master user",
            Databases.Postgres.WithMasterUser("platform").WithRestore(AuroraRestore.CloneOf("app")),
            "MasterUser",
            "a clone of another cluster",
            "WithMasterUser"),
        new(
            "AUR040",
            "a key that is gone too soon",
            Databases.Postgres.WithEncryption(AuroraEncryption.OwnKey(6)),
            "Encryption.DeletionWindowDays",
            "6 days",
            "7 to 30"),
        new(
            "AUR041",
            "port 0",
            Databases.Postgres.AllowToCidr("10.0.0.0/16", 0, "functions"),
            "Destinations[10.0.0.0/16:0]",
            "0 is not a port",
            "1 to 65535"),
        new(
            "AUR042",
            "a block between two",
            Databases.Postgres.AllowFromCidr("10.8.1.0/16", "the office"),
            "Sources[10.8.1.0/16]",
            "not aligned",
            "use 10.8.0.0/16"),
        new(
            "AUR045",
            "the alias of a key",
            Databases.Postgres.WithEncryption(AuroraEncryption.Key("alias/orders")),
            "Encryption.KmsKeyArn",
            "'alias/orders' is not the ARN of a KMS key",
            "arn:aws:kms"),
        new(
            "AUR045",
            "a key of another region",
            Databases.Postgres.WithEncryption(AuroraEncryption.Key(KeyIn("eu-west-1"))),
            "Encryption.KmsKeyArn",
            "a KMS key in eu-west-1",
            "us-east-1"),
        new(
            "AUR045",
            "a secret's key of another region",
            Databases.Postgres.WithPassword(AuroraPassword.Managed(KeyIn("eu-west-1"))),
            "Password.KmsKeyArn",
            "a KMS key in eu-west-1",
            "us-east-1"),
        new(
            "AUR045",
            "a topic of another region",
            Databases.Postgres.WithAlarms("arn:aws:sns:eu-west-1:123456789012:oncall"),
            "Alarms.TopicArn",
            "an SNS topic in eu-west-1",
            "us-east-1"),
        new(
            "AUR045",
            "a topic of another partition",
            Databases.Postgres.WithAlarms("arn:aws-cn:sns:cn-north-1:123456789012:oncall"),
            "Alarms.TopicArn",
            "of partition aws-cn",
            "us-east-1"),
        new(
            "AUR045",
            "a topic by its name",
            Databases.Postgres.WithAlarms("oncall"),
            "Alarms.TopicArn",
            "'oncall' is not the ARN of an SNS topic",
            "arn:aws:sns"),
        new(
            "AUR045",
            "a security group by its name",
            Databases.Postgres.AllowFrom("bastion", "default", "support"),
            "Sources[bastion]",
            "'default' is not",
            "sg-"),
        new(
            "AUR046",
            "a static parameter at once",
            Databases.Postgres.WithClusterParameter("rds.logical_replication", "1", atReboot: false),
            "ClusterParameters[rds.logical_replication]",
            "rds.logical_replication is static",
            "atReboot"),
        new(
            "AUR046",
            "a static parameter of an instance at once",
            Databases.MySql.WithInstanceParameter("performance_schema", "1", atReboot: false),
            "InstanceParameters[performance_schema]",
            "is static",
            "atReboot"),
        new(
            "AUR047",
            "PostgreSQL 13 without extended support",
            Databases.Of("13.20").WithClock(Day(2026, 3, 1)).WithoutExtendedSupport(),
            "Version",
            "Aurora PostgreSQL 13 ended on 2026-02-28",
            "newer major version"),
        new("TAG004", "a tag of AWS's", Databases.Postgres.WithTag("aws:team", "x"), "Tags[aws:team]", "aws:", "another key"),
    }.ToDictionary(wrong => $"{wrong.Code} {wrong.What}");

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Plan_Reports(string name)
    {
        var wrong = Cases[name];

        var problem = Assert.Single(Assert.Throws<BlueprintException>(() => wrong.Blueprint.Plan()).Problems);

        Assert.Equal((wrong.Code, ProblemSeverity.Error, wrong.Path), (problem.Code, problem.Severity, problem.Path));
        Assert.Contains(wrong.Message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(wrong.Fix, problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ReportsEverythingAtOnce() =>
        Assert.Equal(
            ["AUR004", "AUR013", "AUR022"],
            Assert.Throws<BlueprintException>(() => AuroraServerless.Postgres(AuroraPostgresVersion.V16_4, Databases.Tier)
                .WithCapacity(AuroraCapacity.Between(0, 1))
                .AllowFromCidr("0.0.0.0/0", "everybody")
                .WithBackups(99)
                .Plan()).Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("13.15")]
    [InlineData("14.12")]
    [InlineData("15.7")]
    [InlineData("16.3")]
    [InlineData("17.4")]
    [InlineData("18.3")]
    public void Plan_TakesAPause_WhenTheVersionCan(string version) =>
        Assert.Equal(TimeSpan.FromSeconds(300), Databases.Of(version).WithCapacity(AuroraCapacity.AutoPause(256)).Plan().PauseAfter);

    [Theory]
    [InlineData("13.13")]
    [InlineData("14.10")]
    [InlineData("15.5")]
    [InlineData("16.1")]
    [InlineData("17.4")]
    public void Plan_Takes256Acu_WhenTheVersionReachesThem(string version) =>
        Assert.Equal(256, Databases.Of(version).WithCapacity(AuroraCapacity.Between(1, 256)).Plan().MaximumCapacity);

    [Fact]
    public void Plan_Takes256Acu_OfMySql306() =>
        Assert.Equal(
            256,
            AuroraServerless.MySql(AuroraMySqlVersion.Of("3.06.0"), Databases.Tier)
                .WithCapacity(AuroraCapacity.Between(1, 256))
                .Plan().MaximumCapacity);

    [Theory]
    [InlineData("01:00-02:00", "sun:02:00-sun:03:00")]
    [InlineData("23:30-00:30", "sun:00:30-sun:01:00")]
    [InlineData("02:00-02:30", "mon:02:30-tue:01:30")]
    public void Plan_TakesWindowsThatDoNotMeet(string backup, string maintenance) =>
        Assert.Empty(Databases.Postgres.WithBackups(7, backup).WithMaintenanceWindow(maintenance).Plan().Warnings);

    [Fact]
    public void Plan_TakesALongMasterUser_OfPostgreSql() =>
        Assert.Equal(new string('a', 63), Databases.Postgres.WithMasterUser(new string('a', 63)).Plan().MasterUser);

    [Fact]
    public void AllowFromCidr_ReportsNet030_WhenTheTextIsNoBlock() =>
        Assert.Equal(
            "NET030",
            Assert.Single(Assert.Throws<BlueprintException>(() => Databases.Postgres.AllowFromCidr("office", "the office")).Problems).Code);

    [Theory]
    [InlineData("16")]
    [InlineData("16.4.1")]
    [InlineData("latest")]
    public void PostgresVersion_IsRefused_WhenItIsNotMajorAndMinor(string name) => Assert.Throws<ArgumentException>(
        () => AuroraPostgresVersion.Of(name));

    [Theory]
    [InlineData("3.10")]
    [InlineData("8.0")]
    [InlineData("8.0.36")]
    [InlineData("mysql_aurora.3.10.0")]
    [InlineData("8.4.mysql_aurora.4.00.1")]
    [InlineData("8.4.mysql_aurora.3.10.0")]
    [InlineData("8.0.mysql_aurora.8.4.7")]
    [InlineData("8.4.7\n")]
    public void MySqlVersion_IsRefused_WhenItIsNotAurorasOwn(string name) => Assert.Throws<ArgumentException>(
        () => AuroraMySqlVersion.Of(name));

    [Theory]
    [InlineData("3.10.0", "8.0.mysql_aurora.3.10.0", "aurora-mysql8.0")]
    [InlineData("3.8.2", "8.0.mysql_aurora.3.08.2", "aurora-mysql8.0")]
    [InlineData("3.04.6", "8.0.mysql_aurora.3.04.6", "aurora-mysql8.0")]
    [InlineData("8.4.mysql_aurora.8.4.7", "8.4.mysql_aurora.8.4.7", "aurora-mysql8.4")]
    [InlineData("8.4.7", "8.4.mysql_aurora.8.4.7", "aurora-mysql8.4")]
    [InlineData("9.0.mysql_aurora.9.0.12", "9.0.mysql_aurora.9.0.12", "aurora-mysql9.0")]
    public void MySqlVersion_IsWrittenAsRdsWritesIt(string name, string version, string family)
    {
        var plan = AuroraServerless.MySql(AuroraMySqlVersion.Of(name), Databases.Tier).Plan();

        Assert.Equal((version, family), (plan.EngineVersion, plan.ParameterGroupFamily));
    }

    private static FakeTimeProvider Day(int year, int month, int day) => new(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero));

    private static string KeyIn(string region) => $"arn:aws:kms:{region}:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private sealed record Wrong(string Code, string What, AuroraServerless Blueprint, string Path, string Message, string Fix);
}
