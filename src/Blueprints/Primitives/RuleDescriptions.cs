using System.Text.RegularExpressions;

namespace Blueprints;

/// <summary>Describes what may describe a rule of a security group. Source: Amazon EC2 API Reference, «IpRange», «Description».</summary>
internal static partial class RuleDescriptions
{
    public const string Offer = "use at most 255 letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*";

    public static bool IsValid(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9 ._\-:/()#,@\[\]+=&;{}!$*]{1,255}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
