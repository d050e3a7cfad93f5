using System.Collections.Immutable;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Checks the versions of add-ons against the Kubernetes version.</summary>
/// <remarks>
/// Sources: Kubernetes, «Version Skew Policy»: kube-proxy is never newer than the API server, at most three minor versions older, and at
/// most three minor versions from the kubelet of its node; Amazon EKS User Guide, «eks-networking-add-ons» (kube-proxy on EKS follows
/// Kubernetes's policy) and «Update existing cluster to new Kubernetes version» (EKS does not update add-ons with the cluster).
/// </remarks>
internal static class AddonVersionRules
{
    /// <summary>Lists the add-ons with a version per Kubernetes version, which EKS does not update with the cluster.</summary>
    private static readonly string[] OfEveryCluster = [EksAddon.KubeProxyName, EksAddon.VpcCniName, EksAddon.CoreDnsName];

    public static void Check(ProblemList problems, EksFacts facts, ImmutableArray<EksAddon> addons, ImmutableArray<NodeGroupPlan> nodes)
    {
        foreach (var addon in addons.Where(addon => addon.Name == EksAddon.KubeProxyName))
        {
            CheckKubeProxy(problems, facts, addon, nodes);
        }

        TellUnchecked(problems, facts, addons);
        var unpinned =
            addons.Where(addon => addon.Version is null && OfEveryCluster.Contains(addon.Name)).Select(addon => addon.Name).ToList();
        if (unpinned.Count > 0)
        {
            problems.Note(
                AddonProblems.StaysBehind,
                "Addons",
                $"{string.Join(", ", unpinned)}: without a version, EKS installs its default for Kubernetes {facts.Version} and keeps it "
                    + "when Kubernetes is upgraded later",
                "pin versions before an upgrade: WithAddon(EksAddon.KubeProxy.WithVersion(…)), as aws eks describe-addon-versions "
                    + "--kubernetes-version lists them");
        }
    }

    /// <summary>
    /// Notes pinned versions that only EKS can check, since they do not contain the Kubernetes version. There is no rule for the oldest
    /// CoreDNS and VPC CNI either: the edition of the Amazon EKS User Guide that could be read is of December 2024 and has none for newer
    /// versions of Kubernetes.
    /// </summary>
    private static void TellUnchecked(ProblemList problems, EksFacts facts, ImmutableArray<EksAddon> addons)
    {
        var pinned = addons.Where(addon => addon.Version is not null && addon.Name != EksAddon.KubeProxyName)
            .Select(addon => $"{addon.Name} {addon.Version}")
            .ToList();
        if (pinned.Count > 0)
        {
            problems.Note(
                AddonProblems.PinNotChecked,
                "Addons",
                $"whether {string.Join(", ", pinned)} {(pinned.Count == 1 ? "runs" : "run")} on Kubernetes {facts.Version} is not checked "
                    + "offline; pins do not change when Kubernetes is upgraded",
                $"compare with aws eks describe-addon-versions --kubernetes-version {facts.Version} --addon-name …");
        }
    }

    private static void CheckKubeProxy(ProblemList problems, EksFacts facts, EksAddon addon, ImmutableArray<NodeGroupPlan> nodes)
    {
        if (AddonRules.NumberOf(addon.Version) is not { Major: 1 } number)
        {
            return;
        }

        var proxy = KubernetesVersion.Of($"1.{number.Minor}");
        var path = $"{addon.Path}.Version";
        if (proxy > facts.Version)
        {
            problems.Error(
                AddonProblems.VersionSkew,
                path,
                $"kube-proxy {addon.Version} is newer than the control plane, which runs Kubernetes {facts.Version}",
                $"pin a version of {facts.Version}, and upgrade the cluster first");
        }
        else if (!VersionSkew.IsAllowed(facts.Version, proxy))
        {
            problems.Error(
                AddonProblems.VersionSkew,
                path,
                $"kube-proxy {addon.Version} is more than {VersionSkew.MostMinors(proxy)} minor versions older than the control plane, "
                    + $"which runs Kubernetes {facts.Version}",
                $"pin a version of {facts.Version}");
        }
        else if (proxy < facts.Version)
        {
            problems.Note(
                AddonProblems.VersionBehind,
                path,
                $"kube-proxy {addon.Version} is older than Kubernetes {facts.Version}, which is allowed during an upgrade",
                $"pin a version of {facts.Version} after the control plane is upgraded");
        }

        foreach (var group in nodes
            .Where(group => group.Version != facts.Version && Math.Abs(group.Version.Minor - proxy.Minor) > VersionSkew.MostMinors(proxy)))
        {
            problems.Error(
                AddonProblems.VersionSkew,
                path,
                $"kube-proxy {addon.Version} is more than {VersionSkew.MostMinors(proxy)} minor versions from the kubelets of "
                    + $"'{group.Name}', which run Kubernetes {group.Version}",
                "upgrade the node group, or pin a version closer to it");
        }
    }
}
