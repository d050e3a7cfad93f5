using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Data;

namespace Blueprints;

/// <summary>Represents a version of Aurora PostgreSQL: its major and minor number.</summary>
/// <remarks>
/// Which versions a region offers changes every few months; <c>aws rds describe-db-engine-versions --engine aurora-postgresql</c> tells. A
/// version that was not offered on 2026-08-06 reports a warning (<c>AUR110</c>), newer ones are believed. Use a version with long-term
/// support, which RDS keeps for three years at least: 16.8 or 17.7. Sources: Amazon Aurora User Guide, «Supported Regions and Aurora DB
/// engines for Aurora Serverless v2» (first versions) and «Scaling to Zero ACUs with automatic pause and resume» with the AWS CDK's list of
/// versions that can pause.
/// </remarks>
/// <example><code>AuroraServerless.Postgres(AuroraPostgresVersion.V17_7, network.Tier("data"))</code></example>
public sealed partial record AuroraPostgresVersion
{
    /// <summary>The first minor version of each major one that has serverless instances.</summary>
    private static readonly ImmutableDictionary<int, int> FirstServerless =
        ImmutableDictionary.CreateRange(new KeyValuePair<int, int>[] { new(13, 6), new(14, 3), new(15, 2), new(16, 1) });

    /// <summary>The first minor version of each major one whose instances reach 256 ACU; those of newer major versions all do.</summary>
    private static readonly ImmutableDictionary<int, int> FirstLarge =
        ImmutableDictionary.CreateRange(new KeyValuePair<int, int>[] { new(13, 13), new(14, 10), new(15, 5), new(16, 1) });

    /// <summary>The first minor version of each major one that can pause; those of newer major versions all can.</summary>
    private static readonly ImmutableDictionary<int, int> FirstPausing =
        ImmutableDictionary.CreateRange(new KeyValuePair<int, int>[] { new(13, 15), new(14, 12), new(15, 7), new(16, 3) });

    /// <summary>
    /// The minor versions that RDS offered on 2026-08-06. Sources: what public programs and lists of that time name, since the page of
    /// releases is not among what could be read; 16.4 is in none of them. Long-term support: Amazon Aurora User Guide, «Aurora PostgreSQL
    /// long-term support (LTS) releases».
    /// </summary>
    private static readonly ImmutableDictionary<int, ImmutableArray<int>> Offered =
        ImmutableDictionary.CreateRange(new KeyValuePair<int, ImmutableArray<int>>[]
    {
        new(16, [8, 9, 10, 11, 13, 14]), new(17, [4, 5, 6, 7, 9, 10]), new(18, [3, 4]),
    });

    private static readonly ImmutableArray<(int Major, int Minor)> LongTerm = [(16, 8), (17, 7)];

    /// <summary>
    /// When standard support of a major version ends. Source: Release Notes for Aurora PostgreSQL, «Aurora PostgreSQL release calendar for
    /// major versions». The page itself is not among what could be read; a public article of 2026 that quotes its table has the same two
    /// days. endoflife.date had the last of January for both in 2023.
    /// </summary>
    private static readonly ImmutableDictionary<int, DateOnly> StandardSupport =
        ImmutableDictionary.CreateRange(
            new KeyValuePair<int, DateOnly>[] { new(13, new DateOnly(2026, 2, 28)), new(14, new DateOnly(2027, 2, 28)) });

    private AuroraPostgresVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    /// <summary>Gets 16.4, of which RDS creates no cluster any more (<c>AUR110</c>).</summary>
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

    /// <summary>
    /// Gets a value indicating whether there are serverless instances of this version: 13.6, 14.3, 15.2, 16.1 and higher.
    /// </summary>
    public bool IsServerless => IsSince(FirstServerless);

    /// <summary>Gets a value indicating whether an idle cluster of this version can pause: 13.15, 14.12, 15.7, 16.3 and higher.</summary>
    public bool CanPause => IsSince(FirstPausing);

    /// <summary>Gets a value indicating whether RDS keeps this minor version for three years at least.</summary>
    public bool HasLongTermSupport => LongTerm.Contains((Major, Minor));

    /// <summary>
    /// Gets the day on which standard support of the major version ends and extended support is charged for; <see langword="null"/> if
    /// unknown.
    /// </summary>
    public DateOnly? StandardSupportEnds => StandardSupport.TryGetValue(Major, out var end) ? end : null;

    /// <summary>Gets the day on which it was last looked up what RDS offers.</summary>
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
