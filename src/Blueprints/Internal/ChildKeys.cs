using System.Text.RegularExpressions;

namespace Blueprints.Internal;

/// <summary>
/// Checks the key of one of several children of a kind, such as a policy or a rule. The child's name is the component's name followed by
/// the key.
/// </summary>
internal static partial class ChildKeys
{
    public const string Form = "use 1 to 40 lower-case letters, digits and hyphens, beginning with a letter";

    public static bool IsValid(string key) => Pattern().IsMatch(key);

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
