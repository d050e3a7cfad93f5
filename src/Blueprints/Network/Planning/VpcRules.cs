using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>
/// What holds for a whole VPC, whether a blueprint describes it or args written by hand: one list of rules for both doors.
/// </summary>
internal static class VpcRules
{
    public static void Check(
        ProblemList problems,
        AwsRegion region,
        VpcFeatures features,
        IReadOnlyList<string> zones,
        IEnumerable<string> names,
        IReadOnlyList<(string Name, SubnetKind Kind)> tiers,
        IReadOnlyList<TierPlan> layout,
        IReadOnlyDictionary<string, string> tags)
    {
        if (tiers.Count == 0)
        {
            problems.Error(NetworkProblems.NoTiers, "Tiers", "the VPC has no tier", "add a public, a private or an isolated one");
        }

        TierRules.CheckUnique(problems, names);
        FeatureRules.Check(problems, features, region, tiers, zones.Count);
        ZoneIdRules.Check(problems, region, features, zones);
        TagRules.Check(problems, "Tags", tags);
        SubnetTags.Check(problems, tags, layout);
    }
}
