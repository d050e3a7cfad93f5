using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>
/// Checks the IPv4 blocks of a VPC. Source: Amazon VPC User Guide, «VPC CIDR blocks», «IPv4 CIDR block association restrictions».
/// </summary>
internal static class CidrRules
{
    /// <summary>Specifies the default quota «IPv4 CIDR blocks per VPC». Source: Amazon VPC User Guide, «Amazon VPC quotas».</summary>
    private const int CidrsPerVpc = 5;

    private static readonly Cidr Ten = Cidr.Parse("10.0.0.0/8");
    private static readonly Cidr OneSevenTwo = Cidr.Parse("172.16.0.0/12");
    private static readonly Cidr OneNineTwo = Cidr.Parse("192.168.0.0/16");
    private static readonly Cidr OneNineEight = Cidr.Parse("198.19.0.0/16");
    private static readonly Cidr Shared = Cidr.Parse("100.64.0.0/10");
    private static readonly Cidr LinkLocal = Cidr.Parse("169.254.0.0/16");

    // RFC 6890, «Special-Purpose IP Address Registries»: no host can use these addresses.
    private static readonly (Cidr Range, string Purpose)[] Unusable =
    [
        (Cidr.Parse("0.0.0.0/8"), "«this network»"),
        (Cidr.Parse("127.0.0.0/8"), "loopback"),
        (LinkLocal, "link-local addresses, such as the instance metadata service"),
        (Cidr.Parse("224.0.0.0/4"), "multicast"),
        (Cidr.Parse("240.0.0.0/4"), "future use"),
    ];

    private static readonly Cidr UsedByAwsServices = Cidr.Parse("172.17.0.0/16");

    /// <returns>Whether tiers can be placed in the primary block.</returns>
    public static bool Check(ProblemList problems, CidrText primary, IReadOnlyList<CidrText> secondaries)
    {
        var isUsable = CheckBlock(problems, "Cidr", primary);
        for (var i = 0; i < secondaries.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"SecondaryCidrs[{i}]");
            if (CheckBlock(problems, path, secondaries[i]))
            {
                CheckBesides(
                    problems,
                    path,
                    secondaries[i].Block,
                    [primary.Block, .. secondaries.Take(i).Select(secondary => secondary.Block)]);
            }
        }

        if (secondaries.Count + 1 > CidrsPerVpc)
        {
            problems.Warn(
                NetworkProblems.ManyCidrs,
                "SecondaryCidrs",
                string.Create(CultureInfo.InvariantCulture, $"the VPC has {secondaries.Count + 1} IPv4 blocks"),
                $"use at most {CidrsPerVpc}, or have the quota «IPv4 CIDR blocks per VPC» raised first");
        }

        return isUsable;
    }

    private static bool CheckBlock(ProblemList problems, string path, CidrText text)
    {
        if (!AddressSpace.CheckFamily(problems, path, text))
        {
            return false;
        }

        var ok = AddressSpace.CheckPrefix(problems, path, text.Block.PrefixLength);
        if (!text.IsAligned)
        {
            problems.Error(NetworkProblems.Misaligned, path, text.Misalignment, $"use {text.Block}");
        }

        foreach (var (range, purpose) in Unusable)
        {
            if (range.Overlaps(text.Block))
            {
                problems.Error(
                    NetworkProblems.ReservedRange,
                    path,
                    $"{text.Text} lies in {range}, which is reserved for {purpose}",
                    "use a private range: 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16");
                return false;
            }
        }

        if (UsedByAwsServices.Overlaps(text.Block))
        {
            problems.Warn(
                NetworkProblems.RangeUsedByAwsServices,
                path,
                $"{text.Text} lies in {UsedByAwsServices}, which services such as Cloud9 and SageMaker use themselves",
                "use another range");
        }
        else if (!IsPrivate(text.Block) && !Shared.Contains(text.Block) && !OneNineEight.Contains(text.Block))
        {
            problems.Warn(
                NetworkProblems.PublicRange,
                path,
                $"{text.Text} is not a private range, so the VPC cannot reach the hosts on the internet that have these addresses",
                "use 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16");
        }

        return ok;
    }

    private static void CheckBesides(ProblemList problems, string path, Cidr block, IReadOnlyList<Cidr> others)
    {
        foreach (var other in others)
        {
            if (other.Overlaps(block))
            {
                problems.Error(NetworkProblems.Overlap, path, $"{block} and {other} overlap", "use blocks that share no address");
            }
        }

        if (WhyRestricted(block, others) is { } reason)
        {
            problems.Error(
                NetworkProblems.RestrictedSecondaryCidr,
                path,
                $"AWS does not add {block} to this VPC: {reason}",
                "use a block of 100.64.0.0/10, or of the range that the primary block is in");
        }
    }

    private static string? WhyRestricted(Cidr block, IReadOnlyList<Cidr> others)
    {
        foreach (var other in others)
        {
            if (IsPrivate(block)
                && PrivateRangeOf(block) != PrivateRangeOf(other)
                && (IsPrivate(other) || OneNineEight.Contains(other) || other == others[0]))
            {
                return $"blocks of {PrivateRangeOf(block)} cannot be added beside {other}";
            }

            if (OneNineEight.Contains(block) && !OneNineEight.Contains(other))
            {
                return $"blocks of {OneNineEight} cannot be added beside {other}";
            }
        }

        if (Cidr.Parse("10.0.0.0/16").Contains(block) && others.Any(Cidr.Parse("10.0.0.0/15").Contains))
        {
            return "blocks of 10.0.0.0/16 cannot be added to a VPC in 10.0.0.0/15";
        }

        return Cidr.Parse("172.31.0.0/16").Contains(block) && others.Any(OneSevenTwo.Contains)
            ? "blocks of 172.31.0.0/16 cannot be added to a VPC in 172.16.0.0/12"
            : null;
    }

    private static bool IsPrivate(Cidr block) => PrivateRangeOf(block) is not null;

    private static Cidr? PrivateRangeOf(Cidr block) =>
        Ten.Contains(block) ? Ten : OneSevenTwo.Contains(block) ? OneSevenTwo : OneNineTwo.Contains(block) ? OneNineTwo : null;
}
