using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>Allocates the IPv4 blocks of a VPC.</summary>
/// <remarks>
/// Requests are served strictly in order, each at the lowest place that fits. A later request never moves an earlier one, so plans are
/// stable under growth.
/// </remarks>
internal sealed class AddressSpace(ProblemList problems, Cidr primary, IReadOnlyList<Cidr> secondaries)
{
    public const int ShortestPrefix = 16;
    public const int LongestPrefix = 28;

    private readonly List<Placed> _placed = [];

    public Cidr Primary => primary;

    public IReadOnlyList<Cidr> Ranges { get; } = [primary, .. secondaries];

    /// <summary>
    /// Reports a prefix outside /16 to /28, which EC2 accepts for VPCs and subnets. Source: Amazon VPC User Guide, «VPC CIDR blocks» and
    /// «Subnet CIDR blocks».
    /// </summary>
    public static bool CheckPrefix(ProblemList problems, string path, int prefix)
    {
        if (prefix is >= ShortestPrefix and <= LongestPrefix)
        {
            return true;
        }

        problems.Error(
            NetworkProblems.PrefixOutOfRange,
            path,
            $"/{prefix} is not a size that AWS allows",
            $"use a prefix from /{ShortestPrefix} to /{LongestPrefix}");
        return false;
    }

    /// <summary>Reports a block that is not IPv4 or has a size that EC2 does not accept.</summary>
    public static bool CheckForm(ProblemList problems, string path, CidrText text) =>
        CheckFamily(problems, path, text) && CheckPrefix(problems, path, text.Block.PrefixLength);

    public static bool CheckFamily(ProblemList problems, string path, CidrText text)
    {
        if (text.Block.IsIPv6)
        {
            problems.Error(
                NetworkProblems.NotIPv4,
                path,
                $"{text.Text} is an IPv6 block",
                "give an IPv4 block; IPv6 blocks are assigned with WithIpv6()");
        }

        return !text.Block.IsIPv6;
    }

    /// <summary>Allocates a block at a fixed address.</summary>
    /// <returns>The block, also if it overlaps another; the overlap is reported.</returns>
    public Cidr? Place(string path, string label, CidrText text)
    {
        if (!CheckForm(problems, path, text))
        {
            return null;
        }

        if (!text.IsAligned)
        {
            Cidr[] neighbours = [text.Block, new(text.Block.LastValue + 1, text.Block.PrefixLength, isIPv6: false)];
            var inside = neighbours.Where(block => Ranges.Any(range => range.Contains(block))).ToList();
            problems.Error(
                NetworkProblems.Misaligned,
                path,
                text.Misalignment,
                inside.Count > 0 ? $"use {string.Join(" or ", inside)}" : "use an aligned block inside the VPC");
        }

        if (!Ranges.Any(range => range.Contains(text.Block)))
        {
            problems.Error(
                NetworkProblems.OutsideVpc,
                path,
                $"{text.Text} is not inside {string.Join(" or ", Ranges)}",
                "use a block inside the VPC, or add a secondary CIDR that holds it");
        }

        Take(path, new Placed(label, text));
        return text.Block;
    }

    /// <summary>Allocates a run of equal blocks, at the lowest place with room in the VPC's blocks.</summary>
    /// <returns>The first block of the run, or <see langword="null"/> without room; nothing is reported.</returns>
    public Cidr? Allocate(string label, Cidr range, int prefix, int count)
    {
        var size = UInt128.One << (32 - prefix);
        var run = size * (UInt128)count;

        // A run starts where one block could hold it all, so that a tier can be named by a single prefix in routes and rules.
        var alignment = size * NextPowerOfTwo(count);
        for (var start = range.FirstValue; start <= range.LastValue && range.LastValue - start >= run - 1;)
        {
            var end = start + run - 1;
            if (_placed.Find(placed => placed.First <= end && placed.Last >= start) is not { } obstacle)
            {
                var first = new Cidr(start, prefix, isIPv6: false);
                for (var index = 0; index < count; index++)
                {
                    _placed.Add(new Placed(label, CidrText.Of(new Cidr(start + (size * (UInt128)index), prefix, isIPv6: false))));
                }

                return first;
            }

            start = RoundUp(obstacle.Last + 1, alignment);
        }

        return null;
    }

    /// <summary>Returns the largest block that is still free in a range, for messages.</summary>
    public string LargestFree(Cidr range)
    {
        for (var prefix = range.PrefixLength; prefix <= LongestPrefix; prefix++)
        {
            var free = range
                .Split(prefix)
                .Cast<Cidr?>()
                .FirstOrDefault(block => !_placed.Exists(placed => placed.Block.Overlaps(block!.Value)));
            if (free is not null)
            {
                return free.Value.ToString();
            }
        }

        return "nothing";
    }

    private static UInt128 RoundUp(UInt128 value, UInt128 step) => (value + step - 1) / step * step;

    private static UInt128 NextPowerOfTwo(int count)
    {
        UInt128 power = 1;
        while (power < (UInt128)count)
        {
            power <<= 1;
        }

        return power;
    }

    private void Take(string path, Placed block)
    {
        // An automatically placed tier has room for every zone slot; an overlap with it is one problem.
        foreach (var other in _placed.Where(other => other.Block.Overlaps(block.Block)).DistinctBy(other => other.Label))
        {
            var shared = other.Block.PrefixLength > block.Block.PrefixLength ? other.Block : block.Block;
            problems.Error(
                NetworkProblems.Overlap,
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{block.Text.Text} ({block.Label}) and {other.Text.Text} ({other.Label}) overlap: "
                        + $"they share {shared.First} to {shared.Last}"),
                "move one of them; add explicit blocks before the tiers that are placed automatically");
        }

        _placed.Add(block);
    }

    private sealed record Placed(string Label, CidrText Text)
    {
        public Cidr Block => Text.Block;

        public UInt128 First => Block.FirstValue;

        public UInt128 Last => Block.LastValue;
    }
}
