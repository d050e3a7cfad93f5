using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>
/// Describes what a pool or a node class may be called: the name is a resource's, and the value of a label of every node.
/// </summary>
internal static class NameRules
{
    public static void Check(ProblemList problems, string kind, IEnumerable<string> names)
    {
        var all = names.ToList();
        foreach (var name in all.Where(name => !KubernetesNames.IsSubdomainAndLabelValue(name)).Distinct(StringComparer.Ordinal))
        {
            problems.Error(
                KarpenterProblems.InvalidName,
                $"{kind}[{name}]",
                $"'{name}' cannot name a resource of Kubernetes and be a label's value",
                KubernetesNames.LabelValueForm);
        }

        foreach (var twice in all.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Error(KarpenterProblems.DuplicateName, $"{kind}[{twice.Key}]", "the name is used more than once", "names key the resources; make them unique");
        }
    }
}
