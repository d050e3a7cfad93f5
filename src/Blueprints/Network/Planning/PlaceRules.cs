using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Network.Planning;

/// <summary>Checks that two handles of a block are in one region and, if the block connects them inside a network, in one VPC.</summary>
/// <remarks>
/// <see cref="Check"/> reports differences that a plan knows. If one of the VPCs is known only at deployment, <see cref="Gate"/> withholds
/// the connecting value until both are known.
/// </remarks>
internal static class PlaceRules
{
    public static void Check(ProblemList problems, PlacePair pair)
    {
        if (pair.Own.Region != pair.Other.Region)
        {
            problems.Error(
                pair.OtherRegion.Code,
                pair.Path,
                $"{pair.Other.Name} is in {pair.Other.Region}, and {pair.Own.Name} is in {pair.Own.Region}",
                pair.OtherRegion.Fix);
        }
        else if (pair.Own.Vpc.IsSameAs(pair.Other.Vpc) == false)
        {
            problems.Error(pair.OtherVpc.Code, pair.Path, $"{pair.Other.Name} is in another VPC than {pair.Own.Name}", pair.OtherVpc.Fix);
        }
    }

    /// <exception cref="BlueprintException"><c>NET041</c>: a tier is in another VPC than its network.</exception>
    public static void CheckTiers(NetworkHandle network)
    {
        var problems = new ProblemList();
        foreach (var tier in network.Tiers)
        {
            Check(problems, new PlacePair(
                $"Tiers[{tier.Name}]",
                Place.Of("the network", network),
                Place.Of($"tier '{tier.Name}'", tier),
                OtherRegion: (NetworkProblems.TierOfAnotherVpc, $"use subnets of {network.Region}"),
                OtherVpc: (NetworkProblems.TierOfAnotherVpc, "describe each VPC in a separate network handle")));
        }

        problems.ThrowIfRefused(nameof(NetworkHandle));
    }

    /// <summary>Returns a value unless a deployment finds the two places in two VPCs.</summary>
    public static Output<T> Gate<T>(string subject, PlacePair pair, Output<T> value) =>
        pair.Own.Vpc.IsSameAs(pair.Other.Vpc) is not null
            ? value
            : Output.Tuple(value, pair.Own.Vpc.Id, pair.Other.Vpc.Id).WhetherPresentOrNot(known =>
                string.IsNullOrEmpty(known.Item2) || string.IsNullOrEmpty(known.Item3) || known.Item2 == known.Item3
                    ? known.Item1
                    : throw ProblemList.Refuse(
                        subject,
                        pair.OtherVpc.Code,
                        pair.Path,
                        $"{pair.Other.Name} is in VPC {known.Item3}, and {pair.Own.Name} is in VPC {known.Item2}",
                        pair.OtherVpc.Fix));
}
