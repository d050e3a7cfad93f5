namespace Blueprints.Eks;

/// <summary>
/// Specifies how names are resolved in the cluster: the configuration of the add-on <c>coredns</c>. What is not set stays as EKS has it.
/// </summary>
/// <example><code>EksAddon.CoreDns(new CoreDnsSettings { MinReplicas = 2, MaxReplicas = 10 })</code></example>
public sealed record CoreDnsSettings
{
    /// <summary>
    /// Gets the number of replicas, 1 or more, where EKS does not scale them itself (<c>ADN011</c>). <c>replicaCount</c>. Default: 2.
    /// </summary>
    public int? Replicas { get; init; }

    /// <summary>
    /// Gets the fewest replicas, 2 to 1,000 (<c>ADN011</c>); EKS then scales them with the cluster. <c>autoScaling.minReplicas</c>.
    /// Default: not scaled.
    /// </summary>
    public int? MinReplicas { get; init; }

    /// <summary>
    /// Gets the most replicas, 2 to 1,000 and not below the fewest (<c>ADN011</c>); EKS then scales them with the cluster.
    /// <c>autoScaling.maxReplicas</c>. Default: not scaled.
    /// </summary>
    public int? MaxReplicas { get; init; }

    /// <summary>Gets the whole Corefile. Default: that of EKS.</summary>
    public string? Corefile { get; init; }
}
