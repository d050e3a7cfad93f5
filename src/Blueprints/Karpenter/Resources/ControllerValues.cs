using System.Globalization;
using Blueprints.Identity;
using Blueprints.Karpenter.Planning;
using Blueprints.Kubernetes;
using Node = System.Collections.Immutable.ImmutableSortedDictionary<string, object?>;

namespace Blueprints.Karpenter.Resources;

/// <summary>Writes the values of the controller's chart. Only keys of the version.</summary>
/// <remarks>Source: aws/karpenter-provider-aws v1.14.1, charts/karpenter/values.yaml, and «Settings».</remarks>
internal static class ControllerValues
{
    public static Node Of(KarpenterPlan plan, InterruptionResources interruption, WorkloadRole role)
    {
        var settings = plan.Controller.Settings;
        return Tree.Of(
            ("settings", Settings(plan, interruption)),
            ("replicas", settings.Replicas),
            ("dnsPolicy", settings.HasNodeDns ? "Default" : "ClusterFirst"),
            ("serviceAccount", ServiceAccount(plan, role)),
            (
                "controller",
                Tree.Of(
                    (
                        "image",
                        plan.Controller.Registry is { } registry
                            ? Tree.Of(("repository", $"{registry.Images}/karpenter/controller"))
                            : null),
                    ("resources", Tree.Of(("requests", Amounts(settings)), ("limits", Amounts(settings)))))),
            ("nodeSelector", SystemPlacement.NodeSelector(plan.Cluster!)),
            ("affinity", NotOnItsOwnNodes()),
            ("tolerations", SystemPlacement.Of(plan.Cluster!)),
            ("serviceMonitor", settings.HasServiceMonitor ? Tree.Of(("enabled", true)) : null));
    }

    private static Node Settings(KarpenterPlan plan, InterruptionResources interruption)
    {
        return Tree.Of(
            ("clusterName", plan.Cluster!.Name),
            ("clusterEndpoint", plan.Cluster!.Endpoint),
            ("interruptionQueue", interruption.Name),
            ("enableZonalShift", plan.Cluster!.HasZonalShift && plan.Version >= ControllerFeatures.ZonalShift ? true : null),
            ("isolatedVPC", plan.Controller.IsIsolated ? true : null),
            ("reservedENIs", plan.Controller.ReservedInterfaces?.ToString(CultureInfo.InvariantCulture)),
            ("featureGates", FeatureGates(plan)));
    }

    private static Node? FeatureGates(KarpenterPlan plan)
    {
        var gates = Tree.Of(
            ("staticCapacity", plan.NeedsStaticCapacity ? true : null),
            ("reservedCapacity", plan.NeedsReservedCapacity ? true : null));
        return gates.IsEmpty ? null : gates;
    }

    private static Node ServiceAccount(KarpenterPlan plan, WorkloadRole role) => Tree.Of(
        ("create", true),
        ("name", ControllerPlanner.ServiceAccount),
        ("annotations", plan.Controller.Credentials == PodCredentials.Irsa ? role.ServiceAccountAnnotations : null));

    private static Node Amounts(KarpenterController settings) => Tree.Of(("cpu", settings.Cpu), ("memory", settings.Memory));

    private static Node NotOnItsOwnNodes() => Tree.Of(("nodeAffinity", Tree.Of(("requiredDuringSchedulingIgnoredDuringExecution", Tree.Of(
        (
            "nodeSelectorTerms",
            Tree.List([
                Tree.Of(("matchExpressions", Tree.List([Tree.Of(("key", "karpenter.sh/nodepool"), ("operator", "DoesNotExist"))]))),
            ])))))));
}
