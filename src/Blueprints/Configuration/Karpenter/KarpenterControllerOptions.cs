namespace Blueprints.Configuration;

/// <summary>Specifies how Karpenter's controller runs, in <see cref="KarpenterOptions"/>.</summary>
public sealed class KarpenterControllerOptions
{
    /// <summary>Gets or sets how many there are. Default: 2.</summary>
    public int Replicas { get; set; } = 2;

    /// <summary>Gets or sets the processors of each. Default: <c>"1"</c>.</summary>
    public string Cpu { get; set; } = "1";

    /// <summary>Gets or sets the memory of each. Default: <c>1Gi</c>.</summary>
    public string Memory { get; set; } = "1Gi";

    /// <summary>Gets or sets a value indicating whether it asks the node's resolver instead of CoreDNS. Default: <c>false</c>.</summary>
    public bool NodeDns { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the VPC has no way to AWS's price list. Default: whether the cluster's subnets are isolated.
    /// </summary>
    public bool? IsolatedVpc { get; set; }

    /// <summary>
    /// Gets or sets how many network interfaces of a node are not for pods. Default: as many as the cluster's pod network keeps.
    /// </summary>
    public int? ReservedInterfaces { get; set; }

    /// <summary>Gets or sets a value indicating whether Prometheus is told to read its metrics. Default: <c>false</c>.</summary>
    public bool ServiceMonitor { get; set; }
}
