using System.Diagnostics.Contracts;
using Blueprints.Karpenter;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints;

public sealed partial class KarpenterPools
{
    /// <summary>Gets how the controller gets credentials. Default: the cluster's way.</summary>
    public PodCredentials Credentials => Spec.Credentials;


    /// <summary>Starts the pools of a cluster, with the controller that provisions their nodes.</summary>
    /// <param name="cluster">The cluster, this library's or one that exists.</param>
    /// <returns>A description without pools.</returns>
    /// <example>
    /// <code>
    /// KarpenterPools.For(cluster).AddGravitonSpot().AddX86Spot().WithOnDemandFallback().Provision("platform")
    /// </code>
    /// </example>
    public static KarpenterPools For(ClusterHandle cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var target = new KarpenterTarget
        {
            ClusterName = cluster.Name,
            KubernetesVersion = cluster.Version,
            Region = cluster.Region,
            Zones = [.. cluster.Nodes.Zones.Distinct()],
            SystemArchitecture = cluster.SystemNodes?.Architecture,
            PodNetwork = cluster.PodNetwork,
            IsIpv6 = cluster.IsIpv6,
        };
        return new KarpenterPools(For(target).Spec with { Cluster = cluster, Credentials = cluster.Credentials });
    }

    /// <summary>Chooses how the controller gets credentials. Default: the cluster's way.</summary>
    /// <param name="credentials">Pod Identity needs the cluster's agent (<c>IDN003</c>), IRSA its OIDC provider (<c>IDN004</c>).</param>
    /// <returns>The pools with that choice.</returns>
    /// <example><code>pools.WithCredentials(PodCredentials.Irsa)</code></example>
    [Pure]
    public KarpenterPools WithCredentials(PodCredentials credentials) => new(Spec with { Credentials = credentials });

    /// <summary>Adjusts how the controller runs.</summary>
    /// <param name="configure">Adjusts the controller.</param>
    /// <returns>The pools with the controller adjusted.</returns>
    /// <example><code>pools.WithController(controller => controller.WithReplicas(3))</code></example>
    [Pure]
    public KarpenterPools WithController(Func<KarpenterController, KarpenterController> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return new(
            Spec with
            {
                Controller = configure(Spec.Controller)
                    ?? throw new ArgumentException(
                        "The configuration of the controller returned null; return the adjusted one.",
                        nameof(configure)),
            });
    }

    /// <summary>Allows the controller to start nodes with an existing role, if a node class names only its instance profile.</summary>
    /// <param name="roleArn">The role's ARN. It needs an access entry <c>EC2_LINUX</c> of the cluster (<c>KRP211</c>).</param>
    /// <returns>The pools with one more role.</returns>
    /// <example>
    /// <code>
    /// pools.AllowPassRole("arn:aws:iam::123456789012:role/nodes")
    ///     .WithNodeClass(node => node.WithIdentity(NodeIdentity.InstanceProfile("nodes")))
    /// </code>
    /// </example>
    [Pure]
    public KarpenterPools AllowPassRole(Input<string> roleArn)
    {
        ArgumentNullException.ThrowIfNull(roleArn);
        return new(Spec with { PassedRoles = Spec.PassedRoles.Add(roleArn) });
    }

    /// <summary>
    /// Plans the pools and registers them with their controller: exactly <c>new KarpenterNodePools(name, Plan(), options)</c>.
    /// </summary>
    /// <param name="name">
    /// The component's name, the prefix of its children's names: 1 to 30 letters, digits and hyphens, beginning with a letter
    /// (<c>KRP201</c>).
    /// </param>
    /// <param name="options">The component's options; merged, never replaced.</param>
    /// <returns>The component.</returns>
    /// <exception cref="BlueprintException">
    /// The plan has an error; <c>KRP203</c>: the pools were described without a cluster; <c>NET020</c>: the stack's <c>aws:region</c> is
    /// another one. Nothing is registered in that case.
    /// </exception>
    /// <example><code>var karpenter = pools.Provision("platform");</code></example>
    public KarpenterNodePools Provision(string name, ComponentResourceOptions? options = null) =>
        CurrentBlock.Run(nameof(KarpenterPools), name, () => new KarpenterNodePools(name, Plan(), options));

    /// <summary>Returns the cluster.</summary>
    /// <returns>For example <c>KarpenterPools in platform</c>.</returns>
    public override string ToString() => $"{nameof(KarpenterPools)} in {Spec.Target.ClusterName}";
}
