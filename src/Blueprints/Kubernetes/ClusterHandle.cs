using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Pulumi;

namespace Blueprints;

/// <summary>
/// Describes an EKS cluster that other blocks are placed on, created by this library or existing. Plain facts for planning, outputs for
/// wiring.
/// </summary>
/// <example>
/// <code>
/// var cluster = ClusterHandle.FromExisting(new ExistingCluster
/// {
///     Name = "platform",
///     Version = KubernetesVersion.V1_35,
///     Nodes = network.Tier("private"),
///     Endpoint = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
///     NodeSecurityGroupIds = ["sg-0a"],
///     KubernetesProvider = kubernetes,
/// });
/// </code>
/// </example>
public sealed class ClusterHandle
{
    private ClusterHandle(ExistingCluster cluster)
    {
        Name = cluster.Name;
        Version = cluster.Version;
        Nodes = cluster.Nodes;
        SystemNodes = cluster.SystemNodes;
        IsIpv6 = cluster.IsIpv6;
        HasZonalShift = cluster.HasZonalShift;
        Credentials = cluster.Credentials
            ?? (cluster.OidcProviderArn is null || cluster.HasPodIdentityAgent ? PodCredentials.PodIdentity : PodCredentials.Irsa);
        HasPodIdentityAgent = cluster.HasPodIdentityAgent;
        HasOidcProvider = cluster.OidcProviderArn is not null;
        Endpoint = cluster.Endpoint;
        OidcProviderArn = cluster.OidcProviderArn;
        NodeSecurityGroupIds = cluster.NodeSecurityGroupIds;
        KubernetesProvider = cluster.KubernetesProvider;
        Prerequisites = cluster.Prerequisites;
        Authentication = cluster.Authentication;
        PodNetwork = cluster.PodNetwork ?? PodNetwork.Default;
        HasKnownPodNetwork = cluster.PodNetwork is not null;
        HasCniIdentity = cluster.HasCniIdentity;
        Registry = cluster.Registry;
        TaintsToTolerate = cluster.SystemNodes?.HardTaints ?? cluster.NodeTaints;
    }

    /// <summary>Gets the cluster's name in EKS.</summary>
    public string Name { get; }

    /// <summary>Gets the Kubernetes version.</summary>
    public KubernetesVersion Version { get; }

    /// <summary>Gets the region.</summary>
    public AwsRegion Region => Nodes.Region;

    /// <summary>Gets the subnets that nodes start in.</summary>
    public SubnetPlacement Nodes { get; }

    /// <summary>Gets which nodes controllers belong on; <see langword="null"/> if any will do.</summary>
    public SystemNodes? SystemNodes { get; }

    /// <summary>
    /// Gets a value indicating whether the subnets of controllers have no route out of the VPC, so that controllers reach AWS only through
    /// VPC endpoints.
    /// </summary>
    public bool IsIsolated => ControllerSubnets.Kind == SubnetKind.Isolated;

    /// <summary>Gets how the cluster authenticates IAM principals; <see langword="null"/> if unknown.</summary>
    public ClusterAuthentication? Authentication { get; }

    /// <summary>Gets how pods get addresses, which decides how many pods fit on a node.</summary>
    public PodNetwork PodNetwork { get; }

    /// <summary>Gets a value indicating whether the VPC CNI has its own role, so that nodes do not need its policy.</summary>
    public bool HasCniIdentity { get; }

    /// <summary>
    /// Gets the registry that images and charts of controllers come from; <see langword="null"/> for those of their projects.
    /// </summary>
    public ContainerRegistry? Registry { get; }

    /// <summary>Gets a value indicating whether pods have IPv6 addresses.</summary>
    public bool IsIpv6 { get; }

    /// <summary>Gets a value indicating whether zonal shift is enabled for the cluster.</summary>
    public bool HasZonalShift { get; }

    /// <summary>Gets a value indicating whether the add-on <c>eks-pod-identity-agent</c> is installed.</summary>
    public bool HasPodIdentityAgent { get; }

    /// <summary>Gets a value indicating whether IAM trusts the cluster's OIDC provider.</summary>
    public bool HasOidcProvider { get; }

    /// <summary>Gets how pods get credentials, unless a block sets another way.</summary>
    public PodCredentials Credentials { get; }

    /// <summary>Gets the address of the Kubernetes API.</summary>
    public Input<string> Endpoint { get; }

    /// <summary>Gets the ARN of IAM's OIDC provider for the cluster; <see langword="null"/> if there is none.</summary>
    public Input<string>? OidcProviderArn { get; }

    /// <summary>Gets the security groups of the nodes.</summary>
    public InputList<string> NodeSecurityGroupIds { get; }

    /// <summary>Gets the Kubernetes provider of the cluster.</summary>
    public Pulumi.Kubernetes.Provider KubernetesProvider { get; }

    /// <summary>Gets the resources that everything in the cluster depends on: access entries, nodes, agents.</summary>
    public ImmutableArray<Resource> Prerequisites { get; }

    /// <summary>Gets the subnets of the nodes that controllers run on.</summary>
    internal SubnetPlacement ControllerSubnets => SystemNodes?.Subnets ?? Nodes;

    /// <summary>Gets the path of <see cref="ControllerSubnets"/> in problems.</summary>
    internal string ControllerSubnetsPath => SystemNodes?.Subnets is null ? "Cluster.Nodes" : "Cluster.SystemNodes.Subnets";

    /// <summary>Gets a value indicating whether <see cref="PodNetwork"/> was set and is not assumed.</summary>
    internal bool HasKnownPodNetwork { get; }

    /// <summary>Gets the taints that a controller must tolerate to run on its nodes.</summary>
    internal ImmutableArray<NodeTaint> TaintsToTolerate { get; }

    /// <summary>Creates the handle of an existing cluster.</summary>
    /// <param name="cluster">The facts of the cluster.</param>
    /// <returns>A handle like that of a provisioned cluster.</returns>
    /// <exception cref="BlueprintException">
    /// <c>EKS005</c>: EKS does not accept the name; <c>EKS034</c>: a plain address, ARN or id is malformed, or no security group is named.
    /// All problems are reported.
    /// </exception>
    /// <example><code>var cluster = ClusterHandle.FromExisting(new ExistingCluster { Name = "platform", … });</code></example>
    public static ClusterHandle FromExisting(ExistingCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(cluster.Version, nameof(cluster));
        ExistingClusterRules.Check(cluster);
        return new ClusterHandle(cluster);
    }

    /// <summary>
    /// Creates the handle of a cluster of the package Pulumi.Eks. Registers a Kubernetes provider <c>{name}-kubernetes</c>.
    /// </summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="name">Its name in EKS, which must be set on its resource: <c>new ClusterArgs { Name = … }</c>.</param>
    /// <param name="version">Its Kubernetes version.</param>
    /// <param name="nodes">The subnets that nodes start in.</param>
    /// <param name="credentials">
    /// How pods get credentials: Pod Identity requires its agent; IRSA requires a cluster with <c>CreateOidcProvider</c>.
    /// </param>
    /// <param name="systemNodes">The nodes that controllers run on. Default: any.</param>
    /// <param name="authentication">
    /// The authentication mode of the cluster. Default: <see cref="ClusterAuthentication.ConfigMap"/>, as in Pulumi.Eks. Karpenter's node
    /// role needs another mode (<c>KRP209</c>).
    /// </param>
    /// <param name="podNetwork">How pods get addresses. Default: unknown, which pools report (<c>KRP259</c>).</param>
    /// <param name="registry">The registry of the images and charts of controllers. Default: those of their projects.</param>
    /// <param name="isIpv6">Whether pods have IPv6 addresses: the cluster has <c>IpFamily = "ipv6"</c>. Default: no, as in EKS.</param>
    /// <param name="hasZonalShift">Whether zonal shift is enabled for the cluster. Default: no.</param>
    /// <param name="hasCniIdentity">
    /// Whether the VPC CNI has its own role. Default: no, so nodes of Karpenter get its policy, which they do not need if it has one.
    /// </param>
    /// <returns>A handle like that of a provisioned cluster.</returns>
    /// <exception cref="BlueprintException"><c>EKS005</c>: EKS does not accept the name.</exception>
    /// <remarks>
    /// The provider is not a child of the cluster: depending on a remote component means depending on its children too, so a child that
    /// uses one of its outputs would wait for itself. Source: pulumi-dotnet 3.112.1, Deployment_Prepare.cs,
    /// GetAllTransitivelyReferencedResources.
    /// </remarks>
    /// <example>
    /// <code>
    /// var cluster = ClusterHandle.From(eks, "platform", KubernetesVersion.V1_35, network.Tier("private"), PodCredentials.Irsa);
    /// </code>
    /// </example>
    public static ClusterHandle From(
        Pulumi.Eks.Cluster cluster,
        string name,
        KubernetesVersion version,
        SubnetPlacement nodes,
        PodCredentials credentials,
        SystemNodes? systemNodes = null,
        ClusterAuthentication authentication = ClusterAuthentication.ConfigMap,
        PodNetwork? podNetwork = null,
        ContainerRegistry? registry = null,
        bool isIpv6 = false,
        bool hasZonalShift = false,
        bool hasCniIdentity = false)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return FromExisting(new ExistingCluster
        {
            Name = name,
            Version = version,
            Nodes = nodes,
            SystemNodes = systemNodes,
            Authentication = authentication,
            PodNetwork = podNetwork,
            Registry = registry,
            IsIpv6 = isIpv6,
            HasZonalShift = hasZonalShift,
            HasCniIdentity = hasCniIdentity,
            Endpoint = cluster.Core.WhenPresent(core => core.Endpoint ?? string.Empty),
            OidcProviderArn = credentials == PodCredentials.Irsa ? (Input<string>)cluster.OidcProviderArn : null,
            HasPodIdentityAgent = credentials == PodCredentials.PodIdentity,
            NodeSecurityGroupIds = cluster.NodeSecurityGroupId,
            KubernetesProvider = new Pulumi.Kubernetes.Provider(
                $"{name}-kubernetes", new Pulumi.Kubernetes.ProviderArgs { KubeConfig = cluster.KubeconfigJson }),
            Prerequisites = [cluster],
        });
    }

    /// <summary>Reads the handle that another stack exports.</summary>
    /// <param name="reference">The other stack.</param>
    /// <param name="output">The name of its output; see <see cref="Export"/>.</param>
    /// <param name="kubernetesProvider">The Kubernetes provider of the cluster; the other stack's provider is a resource there.</param>
    /// <returns>A handle with the facts of the exported handle, and without prerequisites: these exist already.</returns>
    /// <exception cref="BlueprintException">
    /// <c>STK001</c>: there is no such output. <c>STK002</c>: it is not a cluster, or has another version. <c>STK003</c>: it cannot be
    /// read.
    /// </exception>
    /// <example>
    /// <code>
    /// var platform = new StackReference("acme/platform/prod");
    /// var kubeconfig = platform.RequireOutput("kubeconfig").Apply(text => (string)text);
    /// var provider = new Pulumi.Kubernetes.Provider("platform", new() { KubeConfig = kubeconfig });
    /// var cluster = await ClusterHandle.ImportAsync(platform, "cluster", provider);
    /// </code>
    /// </example>
    public static Task<ClusterHandle> ImportAsync(StackReference reference, string output, Pulumi.Kubernetes.Provider kubernetesProvider)
    {
        ArgumentNullException.ThrowIfNull(kubernetesProvider);
        return StackExport.ReadAsync<ClusterFacts, ClusterHandle>(
            reference, output, ClusterFacts.Kind, (facts, wire) => facts.ToHandle(kubernetesProvider, wire));
    }

    /// <summary>Returns the handle as one output of a stack, for <see cref="ImportAsync"/> in another.</summary>
    /// <returns>A map of plain values with its kind and version; see <c>docs/stacks.md</c>.</returns>
    /// <example><code>return new Dictionary&lt;string, object?&gt; { ["cluster"] = cluster.ToHandle().Export() };</code></example>
    [Pure]
    public Output<ImmutableDictionary<string, object>> Export() =>
        ClusterFacts.Of(this).WhetherPresentOrNot(facts => StackExport.Write(ClusterFacts.Kind, facts!));

    /// <summary>Returns the cluster's name, version and region.</summary>
    /// <returns>For example <c>platform (Kubernetes 1.35, us-east-1)</c>.</returns>
    public override string ToString() => $"{Name} (Kubernetes {Version}, {Region})";
}
