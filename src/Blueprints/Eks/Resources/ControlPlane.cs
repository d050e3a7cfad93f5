using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Eks;

namespace Blueprints.Eks.Resources;

/// <summary>Describes what the parts of a cluster need of its control plane to be registered.</summary>
/// <param name="Cluster">The cluster itself.</param>
/// <param name="Name">Its name in EKS.</param>
/// <param name="NodeSecurityGroupIds">The security groups of every node.</param>
/// <param name="NodeSecurityReady">The rules of those groups, without which a node would not come up.</param>
/// <param name="OidcProviderArn">The ARN of IAM's OIDC provider for the cluster.</param>
/// <param name="KubernetesProvider">The provider for what lives in the cluster.</param>
/// <param name="Access">The access entries and their policies, without which nothing in the cluster can be made or deleted.</param>
internal sealed record ControlPlane(
    Cluster Cluster,
    string Name,
    InputList<string> NodeSecurityGroupIds,
    ImmutableArray<Resource> NodeSecurityReady,
    Output<string> OidcProviderArn,
    Pulumi.Kubernetes.Provider KubernetesProvider,
    ImmutableArray<Resource> Access);
