using System.Text.RegularExpressions;

namespace Blueprints.Karpenter.Planning;

/// <summary>Aliases of AWS's own images: <c>family@version</c>.</summary>
internal static partial class AmiAliases
{
    public const int LongestAlias = 30;

    public const string LatestVersion = "latest";

    private static readonly Dictionary<string, AmiFamily> Families = new(StringComparer.Ordinal)
    {
        ["al2"] = AmiFamily.AL2,
        ["al2023"] = AmiFamily.AL2023,
        ["bottlerocket"] = AmiFamily.Bottlerocket,
        ["windows2019"] = AmiFamily.Windows2019,
        ["windows2022"] = AmiFamily.Windows2022,
        ["windows2025"] = AmiFamily.Windows2025,
    };

    public static string Offer => string.Join(", ", Families.Keys);

    public static string FamilyName(AmiFamily family) => Families.FirstOrDefault(entry => entry.Value == family).Key ?? "custom";

    public static bool IsWindows(AmiFamily family) => family is AmiFamily.Windows2019 or AmiFamily.Windows2022 or AmiFamily.Windows2025;

    /// <summary>Reads an alias that has the right form and a family that there is.</summary>
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
        return Families.TryGetValue(alias[..at], out family)
            && (version == LatestVersion || IsWindows(family) || (family == AmiFamily.Bottlerocket ? Release() : Date()).IsMatch(version));
    }

    /// <summary>The family that decides how nodes boot; <see langword="null"/> for an alias that cannot be read.</summary>
    public static AmiFamily? FamilyOf(Ec2NodeClass nodeClass) => nodeClass.FamilyOverride ?? nodeClass.Ami switch
    {
        AmiSource.Pinned pinned => TryRead(pinned.Text, out var family, out _) ? family : null,
        AmiSource.Newest newest => newest.Family,
        AmiSource.Selected selected => selected.Family,
        _ => null,
    };

    // The definition takes any character after the @; the version becomes part of the name of an SSM parameter. Source: aws/karpenter-provider-aws v1.14.1,
    // pkg/providers/amifamily/al2023.go and bottlerocket.go; the releases of awslabs/amazon-eks-ami and bottlerocket-os/bottlerocket.
    [GeneratedRegex("^[a-zA-Z0-9]+@[A-Za-z0-9._-]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex("^v[0-9]{8}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex("^v?[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9a-f]+)?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Release();
}
