using System.Text.RegularExpressions;

namespace Blueprints.Karpenter.Planning;

/// <summary>Reads aliases of AWS's images: <c>family@version</c>.</summary>
internal static partial class AmiAliases
{
    public const int LongestAlias = 30;

    public const string LatestVersion = "latest";

    /// <summary>
    /// Each family with a release to give as an example; none if no release can be advised: Windows has no pinned ones, and Amazon Linux 2
    /// no new ones since November 2025. Sources: awslabs/amazon-eks-ami and bottlerocket-os/bottlerocket, tags.
    /// </summary>
    private static readonly Dictionary<string, (AmiFamily Family, string? Example)> Families = new(StringComparer.Ordinal)
    {
        ["al2"] = (AmiFamily.AL2, null),
        ["al2023"] = (AmiFamily.AL2023, "v20260724"),
        ["bottlerocket"] = (AmiFamily.Bottlerocket, "v1.26.0"),
        ["windows2019"] = (AmiFamily.Windows2019, null),
        ["windows2022"] = (AmiFamily.Windows2022, null),
        ["windows2025"] = (AmiFamily.Windows2025, null),
    };

    public static string Offer => string.Join(", ", Families.Keys);

    public static string Examples =>
        string.Join(" or ", Families.Where(entry => entry.Value.Example is not null).Select(entry => $"{entry.Key}@{entry.Value.Example}"));

    public static string FamilyName(AmiFamily family) => Families.FirstOrDefault(entry => entry.Value.Family == family).Key ?? "custom";

    /// <summary>Returns an alias of the family as an example; <see langword="null"/> if no release can be recommended.</summary>
    public static string? Example(AmiFamily family) =>
        Families.Where(entry => entry.Value.Family == family && entry.Value.Example is not null)
            .Select(entry => $"{entry.Key}@{entry.Value.Example}")
            .FirstOrDefault();

    public static bool IsWindows(AmiFamily family) => family is AmiFamily.Windows2019 or AmiFamily.Windows2022 or AmiFamily.Windows2025;

    /// <summary>Reads an alias with the right form and a known family.</summary>
    public static bool TryRead(string alias, out AmiFamily family, out string version)
    {
        family = AmiFamily.Custom;
        version = string.Empty;
        if (alias.Length > LongestAlias || !Pattern().IsMatch(alias))
        {
            return false;
        }

        var at = alias.IndexOf('@', StringComparison.Ordinal);
        version = alias[(at + 1)..];
        var isKnown = Families.TryGetValue(alias[..at], out var found);
        family = found.Family;
        return isKnown
            && (version == LatestVersion || IsWindows(family) || (family == AmiFamily.Bottlerocket ? Release() : Date()).IsMatch(version));
    }

    /// <summary>Returns the family that decides how nodes boot; <see langword="null"/> for an unreadable alias.</summary>
    public static AmiFamily? FamilyOf(Ec2NodeClass nodeClass) => nodeClass.FamilyOverride ?? nodeClass.Ami switch
    {
        AmiSource.Pinned pinned => TryRead(pinned.Text, out var family, out _) ? family : null,
        AmiSource.Newest newest => newest.Family,
        AmiSource.Selected selected => selected.Family,
        _ => null,
    };

    // The definition accepts any character after the @; the version becomes part of the name of an SSM parameter. Source:
    // aws/karpenter-provider-aws v1.14.1, pkg/providers/amifamily/al2023.go and bottlerocket.go; the releases of awslabs/amazon-eks-ami and
    // bottlerocket-os/bottlerocket.
    [GeneratedRegex("^[a-zA-Z0-9]+@[A-Za-z0-9._-]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex("^v[0-9]{8}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex("^v?[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9a-f]+)?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Release();
}
