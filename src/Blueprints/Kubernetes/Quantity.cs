using System.Globalization;
using System.Text.RegularExpressions;

namespace Blueprints.Kubernetes;

/// <summary>Reads Kubernetes quantities: <c>500m</c>, <c>1Gi</c>, <c>1e3</c>. Source: Kubernetes, «Quantity».</summary>
internal static partial class Quantity
{
    public static bool IsValid(string text) => Pattern().IsMatch(text);

    /// <exception cref="FormatException">It is not a quantity.</exception>
    public static decimal Parse(string text) =>
        Pattern().Match(text) is { Success: true } match
            && decimal.TryParse(match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number * Factor(match.Groups["suffix"].Value)
            : throw new FormatException($"'{text}' is not a quantity; write it like 500m, 2 or 1Gi.");

    private static decimal Factor(string suffix) => suffix switch
    {
        "" => 1m,
        "n" => 0.000_000_001m,
        "u" => 0.000_001m,
        "m" => 0.001m,
        "k" => 1_000m,
        "M" => 1_000_000m,
        "G" => 1_000_000_000m,
        "T" => 1_000_000_000_000m,
        "P" => 1_000_000_000_000_000m,
        "E" => 1_000_000_000_000_000_000m,
        "Ki" => 1_024m,
        "Mi" => 1_048_576m,
        "Gi" => 1_073_741_824m,
        "Ti" => 1_099_511_627_776m,
        "Pi" => 1_125_899_906_842_624m,
        "Ei" => 1_152_921_504_606_846_976m,
        _ => (decimal)Math.Pow(10, int.Parse(suffix[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
    };

    [GeneratedRegex(
        "^(?<number>[+-]?([0-9]{1,18}(\\.[0-9]{0,9})?|\\.[0-9]{1,9}))(?<suffix>[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]{1,2})?\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
