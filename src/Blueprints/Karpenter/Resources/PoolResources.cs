using System.Collections.Immutable;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Blueprints.Karpenter.Resources;

/// <summary>The node classes and the pools.</summary>
/// <remarks>
/// Both have finalizers that only the controller can take away, after it has drained and ended their nodes: it must outlive them, or a destroy hangs and
/// leaves instances behind. So pools wait for their class, and classes for the controller.
/// </remarks>
internal static class PoolResources
{
    /// <summary>Draining takes as long as the pods take.</summary>
    private static readonly TimeSpan TimeToDrain = TimeSpan.FromMinutes(30);

    public static void Create(Children children, KarpenterPlan plan, Release controller, NodeRoleResources? nodes)
    {
        var classes = plan.NodeClasses.ToDictionary(
            node => node.Name,
            node => Create(children, plan.Cluster!, $"karpenter-class-{node.Name}", Wire(plan.Cluster!, node, nodes), controller),
            StringComparer.Ordinal);
        foreach (var pool in plan.Pools)
        {
            _ = Create(children, plan.Cluster!, $"karpenter-pool-{pool.Name}", pool.Manifest, classes[pool.NodeClass], controller);
        }
    }

    private static CustomResource Create(Children children, ClusterHandle cluster, string suffix, KarpenterManifest manifest, params Resource[] dependsOn) =>
        children.Create(
            suffix,
            new KarpenterManifestArgs(manifest),
            (name, args, options) => new CustomResource(name, args, options),
            dependsOn,
            options: options =>
            {
                options.Provider = cluster.KubernetesProvider;
                options.CustomTimeouts = new CustomTimeouts { Delete = TimeToDrain };
            });

    private static KarpenterManifest Wire(ClusterHandle cluster, NodeClassPlan node, NodeRoleResources? nodes)
    {
        var manifest = node.Render(new Ec2NodeClassWiring { RoleName = nodes?.Role.Name, InstanceProfileName = nodes?.Profile?.Name });
        var spec = manifest.Spec;

        // How many ids there are, only a deployment knows: each list is one output.
        if (node.Definition.Subnets.IsWired)
        {
            spec = spec.SetItem("subnetSelectorTerms", cluster.Nodes.SubnetIds.WhenPresent(Terms, []));
        }

        if (node.Definition.SecurityGroups.IsWired)
        {
            spec = spec.SetItem("securityGroupSelectorTerms", cluster.NodeSecurityGroupIds.ToOutput().WhenPresent(Terms, []));
        }

        return new KarpenterManifest(manifest.ApiVersion, manifest.Kind, manifest.Name, spec);
    }

    private static ImmutableArray<object> Terms(ImmutableArray<string> ids) => [.. ids.Select(id => Tree.Of(("id", id)))];
}
