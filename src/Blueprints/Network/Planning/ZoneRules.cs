using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>Reads the zones of a VPC, and reports their problems.</summary>
internal static class ZoneRules
{
    public static ImmutableArray<AvailabilityZone> Read(ProblemList problems, AwsRegion region, IReadOnlyList<string> zones)
    {
        if (region.RequiresOptIn)
        {
            problems.Note(
                NetworkProblems.OptInRegion,
                "Region",
                $"{region} ({region.DisplayName}) is an opt-in region",
                "enable it for the account before deploying");
        }

        if (zones.Count == 0)
        {
            problems.Error(
                NetworkProblems.NoZones,
                "Zones",
                "no availability zone is set",
                $"call WithZones(\"a\", \"b\") with zones of {region}");
            return [];
        }

        if (!region.IsKnown)
        {
            problems.Note(
                NetworkProblems.UnknownZones,
                "Zones",
                $"this version of the library does not know the zones of {region}, so they are not checked",
                "look them up with `aws ec2 describe-availability-zones`");
        }

        var result = ImmutableArray.CreateBuilder<AvailabilityZone>();
        foreach (var text in zones)
        {
            if (!region.TryZone(text, out var zone, out var message, out var fix))
            {
                problems.Error(NetworkProblems.UnknownZone, $"Zones[{text}]", message, fix);
            }
            else if (result.Contains(zone))
            {
                problems.Error(NetworkProblems.DuplicateZone, $"Zones[{text}]", $"{zone} is given more than once", "give each zone once");
            }
            else
            {
                result.Add(zone);
            }
        }

        if (zones.Count == 1 && result.Count == 1)
        {
            problems.Warn(
                NetworkProblems.SingleZone,
                "Zones",
                $"all subnets are in {result[0]} and fail with it; EKS and Aurora need two zones",
                "use two zones or more");
        }

        return result.ToImmutable();
    }

    public static void CheckSlots(ProblemList problems, int zoneCount, int slots)
    {
        if (slots is < 1 or > ZoneSlots.Most)
        {
            problems.Error(
                NetworkProblems.ZoneSlotsOutOfRange,
                "ZoneSlots",
                string.Create(CultureInfo.InvariantCulture, $"{slots} zone slots requested; a tier has 1 to {ZoneSlots.Most}"),
                $"call WithZoneSlots with 1 to {ZoneSlots.Most}: no region has more zones");
        }
        else if (zoneCount > slots)
        {
            problems.Error(
                NetworkProblems.MoreZonesThanSlots,
                "Zones",
                string.Create(CultureInfo.InvariantCulture, $"{zoneCount} zones do not fit in {slots} zone slots"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"call WithZoneSlots({zoneCount}) before the network exists, or use fewer zones"));
        }
    }
}
