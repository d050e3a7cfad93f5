using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Data.Planning;

/// <summary>
/// Checks names and the port. Sources: Amazon RDS API Reference, «CreateDBCluster» (identifier, port) and «CreateDBInstance», «DBName»
/// (database); Amazon Aurora User Guide, «Creating an Amazon Aurora DB cluster», «Settings for Aurora DB clusters» (master user: 16
/// characters in MySQL, 63 in PostgreSQL); the reserved words are those that RDS answers «is a reserved word used by the engine» to, and
/// the engines' own databases.
/// </summary>
internal static partial class NameRules
{
    public const int LongestIdentifier = 63;

    private const int LongestPostgresUser = 63;
    private const int LongestMySqlUser = 16;
    private const int LowestPort = 1150;
    public const int HighestPort = 65_535;

    private static readonly FrozenSet<string> PostgresUsers = new[] { "admin", "rdsadmin", "user" }.ToFrozenSet(
        StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> MySqlUsers = new[] { "rdsadmin" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> PostgresDatabases = new[] { "rdsadmin", "template0", "template1" }.ToFrozenSet(
        StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> MySqlDatabases = new[] { "information_schema", "mysql", "performance_schema", "sys" }
        .ToFrozenSet(
        StringComparer.OrdinalIgnoreCase);

    public static void Check(ProblemList problems, AuroraSpec spec)
    {
        var isPostgres = spec.Engine.IsPostgres;
        if (spec.Database is { } database)
        {
            CheckDatabase(problems, database, isPostgres);
        }

        if (spec.MasterUser is { } user)
        {
            CheckMasterUser(problems, user, isPostgres);
        }

        if (spec.Restore is { } restore && (spec.Database ?? spec.MasterUser) is not null)
        {
            problems.Error(
                AuroraProblems.RestoredNames,
                spec.Database is null ? "MasterUser" : "Database",
                $"the cluster starts with {restore}, which includes its database and master user",
                "remove WithDatabase and WithMasterUser");
        }

        if (spec.Port is < LowestPort or > HighestPort)
        {
            problems.Error(
                AuroraProblems.PortOutOfRange,
                "Port",
                string.Create(CultureInfo.InvariantCulture, $"Aurora does not support port {spec.Port}"),
                $"use {LowestPort} to {HighestPort}");
        }

        if (spec.Identifier is { } identifier && !IsIdentifier(identifier))
        {
            problems.Error(
                AuroraProblems.InvalidIdentifier,
                "Identifier",
                $"'{identifier}' is not a cluster identifier",
                $"use 1 to {LongestIdentifier} lower-case letters, digits and single hyphens, beginning with a letter and not ending with "
                    + $"a hyphen");
        }
    }

    /// <summary>Checks an identifier. RDS keeps identifiers in lower case, so upper case would differ between the state and AWS.</summary>
    public static bool IsIdentifier(string text) => text.Length <= LongestIdentifier && Identifier().IsMatch(text);

    private static void CheckDatabase(ProblemList problems, string name, bool isPostgres)
    {
        var longest = isPostgres ? 63 : 64;
        if (name.Length > longest || !Word().IsMatch(name))
        {
            problems.Error(
                AuroraProblems.InvalidDatabaseName,
                "Database",
                $"'{name}' is not a valid database name",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"use 1 to {longest} letters, digits and underscores, beginning with a letter"));
        }
        else if ((isPostgres ? PostgresDatabases : MySqlDatabases).Contains(name))
        {
            problems.Error(
                AuroraProblems.InvalidDatabaseName,
                "Database",
                $"'{name}' is an internal database of the engine",
                "use another name");
        }
    }

    private static void CheckMasterUser(ProblemList problems, string name, bool isPostgres)
    {
        var longest = isPostgres ? LongestPostgresUser : LongestMySqlUser;
        if (name.Length > longest || !Word().IsMatch(name))
        {
            problems.Error(
                AuroraProblems.InvalidMasterUser,
                "MasterUser",
                $"'{name}' is not a valid name of the master user",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"use 1 to {longest} letters, digits and underscores, beginning with a letter"));
        }
        else if (isPostgres
            ? PostgresUsers.Contains(name) || name.StartsWith("pg_", StringComparison.OrdinalIgnoreCase)
            : MySqlUsers.Contains(name))
        {
            problems.Error(
                AuroraProblems.InvalidMasterUser,
                "MasterUser",
                $"'{name}' is a reserved word of the engine",
                "use another name");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("^[a-z]([a-z0-9]|-(?=[a-z0-9]))*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Identifier();
}
