using System.Text.RegularExpressions;

namespace Blueprints.Internal;

/// <summary>
/// Describes what a caller may call one of several children of a kind: a policy, a rule. It follows the component's name in the child's.
/// </summary>
internal static partial class ChildKeys
{
    public const string Form = "use 1 to 40 lower-case letters, digits and hyphens, beginning with a letter";

    public static bool IsValid(string key) => Pattern().IsMatch(key);

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
