using System.Collections.Immutable;
using Blueprints.Internal;
using Blueprints.Karpenter.Planning;
using Blueprints.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Blueprints.Karpenter.Resources;

/// <summary>Creates the node classes and the pools.</summary>
/// <remarks>
/// Only the controller removes their finalizers, after it has drained and terminated their nodes: it must outlive them, or a destroy hangs
/// and leaves instances behind. So pools wait for their class, and classes for the controller.
/// </remarks>
internal static class PoolResources
{
    /// <summary>Allows for draining, which takes as long as the pods need.</summary>
    private static readonly TimeSpan TimeToDrain = TimeSpan.FromMinutes(30);

    public static void Create(Children children, KarpenterPlan plan, Release controller, NodeRoleResources? nodes)
    {
        var cluster = plan.Cluster!;
        var wiring = new Ec2NodeClassWiring
        {
            SubnetTerms = cluster.Nodes.SubnetIds.WhenPresent(Terms, []),
            SecurityGroupTerms = cluster.NodeSecurityGroupIds.ToOutput().WhenPresent(Terms, []),
            RoleName = nodes?.Role.Name,
            InstanceProfileName = nodes?.Profile?.Name,
        };
        var classes = plan.NodeClasses.ToDictionary(
            node => node.Name,
            node => Create(
                children,
                cluster,
                $"karpenter-class-{node.Name}",
                new ManifestArgs(
                    NodeClassManifest.ApiVersion, NodeClassManifest.Kind, new ObjectMetaArgs { Name = node.Name }, node.Render(wiring)),
                controller),
            StringComparer.Ordinal);
        foreach (var pool in plan.Pools)
        {
            _ = Create(
                children,
                cluster,
                $"karpenter-pool-{pool.Name}",
                new ManifestArgs(
                    NodePoolManifest.ApiVersion,
                    NodePoolManifest.Kind,
                    new ObjectMetaArgs { Name = pool.Name },
                    pool.Manifest),
                classes[pool.NodeClass],
                controller);
        }
    }

    private static CustomResource Create(
        Children children, ClusterHandle cluster, string suffix, ManifestArgs manifest, params Resource[] dependsOn) =>
        children.Create(
            suffix,
            manifest,
            (name, args, options) => new CustomResource(name, args, options),
            dependsOn,
            options: options =>
            {
                options.Provider = cluster.KubernetesProvider;
                options.CustomTimeouts = new CustomTimeouts { Delete = TimeToDrain };
            });

    private static ImmutableArray<object> Terms(ImmutableArray<string> ids) => [.. ids.Select(id => Tree.Of(("id", id)))];
}
