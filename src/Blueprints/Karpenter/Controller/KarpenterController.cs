using System.Diagnostics.Contracts;

namespace Blueprints;

/// <summary>
/// Specifies how Karpenter's controller runs. Where nothing else is said: two replicas of one processor and 1 GiB each, on the system
/// nodes.
/// </summary>
/// <example><code>pools.WithController(controller => controller.WithReplicas(3).WithResources("2", "2Gi"))</code></example>
public sealed record KarpenterController
{
    private KarpenterController()
    {
    }

    /// <summary>Gets the controller with the defaults.</summary>
    public static KarpenterController Default { get; } = new();

    internal int Replicas { get; private init; } = 2;

    internal string Cpu { get; private init; } = "1";

    internal string Memory { get; private init; } = "1Gi";

    internal bool HasNodeDns { get; private init; }

    internal bool? IsInIsolatedVpc { get; private init; }

    internal int? ReservedInterfaces { get; private init; }

    internal bool HasServiceMonitor { get; private init; }

    /// <summary>Sets how many pods there are, of which one works and the others stand by. Default: 2.</summary>
    /// <param name="replicas">1 or more (<c>KRP206</c>); 1 reports a warning (<c>KRP251</c>). Each needs a system node of its own.</param>
    /// <returns>The controller with that many pods.</returns>
    /// <example><code>controller.WithReplicas(3)</code></example>
    [Pure]
    public KarpenterController WithReplicas(int replicas) => this with { Replicas = replicas };

    /// <summary>Sets what each pod is given, as request and as limit. Default: 1 processor and 1 GiB.</summary>
    /// <param name="cpu">A Kubernetes quantity, for example <c>500m</c> (<c>KRP207</c>).</param>
    /// <param name="memory">A Kubernetes quantity, for example <c>2Gi</c> (<c>KRP207</c>).</param>
    /// <returns>The controller with these resources.</returns>
    /// <example><code>controller.WithResources("2", "2Gi")</code></example>
    [Pure]
    public KarpenterController WithResources(string cpu, string memory)
    {
        ArgumentException.ThrowIfNullOrEmpty(cpu);
        ArgumentException.ThrowIfNullOrEmpty(memory);
        return this with { Cpu = cpu, Memory = memory };
    }

    /// <summary>Lets the controller resolve names with its node's DNS. Default: with the cluster's.</summary>
    /// <returns>The controller with the node's DNS.</returns>
    /// <remarks>
    /// Needed where CoreDNS itself may run on nodes that Karpenter creates: the controller would wait for a DNS that waits for nodes.
    /// </remarks>
    /// <example><code>controller.WithNodeDns()</code></example>
    [Pure]
    public KarpenterController WithNodeDns() => this with { HasNodeDns = true };

    /// <summary>
    /// Says whether the VPC has no way out, so that the controller calls nothing without a VPC endpoint. Default: whether the cluster's
    /// subnets are isolated.
    /// </summary>
    /// <param name="isolated">Whether there is no way out. Default: <see langword="true"/>.</param>
    /// <returns>
    /// The controller for such a VPC. Node classes without an identity of their own get an instance profile then; a role reports a warning
    /// (<c>KRP252</c>): there is no endpoint of IAM.
    /// </returns>
    /// <remarks>Prices are then those that Karpenter was built with.</remarks>
    /// <example><code>controller.InIsolatedVpc()</code></example>
    [Pure]
    public KarpenterController InIsolatedVpc(bool isolated = true) => this with { IsInIsolatedVpc = isolated };

    /// <summary>
    /// Leaves network interfaces out when pods per node are counted. Default: one with the VPC CNI's custom networking, and one with
    /// security groups for pods.
    /// </summary>
    /// <param name="interfaces">
    /// 0 or more (<c>KRP206</c>); fewer than the cluster's pod network keeps report a warning (<c>KRP258</c>).
    /// </param>
    /// <returns>The controller with that many interfaces left out.</returns>
    /// <example><code>controller.WithReservedInterfaces(1)</code></example>
    [Pure]
    public KarpenterController WithReservedInterfaces(int interfaces) => this with { ReservedInterfaces = interfaces };

    /// <summary>Adds a ServiceMonitor, where the cluster has the Prometheus operator. Default: none.</summary>
    /// <returns>The controller with a ServiceMonitor.</returns>
    /// <example><code>controller.WithServiceMonitor()</code></example>
    [Pure]
    public KarpenterController WithServiceMonitor() => this with { HasServiceMonitor = true };
}
