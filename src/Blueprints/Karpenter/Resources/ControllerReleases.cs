using System.Collections.Immutable;
using Blueprints.Identity;
using Blueprints.Internal;
using Blueprints.Karpenter.Planning;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Blueprints.Karpenter.Resources;

/// <summary>Creates the releases of the two charts, in one version: the custom resource definitions and the controller.</summary>
/// <remarks>
/// Source: Karpenter, «Upgrade Guide», «CRD Upgrades»: Helm never upgrades definitions inside a chart, so they have their own release.
/// </remarks>
internal static class ControllerReleases
{
    private const string Charts = "public.ecr.aws";

    private const int TenMinutes = 600;

    /// <returns>The controller's release, which waits for everything else.</returns>
    public static Release Create(
        Children children,
        KarpenterPlan plan,
        InterruptionResources interruption,
        WorkloadRole role,
        ImmutableArray<Resource> ready)
    {
        var cluster = plan.Cluster!;
        var version = plan.Version.ToString();
        var charts = $"oci://{plan.Controller.Registry?.Charts ?? Charts}/karpenter";
        var definitions = children.Create(
            "karpenter-crd",
            new ReleaseArgs
            {
                // Not atomic: rolling back a failed release would delete every pool.
                Name = "karpenter-crd",
                Chart = $"{charts}/karpenter-crd",
                Version = version,
                Namespace = ControllerPlanner.Namespace,
                Timeout = TenMinutes,
            },
            (name, args, options) => new Release(name, args, options),
            [.. cluster.Prerequisites, .. ready],
            options: options =>
            {
                options.Provider = cluster.KubernetesProvider;
                options.DependsOn.AddRange(role.Ready());
            });
        return children.Create(
            "karpenter",
            new ReleaseArgs
            {
                Name = "karpenter",
                Chart = $"{charts}/karpenter",
                Version = version,
                Namespace = ControllerPlanner.Namespace,
                SkipCrds = true,
                Atomic = true,
                Timeout = TenMinutes,
                Values = ControllerValues.Of(plan, interruption, role).ToDictionary(
                    value => value.Key,
                    value => value.Value!,
                    StringComparer.Ordinal),
            },
            (name, args, options) => new Release(name, args, options),
            [definitions],
            options: options => options.Provider = cluster.KubernetesProvider);
    }
}
