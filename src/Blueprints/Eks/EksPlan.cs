using System.Collections.Immutable;
using Blueprints.Eks.Planning;
using Blueprints.Internal;

namespace Blueprints.Eks;

/// <summary>Describes a planned cluster, with nothing registered. Prints as text.</summary>
/// <example><code>Console.WriteLine(blueprint.Plan());</code></example>
public sealed class EksPlan
{
    internal EksPlan()
    {
    }

    /// <summary>Gets the cluster's name in EKS; <see langword="null"/> for the component's name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the Kubernetes version.</summary>
    public required KubernetesVersion Version { get; init; }

    /// <summary>Gets the subnets that nodes start in.</summary>
    public required SubnetPlacement Nodes { get; init; }

    /// <summary>Gets the subnets of the control plane's network interfaces.</summary>
    public required SubnetPlacement ControlPlaneSubnets { get; init; }

    /// <summary>Gets how pods get credentials, unless a block sets another way.</summary>
    public required PodCredentials Credentials { get; init; }

    /// <summary>Gets the deployer of the cluster.</summary>
    public required Deployer Deployer { get; init; }

    /// <summary>Gets the access entries, in the order in which they were granted; a deployer that is a role comes first.</summary>
    public required ImmutableArray<AccessEntryPlan> Access { get; init; }

    /// <summary>Gets the managed node groups: the system nodes first, then the others in the order in which they were added.</summary>
    public ImmutableArray<NodeGroupPlan> NodeGroups { get; init; } = [];

    /// <summary>Gets the add-ons in the order in which they are made.</summary>
    public ImmutableArray<AddonPlan> Addons { get; init; } = [];

    /// <summary>Gets the storage classes, in the order in which they were added.</summary>
    public ImmutableArray<StorageClassPlan> StorageClasses { get; init; } = [];

    /// <summary>Gets where the Kubernetes API can be reached from.</summary>
    public ApiEndpoint Endpoint => ControlPlane.Endpoint;

    /// <summary>Gets the logs of the control plane that are kept.</summary>
    public ControlPlaneLogs Logs => ControlPlane.Logs;

    /// <summary>Gets the key of secrets.</summary>
    public SecretsEncryption SecretsEncryption => ControlPlane.Secrets;

    /// <summary>Gets the security group of nodes.</summary>
    public NodeSecurity NodeSecurity => ControlPlane.NodeSecurity;

    /// <summary>Gets a value indicating whether pods have IPv6 addresses.</summary>
    public bool IsIpv6 => ControlPlane.IsIpv6;

    /// <summary>Gets a value indicating whether the cluster is not protected from deletion.</summary>
    public bool IsDisposable { get; init; }

    /// <summary>Gets the tags of every taggable child except nodes and volumes, which have <see cref="NodeTags"/>.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = TagSet.Empty;

    /// <summary>
    /// Gets the tags of nodes, their volumes and network interfaces, and of the volumes of storage classes. A change replaces every node.
    /// </summary>
    public ImmutableSortedDictionary<string, string> NodeTags { get; init; } = TagSet.Empty;

    /// <summary>Gets how pods get addresses.</summary>
    public PodNetwork PodNetwork { get; init; } = PodNetwork.Default;

    /// <summary>
    /// Gets the registry that images and charts of controllers come from; <see langword="null"/> for those of their projects.
    /// </summary>
    public ContainerRegistry? Registry { get; init; }

    /// <summary>
    /// Gets a value indicating whether the control plane keeps the subnets that it was created with, since neither its subnets nor zones
    /// are set.
    /// </summary>
    public bool KeepsControlPlaneSubnets { get; init; }

    /// <summary>Gets the notes and warnings. A plan has no errors.</summary>
    public ImmutableArray<Problem> Warnings { get; init; } = [];

    internal ControlPlaneSettings ControlPlane { get; init; } = new();

    internal bool HasPodIdentityAgent => Addons.Any(addon => addon.Name == EksAddon.PodIdentityAgentName);

    internal bool HasCniIdentity => Addons.Any(addon => addon is { Name: EksAddon.VpcCniName, Identity: not null });

    internal Customizations Customizations { get; init; } = Customizations.None;

    internal FollowedConventions? Conventions { get; init; }

    /// <summary>Returns the cluster's name in EKS, by the component's name.</summary>
    internal string NameOf(string component) => Name ?? Conventions?.NameOf(component) ?? component;

    /// <summary>Returns the control plane, access, nodes, add-ons, storage classes and warnings.</summary>
    /// <returns>Lines of text; the same for the same plan.</returns>
    public override string ToString() => EksPlanText.Write(this);
}
