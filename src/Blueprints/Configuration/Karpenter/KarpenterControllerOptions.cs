namespace Blueprints.Configuration;

/// <summary>Describes how Karpenter's controller runs, in <see cref="KarpenterOptions"/>.</summary>
public sealed class KarpenterControllerOptions
{
    /// <summary>Gets or sets the number of replicas. Default: 2.</summary>
    public int Replicas { get; set; } = 2;

    /// <summary>Gets or sets the CPU of each replica. Default: <c>"1"</c>.</summary>
    public string Cpu { get; set; } = "1";

    /// <summary>Gets or sets the memory of each replica. Default: <c>1Gi</c>.</summary>
    public string Memory { get; set; } = "1Gi";

    /// <summary>
    /// Gets or sets a value indicating whether the controller uses the node's resolver instead of CoreDNS. Default: <c>false</c>.
    /// </summary>
    public bool NodeDns { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the VPC has no route out, so that AWS's price list cannot be reached. Default: whether the
    /// cluster's subnets are isolated.
    /// </summary>
    public bool? IsolatedVpc { get; set; }

    /// <summary>
    /// Gets or sets the number of a node's network interfaces that are not counted for pods. Default: the reserved interfaces of the
    /// cluster's pod network.
    /// </summary>
    public int? ReservedInterfaces { get; set; }

    /// <summary>Gets or sets a value indicating whether a ServiceMonitor for Prometheus is created. Default: <c>false</c>.</summary>
    public bool ServiceMonitor { get; set; }
}
