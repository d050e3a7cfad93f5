using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>Assigns the addresses of every tier, in the order of the tiers.</summary>
internal sealed class LayoutPlanner
{
    /// <summary>Specifies the number of /64 blocks in the /56 that Amazon assigns.</summary>
    public const int Ipv6Subnets = 256;

    private readonly ProblemList _problems;
    private readonly VpcSpec _spec;
    private readonly ImmutableArray<AvailabilityZone> _zones;
    private readonly ImmutableArray<int> _slots;
    private readonly int _slotCount;
    private readonly AddressSpace _space;

    public LayoutPlanner(ProblemList problems, VpcSpec spec, ImmutableArray<AvailabilityZone> zones)
    {
        _problems = problems;
        _spec = spec;
        _zones = zones;

        // If the number of slots is a problem, continue with a valid one, so that the layout's problems are reported as well.
        _slotCount = Math.Clamp(Math.Max(spec.ZoneSlots, zones.Length), 1, ZoneSlots.Most);
        _slots = ZoneSlots.Assign(zones, _slotCount);
        _space = new AddressSpace(
            problems,
            spec.Cidr.Block,
            [.. spec.SecondaryCidrs.Where(cidr => !cidr.Block.IsIPv6).Select(cidr => cidr.Block)]);
    }

    public (ImmutableArray<TierPlan> Tiers, ImmutableArray<ReservedBlock> Reserved) Plan()
    {
        var tiers = ImmutableArray.CreateBuilder<TierPlan>();
        var reserved = ImmutableArray.CreateBuilder<ReservedBlock>();
        for (var ordinal = 0; ordinal < _spec.Segments.Length; ordinal++)
        {
            switch (_spec.Segments[ordinal])
            {
                case Segment.Tier { Value: var tier }:
                    tiers.Add(PlanTier(tier, ordinal));
                    break;
                case Segment.ReservedTier { Value: var tier }:
                    reserved.AddRange(ReserveTier(tier));
                    break;
                case Segment.Reservation reservation when Reserve(reservation) is { } block:
                    reserved.Add(new ReservedBlock(reservation.Name, block));
                    break;
            }
        }

        return (tiers.ToImmutable(), reserved.ToImmutable());
    }

    private TierPlan PlanTier(SubnetTier tier, int ordinal)
    {
        TierRules.CheckName(_problems, tier.Path, tier.Name);
        CheckTags(tier);
        if (_spec.HasIpv6 && (ordinal + 1) * _slotCount > Ipv6Subnets)
        {
            _problems.Error(
                NetworkProblems.TooManyIpv6Subnets,
                tier.Path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the VPC's /56 has {Ipv6Subnets} subnets of /64, and this is tier {ordinal + 1} with {_slotCount} zone slots per "
                        + $"tier"),
                "use fewer tiers or zone slots");
        }

        var subnets = PlaceSlots(tier)
            .Select(place => new SubnetPlan(
                _zones[place.Zone],
                place.Block,
                _spec.HasIpv6 ? (ordinal * _slotCount) + _slots[place.Zone] : null,
                SubnetTags.For(tier, _zones[place.Zone], _spec.ClusterNames)));
        return new TierPlan(tier.Name, tier.Kind, tier.MapPublicIpOnLaunch, [.. subnets]);
    }

    private IEnumerable<ReservedBlock> ReserveTier(SubnetTier tier)
    {
        TierRules.CheckName(_problems, $"Reserved[{tier.Name}]", tier.Name);
        var blocks = Place(tier);
        return blocks.Count > 0 && BitOperations.IsPow2(blocks.Count) && tier.ExactBlocks.IsEmpty
            ? [
                new ReservedBlock(
                    tier.Name,
                    new Cidr(blocks[0].FirstValue, blocks[0].PrefixLength - BitOperations.Log2((uint)blocks.Count), isIPv6: false)),
            ]
            : blocks.Select(block => new ReservedBlock(tier.Name, block));
    }

    private void CheckTags(SubnetTier tier)
    {
        TagRules.Check(_problems, $"{tier.Path}.Tags", tier.Tags);
        foreach (var zone in tier.ZoneTags.GroupBy(tag => tag.Zone, StringComparer.Ordinal))
        {
            var path = $"{tier.Path}.ZoneTags[{zone.Key}]";
            TagRules.Check(
                _problems,
                path,
                zone.GroupBy(tag => tag.Key, StringComparer.Ordinal).ToDictionary(tags => tags.Key, tags => tags.Last().Value));
            if (_zones.Length == _spec.Zones.Length && !_zones.Any(known => known.IsNamed(zone.Key)))
            {
                _problems.Error(
                    NetworkProblems.UnknownTagZone,
                    path,
                    $"the VPC does not use zone '{zone.Key}'",
                    $"use one of {string.Join(", ", _zones)}");
            }
        }
    }

    /// <summary>Returns each zone's subnet.</summary>
    private IEnumerable<(int Zone, Cidr Block)> PlaceSlots(SubnetTier tier)
    {
        var blocks = Place(tier);
        return tier.ExactBlocks.IsEmpty
            ? blocks.Count == 0 ? [] : _slots.Select((slot, zone) => (zone, blocks[slot]))
            : blocks.Take(_zones.Length).Select((block, zone) => (zone, block));
    }

    /// <summary>Allocates the blocks of a tier.</summary>
    /// <returns>A block per zone slot, or per zone for an exact layout. None if there is a problem.</returns>
    private List<Cidr> Place(SubnetTier tier)
    {
        if (!tier.ExactBlocks.IsEmpty)
        {
            return PlaceExactly(tier);
        }

        return tier.Block is { } block ? PlaceAt(tier, block) : PlaceAnywhere(tier);
    }

    private void RefuseContradiction(SubnetTier tier, string with) =>
        _problems.Error(
            NetworkProblems.ContradictoryPlacement,
            tier.Path,
            $"the tier has {with} and exact blocks, which contradict each other",
            "keep one of them");

    private List<Cidr> PlaceExactly(SubnetTier tier)
    {
        if (tier.Prefix is { } prefix)
        {
            RefuseContradiction(tier, $"the prefix /{prefix}");
        }

        if (tier.Range is { } range)
        {
            RefuseContradiction(tier, $"InCidr(\"{range.Text}\")");
        }

        if (tier.ExactBlocks.Length != _spec.Zones.Length)
        {
            _problems.Error(
                NetworkProblems.BlockCount,
                $"{tier.Path}.AtExactly",
                string.Create(CultureInfo.InvariantCulture, $"{tier.ExactBlocks.Length} blocks are given for {_spec.Zones.Length} zones"),
                "give one block per zone, in the order of the zones");
        }

        var result = new List<Cidr>();
        for (var index = 0; index < tier.ExactBlocks.Length; index++)
        {
            var label = index < _zones.Length ? $"{tier.Name}, {_zones[index]}" : tier.Name;
            var path = string.Create(CultureInfo.InvariantCulture, $"{tier.Path}.AtExactly[{index}]");
            if (_space.Place(path, label, tier.ExactBlocks[index]) is { } block)
            {
                result.Add(block);
            }
        }

        return result;
    }

    private List<Cidr> PlaceAt(SubnetTier tier, CidrText text)
    {
        if (tier.Range is { } range)
        {
            RefuseContradiction(tier, $"InCidr(\"{range.Text}\")");
        }

        if (_space.Place($"{tier.Path}.At", tier.Name, text) is not { } block)
        {
            return [];
        }

        var prefix = tier.Prefix ?? block.PrefixLength + BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)_slotCount));
        if (!AddressSpace.CheckPrefix(_problems, $"{tier.Path}.Prefix", prefix))
        {
            return [];
        }

        if (prefix < block.PrefixLength || 1 << (prefix - block.PrefixLength) < _slotCount)
        {
            _problems.Error(
                NetworkProblems.DoesNotFit,
                $"{tier.Path}.At",
                $"{Demand(prefix)} do not fit in {block}",
                "use a longer prefix or a larger block");
            return [];
        }

        return [.. Enumerable.Range(0, _slotCount).Select(slot => block.Subnet(prefix, slot))];
    }

    private List<Cidr> PlaceAnywhere(SubnetTier tier)
    {
        var prefix = tier.Prefix ?? SubnetTier.DefaultPrefix;
        if (RangeOf(tier) is not { } range || !AddressSpace.CheckPrefix(_problems, $"{tier.Path}.Prefix", prefix))
        {
            return [];
        }

        if (_space.Allocate(tier.Name, range, prefix, _slotCount) is not { } first)
        {
            _problems.Error(
                NetworkProblems.DoesNotFit,
                tier.Path,
                $"{Demand(prefix)} do not fit in the free space of {range}: the largest free block is {_space.LargestFree(range)}",
                "use a longer prefix, a larger VPC, fewer zone slots or a secondary CIDR");
            return [];
        }

        return [
            .. Enumerable.Range(0, _slotCount).Select(
                slot => new Cidr(first.FirstValue + ((UInt128)slot << (32 - prefix)), prefix, isIPv6: false)),
        ];
    }

    private Cidr? RangeOf(SubnetTier tier)
    {
        if (tier.Range is not { } range)
        {
            return _space.Primary;
        }

        if (_space.Ranges.Contains(range.Block))
        {
            return range.Block;
        }

        _problems.Error(
            NetworkProblems.UnknownSecondaryCidr,
            $"{tier.Path}.InCidr",
            $"{range.Text} is not a CIDR of the VPC",
            $"add it with AddSecondaryCidr, or use one of {string.Join(", ", _space.Ranges)}");
        return null;
    }

    private Cidr? Reserve(Segment.Reservation reservation)
    {
        var path = $"Reserved[{reservation.Name}]";
        TierRules.CheckName(_problems, path, reservation.Name);
        if (reservation.Block is { } block)
        {
            return _space.Place(path, reservation.Name, block);
        }

        if (!AddressSpace.CheckPrefix(_problems, path, reservation.Prefix))
        {
            return null;
        }

        var free = _space.Allocate(reservation.Name, _space.Primary, reservation.Prefix, 1);
        if (free is null)
        {
            _problems.Error(
                NetworkProblems.DoesNotFit,
                path,
                $"a /{reservation.Prefix} does not fit in the free space of {_space.Primary}: the largest free block is "
                    + $"{_space.LargestFree(_space.Primary)}",
                "use a longer prefix or a larger VPC");
        }

        return free;
    }

    private string Demand(int prefix) =>
        _slotCount == _zones.Length ? $"{_slotCount} × /{prefix}" : $"{_slotCount} × /{prefix} (one for each zone slot)";
}
