using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks that Karpenter runs on the Kubernetes version. Source: Karpenter, «Compatibility».</summary>
internal static class VersionRules
{
    private static readonly (int Minor, KarpenterVersion First)[] Matrix =
    [
        (30, KarpenterVersion.Of("0.37.0")),
        (31, KarpenterVersion.Of("1.0.5")),
        (32, KarpenterVersion.V1_2_0),
        (33, KarpenterVersion.V1_5_0),
        (34, KarpenterVersion.V1_6_0),
        (35, KarpenterVersion.V1_9_0),
        (36, KarpenterVersion.V1_13_0),
    ];

    private static KarpenterVersion FirstApi { get; } = KarpenterVersion.Of("1.0.0");

    public static void Check(ProblemList problems, KarpenterTarget target, KarpenterVersion version)
    {
        if (version < FirstApi)
        {
            problems.Error(
                KarpenterProblems.OldApi,
                "Version",
                $"Karpenter {version} does not support the v1 resources of pools",
                "use 1.0.5 or newer");
        }

        if (!version.IsKnown)
        {
            problems.Note(
                KarpenterProblems.VersionNotKnown,
                "Version",
                $"Karpenter {version} is unknown to the library, so the pools are checked by the rules of {KarpenterVersion.Default}",
                "read its release notes for added and removed fields");
        }

        if (target.KubernetesVersion < KubernetesVersion.Known[0])
        {
            problems.Error(
                KarpenterProblems.UnsupportedKubernetes,
                "KubernetesVersion",
                $"Kubernetes {target.KubernetesVersion} is older than {KubernetesVersion.Known[0]}, the oldest in EKS's calendar and "
                    + $"Karpenter's compatibility matrix",
                "use the cluster's version");
            return;
        }

        var row = Matrix.FirstOrDefault(row => row.Minor == target.KubernetesVersion.Minor);
        if (row.First is null)
        {
            problems.Note(
                KarpenterProblems.KubernetesNotKnown,
                "KubernetesVersion",
                $"it is unknown whether Karpenter {version} runs on Kubernetes {target.KubernetesVersion}",
                "check Karpenter's compatibility matrix");
        }
        else if (version < row.First)
        {
            problems.Error(
                KarpenterProblems.UnsupportedKubernetes,
                "Version",
                $"Karpenter {version} does not run on Kubernetes {target.KubernetesVersion}",
                $"call WithVersion with {row.First} or newer");
        }
    }
}
