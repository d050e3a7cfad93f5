using System.Globalization;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>
/// Checks that a component's name, which the plan does not know, leaves room for the names of its node groups and add-ons' roles.
/// </summary>
internal static class EksChildNames
{
    /// <summary>Source: Amazon EKS API Reference, CreateNodegroup, «nodegroupName».</summary>
    private const int LongestNodeGroup = 63;

    /// <summary>Source: IAM User Guide, «IAM and AWS STS quotas».</summary>
    private const int LongestRole = 64;

    /// <summary>Specifies the length of Pulumi's suffix of a logical name: a hyphen and seven characters.</summary>
    private const int RandomSuffix = 8;

    /// <exception cref="BlueprintException">The component's name is invalid or too long. Nothing is registered in that case.</exception>
    public static void Check(string subject, string component, EksPlan plan)
    {
        ComponentNames.Check(subject, component);
        var problems = new ProblemList();
        foreach (var group in plan.NodeGroups)
        {
            Check(problems, NodeGroupProblems.NameTooLong, group.Definition.Path, component, group.Name, LongestNodeGroup);
        }

        foreach (var addon in plan.Addons.Where(addon => addon.Identity is not null))
        {
            Check(
                problems,
                AddonProblems.NameTooLong,
                $"Addons[{addon.Name}].Identity",
                component,
                KnownAddons.RoleSuffix(addon.Name),
                LongestRole);
        }

        problems.ThrowIfRefused(subject);
    }

    private static void Check(ProblemList problems, string code, string at, string component, string suffix, int longest)
    {
        var length = component.Length + 1 + suffix.Length + RandomSuffix;
        if (length > longest)
        {
            problems.Error(
                code,
                at,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{component}-{suffix}' and the {RandomSuffix} characters that Pulumi adds have {length} characters, and AWS allows "
                        + $"{longest} characters"),
                string.Create(CultureInfo.InvariantCulture, $"shorten one of the two names by {length - longest}"));
        }
    }
}
