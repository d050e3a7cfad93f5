using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Data;

namespace Blueprints;

/// <summary>Identifies a version of Aurora MySQL: its own number, and the compatible MySQL version.</summary>
/// <remarks>
/// The versions of a region change every few months and are not checked; <c>aws rds describe-db-engine-versions --engine aurora-mysql</c>
/// lists them. Sources: Amazon Aurora User Guide, «Supported Regions and Aurora DB engines for Aurora Serverless v2» (first version) and
/// «Scaling to Zero ACUs with automatic pause and resume» with the AWS CDK's list of versions that can pause; the form of 8.4's versions
/// and their family: lists of <c>describe-db-engine-versions</c> in public programs of 2026. Long-term support: 3.04 and 3.10.
/// </remarks>
/// <example><code>AuroraServerless.MySql(AuroraMySqlVersion.V3_10_3, network.Tier("data"))</code></example>
public sealed partial record AuroraMySqlVersion
{
    private const string MySql8 = "8.0";

    /// <summary>
    /// Specifies the first MySQL version whose Aurora version has the same number, without leading zeros: <c>8.4.mysql_aurora.8.4.7</c>.
    /// </summary>
    private static readonly Version FirstWithItsOwnNumber = new(8, 4);

    private readonly Version _number;

    private AuroraMySqlVersion(string compatibility, Version number)
    {
        Compatibility = compatibility;
        _number = number;
    }

    /// <summary>Gets 3.08.2, compatible with MySQL 8.0.</summary>
    public static AuroraMySqlVersion V3_08_2 { get; } = new(MySql8, new Version(3, 8, 2));

    /// <summary>Gets 3.10.0, compatible with MySQL 8.0, which has long-term support.</summary>
    public static AuroraMySqlVersion V3_10_0 { get; } = new(MySql8, new Version(3, 10, 0));

    /// <summary>Gets 3.10.3, compatible with MySQL 8.0, which has long-term support.</summary>
    public static AuroraMySqlVersion V3_10_3 { get; } = new(MySql8, new Version(3, 10, 3));

    /// <summary>Gets 8.4.7, compatible with MySQL 8.4.</summary>
    public static AuroraMySqlVersion V8_4_7 { get; } = new("8.4", new Version(8, 4, 7));

    /// <summary>Gets the compatible MySQL version, for example <c>8.0</c>.</summary>
    public string Compatibility { get; }

    /// <summary>Gets the version as RDS writes it, for example <c>8.0.mysql_aurora.3.10.0</c>.</summary>
    public string Name => HasItsOwnNumber(Compatibility)
        ? $"{Compatibility}.mysql_aurora.{_number}"
        : string.Create(CultureInfo.InvariantCulture, $"{Compatibility}.mysql_aurora.{_number.Major}.{_number.Minor:00}.{_number.Build}");

    /// <summary>Gets a value indicating whether the version supports serverless instances: 3.02.0 and higher.</summary>
    public bool IsServerless => _number >= new Version(3, 2, 0);

    /// <summary>Gets a value indicating whether RDS keeps this minor version for at least three years: 3.04 and 3.10.</summary>
    public bool HasLongTermSupport => _number is { Major: 3, Minor: 4 or 10 };

    /// <summary>Gets a value indicating whether an idle cluster of this version can pause: 3.08.0 and higher.</summary>
    public bool CanPause => _number >= new Version(3, 8, 0);

    /// <summary>Returns the version with this name.</summary>
    /// <param name="name">
    /// The number, for example <c>3.11.1</c>, which is compatible with MySQL 8.0, or <c>8.4.7</c>; or the whole name, as RDS writes it.
    /// </param>
    /// <returns>The version.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, empty, or not of that form.</exception>
    /// <example><code>AuroraMySqlVersion.Of("8.0.mysql_aurora.3.11.1")</code></example>
    public static AuroraMySqlVersion Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (Pattern().Match(name) is { Success: true } match)
        {
            var number = Version.Parse(match.Groups["number"].ValueSpan);
            var own = string.Create(CultureInfo.InvariantCulture, $"{number.Major}.{number.Minor}");
            var mysql = match.Groups["mysql"] is { Success: true } group ? group.Value : number.Major == 3 ? MySql8 : own;
            if (number.Major <= 3 ? !HasItsOwnNumber(mysql) : mysql == own && HasItsOwnNumber(mysql))
            {
                return new AuroraMySqlVersion(mysql, number);
            }
        }

        throw new ArgumentException(
            $"'{name}' is not a version of Aurora MySQL; write it like 3.10.3, 8.0.mysql_aurora.3.10.3 or 8.4.mysql_aurora.8.4.7.",
            nameof(name));
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

    private static bool HasItsOwnNumber(string mysql) => Version.Parse(mysql) >= FirstWithItsOwnNumber;

    [GeneratedRegex(
        "^((?<mysql>[0-9]\\.[0-9])\\.mysql_aurora\\.(?<number>[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{1,2})|"
            + "(?<number>(3|8|9)\\.[0-9]{1,2}\\.[0-9]{1,2}))\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
