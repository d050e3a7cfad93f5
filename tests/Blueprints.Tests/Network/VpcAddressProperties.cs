using Blueprints.Network;
using Blueprints.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Blueprints.Tests.Network;

/// <summary>
/// What holds for every network: inside, aligned, disjoint, and not moved by growth. Thousands of random ones, others in every run.
/// </summary>
public class VpcAddressProperties
{
    private const int Cases = 3_000;

    private static readonly Config Settings = Properties.Settings(Cases);

    [Fact]
    public void Subnets_AreInsideAlignedAndDisjoint() => Check(description =>
    {
        var plan = description.Plan();
        var ranges = plan.SecondaryCidrs.Add(plan.Cidr);
        var blocks = plan.Tiers
            .SelectMany(tier => tier.Subnets)
            .Select(subnet => subnet.Cidr)
            .Concat(plan.Reserved.Select(reserved => reserved.Cidr))
            .Order()
            .ToList();

        return blocks.TrueForAll(block => ranges.Any(range => range.Contains(block)))
            && blocks.TrueForAll(block => IsAligned(block.ToString()))
            && blocks.Zip(blocks.Skip(1)).All(pair => !pair.First.Overlaps(pair.Second));
    });

    [Fact]
    public void Subnets_HaveTheSizeThatWasAskedFor() => Check(description =>
        description
            .Plan().Tiers
            .Zip(description.Tiers)
            .All(pair => pair.First.Subnets.All(subnet => subnet.Cidr.PrefixLength == pair.Second.Prefix)));

    [Fact]
    public void OneMoreZone_MovesNothing() => Check(description =>
        description.Zones.Length == description.Slots
        || Contains(description with { Zones = [.. description.Zones, Unused(description.Zones)] }, description));

    [Fact]
    public void OneMoreTier_MovesNothing() => Check(description =>
    {
        foreach (var prefix in (int[])[20, 24, 26, 28])
        {
            if (!Contains(
                description with { Segments = [.. description.Segments, new Tier("one-more", prefix, false, false)] },
                description))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void AReservationInTheLastPlace_MovesNothing() => Check(description =>
        Contains(description with { Segments = [.. description.Segments, new Tier("kept", 27, true, false)] }, description));

    [Fact]
    public void ATierThatIsReservedInstead_MovesNothing() => Check(description =>
    {
        if (description.Segments[0].IsReservation)
        {
            return true;
        }

        var first = description.Segments[0];
        var instead = description with { Segments = [first with { IsReservedTier = true }, .. description.Segments.Skip(1)] };
        return instead.TryPlan() is not { } plan
            || Lines(description.Plan())
                .Where(line => !line.StartsWith($"  {first.Name} ", StringComparison.Ordinal))
                .All(Lines(plan).Contains);
    });

    [Fact]
    public void OneMoreSecondaryCidr_MovesNothing() => Check(description => !description.HasSecondary
        ? Contains(description with { HasSecondary = true }, description)
        : description.Plan().SecondaryCidrs.Length == 1);

    [Fact]
    public void Ipv6Blocks_AreDisjointAndStable() => Check(description =>
    {
        var indexes = description.Plan().Tiers.SelectMany(tier => tier.Subnets).Select(subnet => subnet.Ipv6Index!.Value).ToList();
        return indexes.Distinct().Count() == indexes.Count && indexes.TrueForAll(index => index is >= 0 and < 256);
    });

    [Fact]
    public void Descriptions_AreNotMostlyRefused()
    {
        var planned = Descriptions().Sample(size: 50, numberOfSamples: Cases).Count(description => description.TryPlan() is not null);

        Assert.InRange(planned, Cases / 2, Cases);
    }

    private static void Check(Func<Description, bool> property) =>
        Prop.ForAll(Descriptions().ToArbitrary(), description => description.TryPlan() is null || property(description)).Check(Settings);

    /// <summary>Whether the larger network, if it fits at all, has every line of the smaller one's address map, byte for byte.</summary>
    private static bool Contains(Description larger, Description smaller) =>
        larger.TryPlan() is not { } plan || Lines(smaller.Plan()).All(Lines(plan).Contains);

    /// <summary>Reckoned from the text that goes to AWS, since a <see cref="Cidr"/> is aligned whatever it is made from.</summary>
    private static bool IsAligned(string block)
    {
        var parts = block.Split('.', '/').Select(uint.Parse).ToArray();
        var address = (parts[0] << 24) | (parts[1] << 16) | (parts[2] << 8) | parts[3];
        return address % (1u << (int)(32 - parts[4])) == 0;
    }

    private static HashSet<string> Lines(VpcPlan plan) =>
        [
            .. plan
                .ToString()
                .Split('\n')
                .Where(line => line.Contains("usable", StringComparison.Ordinal) || line.Contains("reserved", StringComparison.Ordinal)),
        ];

    private static char Unused(char[] zones) => "abcdef".First(letter => !zones.Contains(letter));

    private static Gen<Description> Descriptions() =>
        from vpcPrefix in Gen.Choose(16, 20)
        from slots in Gen.Choose(1, 6)
        from zones in Gen.Shuffle("abcdef".ToCharArray())
        from zoneCount in Gen.Choose(1, slots)
        from tierCount in Gen.Choose(1, 6)
        from prefixes in Gen.ArrayOf(Gen.Choose(vpcPrefix + 2, 28), tierCount)
        from reservations in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false))), tierCount)
        from secondaries in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false))), tierCount)
        select new Description(
            vpcPrefix,
            slots,
            zones[..zoneCount],
            [.. prefixes.Select((prefix, index) => new Tier($"tier{index}", prefix, reservations[index] && index > 0, secondaries[index]))],
            secondaries.Any(any => any));

    private sealed record Tier(string Name, int Prefix, bool IsReservation, bool InSecondary, bool IsReservedTier = false);

    private sealed record Description(int VpcPrefix, int Slots, char[] Zones, Tier[] Segments, bool HasSecondary)
    {
        public IEnumerable<Tier> Tiers => Segments.Where(tier => !tier.IsReservation);

        public VpcPlan Plan() => Blueprint().Plan();

        public VpcPlan? TryPlan()
        {
            try
            {
                return Plan();
            }
            catch (BlueprintException exception) when (exception.Problems.All(problem => problem.Code is "NET006" or "NET017"))
            {
                return null;
            }
        }

        public override string ToString() =>
            $"/{VpcPrefix}, {Slots} slots, zones {new string(Zones)}: {string.Join(", ", Segments.AsEnumerable())}";

        private VpcBlueprint Blueprint()
        {
            var blueprint = VpcBlueprint.In(AwsRegion.UsEast1, $"10.64.0.0/{VpcPrefix}", [.. Zones.Select(zone => zone.ToString())])
                .WithZoneSlots(Slots)
                .WithIpv6();
            blueprint = HasSecondary ? blueprint.AddSecondaryCidr("100.64.0.0/16") : blueprint;
            return Segments.Aggregate(blueprint, (all, tier) =>
            {
                Func<SubnetTier, SubnetTier> configure = subnets => tier.InSecondary ? subnets.InCidr("100.64.0.0/16") : subnets;
                return tier.IsReservation ? all.Reserve(tier.Name, tier.Prefix)
                    : tier.IsReservedTier ? all.ReserveTier(tier.Name, tier.Prefix, configure)
                    : all.AddIsolatedTier(tier.Name, tier.Prefix, configure);
            });
        }
    }
}
