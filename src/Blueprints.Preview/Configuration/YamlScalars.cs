using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Blueprints.Preview.Configuration;

/// <summary>Reads a scalar without quotes like Pulumi's engine: a preview must read the same value as an update.</summary>
/// <remarks>
/// Sources: pulumi/pulumi, sdk/go/common/encoding/marshal.go (gopkg.in/yaml.v3) and sdk/go/common/resource/config/object.go,
/// unmarshalObject and MarshalString; go-yaml/yaml, resolve.go.
/// </remarks>
internal static partial class YamlScalars
{
    private static readonly string[] TextTags = ["tag:yaml.org,2002:str", "!"];

    /// <returns>The value; <see langword="null"/> for null.</returns>
    /// <exception cref="ConfigurationFileException">It is a date, or no number that JSON has.</exception>
    public static JsonValue? Read(YamlFile file, YamlScalarNode scalar)
    {
        var text = scalar.Value ?? string.Empty;
        if (scalar.Style != ScalarStyle.Plain
            || (!scalar.Tag.IsEmpty && TextTags.Contains(scalar.Tag.Value, StringComparer.Ordinal)))
        {
            return JsonValue.Create(text);
        }

        if (Time().Match(text) is { Success: true } time && IsDate(time))
        {
            // The engine makes «2026-01-01 00:00:00 +0000 UTC» of it, which is never intended.
            throw file.Wrong(scalar, $"'{text}' is a point in time, of which Pulumi would make another text; put it in quotes");
        }

        if (Endless().IsMatch(text))
        {
            throw file.Wrong(scalar, $"'{text}' is no number that Pulumi accepts; put it in quotes where it is a text");
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ => Number(text.Replace("_", "", StringComparison.Ordinal), text) ?? JsonValue.Create(text),
        };
    }

    private static bool IsDate(Match time)
    {
        int Part(string name) => int.Parse(time.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        return Part("year") > 0
            && Part("month") is >= 1 and <= 12
            && Part("day") is >= 1 and var day
            && day <= DateTime.DaysInMonth(Part("year"), Part("month"));
    }

    // Underscores are removed only if the first character allows a number.
    private static JsonValue? Number(string plain, string text)
    {
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.'))
        {
            return null;
        }

        if (text[0] != '.' && Whole().Match(plain) is { Success: true } whole)
        {
            var number = whole.Groups["sign"].Value == "-" ? -Magnitude(whole) : Magnitude(whole);
            if (number >= long.MinValue && number <= long.MaxValue)
            {
                return JsonValue.Create((long)number);
            }

            if (number > 0 && number <= ulong.MaxValue)
            {
                return JsonValue.Create((ulong)number);
            }
        }

        return Decimal().IsMatch(plain)
            && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            && double.IsFinite(real)
            ? JsonValue.Create(real)
            : null;
    }

    private static BigInteger Magnitude(Match whole)
    {
        var (digits, radix) = whole.Groups["hex"] is { Success: true } hex ? (hex.Value, 16)
            : whole.Groups["octal"] is { Success: true } octal ? (octal.Value, 8)
            : whole.Groups["binary"] is { Success: true } binary ? (binary.Value, 2)
            : (whole.Groups["decimal"].Value, 10);
        return digits.Aggregate(BigInteger.Zero, (sum, digit) => (sum * radix) + Convert.ToInt32(digit.ToString(), 16));
    }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})"
            + @"([Tt][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})"
            + @"|[ ][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\.[0-9]+)?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^([+-]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Endless();

    // A zero in front makes a number of base 8, as in the first YAML.
    [GeneratedRegex(
        @"^(?<sign>[-+]?)(0[xX](?<hex>[0-9a-fA-F]+)|0[bB](?<binary>[01]+)|0[oO]?(?<octal>[0-7]+)|(?<decimal>0|[1-9][0-9]*))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Decimal();
}
