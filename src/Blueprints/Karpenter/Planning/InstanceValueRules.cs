using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>
/// Checks that a family, a category or a size can exist in EC2. Unknown values of the right form may be newer than this library.
/// </summary>
/// <remarks>
/// Source: aws/karpenter-provider-aws v1.14.1, website/content/en/docs/reference/instance-types.md, which lists the labels of every
/// instance type.
/// </remarks>
internal static partial class InstanceValueRules
{
    /// <summary>
    /// Matches words of letters and digits, joined by hyphens, with a digit in one of them: <c>m7g</c>, <c>u-6tb1</c>, <c>mac-m4</c>.
    /// </summary>
    private const string FamilyForm = "(?=[a-z-]*[0-9])[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private const string SizeForm = "(nano|micro|small|medium|large|([2-9]|[1-9][0-9]{1,2})?xlarge|metal(-[1-9][0-9]{0,2}xl)?)";

    private static readonly FrozenSet<string> Categories = FrozenSet.ToFrozenSet(
        ["a", "c", "d", "dl", "f", "g", "gr", "h", "hpc", "i", "im", "inf", "is", "m", "p", "r", "t", "trn", "u", "vt", "x", "z"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Sizes = FrozenSet.ToFrozenSet(
        [
            "nano",
            "micro",
            "small",
            "medium",
            "large",
            "xlarge",
            "2xlarge",
            "3xlarge",
            "4xlarge",
            "6xlarge",
            "8xlarge",
            "9xlarge",
            "10xlarge",
            "12xlarge",
            "16xlarge",
            "18xlarge",
            "24xlarge",
            "32xlarge",
            "48xlarge",
            "56xlarge",
            "64xlarge",
            "96xlarge",
            "112xlarge",
            "224xlarge",
            "metal",
            "metal-12xl",
            "metal-16xl",
            "metal-24xl",
            "metal-32xl",
            "metal-48xl", "metal-96xl",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenDictionary<RequirementKey, (string Kind, string Examples, Regex Form, FrozenSet<string>? Known)> Kinds =
        new Dictionary<RequirementKey, (string Kind, string Examples, Regex Form, FrozenSet<string>? Known)>
        {
            [RequirementKey.InstanceCategory] = ("category", "c, m, r or t", Category(), Categories),
            [RequirementKey.InstanceSize] = ("size", "large, 4xlarge or metal-24xl", Size(), Sizes),
            [RequirementKey.InstanceFamily] = ("family", "m7g, c7i-flex or u7i-12tb", Family(), null),
            [RequirementKey.InstanceType] = ("instance type", "m7g.large", Type(), null),
        }.ToFrozenDictionary();

    public static bool CanBe(RequirementKey key, string value) => !Kinds.TryGetValue(key, out var kind) || kind.Form.IsMatch(value);

    public static void Check(ProblemList problems, string path, Requirement requirement)
    {
        if (!Kinds.TryGetValue(requirement.Key, out var kind))
        {
            return;
        }

        foreach (var value in requirement.Values)
        {
            if (!kind.Form.IsMatch(value))
            {
                problems.Error(
                    KarpenterProblems.UnknownValue,
                    path,
                    $"'{value}' is not the name of an EC2 {kind.Kind}, so no node has it",
                    $"write it like {kind.Examples}, in lower case");
            }
            else if (kind.Known?.Contains(value) == false)
            {
                problems.Warn(
                    KarpenterProblems.ValueNotInCatalogue,
                    path,
                    $"this release of Blueprints does not know the EC2 {kind.Kind} '{value}'",
                    "check the spelling in the reference of instance types in Karpenter's documentation");
            }
        }
    }

    [GeneratedRegex("^[a-z]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Category();

    [GeneratedRegex($"^{FamilyForm}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Family();

    [GeneratedRegex($"^{SizeForm}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Size();

    [GeneratedRegex($"^{FamilyForm}\\.{SizeForm}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Type();
}
