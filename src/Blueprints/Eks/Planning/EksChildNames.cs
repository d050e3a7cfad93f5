using System.Globalization;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Whether a component's name leaves room for those of its node groups and of its add-ons' roles. Checked before anything is registered.</summary>
internal static class EksChildNames
{
    /// <summary>Source: Amazon EKS API Reference, CreateNodegroup, «nodegroupName».</summary>
    private const int LongestNodeGroup = 63;

    /// <summary>What Pulumi adds to the logical name: a hyphen and seven characters.</summary>
    private const int RandomSuffix = 8;

    public static void Check(ProblemList problems, string component, EksPlan plan)
    {
        foreach (var group in plan.NodeGroups)
        {
            var room = LongestNodeGroup - RandomSuffix - component.Length - 1;
            if (group.Name.Length > room)
            {
                problems.Error(
                    NodeGroupProblems.NameTooLong,
                    $"NodeGroups[{group.Name}]",
                    $"'{component}-{group.Name}' and Pulumi's suffix are longer than {LongestNodeGroup} characters",
                    string.Create(CultureInfo.InvariantCulture, $"use at most {Math.Max(room, 0)} characters for the group's name, or a shorter one for the component"));
            }
        }

        foreach (var addon in plan.Addons.Where(addon => addon.Identity is not null))
        {
            var suffix = KnownAddons.RoleSuffix(addon.Name);
            if (component.Length + 1 + suffix.Length > ComponentNames.Longest)
            {
                problems.Error(
                    AddonProblems.NameTooLong,
                    "name",
                    $"'{component}-{suffix}', the role of the add-on {addon.Name}, is longer than {ComponentNames.Longest} characters",
                    string.Create(CultureInfo.InvariantCulture, $"use at most {Math.Max(ComponentNames.Longest - 1 - suffix.Length, 0)} characters for the component's name"));
            }
        }
    }
}
