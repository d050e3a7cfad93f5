namespace Blueprints.Eks;

/// <summary>
/// Describes how names are resolved in the cluster: the configuration of the add-on <c>coredns</c>. Unset properties keep EKS's defaults.
/// </summary>
/// <example><code>EksAddon.CoreDns(new CoreDnsSettings { MinReplicas = 2, MaxReplicas = 10 })</code></example>
public sealed record CoreDnsSettings
{
    /// <summary>
    /// Gets the fixed number of replicas, 1 or more, without scaling by EKS (<c>ADN011</c>). <c>replicaCount</c>. Default: 2.
    /// </summary>
    public int? Replicas { get; init; }

    /// <summary>
    /// Gets the lowest number of replicas, 2 to 1,000 (<c>ADN011</c>); EKS then scales them with the cluster.
    /// <c>autoScaling.minReplicas</c>. Default: not scaled.
    /// </summary>
    public int? MinReplicas { get; init; }

    /// <summary>
    /// Gets the highest number of replicas, 2 to 1,000 and not below <c>MinReplicas</c> (<c>ADN011</c>); EKS then scales them with the
    /// cluster. <c>autoScaling.maxReplicas</c>. Default: not scaled.
    /// </summary>
    public int? MaxReplicas { get; init; }

    /// <summary>Gets the whole Corefile. Default: that of EKS.</summary>
    public string? Corefile { get; init; }
}
