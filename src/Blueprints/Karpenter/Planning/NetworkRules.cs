using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks the interfaces, the placement and the reservations of a node class.</summary>
internal static class NetworkRules
{
    private const int MostInterfaces = 150;

    private const int MostReservations = 30;

    private const int AccountIdLength = 12;

    public static void Check(ProblemList problems, Ec2NodeClass node, KarpenterVersion version)
    {
        CheckInterfaces(problems, node, version);
        CheckTracking(problems, $"{node.Path}.ConnectionTracking", node.ConnectionTracking, version);
        CheckReservations(problems, node, version);
        if (node.IpPrefixCount is not null)
        {
            KarpenterFeatures.Check(problems, $"{node.Path}.IpPrefixCount", "a number of prefixes", version, KarpenterFeatures.IpPrefixes);
        }

        if (node.IpPrefixCount < 0)
        {
            problems.Error(
                KarpenterProblems.NegativeNetworkNumber,
                $"{node.Path}.IpPrefixCount",
                string.Create(CultureInfo.InvariantCulture, $"{node.IpPrefixCount} is not a valid number of prefixes"),
                "use 0 or more");
        }

        if (node.PlacementGroup is { } group)
        {
            KarpenterFeatures.Check(
                problems,
                $"{node.Path}.PlacementGroup",
                "a placement group",
                version,
                KarpenterFeatures.PlacementGroups);
            if (group.Id is { } id && !Ids.IsValid("pg-", id))
            {
                problems.Error(
                    KarpenterProblems.InvalidId,
                    $"{node.Path}.PlacementGroup",
                    $"'{id}' is not the id of a placement group",
                    "write it like pg-0123456789abcdef0, or use PlacementGroup.OfName");
            }
        }
    }

    private static void CheckInterfaces(ProblemList problems, Ec2NodeClass node, KarpenterVersion version)
    {
        var (path, interfaces) = ($"{node.Path}.NetworkInterfaces", node.NetworkInterfaces);
        if (interfaces.IsEmpty)
        {
            return;
        }

        KarpenterFeatures.Check(problems, path, "network interfaces", version, KarpenterFeatures.NetworkInterfaces);
        CountRules.Check(problems, path, interfaces.Length, MostInterfaces);
        if (!interfaces.Contains(new NodeNetworkInterface(0, 0, NodeInterfaceType.Interface)))
        {
            problems.Error(
                KarpenterProblems.NoPrimaryInterface,
                path,
                "the primary interface is missing",
                "add card 0, device 0, with the type Interface");
        }

        foreach (var network in interfaces.Where(network => network.NetworkCardIndex < 0 || network.DeviceIndex < 0))
        {
            problems.Error(
                KarpenterProblems.NegativeNetworkNumber,
                path,
                string.Create(CultureInfo.InvariantCulture, $"card {network.NetworkCardIndex}, device {network.DeviceIndex} is not valid"),
                "use indexes from 0");
        }

        foreach (var twice in interfaces
            .GroupBy(network => (network.NetworkCardIndex, network.DeviceIndex))
            .Where(group => group.Count() > 1))
        {
            problems.Error(
                KarpenterProblems.DuplicateInterface,
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"card {twice.Key.NetworkCardIndex}, device {twice.Key.DeviceIndex} is listed more than once"),
                "use another device for each interface");
        }

        foreach (var card in interfaces
            .Where(network => network.Type == NodeInterfaceType.EfaOnly)
            .GroupBy(network => network.NetworkCardIndex)
            .Where(group => group.Count() > 1))
        {
            problems.Error(
                KarpenterProblems.SeveralEfaInterfaces,
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"card {card.Key} has {card.Count()} interfaces for EFA, and a card supports one"),
                "use one EFA interface per card");
        }
    }

    private static void CheckTracking(ProblemList problems, string path, ConnectionTracking? tracking, KarpenterVersion version)
    {
        if (tracking is null)
        {
            return;
        }

        KarpenterFeatures.Check(problems, path, "connection tracking", version, KarpenterFeatures.ConnectionTracking);
        if (tracking is { TcpEstablished: null, UdpStream: null, Udp: null })
        {
            problems.Error(
                KarpenterProblems.EmptyConnectionTracking,
                path,
                "no time is set",
                "set at least one, or remove WithConnectionTracking");
        }

        CheckTime(problems, $"{path}.TcpEstablished", tracking.TcpEstablished, 60, 432_000);
        CheckTime(problems, $"{path}.UdpStream", tracking.UdpStream, 60, 180);
        CheckTime(problems, $"{path}.Udp", tracking.Udp, 30, 60);
    }

    private static void CheckTime(ProblemList problems, string path, TimeSpan? time, int least, int most)
    {
        if (time is { } value && (!Durations.CanFormat(value) || value.TotalSeconds < least || value.TotalSeconds > most))
        {
            problems.Error(
                KarpenterProblems.ConnectionTrackingOutOfRange,
                path,
                $"connections cannot be tracked for {value}",
                string.Create(CultureInfo.InvariantCulture, $"use {least} to {most} whole seconds"));
        }
    }

    private static void CheckReservations(ProblemList problems, Ec2NodeClass node, KarpenterVersion version)
    {
        var path = $"{node.Path}.CapacityReservations";
        if (!node.CapacityReservations.IsEmpty)
        {
            var isByKind = version >= KarpenterFeatures.CapacityReservations
                && node.CapacityReservations.Any(term => term.Match is not null);
            KarpenterFeatures.Check(
                problems,
                path,
                isByKind ? "capacity reservations by kind" : "capacity reservations",
                version,
                isByKind ? KarpenterFeatures.ReservationsByKind : KarpenterFeatures.CapacityReservations);
        }

        CountRules.Check(problems, path, node.CapacityReservations.Length, MostReservations);
        foreach (var term in node.CapacityReservations)
        {
            if (term is { ReservationId: null, Match: null, Tags.IsEmpty: true })
            {
                problems.Error(
                    KarpenterProblems.EmptyTerm,
                    path,
                    "a term has neither tags nor a kind, so it selects nothing",
                    "set tags or the kind; an owner alone is not enough");
            }

            if (term.ReservationId is { } id && !Ids.IsValid("cr-", id))
            {
                problems.Error(
                    KarpenterProblems.InvalidId,
                    path,
                    $"'{id}' is not the id of a capacity reservation",
                    "write it like cr-0123456789abcdef0");
            }

            if (term.OwnerId is { } owner && (owner.Length != AccountIdLength || !owner.All(char.IsAsciiDigit)))
            {
                problems.Error(KarpenterProblems.InvalidOwner, path, $"'{owner}' is not an account id", $"use {AccountIdLength} digits");
            }

            SelectorRules.CheckTags(problems, path, term.Tags);
        }
    }
}
