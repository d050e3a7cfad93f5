using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Blueprints;

/// <summary>Identifies a version of Karpenter: of its two charts and its custom resources.</summary>
/// <remarks>
/// <c>Plan()</c> checks that the version runs on the cluster's Kubernetes version (<c>KRP004</c>). Source: Karpenter, «Compatibility».
/// </remarks>
/// <example><code>pools.WithVersion(KarpenterVersion.Of("1.9.0"))</code></example>
public sealed partial record KarpenterVersion : IComparable<KarpenterVersion>
{
    private KarpenterVersion(int major, int minor, int patch)
    {
        Major = major;
        Minor = minor;
        Patch = patch;
    }

    /// <summary>Gets 1.0.6, for Kubernetes 1.31.</summary>
    public static KarpenterVersion V1_0_6 { get; } = new(1, 0, 6);

    /// <summary>Gets 1.2.0, the first for Kubernetes 1.32.</summary>
    public static KarpenterVersion V1_2_0 { get; } = new(1, 2, 0);

    /// <summary>Gets 1.5.0, the first for Kubernetes 1.33.</summary>
    public static KarpenterVersion V1_5_0 { get; } = new(1, 5, 0);

    /// <summary>Gets 1.6.0, the first for Kubernetes 1.34.</summary>
    public static KarpenterVersion V1_6_0 { get; } = new(1, 6, 0);

    /// <summary>Gets 1.9.0, the first for Kubernetes 1.35.</summary>
    public static KarpenterVersion V1_9_0 { get; } = new(1, 9, 0);

    /// <summary>Gets 1.13.0, the first for Kubernetes 1.36.</summary>
    public static KarpenterVersion V1_13_0 { get; } = new(1, 13, 0);

    /// <summary>Gets 1.14.1, against whose custom resource definitions plans are checked.</summary>
    public static KarpenterVersion V1_14_1 { get; } = new(1, 14, 1);

    /// <summary>Gets the default version.</summary>
    public static KarpenterVersion Default => V1_14_1;

    /// <summary>Gets the known versions, the oldest first.</summary>
    public static ImmutableArray<KarpenterVersion> Known => [V1_0_6, V1_2_0, V1_5_0, V1_6_0, V1_9_0, V1_13_0, V1_14_1];

    /// <summary>Gets a value indicating whether the library names this version.</summary>
    public bool IsKnown => Known.Contains(this);

    internal int Major { get; }

    internal int Minor { get; }

    internal int Patch { get; }

    /// <summary>Returns the version with this number.</summary>
    /// <param name="version">Three numbers, for example <c>1.9.0</c>.</param>
    /// <returns>The version.</returns>
    /// <exception cref="ArgumentException"><paramref name="version"/> is null, empty, or not three numbers.</exception>
    /// <example><code>KarpenterVersion.Of("1.9.0")</code></example>
    public static KarpenterVersion Of(string version)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        return Pattern().Match(version) is { Success: true } match
            ? new KarpenterVersion(Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]))
            : throw new ArgumentException($"'{version}' is not a Karpenter version; write it like 1.9.0.", nameof(version));
    }

    /// <summary>Determines whether one version is older than another.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool operator <(KarpenterVersion left, KarpenterVersion right) => Compare(left, right) < 0;

    /// <summary>Determines whether one version is older than another, or the same.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool operator <=(KarpenterVersion left, KarpenterVersion right) => Compare(left, right) <= 0;

    /// <summary>Determines whether one version is newer than another.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool operator >(KarpenterVersion left, KarpenterVersion right) => Compare(left, right) > 0;

    /// <summary>Determines whether one version is newer than another, or the same.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool operator >=(KarpenterVersion left, KarpenterVersion right) => Compare(left, right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(KarpenterVersion? other) => Compare(this, other);

    /// <summary>Returns the three numbers.</summary>
    /// <returns>For example <c>1.14.1</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int Compare(KarpenterVersion? left, KarpenterVersion? right) =>
        Comparer<(int, int, int)>.Default.Compare(Parts(left), Parts(right));

    private static (int Major, int Minor, int Patch) Parts(KarpenterVersion? version) =>
        version is null ? (-1, 0, 0) : (version.Major, version.Minor, version.Patch);

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]{1,4})\\.([0-9]{1,4})\\.([0-9]{1,4})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
