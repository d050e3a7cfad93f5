using System.Diagnostics.Contracts;
using Blueprints.Eks;
using Blueprints.Eks.Planning;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints;

/// <summary>Describes an EKS cluster: its control plane, access, node groups, add-ons and storage classes.</summary>
/// <remarks>
/// Access uses only access entries (authentication mode <c>API</c>), without <c>aws-auth</c>. The library orders the resources:
/// prerequisites of nodes before nodes, add-ons that need nodes after them, and everything in the cluster after the access entries.
/// </remarks>
/// <example>
/// <code>
/// var cluster = EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("private"))
///     .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(1, 3, desired: 2))
///     .GrantAdmin("arn:aws:iam::123456789012:role/platform-admin")
///     .Provision("platform");
/// </code>
/// </example>
public sealed partial class EksBlueprint : NodeBlueprint<EksBlueprint>
{
    private EksBlueprint(EksSpec spec)
        : base(spec)
    {
    }

    internal EksSpec Spec => (EksSpec)Described;

    /// <summary>Gets the Kubernetes version.</summary>
    public KubernetesVersion Version => Spec.Version;

    /// <summary>Gets the subnets that nodes start in.</summary>
    public SubnetPlacement Nodes => Spec.Nodes;

    /// <summary>Gets the cluster's name in EKS. Default: the component's name.</summary>
    public string? Name => Spec.Name;

    /// <summary>Gets how pods get credentials, unless a block sets another way. Default: Pod Identity.</summary>
    public PodCredentials Credentials => Spec.Credentials;

    /// <summary>Starts a cluster on subnets.</summary>
    /// <param name="version">
    /// The Kubernetes version. A version out of standard support is warning <c>EKS101</c>, out of extended support problem <c>EKS001</c>.
    /// </param>
    /// <param name="nodes">
    /// The subnets that nodes start in, and of the control plane unless set with <see cref="WithControlPlaneIn"/>: in at least two zones
    /// (<c>EKS003</c>). Isolated subnets without the required endpoints are warning <c>EKS109</c>.
    /// </param>
    /// <returns>A cluster without nodes.</returns>
    /// <example><code>EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("private"))</code></example>
    public static EksBlueprint For(KubernetesVersion version, SubnetPlacement nodes)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(nodes);
        return new(new EksSpec { Version = version, Nodes = nodes });
    }

    /// <summary>Moves the cluster to other subnets, for a baseline that several clusters share.</summary>
    /// <param name="nodes">The subnets that nodes start in: see <see cref="For"/>.</param>
    /// <returns>The cluster there. For an existing cluster, other subnets replace the nodes, and AWS rejects another network.</returns>
    /// <example><code>var second = blueprint.In(otherNetwork.Tier("private")).WithName("second");</code></example>
    [Pure]
    public EksBlueprint In(SubnetPlacement nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        return new(Spec with { Nodes = nodes });
    }

    /// <summary>
    /// Chooses other subnets for the control plane's network interfaces. Default: the nodes' subnets when the cluster was created.
    /// </summary>
    /// <param name="subnets">
    /// Subnets in at least two zones (<c>EKS003</c>) of the same region (<c>EKS004</c>) and VPC (<c>EKS029</c>); small subnets suffice. For
    /// an existing cluster, EKS rejects subnets in other zones: keep the zones with <see cref="SubnetPlacement.InZones"/>.
    /// </param>
    /// <returns>The cluster with its control plane there.</returns>
    /// <remarks>Source: Amazon EKS User Guide, «View Amazon EKS networking requirements for VPC and subnets».</remarks>
    /// <example><code>blueprint.WithControlPlaneIn(network.Tier("control-plane"))</code></example>
    [Pure]
    public EksBlueprint WithControlPlaneIn(SubnetPlacement subnets)
    {
        ArgumentNullException.ThrowIfNull(subnets);
        return new(Spec with { ControlPlaneSubnets = subnets });
    }

    /// <summary>Names the cluster in EKS. Default: the component's name.</summary>
    /// <param name="name">1 to 100 letters, digits, hyphens and underscores, beginning with a letter or digit (<c>EKS005</c>).</param>
    /// <returns>The cluster with that name.</returns>
    /// <remarks>The name has no random suffix, since log group, tags and policies contain it. Another name replaces the cluster.</remarks>
    /// <example><code>blueprint.WithName("platform-production")</code></example>
    [Pure]
    public EksBlueprint WithName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(Spec with { Name = name });
    }

    /// <summary>
    /// Chooses how pods get credentials, unless a block sets another way. Default: Pod Identity, with the add-on
    /// <c>eks-pod-identity-agent</c>.
    /// </summary>
    /// <param name="credentials">
    /// With <see cref="PodCredentials.Irsa"/> the agent is not installed. IAM's OIDC provider, which IRSA requires, is always created.
    /// </param>
    /// <returns>The cluster with that choice.</returns>
    /// <example><code>blueprint.WithCredentials(PodCredentials.Irsa)</code></example>
    [Pure]
    public EksBlueprint WithCredentials(PodCredentials credentials) => new(Spec with { Credentials = credentials });

    /// <summary>
    /// Accepts a version that is out of extended support: problem <c>EKS001</c> becomes warning <c>EKS102</c>. EKS creates no cluster of
    /// such a version.
    /// </summary>
    /// <returns>The cluster, without problem <c>EKS001</c>.</returns>
    /// <example><code>EksBlueprint.For(KubernetesVersion.V1_30, network.Tier("private")).AcceptUnsupportedVersion()</code></example>
    [Pure]
    public EksBlueprint AcceptUnsupportedVersion() => new(Spec with { AcceptsUnsupportedVersion = true });

    /// <summary>
    /// Removes the protection from accidental deletion, for sandboxes. Default: EKS's deletion protection, and Pulumi's protection of the
    /// cluster and its key.
    /// </summary>
    /// <returns>The cluster without protection.</returns>
    /// <example><code>blueprint.AsDisposable()</code></example>
    [Pure]
    public EksBlueprint AsDisposable() => new(Spec with { IsDisposable = true });

    /// <summary>Plans on another day, also when provisioned: for tests, which must not depend on the day they run on.</summary>
    internal EksBlueprint WithClock(TimeProvider clock) => new(Spec with { Clock = clock });

    /// <summary>Plans the block and registers nothing.</summary>
    /// <param name="clock">The clock that decides which versions are supported. Default: the system's.</param>
    /// <returns>The plan, which prints as text.</returns>
    /// <exception cref="BlueprintException">There is at least one error; all of them are reported.</exception>
    /// <example><code>Console.WriteLine(blueprint.Plan());</code></example>
    [Pure]
    public EksPlan Plan(TimeProvider? clock = null) =>
        Planned(EksPlanner.Plan(FollowedConventions.Apply(clock is null ? Spec : Spec with { Clock = clock })));

    /// <summary>Plans the cluster and registers it: exactly <c>new EksCluster(name, Plan(), options)</c>.</summary>
    /// <param name="name">
    /// The component's name, the prefix of its children's names: 1 to 40 letters, digits and hyphens, beginning with a letter
    /// (<c>NET028</c>).
    /// </param>
    /// <param name="options">The component's options; merged, never replaced.</param>
    /// <returns>The cluster, which converts to its <see cref="ClusterHandle"/> implicitly.</returns>
    /// <exception cref="BlueprintException">
    /// The plan has an error, or <c>NET020</c>: the stack's <c>aws:region</c> is another one. Nothing is registered in that case.
    /// </exception>
    /// <example><code>var cluster = blueprint.Provision("platform");</code></example>
    public EksCluster Provision(string name, ComponentResourceOptions? options = null) =>
        CurrentBlock.Run(nameof(EksBlueprint), name, () => new EksCluster(name, Plan(), options));

    /// <summary>Returns the version and the place.</summary>
    /// <returns>For example <c>EksBlueprint of Kubernetes 1.35 in private</c>.</returns>
    public override string ToString() => $"{nameof(EksBlueprint)} of Kubernetes {Spec.Version} in {Spec.Nodes?.Name ?? "no place"}";

    private protected override EksBlueprint Over(BlockSpec spec) => new((EksSpec)spec);
}
