using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Data;

namespace Blueprints;

/// <summary>A version of Aurora MySQL: its own number, and the MySQL that it is compatible with.</summary>
/// <remarks>
/// Which versions a region offers changes every few months and is not checked; <c>aws rds describe-db-engine-versions --engine aurora-mysql</c> tells.
/// Sources: Amazon Aurora User Guide, «Supported Regions and Aurora DB engines for Aurora Serverless v2» (first version) and «Scaling to Zero ACUs with automatic
/// pause and resume» with the AWS CDK's list of versions that can pause.
/// </remarks>
/// <example><code>AuroraServerless.MySql(AuroraMySqlVersion.V3_10_0)</code></example>
public sealed partial record AuroraMySqlVersion
{
    private const string MySql8 = "8.0";

    private readonly Version _number;

    private AuroraMySqlVersion(string compatibility, Version number)
    {
        Compatibility = compatibility;
        _number = number;
    }

    /// <summary>Gets 3.08.2, compatible with MySQL 8.0.</summary>
    public static AuroraMySqlVersion V3_08_2 { get; } = new(MySql8, new Version(3, 8, 2));

    /// <summary>Gets 3.10.0, compatible with MySQL 8.0.</summary>
    public static AuroraMySqlVersion V3_10_0 { get; } = new(MySql8, new Version(3, 10, 0));

    /// <summary>Gets 3.10.3, compatible with MySQL 8.0.</summary>
    public static AuroraMySqlVersion V3_10_3 { get; } = new(MySql8, new Version(3, 10, 3));

    /// <summary>Gets the MySQL that the version is compatible with, for example <c>8.0</c>.</summary>
    public string Compatibility { get; }

    /// <summary>Gets the version as RDS writes it, for example <c>8.0.mysql_aurora.3.10.0</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Compatibility}.mysql_aurora.{_number.Major}.{_number.Minor:00}.{_number.Build}");

    /// <summary>Gets a value indicating whether there are serverless instances of this version: 3.02.0 and higher.</summary>
    public bool IsServerless => _number >= new Version(3, 2, 0);

    /// <summary>Gets a value indicating whether an idle cluster of this version can pause: 3.08.0 and higher.</summary>
    public bool CanPause => _number >= new Version(3, 8, 0);

    /// <summary>Returns the version with this name.</summary>
    /// <param name="name">The number, for example <c>3.11.0</c>, which is compatible with MySQL 8.0; or the whole name, as RDS writes it.</param>
    /// <returns>The version.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, empty, or not of that form.</exception>
    /// <example><code>AuroraMySqlVersion.Of("8.0.mysql_aurora.3.11.0")</code></example>
    public static AuroraMySqlVersion Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Pattern().Match(name) is { Success: true } match
            ? new AuroraMySqlVersion(match.Groups["mysql"] is { Success: true } mysql ? mysql.Value : MySql8, Version.Parse(match.Groups["number"].ValueSpan))
            : throw new ArgumentException($"'{name}' is not a version of Aurora MySQL; write it like 3.10.0 or 8.0.mysql_aurora.3.10.0.", nameof(name));
    }

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>For example <c>8.0.mysql_aurora.3.10.0</c>.</returns>
    public override string ToString() => Name;

    internal AuroraEngine ToEngine() => new()
    {
        Name = "aurora-mysql",
        Version = Name,
        MajorVersion = Compatibility,
        Family = $"aurora-mysql{Compatibility}",
        IsPostgres = false,
        IsServerless = IsServerless,
        CanPause = CanPause,
        LargestCapacity = _number >= new Version(3, 6, 0) ? 256 : 128,
    };

    [GeneratedRegex("^((?<mysql>[0-9]\\.[0-9])\\.mysql_aurora\\.(?<number>[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{1,2})|(?<number>3\\.[0-9]{1,2}\\.[0-9]{1,2}))\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
