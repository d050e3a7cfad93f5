using System.Globalization;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>
/// Checks the keys and values of labels, annotations and taints. Source: Kubernetes, «Labels and Selectors»; Karpenter's NodePool CRD.
/// </summary>
internal static class LabelRules
{
    private const int LongestPrefix = 253;

    private static readonly string[] OwnDomains = ["karpenter.sh", "karpenter.k8s.aws"];

    /// <summary>
    /// Lists the domains that the NodePool CRD rejected before 1.9, and their accepted labels. Source: NodePool CRD of Karpenter 1.0.
    /// </summary>
    private static readonly string[] KubernetesDomains = ["kubernetes.io", "k8s.io"];

    private static readonly string[] TakenKubernetesDomains = ["node.kubernetes.io", "node-restriction.kubernetes.io", "kops.k8s.io"];

    private static readonly string[] TakenKubernetesLabels =
    [
        "beta.kubernetes.io/instance-type", "failure-domain.beta.kubernetes.io/region", "beta.kubernetes.io/os", "beta.kubernetes.io/arch",
        "failure-domain.beta.kubernetes.io/zone",
        "topology.kubernetes.io/zone",
        "topology.kubernetes.io/region",
        "kubernetes.io/arch",
        "kubernetes.io/os",
    ];

    private static readonly string[] Refused = ["kubernetes.io/hostname", "karpenter.sh/nodepool"];

    public static void CheckKey(ProblemList problems, string path, string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (!KubernetesNames.IsLabelKey(key) || slash > LongestPrefix || key.Length - slash - 1 > KubernetesNames.LongestLabelValue)
        {
            problems.Error(
                KarpenterProblems.NotALabelKey,
                path,
                $"'{key}' is not a label key",
                "write a name of 1 to 63 letters, digits, '-', '_' and '.', with an optional domain and slash before it");
        }
    }

    public static void CheckLabelKey(ProblemList problems, string path, string key, KarpenterVersion version)
    {
        CheckKey(problems, path, key);
        KarpenterFeatures.CheckLabel(problems, path, key, version);
        var domain = key.Split('/')[0];
        CheckKubernetesDomain(problems, path, key, domain, version);
        var isOwn = OwnDomains.Any(own => domain.EndsWith(own, StringComparison.Ordinal)) && !RequirementKey.IsKnownName(key);
        if (isOwn || Refused.Contains(key))
        {
            problems.Error(
                KarpenterProblems.RestrictedLabel,
                path,
                $"Karpenter reserves the label '{key}'",
                "use your own domain, such as example.org/…, or one of the known keys of RequirementKey");
        }
    }

    public static void CheckValue(ProblemList problems, string path, string value)
    {
        if (!KubernetesNames.IsLabelValue(value))
        {
            problems.Error(
                KarpenterProblems.NotALabelValue,
                path,
                string.Create(CultureInfo.InvariantCulture, $"'{value}' is not a label value"),
                "use at most 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit");
        }
    }

    private static void CheckKubernetesDomain(ProblemList problems, string path, string key, string domain, KarpenterVersion version)
    {
        if (version < KarpenterFeatures.KubernetesLabels
            && Array.Find(KubernetesDomains, refused => domain.EndsWith(refused, StringComparison.Ordinal)) is { } kubernetes
            && !Refused.Contains(key)
            && !TakenKubernetesLabels.Contains(key)
            && !TakenKubernetesDomains.Any(taken => domain.EndsWith(taken, StringComparison.Ordinal)))
        {
            problems.Error(
                KarpenterProblems.KubernetesLabel,
                path,
                $"'{key}': Karpenter {version} rejects labels in {kubernetes}",
                $"use your own domain, such as example.org/…, or call WithVersion with {KarpenterFeatures.KubernetesLabels} or newer");
        }
    }
}
