namespace Blueprints;

/// <summary>Specifies how pods get AWS credentials: one of <see cref="PodIdentity"/> and <see cref="Irsa"/>.</summary>
/// <example><code>WorkloadIdentity.For(cluster, "shop", "orders").WithCredentials(PodCredentials.Irsa)</code></example>
public enum PodCredentials
{
    /// <summary>
    /// EKS Pod Identity: the cluster's agent hands credentials to the pods of a service account. Requires the add-on
    /// <c>eks-pod-identity-agent</c>; not for Fargate.
    /// </summary>
    PodIdentity,

    /// <summary>
    /// IAM roles for service accounts: the role trusts the cluster's OIDC provider, and the service account names the role.
    /// </summary>
    Irsa,
}
