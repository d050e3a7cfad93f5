using System.Text.RegularExpressions;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Finds the tier of a subnet in its name: names of one tier differ by zone or number alone.</summary>
internal static partial class SubnetNames
{
    /// <summary>Returns the name without its zone: <c>platform-private-a</c>, <c>private1</c> and <c>app-us-east-1a</c> give
    /// <c>platform-private</c>, <c>private</c> and <c>app</c>.</summary>
    public static string Stem(string name, string zone)
    {
        var withoutZone = zone.Length > 0 && name.EndsWith(zone, StringComparison.OrdinalIgnoreCase) ? name[..^zone.Length] : name;
        var stem = ZoneOrNumber().Replace(withoutZone, "").TrimEnd('-', '_', '.', ' ');
        return stem.Length == 0 ? name : stem;
    }

    /// <summary>Returns a tier's name without that of its VPC.</summary>
    public static string WithoutVpc(string stem, string vpc) =>
        stem.Length > vpc.Length + 1 && stem.StartsWith(vpc, StringComparison.OrdinalIgnoreCase) && stem[vpc.Length] is '-' or '_' or '.'
            ? stem[(vpc.Length + 1)..] : stem;

    [GeneratedRegex(@"([-_.]?(az)?[0-9]+|[-_.][a-z]|(?<=[a-z])[A-Z])\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ZoneOrNumber();
}
