using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Network;

/// <summary>Holds a <see cref="SubnetPlacement"/> as plain data.</summary>
internal sealed record PlacementFacts
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string VpcId { get; init; }

    public bool? VpcHasDns { get; init; }

    public required ImmutableArray<string> Zones { get; init; }

    public ImmutableSortedDictionary<string, string> ZoneIds { get; init; } = TagSet.Empty;

    public required ImmutableArray<string> SubnetIds { get; init; }

    public required ImmutableArray<string> Cidrs { get; init; }

    public required ImmutableArray<string> Ipv6CidrBlocks { get; init; }

    public required ImmutableArray<string> RouteTableIds { get; init; }

    public bool? HasIpv6 { get; init; }

    public required ImmutableArray<string> VpcCidrs { get; init; }

    public ImmutableArray<string>? Endpoints { get; init; }

    public bool HasChosenZones { get; init; }

    public static Output<PlacementFacts> Of(SubnetPlacement placement) =>
        Output.Tuple(placement.VpcId, placement.SubnetIds, placement.Ipv6CidrBlocks, placement.RouteTableIds).WhetherPresentOrNot(
            known => new PlacementFacts
            {
                Name = placement.Name,
                Kind = placement.Kind.ToString(),
                VpcId = known.Item1 ?? string.Empty,
                VpcHasDns = placement.Vpc.HasDns,
                Zones = [.. placement.Zones.Select(zone => zone.Name)],
                ZoneIds = placement.ZoneIds.ToImmutableSortedDictionary(zone => zone.Key.Name, zone => zone.Value, StringComparer.Ordinal),
                SubnetIds = known.Item2.OrEmpty(),
                Cidrs = [.. placement.Cidrs.Select(cidr => cidr.ToString())],
                Ipv6CidrBlocks = known.Item3.OrEmpty(),
                RouteTableIds = known.Item4.OrEmpty(),
                HasIpv6 = placement.HasIpv6,
                VpcCidrs = [.. placement.VpcCidrs.Select(cidr => cidr.ToString())],
                Endpoints = placement.Endpoints is { } endpoints ? [.. endpoints] : null,
                HasChosenZones = placement.HasChosenZones,
            });

    /// <exception cref="ArgumentException">The facts do not describe subnets.</exception>
    public SubnetPlacement ToPlacement(Func<string, Output<string>> output)
    {
        var zones = Zones.Select(AvailabilityZone.Parse).ToImmutableArray();
        if (zones.IsEmpty || SubnetIds.Length != zones.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"tier '{Name}' has {SubnetIds.Length} subnets for {zones.Length} zones"));
        }

        return new SubnetPlacement(
            Name,
            SubnetKind.Of(Kind),
            VpcIdentity.Given(output(VpcId), VpcHasDns),
            zones,
            [.. SubnetIds.Select(output)],
            [.. Cidrs.Select(Cidr.Parse)],
            [.. Ipv6CidrBlocks.Select(output)],
            [.. RouteTableIds.Select(output)],
            HasIpv6,
            [.. VpcCidrs.Select(Cidr.Parse)],
            ZoneIds.ToImmutableDictionary(zone => AvailabilityZone.Parse(zone.Key), zone => zone.Value))
        {
            Endpoints = Endpoints is { } endpoints ? [.. endpoints] : null,
            HasChosenZones = HasChosenZones,
        };
    }
}
