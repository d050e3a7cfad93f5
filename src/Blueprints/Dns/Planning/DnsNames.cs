using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Blueprints.Dns.Planning;

/// <summary>
/// Reads domain names by the rules of Route 53. Source: Amazon Route 53 Developer Guide, «DNS domain name format»: 63 bytes per label, 255
/// in total.
/// </summary>
internal static partial class DnsNames
{
    private const int Longest = 255;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = false, AllowUnassigned = false };

    /// <summary>Normalizes a name to lower case and Punycode, without the dot at the end, or returns what is wrong with it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? name, out string message)
    {
        name = null;
        message = string.Empty;
        var trimmed = text.EndsWith('.') ? text[..^1] : text;
        if (trimmed.Split('.').Any(label => label.Length == 0))
        {
            message = $"'{text}' has an empty label";
            return false;
        }

        if (!TryEncode(trimmed, out var ascii))
        {
            message = $"'{text}' cannot be written as Punycode";
            return false;
        }

        var labels = ascii.Split('.');
        if (labels.FirstOrDefault(label => label.Length > 63) is { } tooLong)
        {
            message = string.Create(
                CultureInfo.InvariantCulture,
                $"'{text}' has a label of {tooLong.Length} characters, and DNS allows 63");
            return false;
        }

        if (ascii.Length > Longest)
        {
            message = string.Create(CultureInfo.InvariantCulture, $"'{text}' has {ascii.Length} characters, and Route 53 allows {Longest}");
            return false;
        }

        if (labels.Where((label, index) => !(index == 0 && label == "*")).FirstOrDefault(label => !Label().IsMatch(label)) is { } wrong)
        {
            message = $"'{text}' has the invalid label '{wrong}'";
            return false;
        }

        name = ascii;
        return true;
    }

    public static bool IsWildcard(string name) => name.StartsWith("*.", StringComparison.Ordinal) || name == "*";

    /// <summary>Determines whether a name is in a zone.</summary>
    public static bool IsIn(string name, string zone) => name == zone || name.EndsWith($".{zone}", StringComparison.Ordinal);

    /// <summary>Determines whether a name is a host name, not a wildcard.</summary>
    public static bool IsHost(string text) => TryParse(text, out var name, out _) && !IsWildcard(name);

    private static bool TryEncode(string text, out string ascii)
    {
        ascii = text.ToLowerInvariant();
        try
        {
            ascii = string.Join(
                '.',
                text.Split('.').Select(label => label.All(char.IsAscii) ? label : Idn.GetAscii(label))).ToLowerInvariant();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
