using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>Describes what <see cref="EksBlueprint"/> reads from configuration: see <see cref="EksBlueprint.FromOptions"/>.</summary>
public sealed class EksOptions : ICheckedOptions
{
    /// <summary>Gets or sets the Kubernetes version, in quotes, for example <c>"1.35"</c>.</summary>
    [Required]
    public string? Version { get; set; }

    /// <summary>Gets or sets the cluster's name in EKS. Default: the component's name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets how pods get credentials, unless a block sets another way. Default: <c>podIdentity</c>.</summary>
    public PodCredentials Credentials { get; set; } = PodCredentials.PodIdentity;

    /// <summary>
    /// Gets or sets a value indicating whether a version out of extended support only reports a warning. Default: <c>false</c>.
    /// </summary>
    public bool AcceptUnsupportedVersion { get; set; }

    /// <summary>Gets or sets a value indicating whether the cluster is not protected from deletion. Default: <c>false</c>.</summary>
    public bool Disposable { get; set; }

    /// <summary>Gets or sets the role that every runner assumes and that is admin. Default: the creator of the cluster.</summary>
    public string? DeployerRoleArn { get; set; }

    /// <summary>Gets or sets ARNs of IAM roles and users that are admins of the whole cluster. Default: none.</summary>
    public IList<string> Admins { get; set; } = [];

    /// <summary>Gets or sets ARNs of IAM roles and users with read access to everything except secrets. Default: none.</summary>
    public IList<string> Viewers { get; set; } = [];

    /// <summary>Gets or sets further permissions. Default: none.</summary>
    public IList<AccessGrantOptions> Grants { get; set; } = [];

    /// <summary>Gets or sets where the Kubernetes API can be reached from. Default: from everywhere, and privately for nodes.</summary>
    public ApiEndpointOptions Endpoint { get; set; } = new();

    /// <summary>Gets or sets the logs of the control plane. Default: all, for 90 days.</summary>
    public ControlPlaneLogOptions Logs { get; set; } = new();

    /// <summary>Gets or sets the key that secrets are encrypted with. Default: a KMS key of the cluster's own.</summary>
    public EncryptionKeyOptions Secrets { get; set; } = new() { Key = EncryptionKeyChoice.Own };

    /// <summary>Gets or sets what happens when standard support of the version ends. Default: <c>extended</c>.</summary>
    public UpgradePolicy UpgradePolicy { get; set; } = UpgradePolicy.Extended;

    /// <summary>Gets or sets whether traffic may be moved out of an impaired zone. Default: EKS's default.</summary>
    public bool? ZonalShift { get; set; }

    /// <summary>
    /// Gets or sets the tier that the control plane is provisioned for, for example <c>tier-xl</c>. Default: EKS's default.
    /// </summary>
    public string? ControlPlaneTier { get; set; }

    /// <summary>Gets or sets the addresses of Kubernetes services. Default: EKS chooses.</summary>
    public string? ServiceCidr { get; set; }

    /// <summary>Gets or sets a value indicating whether pods and services get IPv6 addresses. Default: <c>false</c>.</summary>
    public bool Ipv6 { get; set; }

    /// <summary>Gets or sets the security group of nodes. Default: <c>dedicated</c>.</summary>
    public NodeSecurity NodeSecurity { get; set; } = NodeSecurity.Dedicated;

    /// <summary>Gets or sets the nodes that the cluster's own software runs on. Default: none.</summary>
    public NodeGroupOptions? SystemNodes { get; set; }

    /// <summary>Gets or sets further node groups by name. Default: none.</summary>
    public IDictionary<string, NodeGroupOptions> NodeGroups { get; set; } = new Dictionary<string, NodeGroupOptions>();

    /// <summary>Gets or sets add-ons by name, for example <c>aws-ebs-csi-driver</c>. Default: those that EKS needs.</summary>
    public IDictionary<string, AddonOptions> Addons { get; set; } = new Dictionary<string, AddonOptions>();

    /// <summary>Gets or sets classes of volumes that pods can claim. Default: none.</summary>
    public IList<StorageClassOptions> StorageClasses { get; set; } = [];

    /// <summary>Gets or sets tags of every taggable resource, including nodes: a change replaces every node. Default: none.</summary>
    public IDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets tags of every taggable resource except nodes and volumes; a change replaces no node. Default: none.</summary>
    public IDictionary<string, string> TagsExceptNodes { get; set; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets or sets the registry that images of controllers come from, for example
    /// <c>123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror</c>. Default: those of their projects.
    /// </summary>
    public string? ImageRegistry { get; set; }

    /// <summary>
    /// Gets or sets the registry that charts of controllers come from. Requires <see cref="ImageRegistry"/>. Default: those of their
    /// projects.
    /// </summary>
    public string? ChartRegistry { get; set; }

    void ICheckedOptions.Check(OptionCheck check)
    {
        check.Reads(ImageRegistry, ContainerRegistry.Of, "a registry", "123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror");
        check.Reads(ChartRegistry, ContainerRegistry.Of, "a registry", "123456789012.dkr.ecr.us-east-1.amazonaws.com/charts");
        if (ChartRegistry is not null && ImageRegistry is null)
        {
            check.Contradiction(nameof(ChartRegistry), "a registry of charts is set without one of images", "set 'imageRegistry' too");
        }

        check.Reads(Version, KubernetesVersion.Of, "a Kubernetes version", "\"1.35\"");
        check.Reads(ControlPlaneTier, Blueprints.Eks.ControlPlaneTier.Of, "a tier of the control plane", "tier-xl");
    }
}
