using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Data;

namespace Blueprints;

/// <summary>Identifies a version of Aurora PostgreSQL: its major and minor number.</summary>
/// <remarks>
/// The versions of a region change every few months; <c>aws rds describe-db-engine-versions --engine aurora-postgresql</c> lists them. A
/// version that was not offered on 2026-08-06 reports warning <c>AUR110</c>; newer versions are not checked. Use a version with long-term
/// support, which RDS keeps for at least three years: 16.8 or 17.7. Sources: Amazon Aurora User Guide, «Supported Regions and Aurora DB
/// engines for Aurora Serverless v2» (first versions) and «Scaling to Zero ACUs with automatic pause and resume» with the AWS CDK's list of
/// versions that can pause.
/// </remarks>
/// <example><code>AuroraServerless.Postgres(AuroraPostgresVersion.V17_7, network.Tier("data"))</code></example>
public sealed partial record AuroraPostgresVersion
{
    /// <summary>Lists the first minor version per major version with serverless instances.</summary>
    private static readonly ImmutableDictionary<int, int> FirstServerless =
        ImmutableDictionary.CreateRange(new KeyValuePair<int, int>[] { new(13, 6), new(14, 3), new(15, 2), new(16, 1) });

    /// <summary>Lists the first minor version per major version with instances of 256 ACU; newer major versions all support it.</summary>
    private static readonly ImmutableDictionary<int, int> FirstLarge =
        ImmutableDictionary.CreateRange(new KeyValuePair<int, int>[] { new(13, 13), new(14, 10), new(15, 5), new(16, 1) });

    /// <summary>Lists the first minor version per major version that can pause; newer major versions all can.</summary>
    private static readonly ImmutableDictionary<int, int> FirstPausing =
        ImmutableDictionary.CreateRange(new KeyValuePair<int, int>[] { new(13, 15), new(14, 12), new(15, 7), new(16, 3) });

    /// <summary>
    /// Lists the minor versions that RDS offered on 2026-08-06. Sources: public programs and lists of that time, since the page of releases
    /// could not be read; none of them lists 16.4. Long-term support: Amazon Aurora User Guide, «Aurora PostgreSQL long-term support (LTS)
    /// releases».
    /// </summary>
    private static readonly ImmutableDictionary<int, ImmutableArray<int>> Offered =
        ImmutableDictionary.CreateRange(new KeyValuePair<int, ImmutableArray<int>>[]
    {
        new(16, [8, 9, 10, 11, 13, 14]), new(17, [4, 5, 6, 7, 9, 10]), new(18, [3, 4]),
    });

    private static readonly ImmutableArray<(int Major, int Minor)> LongTerm = [(16, 8), (17, 7)];

    /// <summary>
    /// Lists the dates when standard support of a major version ends. Source: Release Notes for Aurora PostgreSQL, «Aurora PostgreSQL
    /// release calendar for major versions». The page itself could not be read; a public article of 2026 that quotes its table has the same
    /// two dates. In 2023, endoflife.date had the last day of January for both.
    /// </summary>
    private static readonly ImmutableDictionary<int, DateOnly> StandardSupport =
        ImmutableDictionary.CreateRange(
            new KeyValuePair<int, DateOnly>[] { new(13, new DateOnly(2026, 2, 28)), new(14, new DateOnly(2027, 2, 28)) });

    private AuroraPostgresVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    /// <summary>Gets 16.4, for which RDS creates no new clusters (<c>AUR110</c>).</summary>
    public static AuroraPostgresVersion V16_4 { get; } = new(16, 4);

    /// <summary>Gets 16.8, which has long-term support.</summary>
    public static AuroraPostgresVersion V16_8 { get; } = new(16, 8);

    /// <summary>Gets 16.10.</summary>
    public static AuroraPostgresVersion V16_10 { get; } = new(16, 10);

    /// <summary>Gets 17.4.</summary>
    public static AuroraPostgresVersion V17_4 { get; } = new(17, 4);

    /// <summary>Gets 17.6.</summary>
    public static AuroraPostgresVersion V17_6 { get; } = new(17, 6);

    /// <summary>Gets 17.7, which has long-term support.</summary>
    public static AuroraPostgresVersion V17_7 { get; } = new(17, 7);

    /// <summary>Gets 18.3.</summary>
    public static AuroraPostgresVersion V18_3 { get; } = new(18, 3);

    /// <summary>Gets the major number, for example 17.</summary>
    public int Major { get; }

    /// <summary>Gets the minor number, for example 7.</summary>
    public int Minor { get; }

    /// <summary>Gets the version as RDS writes it, for example <c>17.7</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    /// <summary>Gets a value indicating whether the version supports serverless instances: 13.6, 14.3, 15.2, 16.1 and higher.</summary>
    public bool IsServerless => IsSince(FirstServerless);

    /// <summary>Gets a value indicating whether an idle cluster of this version can pause: 13.15, 14.12, 15.7, 16.3 and higher.</summary>
    public bool CanPause => IsSince(FirstPausing);

    /// <summary>Gets a value indicating whether RDS keeps this minor version for at least three years.</summary>
    public bool HasLongTermSupport => LongTerm.Contains((Major, Minor));

    /// <summary>
    /// Gets the date when standard support of the major version ends and extended support is charged; <see langword="null"/> if unknown.
    /// </summary>
    public DateOnly? StandardSupportEnds => StandardSupport.TryGetValue(Major, out var end) ? end : null;

    /// <summary>Gets the date of the list of offered versions.</summary>
    internal static DateOnly OffersReadOn { get; } = new(2026, 8, 6);

    /// <summary>Returns the version with this name.</summary>
    /// <param name="name">Major and minor number, for example <c>17.9</c>.</param>
    /// <returns>The version.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, empty, or not of that form.</exception>
    /// <example><code>AuroraPostgresVersion.Of("17.9")</code></example>
    public static AuroraPostgresVersion Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Pattern().Match(name) is { Success: true } match
            ? new AuroraPostgresVersion(Number(match, "major"), Number(match, "minor"))
            : throw new ArgumentException(
                $"'{name}' is not a version of Aurora PostgreSQL; write major and minor number like 17.7.", nameof(name));
    }

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>For example <c>17.7</c>.</returns>
    public override string ToString() => Name;

    internal AuroraEngine ToEngine() => new()
    {
        Name = "aurora-postgresql",
        Version = Name,
        MajorVersion = Major.ToString(CultureInfo.InvariantCulture),
        Family = string.Create(CultureInfo.InvariantCulture, $"aurora-postgresql{Major}"),
        IsPostgres = true,
        IsServerless = IsServerless,
        CanPause = CanPause,
        LargestCapacity = IsSince(FirstLarge) ? 256 : 128,
        IsWithdrawn = Offered.TryGetValue(Major, out var minors) && Minor < minors[^1] && !minors.Contains(Minor),
        StandardSupportEnds = StandardSupportEnds,
    };

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<major>[1-9][0-9]?)\\.(?<minor>[0-9]{1,3})\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    private bool IsSince(ImmutableDictionary<int, int> first) => first.TryGetValue(Major, out var minor) ? Minor >= minor : Major > 16;
}
