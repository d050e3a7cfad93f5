using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Eks;

namespace Blueprints.Eks.Resources;

/// <summary>Holds what the parts of a cluster need from its control plane.</summary>
/// <param name="Cluster">The cluster itself.</param>
/// <param name="Name">Its name in EKS.</param>
/// <param name="NodeSecurityGroupIds">The security groups of every node.</param>
/// <param name="NodeSecurityReady">The rules of those groups, which nodes need to start.</param>
/// <param name="OidcProviderArn">The ARN of IAM's OIDC provider for the cluster.</param>
/// <param name="KubernetesProvider">The Kubernetes provider of the cluster.</param>
/// <param name="Access">The access entries and their policies, which everything in the cluster depends on.</param>
internal sealed record ControlPlane(
    Cluster Cluster,
    string Name,
    InputList<string> NodeSecurityGroupIds,
    ImmutableArray<Resource> NodeSecurityReady,
    Output<string> OidcProviderArn,
    Pulumi.Kubernetes.Provider KubernetesProvider,
    ImmutableArray<Resource> Access);
