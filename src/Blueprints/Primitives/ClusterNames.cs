using System.Text.RegularExpressions;

namespace Blueprints;

/// <summary>Checks the name of an EKS cluster. Source: Amazon EKS API Reference, CreateCluster, «name».</summary>
internal static partial class ClusterNames
{
    public const string Form = "use 1 to 100 letters, digits, hyphens and underscores, beginning with a letter or digit";

    public static bool IsValid(string name) => Pattern().IsMatch(name);

    [GeneratedRegex("^[0-9A-Za-z][A-Za-z0-9_-]{0,99}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
