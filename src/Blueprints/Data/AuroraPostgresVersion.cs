using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Data;

namespace Blueprints;

/// <summary>A version of Aurora PostgreSQL: its major and minor number.</summary>
/// <remarks>
/// Which versions a region offers changes every few months and is not checked; <c>aws rds describe-db-engine-versions --engine aurora-postgresql</c> tells.
/// Sources: Amazon Aurora User Guide, «Supported Regions and Aurora DB engines for Aurora Serverless v2» (first versions) and «Scaling to Zero ACUs with automatic
/// pause and resume» with the AWS CDK's list of versions that can pause.
/// </remarks>
/// <example><code>AuroraServerless.Postgres(AuroraPostgresVersion.V16_4)</code></example>
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

    private AuroraPostgresVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    /// <summary>Gets 16.4.</summary>
    public static AuroraPostgresVersion V16_4 { get; } = new(16, 4);

    /// <summary>Gets 16.10.</summary>
    public static AuroraPostgresVersion V16_10 { get; } = new(16, 10);

    /// <summary>Gets 17.4.</summary>
    public static AuroraPostgresVersion V17_4 { get; } = new(17, 4);

    /// <summary>Gets 17.6.</summary>
    public static AuroraPostgresVersion V17_6 { get; } = new(17, 6);

    /// <summary>Gets 18.3.</summary>
    public static AuroraPostgresVersion V18_3 { get; } = new(18, 3);

    /// <summary>Gets the major number, for example 16.</summary>
    public int Major { get; }

    /// <summary>Gets the minor number, for example 4.</summary>
    public int Minor { get; }

    /// <summary>Gets the version as RDS writes it, for example <c>16.4</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    /// <summary>Gets a value indicating whether there are serverless instances of this version: 13.6, 14.3, 15.2, 16.1 and higher.</summary>
    public bool IsServerless => IsSince(FirstServerless);

    /// <summary>Gets a value indicating whether an idle cluster of this version can pause: 13.15, 14.12, 15.7, 16.3 and higher.</summary>
    public bool CanPause => IsSince(FirstPausing);

    /// <summary>Returns the version with this name.</summary>
    /// <param name="name">Major and minor number, for example <c>17.7</c>.</param>
    /// <returns>The version.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, empty, or not of that form.</exception>
    /// <example><code>AuroraPostgresVersion.Of("17.7")</code></example>
    public static AuroraPostgresVersion Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Pattern().Match(name) is { Success: true } match
            ? new AuroraPostgresVersion(Number(match, "major"), Number(match, "minor"))
            : throw new ArgumentException($"'{name}' is not a version of Aurora PostgreSQL; write major and minor number like 16.4.", nameof(name));
    }

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>For example <c>16.4</c>.</returns>
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
    };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<major>[1-9][0-9]?)\\.(?<minor>[0-9]{1,3})\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    private bool IsSince(ImmutableDictionary<int, int> first) => first.TryGetValue(Major, out var minor) ? Minor >= minor : Major > 16;
}
