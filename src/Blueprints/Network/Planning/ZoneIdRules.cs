using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>Checks zone ids: letters mean different places in different accounts, ids are the same for all accounts.</summary>
/// <remarks>Source: AWS Resource Access Manager User Guide, «Availability Zone IDs for your AWS resources».</remarks>
internal static partial class ZoneIdRules
{
    private const string HowToFind = "`aws ec2 describe-availability-zones` lists the id of each letter in this account";

    /// <summary>
    /// Maps the words of a region's code to their form in zone ids. Sources: AWS Regions and Availability Zones, «AWS Availability Zones»;
    /// getmoto/moto, moto/ec2/models/availability_zones_and_regions.py (China, GovCloud). The forms of others, such as those of the
    /// European Sovereign Cloud, are unknown.
    /// </summary>
    private static readonly ImmutableDictionary<string, string> Words = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, string>
        {
            ["central"] = "c",
            ["east"] = "e",
            ["gov"] = "g",
            ["north"] = "n",
            ["northeast"] = "ne",
            ["northwest"] = "nw",
            ["south"] = "s",
            ["southeast"] = "se",
            ["west"] = "w",
        });

    public static void Check(ProblemList problems, VpcSpec spec)
    {
        var (region, zones) = (spec.Region, spec.Zones);
        // Unreadable zones are reported where they are chosen, not again where they are used.
        var chosen = zones
            .Select(name => region.TryZone(name, out var zone, out _, out _)
                ? (Name: name, Zone: zone)
                : (Name: name, Zone: (AvailabilityZone?)null))
            .ToList();
        if (!spec.ClusterNames.IsEmpty)
        {
            ControlPlaneZones.TellUnknown(
                problems,
                region,
                chosen.Where(one => !spec.ZoneIds.Keys.Any(name => Names(name, one))).Select(one => one.Zone?.ToString() ?? one.Name));
        }

        foreach (var name in spec.ZoneIds.Keys.Where(name => !chosen.Any(one => Names(name, one))))
        {
            problems.Error(
                NetworkProblems.UnknownZoneId,
                $"ZoneIds[{name}]",
                $"the VPC does not use zone '{name}'",
                $"use one of {string.Join(", ", zones)}");
        }

        CheckIds(problems, [.. spec.ZoneIds.SelectMany(entry => chosen.Select(one => one.Zone).OfType<AvailabilityZone>().Distinct()
            .Where(zone => zone.IsNamed(entry.Key))
            .Select(zone => ($"ZoneIds[{entry.Key}]", zone, entry.Value)))]);
        foreach (var endpoint in spec.InterfaceEndpoints)
        {
            foreach (var name in endpoint.Zones.Where(name => !chosen.Any(one => Names(name, one))))
            {
                problems.Error(
                    NetworkProblems.UnknownEndpointZone,
                    $"EndpointZones[{endpoint}]",
                    $"the VPC does not use zone '{name}'",
                    $"use some of {string.Join(", ", zones)}");
            }
        }
    }

    /// <summary>Checks the ids of zones: each is a zone id of the zone's region, and zones and ids are unique.</summary>
    public static void CheckIds(ProblemList problems, IReadOnlyList<(string Path, AvailabilityZone Zone, string Id)> said)
    {
        List<(string Path, AvailabilityZone Zone, string Id)> sound = [];
        foreach (var (path, zone, id) in said)
        {
            var prefix = Prefix(zone.Region);
            var fix = $"write it like {prefix ?? "use1"}-az1: {HowToFind}";
            if (!ZoneId().IsMatch(id))
            {
                problems.Error(NetworkProblems.UnknownZoneId, path, $"'{id}' is not the id of an availability zone", fix);
            }
            else if (prefix is not null && !id.StartsWith($"{prefix}-", StringComparison.Ordinal))
            {
                problems.Error(NetworkProblems.UnknownZoneId, path, $"the zone with id {id} is not in {zone.Region}", fix);
            }
            else
            {
                sound.Add((path, zone, id));
            }
        }

        foreach (var zone in sound.GroupBy(one => one.Zone))
        {
            if (zone.DistinctBy(one => one.Id).ToList() is [var first, .., var last])
            {
                problems.Error(
                    NetworkProblems.UnknownZoneId,
                    last.Path,
                    $"{zone.Key} cannot be both {first.Id} and {last.Id}",
                    $"give each zone one id: {HowToFind}");
            }
        }

        foreach (var id in sound.GroupBy(one => one.Id, StringComparer.Ordinal))
        {
            if (id.DistinctBy(one => one.Zone).ToList() is [var first, .., var last])
            {
                problems.Error(
                    NetworkProblems.UnknownZoneId,
                    last.Path,
                    $"{first.Zone} and {last.Zone} cannot both be {id.Key}",
                    $"give each zone an id of its own: {HowToFind}");
            }
        }
    }

    public static ImmutableDictionary<AvailabilityZone, string> Of(VpcSpec spec, ImmutableArray<AvailabilityZone> zones) =>
        spec.ZoneIds
            .SelectMany(entry => zones.Where(zone => zone.IsNamed(entry.Key)).Select(zone => KeyValuePair.Create(zone, entry.Value)))
            .ToImmutableDictionary();

    private static bool Names(string name, (string Name, AvailabilityZone? Zone) chosen) =>
        chosen.Zone?.IsNamed(name) ?? name == chosen.Name;

    /// <summary>Returns what the ids of a region's zones begin with; <see langword="null"/> if unknown.</summary>
    private static string? Prefix(AwsRegion region)
    {
        var parts = region.Name.Split('-');
        return parts[1..^1].All(Words.ContainsKey)
            ? $"{parts[0]}{string.Concat(parts[1..^1].Select(word => Words[word]))}{parts[^1]}"
            : null;
    }

    [GeneratedRegex("^[a-z]{2,7}[0-9]{1,2}-az[0-9]{1,2}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneId();
}
