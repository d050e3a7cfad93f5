using System.Collections.Immutable;
using Pulumi;

namespace Blueprints;

/// <summary>Describes a cluster that this library did not create; see <see cref="ClusterHandle.FromExisting"/>.</summary>
/// <example>
/// <code>
/// new ExistingCluster
/// {
///     Name = "platform",
///     Version = KubernetesVersion.V1_35,
///     Nodes = network.Tier("private"),
///     Endpoint = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
///     NodeSecurityGroupIds = ["sg-0a"],
///     KubernetesProvider = kubernetes,
/// }
/// </code>
/// </example>
public sealed class ExistingCluster
{
    /// <summary>Gets the cluster's name in EKS: 1 to 100 letters, digits, hyphens and underscores.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(Name)); }

    /// <summary>Gets the Kubernetes version.</summary>
    public required KubernetesVersion Version { get; init; }

    /// <summary>Gets the subnets that nodes start in.</summary>
    public required SubnetPlacement Nodes { get; init => field = value ?? throw new ArgumentNullException(nameof(Nodes)); }

    /// <summary>Gets the address of the Kubernetes API: <c>https://</c> and the host (<c>EKS034</c>).</summary>
    public required Input<string> Endpoint { get; init => field = value ?? throw new ArgumentNullException(nameof(Endpoint)); }

    /// <summary>
    /// Gets the security groups of the nodes, at least one (<c>EKS034</c>). The first of those that EKS knows carries the tag
    /// <c>kubernetes.io/cluster/{name}</c>.
    /// </summary>
    public required InputList<string> NodeSecurityGroupIds
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(NodeSecurityGroupIds));
    }

    /// <summary>Gets the Kubernetes provider of the cluster.</summary>
    public required Pulumi.Kubernetes.Provider KubernetesProvider
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(KubernetesProvider));
    }

    /// <summary>
    /// Gets the ARN of IAM's OIDC provider for the cluster (<c>EKS034</c>), which <see cref="PodCredentials.Irsa"/> requires. Default:
    /// none.
    /// </summary>
    public Input<string>? OidcProviderArn { get; init; }

    /// <summary>
    /// Gets a value indicating whether the add-on <c>eks-pod-identity-agent</c> is installed, which
    /// <see cref="PodCredentials.PodIdentity"/> requires. Default: yes.
    /// </summary>
    public bool HasPodIdentityAgent { get; init; } = true;

    /// <summary>
    /// Gets how pods get credentials, unless a block sets another way. Default: Pod Identity if its agent is installed, else IRSA.
    /// </summary>
    public PodCredentials? Credentials { get; init; }

    /// <summary>Gets a value indicating whether zonal shift is enabled for the cluster. Default: no.</summary>
    public bool HasZonalShift { get; init; }

    /// <summary>Gets a value indicating whether pods have IPv6 addresses. Default: no.</summary>
    public bool IsIpv6 { get; init; }

    /// <summary>
    /// Gets how the cluster authenticates IAM principals. Default: unknown; blocks that create an access entry then report that they need
    /// one of the two modes with an API (<c>KRP255</c>).
    /// </summary>
    public ClusterAuthentication? Authentication { get; init; }

    /// <summary>
    /// Gets how pods get addresses. Default: unknown; pools then assume <see cref="PodNetwork.Default"/> and report it (<c>KRP259</c>).
    /// </summary>
    public PodNetwork? PodNetwork { get; init; }

    /// <summary>
    /// Gets a value indicating whether the VPC CNI has its own role, so that nodes do not need its policy. Default:
    /// <see langword="false"/>.
    /// </summary>
    public bool HasCniIdentity { get; init; }

    /// <summary>
    /// Gets the registry that images and charts of controllers come from. Default: those of their projects, on the internet.
    /// </summary>
    public ContainerRegistry? Registry { get; init; }

    /// <summary>Gets the nodes that controllers run on. Default: any.</summary>
    public SystemNodes? SystemNodes { get; init; }

    /// <summary>
    /// Gets the taints that a controller must tolerate to run anywhere, in a cluster without system nodes of which every node has one.
    /// </summary>
    internal ImmutableArray<NodeTaint> NodeTaints { get; init; } = [];

    /// <summary>Gets the resources that everything in the cluster depends on. Default: none.</summary>
    public ImmutableArray<Resource> Prerequisites { get; init => field = value.OrEmpty(nameof(Prerequisites)); } = [];
}
