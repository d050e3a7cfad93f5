using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Blueprints;

/// <summary>Identifies a minor version of Kubernetes on Amazon EKS, with the dates of its support.</summary>
/// <remarks>
/// Versions with known dates are named members. Use <see cref="Of"/> for other versions; their dates are unknown. Source of the dates up to
/// 1.34: Amazon EKS User Guide, «Amazon EKS Kubernetes release calendar». Those of 1.35 (endoflife.date) and 1.36 (quotes of AWS's
/// calendar) are from third parties, and agree with AWS's 14 months of standard and 12 of extended support.
/// </remarks>
/// <example>
/// <code>
/// var version = KubernetesVersion.V1_34;
/// Console.WriteLine(version.StandardSupportEnds);      // 12/02/2026
/// </code>
/// </example>
public sealed class KubernetesVersion : IEquatable<KubernetesVersion>, IComparable<KubernetesVersion>
{
    private KubernetesVersion(int minor) => Minor = minor;

    /// <summary>Gets Kubernetes 1.30, whose extended support ended on 23 July 2026.</summary>
    public static KubernetesVersion V1_30 { get; } = new(30);

    /// <summary>Gets Kubernetes 1.31, whose extended support ends on 26 November 2026.</summary>
    public static KubernetesVersion V1_31 { get; } = new(31);

    /// <summary>Gets Kubernetes 1.32, whose extended support ends on 23 March 2027.</summary>
    public static KubernetesVersion V1_32 { get; } = new(32);

    /// <summary>Gets Kubernetes 1.33, whose extended support ends on 29 July 2027.</summary>
    public static KubernetesVersion V1_33 { get; } = new(33);

    /// <summary>Gets Kubernetes 1.34, whose standard support ends on 2 December 2026.</summary>
    public static KubernetesVersion V1_34 { get; } = new(34);

    /// <summary>Gets Kubernetes 1.35, whose standard support ends on 27 March 2027.</summary>
    public static KubernetesVersion V1_35 { get; } = new(35);

    /// <summary>Gets Kubernetes 1.36, whose standard support ends on 2 August 2027.</summary>
    public static KubernetesVersion V1_36 { get; } = new(36);

    /// <summary>Gets the versions whose dates are known, oldest first.</summary>
    public static ImmutableArray<KubernetesVersion> Known { get; } = [V1_30, V1_31, V1_32, V1_33, V1_34, V1_35, V1_36];

    /// <summary>Gets the version as EKS writes it, for example <c>1.35</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"1.{Minor}");

    /// <summary>Gets the minor number, for example 35.</summary>
    public int Minor { get; }

    /// <summary>Gets the first day on EKS (UTC); <see langword="null"/> if unknown.</summary>
    public DateOnly? Released => Dates.GetValueOrDefault(Minor)?.Released;

    /// <summary>Gets the date (UTC) when standard support ends and extended pricing begins; <see langword="null"/> if unknown.</summary>
    public DateOnly? StandardSupportEnds => Dates.GetValueOrDefault(Minor)?.Standard;

    /// <summary>
    /// Gets the date (UTC) when extended support ends: EKS creates no new clusters of the version and upgrades existing ones;
    /// <see langword="null"/> if unknown.
    /// </summary>
    public DateOnly? ExtendedSupportEnds => Dates.GetValueOrDefault(Minor)?.Extended;

    private static FrozenDictionary<int, Support> Dates { get; } = new Dictionary<int, Support>
    {
        [30] = new(new(2024, 5, 23), new(2025, 7, 23), new(2026, 7, 23)),
        [31] = new(new(2024, 9, 26), new(2025, 11, 26), new(2026, 11, 26)),
        [32] = new(new(2025, 1, 23), new(2026, 3, 23), new(2027, 3, 23)),
        [33] = new(new(2025, 5, 29), new(2026, 7, 29), new(2027, 7, 29)),
        [34] = new(new(2025, 10, 2), new(2026, 12, 2), new(2027, 12, 2)),
        [35] = new(new(2026, 1, 27), new(2027, 3, 27), new(2028, 3, 27)),
        [36] = new(new(2026, 6, 2), new(2027, 8, 2), new(2028, 8, 2)),
    }.ToFrozenDictionary();

    /// <summary>Determines whether two versions are the same.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns><see langword="true"/> when they are.</returns>
    public static bool operator ==(KubernetesVersion? left, KubernetesVersion? right) => Equals(left, right);

    /// <summary>Determines whether two versions differ.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns><see langword="true"/> when they do.</returns>
    public static bool operator !=(KubernetesVersion? left, KubernetesVersion? right) => !Equals(left, right);

    /// <summary>Determines whether one version is older than another.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool operator <(KubernetesVersion? left, KubernetesVersion? right) =>
        Comparer<KubernetesVersion>.Default.Compare(left, right) < 0;

    /// <summary>Determines whether one version is not newer than another.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns><see langword="true"/> when it is not.</returns>
    public static bool operator <=(KubernetesVersion? left, KubernetesVersion? right) =>
        Comparer<KubernetesVersion>.Default.Compare(left, right) <= 0;

    /// <summary>Determines whether one version is newer than another.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool operator >(KubernetesVersion? left, KubernetesVersion? right) =>
        Comparer<KubernetesVersion>.Default.Compare(left, right) > 0;

    /// <summary>Determines whether one version is not older than another.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    /// <returns><see langword="true"/> when it is not.</returns>
    public static bool operator >=(KubernetesVersion? left, KubernetesVersion? right) =>
        Comparer<KubernetesVersion>.Default.Compare(left, right) >= 0;

    /// <summary>Returns the version with this name.</summary>
    /// <param name="name">A minor version, for example <c>1.37</c>; without a patch number, which EKS chooses.</param>
    /// <returns>The version.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, empty, or not of that form.</exception>
    /// <example><code>KubernetesVersion.Of("1.37")</code></example>
    public static KubernetesVersion Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.StartsWith("1.", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            && minor > 0
            ? new KubernetesVersion(minor)
            : throw new ArgumentException($"'{name}' is not a Kubernetes version of EKS; write it like 1.35.", nameof(name));
    }

    /// <inheritdoc/>
    public bool Equals(KubernetesVersion? other) => Minor == other?.Minor;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KubernetesVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Minor;

    /// <inheritdoc/>
    public int CompareTo(KubernetesVersion? other) => other is null ? 1 : Minor.CompareTo(other.Minor);

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>For example <c>1.35</c>.</returns>
    public override string ToString() => Name;

    private sealed record Support(DateOnly Released, DateOnly Standard, DateOnly Extended);
}
