using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Kubernetes;

/// <summary>Claims what can exist only once in a cluster.</summary>
internal static class ClusterClaims
{
    /// <summary>
    /// Returns <see langword="false"/> if a component of this program has already claimed it in the same cluster. A cluster is identified
    /// by its Kubernetes provider, and by its name in a region of a place: two handles of one cluster may have two providers.
    /// </summary>
    public static bool TryClaim(ClusterHandle cluster, string key, ComponentResourceOptions? options) =>
        ProgramClaims.TryClaim(key, cluster.KubernetesProvider)
        & ProgramClaims.TryClaim($"{key} in {cluster.Region}/{cluster.Name}", ProgramClaims.PlaceOf(options));
}
