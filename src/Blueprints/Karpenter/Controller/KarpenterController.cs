using System.Diagnostics.Contracts;

namespace Blueprints;

/// <summary>Describes how Karpenter's controller runs. Default: two replicas with 1 CPU and 1 GiB each, on the system nodes.</summary>
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

    /// <summary>Sets the number of replicas: one is active, the others stand by. Default: 2.</summary>
    /// <param name="replicas">1 or more (<c>KRP206</c>); 1 reports warning <c>KRP251</c>. Each needs its own system node.</param>
    /// <returns>The controller with that many replicas.</returns>
    /// <example><code>controller.WithReplicas(3)</code></example>
    [Pure]
    public KarpenterController WithReplicas(int replicas) => this with { Replicas = replicas };

    /// <summary>Sets the resources of each pod, as request and limit. Default: 1 CPU and 1 GiB.</summary>
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

    /// <summary>Resolves names with the DNS of the controller's node. Default: the cluster's DNS.</summary>
    /// <returns>The controller with the node's DNS.</returns>
    /// <remarks>
    /// Required if CoreDNS may run on nodes that Karpenter creates: otherwise the controller waits for DNS, which waits for nodes.
    /// </remarks>
    /// <example><code>controller.WithNodeDns()</code></example>
    [Pure]
    public KarpenterController WithNodeDns() => this with { HasNodeDns = true };

    /// <summary>
    /// Sets whether the VPC has no route out, so that the controller calls no AWS service without a VPC endpoint. Default: whether the
    /// cluster's subnets are isolated.
    /// </summary>
    /// <param name="isolated">Whether there is no route out. Default: <see langword="true"/>.</param>
    /// <returns>
    /// The controller for such a VPC. Node classes without an identity then get an instance profile; a role reports warning <c>KRP252</c>,
    /// since IAM has no endpoint.
    /// </returns>
    /// <remarks>Karpenter then uses its built-in prices.</remarks>
    /// <example><code>controller.InIsolatedVpc()</code></example>
    [Pure]
    public KarpenterController InIsolatedVpc(bool isolated = true) => this with { IsInIsolatedVpc = isolated };

    /// <summary>
    /// Sets the number of network interfaces that are not counted for pods. Default: one with the VPC CNI's custom networking, and one with
    /// security groups for pods.
    /// </summary>
    /// <param name="interfaces">
    /// 0 or more (<c>KRP206</c>); fewer than the cluster's pod network reserves reports warning <c>KRP258</c>.
    /// </param>
    /// <returns>The controller with that many reserved interfaces.</returns>
    /// <example><code>controller.WithReservedInterfaces(1)</code></example>
    [Pure]
    public KarpenterController WithReservedInterfaces(int interfaces) => this with { ReservedInterfaces = interfaces };

    /// <summary>Adds a ServiceMonitor for the Prometheus operator. Default: none.</summary>
    /// <returns>The controller with a ServiceMonitor.</returns>
    /// <example><code>controller.WithServiceMonitor()</code></example>
    [Pure]
    public KarpenterController WithServiceMonitor() => this with { HasServiceMonitor = true };
}
