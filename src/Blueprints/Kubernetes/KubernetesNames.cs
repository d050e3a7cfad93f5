using System.Text.RegularExpressions;

namespace Blueprints.Kubernetes;

/// <summary>
/// Checks names by the rules of Kubernetes. Source: Kubernetes documentation, «Object Names and IDs»: RFC 1123 label and subdomain names.
/// </summary>
internal static partial class KubernetesNames
{
    public const string LabelForm = "use 1 to 63 lower-case letters, digits and hyphens, beginning and ending with a letter or digit";

    public const string SubdomainForm =
        "use at most 253 lower-case letters, digits, hyphens and dots, beginning and ending with a letter or digit";

    public const string LabelValueForm =
        "use 1 to 63 lower-case letters, digits, hyphens and dots, beginning and ending with a letter or digit, also around each dot";

    private const int LongestSubdomain = 253;

    public const int LongestLabelValue = 63;

    public static bool IsLabel(string name) => Label().IsMatch(name);

    public static bool IsSubdomain(string name) => name.Length <= LongestSubdomain && Subdomain().IsMatch(name);

    /// <summary>Determines whether a text can be the name of a resource and the value of a label, like the name of a NodePool.</summary>
    public static bool IsSubdomainAndLabelValue(string name) => name.Length <= LongestLabelValue && IsSubdomain(name);

    /// <summary>
    /// Determines whether a text has the form of the key of a label or a taint. Source: Kubernetes, «Labels and Selectors». EKS and
    /// Karpenter limit its length differently, so each block checks that itself.
    /// </summary>
    public static bool IsLabelKey(string text) => LabelKey().IsMatch(text);

    public static bool IsLabelValue(string text) => text.Length <= LongestLabelValue && LabelValue().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Subdomain();

    [GeneratedRegex(
        "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex LabelKey();

    [GeneratedRegex("^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex LabelValue();
}
