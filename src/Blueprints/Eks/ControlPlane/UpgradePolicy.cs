namespace Blueprints;

/// <summary>Specifies what EKS does when standard support of a cluster's version ends.</summary>
/// <remarks>Source: Amazon EKS User Guide, «View current cluster upgrade policy».</remarks>
/// <example><code>blueprint.WithUpgradePolicy(UpgradePolicy.Standard)</code></example>
public enum UpgradePolicy
{
    /// <summary>The version is kept for another year, at a higher hourly price.</summary>
    Extended,

    /// <summary>The cluster is upgraded automatically, even if its workloads are not ready.</summary>
    Standard,
}
