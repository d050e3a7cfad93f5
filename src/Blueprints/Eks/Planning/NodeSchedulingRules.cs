using System.Globalization;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>
/// Checks the labels, taints and updates of nodes. Source: Amazon EKS API Reference, CreateNodegroup; Kubernetes, «Labels and Selectors».
/// </summary>
internal static class NodeSchedulingRules
{
    private const int LongestText = 63;

    private const int TaintsPerGroup = 50;

    private const int LargestShare = 100;

    /// <summary>EKS rejects labels of these domains: «Label cannot contain reserved prefixes». Its own begin with the last one.</summary>
    private static readonly string[] KeptDomains = ["kubernetes.io/", "k8s.io/", "eks.amazonaws.com/"];

    public static void Check(ProblemList problems, EksNodeGroup group)
    {
        CheckLabels(problems, group);
        CheckTaints(problems, group);
        CheckShare(problems, $"{group.Path}.Updates", group.Unavailable);
        CheckShare(problems, $"{group.Path}.Repair.AtOnce", group.RepairedAtOnce);
        CheckShare(problems, $"{group.Path}.Repair.StopAbove", group.RepairLimit);
        if (group.Unavailable is NodeShare.Counted { Count: var count } && count > group.MaxSize && count <= LargestShare)
        {
            problems.Warn(
                NodeGroupProblems.UnavailableAboveSize,
                $"{group.Path}.Updates",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"an update may remove {count} nodes at once, and the group has at most {group.MaxSize}"),
                "use a smaller number, or NodeShare.Percent(…)");
        }
    }

    private static void CheckLabels(ProblemList problems, EksNodeGroup group)
    {
        foreach (var (key, value) in group.Labels)
        {
            var at = $"{group.Path}.Labels[{key}]";
            if (key.Length > LongestText || !KubernetesNames.IsLabelKey(key))
            {
                problems.Error(
                    NodeGroupProblems.InvalidLabel,
                    at,
                    $"'{key}' is not a label key that EKS accepts",
                    $"use at most {LongestText} letters, digits, '-', '_' and '.', with an optional domain and slash before them");
            }

            if (!KubernetesNames.IsLabelValue(value))
            {
                problems.Error(
                    NodeGroupProblems.InvalidLabel,
                    at,
                    $"'{value}' is not a label value",
                    $"use at most {LongestText} letters, digits, '-', '_' and '.', beginning and ending with a letter or digit");
            }

            if (KeptDomains.Any(domain => key.Contains(domain, StringComparison.Ordinal)) || key == NodeGroupPlan.NameLabel)
            {
                problems.Error(
                    NodeGroupProblems.ReservedLabel,
                    at,
                    $"the label '{key}' is reserved", "use your own domain, such as example.org/…");
            }
        }
    }

    private static void CheckTaints(ProblemList problems, EksNodeGroup group)
    {
        foreach (var taint in group.Taints)
        {
            if (taint.Key.Length > LongestText
                || !KubernetesNames.IsLabelKey(taint.Key)
                || taint.Value is { } value && !KubernetesNames.IsLabelValue(value))
            {
                problems.Error(
                    NodeGroupProblems.InvalidTaint,
                    $"{group.Path}.Taints[{taint.Key}]",
                    $"'{taint}' is not a taint that EKS accepts",
                    $"use at most {LongestText} letters, digits, '-', '_' and '.' for the key and for the value");
            }
        }

        foreach (var twice in group.Taints.GroupBy(taint => (taint.Key, taint.Effect)).Where(same => same.Count() > 1))
        {
            problems.Error(
                NodeGroupProblems.DuplicateTaint,
                $"{group.Path}.Taints[{twice.Key.Key}]",
                $"the taint with the effect {twice.Key.Effect} is listed {twice.Count()} times",
                "keep one of them");
        }

        if (group.Taints.Length > TaintsPerGroup)
        {
            problems.Error(
                NodeGroupProblems.TooManyTaints,
                $"{group.Path}.Taints",
                string.Create(CultureInfo.InvariantCulture, $"the group has {group.Taints.Length} taints, and EKS allows {TaintsPerGroup}"),
                "remove some");
        }
    }

    private static void CheckShare(ProblemList problems, string at, NodeShare? share)
    {
        if (share is { Number: < 1 or > LargestShare })
        {
            problems.Error(
                NodeGroupProblems.ShareOutOfRange,
                at,
                $"'{share}' is not a share of the nodes that EKS accepts",
                $"use 1 to {LargestShare}");
        }
    }
}
