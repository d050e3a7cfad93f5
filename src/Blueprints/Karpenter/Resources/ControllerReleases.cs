using System.Collections.Immutable;
using Blueprints.Identity;
using Blueprints.Internal;
using Blueprints.Karpenter.Controller;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Blueprints.Karpenter.Resources;

/// <summary>The two charts: the custom resource definitions, and the controller. Always of one version.</summary>
/// <remarks>Source: Karpenter, «Upgrade Guide», «CRD Upgrades»: Helm never upgrades definitions that come inside a chart, so they are a release of their own.</remarks>
internal static class ControllerReleases
{
    private const string Charts = "public.ecr.aws";

    private const int TenMinutes = 600;

    /// <returns>The controller's release, which waits for everything else.</returns>
    public static Release Create(Children children, KarpenterNodePoolsArgs args, InterruptionResources interruption, WorkloadRole role, ImmutableArray<Resource> ready)
    {
        var version = args.Plan.Version.ToString();
        var charts = $"oci://{args.Plan.Controller.Registry?.Charts ?? Charts}/karpenter";
        var options = Options(children, args.Cluster, [.. args.Cluster.Prerequisites, .. ready]);
        options.DependsOn.AddRange(role.Ready());
        var definitionsName = children.Name("karpenter-crd");
        var definitions = new Release(
            definitionsName,
            children.Customize(definitionsName, new ReleaseArgs
            {
                // Not atomic: taking a failed release back would take every pool with it.
                Name = "karpenter-crd",
                Chart = $"{charts}/karpenter-crd",
                Version = version,
                Namespace = ControllerPlanner.Namespace,
                Timeout = TenMinutes,
            }),
            options);
        var name = children.Name("karpenter");
        return new Release(
            name,
            children.Customize(name, new ReleaseArgs
            {
                Name = "karpenter",
                Chart = $"{charts}/karpenter",
                Version = version,
                Namespace = ControllerPlanner.Namespace,
                SkipCrds = true,
                Atomic = true,
                Timeout = TenMinutes,
                Values = ControllerValues.Of(args, interruption, role).ToDictionary(value => value.Key, value => value.Value!, StringComparer.Ordinal),
            }),
            Options(children, args.Cluster, definitions));
    }

    private static CustomResourceOptions Options(Children children, ClusterHandle cluster, params Resource[] dependsOn)
    {
        var options = children.Options(dependsOn);
        options.Provider = cluster.KubernetesProvider;
        return options;
    }
}
