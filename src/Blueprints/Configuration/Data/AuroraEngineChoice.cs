namespace Blueprints.Configuration;

/// <summary>Specifies the engine of a database, in <see cref="AuroraOptions"/>.</summary>
public enum AuroraEngineChoice
{
    /// <summary>Aurora PostgreSQL.</summary>
    Postgres,

    /// <summary>Aurora MySQL.</summary>
    MySql,
}
