using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks the name of a pool or a node class, which is a resource name and a label value of every node.</summary>
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
                $"'{name}' cannot be both a Kubernetes resource name and a label value",
                KubernetesNames.LabelValueForm);
        }

        foreach (var twice in all.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Error(
                KarpenterProblems.DuplicateName,
                $"{kind}[{twice.Key}]",
                "the name is used more than once",
                "make the names unique: they are the keys of the resources");
        }
    }
}
