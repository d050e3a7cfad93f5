using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>Which place a zone is in this account: letters are dealt out anew for each account, ids are the same for all.</summary>
/// <remarks>Source: AWS Resource Access Manager User Guide, «Availability Zone IDs for your AWS resources».</remarks>
internal static partial class ZoneIdRules
{
    public static void Check(ProblemList problems, AwsRegion region, VpcFeatures features, IReadOnlyList<string> zones)
    {
        if (!features.ClusterNames.IsEmpty && !region.IsDefault)
        {
            ControlPlaneZones.TellUnknown(problems, region, zones.Where(zone => !features.ZoneIds.Keys.Any(said => AreSame(said, zone))));
        }

        foreach (var (zone, id) in features.ZoneIds)
        {
            if (!zones.Any(chosen => AreSame(chosen, zone)))
            {
                problems.Error(NetworkProblems.UnknownZoneId, $"ZoneIds[{zone}]", $"the VPC does not use zone '{zone}'", $"name one of {string.Join(", ", zones)}");
            }

            if (!ZoneId().IsMatch(id))
            {
                problems.Error(NetworkProblems.UnknownZoneId, $"ZoneIds[{zone}]", $"'{id}' is not the id of an availability zone", "write it like use1-az1: `aws ec2 describe-availability-zones` tells which one a letter is in this account");
            }
        }

        foreach (var twice in features.ZoneIds.GroupBy(entry => entry.Value, entry => entry.Key).Where(group => group.Count() > 1))
        {
            problems.Error(NetworkProblems.UnknownZoneId, $"ZoneIds[{twice.Last()}]", $"zones {string.Join(" and ", twice)} cannot both be {twice.Key}", "give each zone its own id");
        }

        foreach (var endpoint in features.InterfaceEndpoints)
        {
            foreach (var zone in endpoint.Zones.Where(zone => !zones.Any(chosen => AreSame(chosen, zone))))
            {
                problems.Error(NetworkProblems.UnknownEndpointZone, $"EndpointZones[{endpoint}]", $"the VPC does not use zone '{zone}'", $"name some of {string.Join(", ", zones)}");
            }
        }
    }

    public static ImmutableDictionary<AvailabilityZone, string> Of(VpcFeatures features, ImmutableArray<AvailabilityZone> zones) =>
        features.ZoneIds.SelectMany(entry => zones.Where(zone => AreSame(zone.Name, entry.Key)).Take(1).Select(zone => KeyValuePair.Create(zone, entry.Value))).ToImmutableDictionary();

    /// <summary>Determines whether two texts name one zone: by letter, or by the full name.</summary>
    public static bool AreSame(string one, string other) => one == other || (one.Length > 0 && other.Length > 0 && one[^1] == other[^1] && (one.Length == 1 || other.Length == 1));

    public static bool IsValid(string id) => ZoneId().IsMatch(id);

    [GeneratedRegex("^[a-z]{2,5}[0-9]{1,2}-az[0-9]{1,2}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneId();
}
