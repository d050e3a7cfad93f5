using System.Collections.Immutable;
using Blueprints.Kubernetes;

namespace Blueprints.Eks.Planning;

/// <summary>Lists the add-ons that this library knows, in the order of their creation.</summary>
/// <remarks>
/// Sources: Amazon EKS User Guide, «AWS add-ons» and «Community add-ons» (names, service accounts, policies) and «Retrieve IAM information
/// about an Amazon EKS add-on» (first versions with Pod Identity); AWS Managed Policy Reference, and aws-ebs-csi-driver, issue 2918 (the
/// second policy). Tolerations of deployments: the charts aws-ebs-csi-driver and aws-efs-csi-driver of kubernetes-sigs,
/// <c>controller.tolerations</c>; aws-observability/helm-charts, amazon-cloudwatch-observability, <c>manager.tolerations</c>, which is
/// empty and so overrides the root's; coredns by the schema of EKS, which has <c>tolerations</c>. metrics-server and snapshot-controller
/// tolerate nothing. The others are daemons, which run on every node (aws/eks-node-monitoring-agent, chart, <c>nodeAgent.tolerations</c>).
/// </remarks>
internal static class KnownAddons
{
    public static ImmutableArray<KnownAddon> All { get; } =
    [
        new(EksAddon.PodIdentityAgentName) { Phase = AddonPhase.BeforeNodes, IsDefault = true },
        new(EksAddon.KubeProxyName) { Phase = AddonPhase.BeforeNodes, IsDefault = true, IsKept = true },
        new(EksAddon.VpcCniName)
        {
            Phase = AddonPhase.BeforeNodes,
            IsDefault = true,
            IsKept = true,
            ServiceAccount = "aws-node",
            Policies = [("cni", "AmazonEKS_CNI_Policy")],
            PodIdentitySince = new Version(1, 15, 5),
            After = [EksAddon.PodIdentityAgentName],
        },
        new(EksAddon.CoreDnsName)
        {
            IsDefault = true,
            IsKept = true,
            TolerationsPath = ["tolerations"],
            ToleratedKeys = [Tolerations.CriticalAddonsOnly, "node-role.kubernetes.io/control-plane"],
        },
        new(EksAddon.SnapshotControllerName) { TolerationsPath = ["tolerations"] },
        new(EksAddon.EbsCsiDriverName)
        {
            NeedsIdentity = true,
            ServiceAccount = "ebs-csi-controller-sa",
            RoleSuffix = "ebs-csi",
            Policies = [("ebs", "AmazonEBSCSIDriverPolicyV2")],
            PodIdentitySince = new Version(1, 26, 0),
            TolerationsPath = ["controller", "tolerations"],
            ToleratedKeys = [Tolerations.CriticalAddonsOnly],
            After = [EksAddon.SnapshotControllerName],
        },
        new(EksAddon.EfsCsiDriverName)
        {
            NeedsIdentity = true,
            ServiceAccount = "efs-csi-controller-sa",
            RoleSuffix = "efs-csi",
            Policies = [("efs", "service-role/AmazonEFSCSIDriverPolicy")],
            PodIdentitySince = new Version(2, 0, 5),
            TakesIrsa = false,
            TolerationsPath = ["controller", "tolerations"],
            ToleratedKeys = [Tolerations.CriticalAddonsOnly, "efs.csi.aws.com/agent-not-ready"],
        },
        new(EksAddon.MetricsServerName) { TolerationsPath = ["tolerations"] },
        new(EksAddon.NodeMonitoringName),
        new(EksAddon.CloudWatchName)
        {
            NeedsIdentity = true,
            Namespace = "amazon-cloudwatch",
            ServiceAccount = "cloudwatch-agent",
            RoleSuffix = "cloudwatch",
            Policies = [("agent", "CloudWatchAgentServerPolicy"), ("traces", "AWSXrayWriteOnlyAccess")],
            PodIdentitySince = new Version(3, 1, 0),
            TolerationsPath = ["manager", "tolerations"],
        },
    ];

    public static KnownAddon? Find(string name) => All.FirstOrDefault(addon => addon.Name == name);

    /// <summary>Returns the suffix of the name of an add-on's role.</summary>
    public static string RoleSuffix(string name) => Find(name)?.RoleSuffix ?? name;

    /// <summary>Returns the place in the order; unknown add-ons come last.</summary>
    public static int Order(string name) => Find(name) is { } known ? All.IndexOf(known) : All.Length;
}
