using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Specifies which Karpenter runs on which Kubernetes. Source: Karpenter, «Compatibility».</summary>
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
            problems.Error(KarpenterProblems.OldApi, "Version", $"Karpenter {version} does not have the v1 resources that pools are written in", "use 1.0.5 or newer");
        }

        if (!version.IsKnown)
        {
            problems.Note(
                KarpenterProblems.VersionNotKnown,
                "Version",
                $"Karpenter {version} is not one that the library names; the pools are checked by the rules of {KarpenterVersion.Default}",
                "read its release notes for fields that came or went");
        }

        if (target.KubernetesVersion < KubernetesVersion.Known[0])
        {
            problems.Error(
                KarpenterProblems.UnsupportedKubernetes,
                "KubernetesVersion",
                $"Kubernetes {target.KubernetesVersion} is older than {KubernetesVersion.Known[0]}, the oldest that EKS and Karpenter's compatibility matrix still name",
                "plan for the version that the cluster has");
            return;
        }

        var row = Matrix.FirstOrDefault(row => row.Minor == target.KubernetesVersion.Minor);
        if (row.First is null)
        {
            problems.Note(
                KarpenterProblems.KubernetesNotKnown,
                "KubernetesVersion",
                $"whether Karpenter {version} runs on Kubernetes {target.KubernetesVersion} is not known",
                "look it up in Karpenter's compatibility matrix");
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
