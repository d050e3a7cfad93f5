namespace Blueprints.Configuration;

/// <summary>The engine of a database, in <see cref="AuroraOptions"/>.</summary>
public enum AuroraEngineChoice
{
    /// <summary>Aurora PostgreSQL.</summary>
    Postgres,

    /// <summary>Aurora MySQL.</summary>
    MySql,
}
