using System.Collections.Immutable;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>
/// Lists the places without EKS control planes. Source: Amazon EKS User Guide, «View Amazon EKS networking requirements for VPC and
/// subnets», «Subnet requirements for clusters».
/// </summary>
internal static class ControlPlaneZones
{
    private static readonly ImmutableDictionary<string, string> Refused = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, string>
        {
            ["us-east-1"] = "use1-az3",
            ["us-west-1"] = "usw1-az2",
            ["ca-central-1"] = "cac1-az3",
        });

    /// <summary>Reports subnets of a control plane that EKS would reject, if the ids of their zones are known.</summary>
    public static void Check(ProblemList problems, string path, SubnetPlacement subnets)
    {
        foreach (
            var (zone, id) in subnets.ZoneIds
                .Where(zone => Refused.GetValueOrDefault(subnets.Region.Name) == zone.Value)
                .OrderBy(zone => zone.Key))
        {
            problems.Error(
                NetworkProblems.ZoneWithoutControlPlane,
                path,
                $"tier '{subnets.Name}' has a subnet in {zone}, which is {id} in this account, where EKS places no control plane",
                "use other zones, or set other subnets for the control plane with WithControlPlaneIn");
        }
    }

    /// <summary>Notes zones of a network for a cluster that may be such a place, before the network exists.</summary>
    public static void TellUnknown(ProblemList problems, AwsRegion region, IEnumerable<string> zones)
    {
        if (Refused.TryGetValue(region.Name, out var refused) && string.Join(", ", zones) is { Length: > 0 } unknown)
        {
            problems.Note(
                NetworkProblems.ZoneIdsUnknown,
                "ZoneIds",
                $"EKS rejects subnets of a control plane in {refused}, whose letter differs between accounts: "
                    + $"it may be among {unknown}",
                "look the ids up with `aws ec2 describe-availability-zones`, and set them with WithZoneId");
        }
    }
}
