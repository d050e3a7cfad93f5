using System.Collections.Immutable;
using System.Globalization;

namespace Blueprints.Preview.Simulation;

/// <summary>Represents the facts about regions that ids, ARNs and look-ups need, from <see cref="AwsRegion"/>.</summary>
/// <remarks>A preview goes on where AWS would reject a region's code, so that the program's own checks can say what is wrong.</remarks>
internal static class AwsRegions
{
    public static string Partition(string region) => Find(region)?.Partition.Name ?? AwsPartition.Commercial.Name;

    /// <summary>Returns the domain under which AWS's services answer.</summary>
    public static string DnsSuffix(string region) => Find(region)?.Partition.DnsSuffix ?? AwsPartition.Commercial.DnsSuffix;

    /// <summary>Returns the zones by name; three where they are not known.</summary>
    public static ImmutableArray<string> Zones(string region) => Find(region) is { IsKnown: true } known
        ? [.. known.Zones.Select(zone => zone.Name)]
        : [$"{region}a", $"{region}b", $"{region}c"];

    /// <summary>
    /// Returns a zone's id, for example <c>use1-az1</c>. Which letter is which id differs between accounts; here they follow the alphabet.
    /// </summary>
    public static string ZoneId(string zone)
    {
        var parts = zone.Length == 0 ? [] : zone[..^1].Split('-');
        if (parts.Length < 3 || parts.Contains(""))
        {
            return zone;
        }

        var direction = string.Concat(parts[1..^1].Select(Initials));
        return string.Create(CultureInfo.InvariantCulture, $"{parts[0]}{direction}{parts[^1]}-az{zone[^1] - 'a' + 1}");
    }

    private static string Initials(string part) => part switch
    {
        "northeast" => "ne",
        "northwest" => "nw",
        "southeast" => "se",
        "southwest" => "sw",
        _ => part[..1],
    };

    private static AwsRegion? Find(string region)
    {
        try
        {
            return AwsRegion.Of(region);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
