using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Eks.Planning;
using Blueprints.Eks.Resources;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Eks;

/// <summary>
/// Represents a provisioned cluster with type token <c>blueprints:eks:Cluster</c>. Its children's names start with its name.
/// </summary>
/// <remarks>
/// Children: the cluster <c>{name}</c>, its role <c>{name}-cluster</c>, key <c>{name}-secrets</c>, log group <c>{name}-logs</c> and OIDC
/// provider <c>{name}-oidc</c>; the nodes' security group and role <c>{name}-nodes</c>; access entries <c>{name}-access-{key}</c>; node
/// groups <c>{name}-{group}</c>. All of them are listed in <c>docs/eks.md</c>. It converts to its <see cref="ClusterHandle"/> implicitly.
/// </remarks>
/// <example>
/// <code>
/// var cluster = new EksCluster("platform", blueprint.Plan());
/// KarpenterPools.For(cluster).AddGravitonSpot().Provision("platform");
/// </code>
/// </example>
public sealed class EksCluster : ComponentResource
{
    private readonly ClusterHandle _handle;

    /// <summary>Initializes a new instance and registers its children.</summary>
    /// <param name="name">The component's name: 1 to 40 letters, digits and hyphens, beginning with a letter (<c>NET028</c>).</param>
    /// <param name="plan">The plan; see <see cref="EksBlueprint.Plan"/>.</param>
    /// <param name="options">The component's options.</param>
    /// <exception cref="BlueprintException">
    /// The name is invalid, or too long for the names of node groups (<c>NGP024</c>) or add-ons' roles (<c>ADN013</c>); <c>NET020</c>: the
    /// stack's <c>aws:region</c> is another one. Nothing is registered in that case. The region of a provider is an output: a wrong one is
    /// reported as soon as it is known.
    /// </exception>
    public EksCluster(string name, EksPlan plan, ComponentResourceOptions? options = null)
        : base(
            TypeTokens.EksCluster,
            CurrentBlock.Run(nameof(EksBlueprint), name, () => Check(name, plan, options)),
            new EksInputs(plan),
            options)
    {
        using var block = ProblemReport.Begin(nameof(EksBlueprint), this, plan.Warnings);
        ProgramClaims.Settle(this, options);
        var children = new Children(name, this, plan.Tags, plan.Customizations, plan.Conventions);
        var controlPlane = new ControlPlaneResources(children, plan, plan.NameOf(name), options);
        var handed = controlPlane.Handed;
        var early = AddonResources.Create(children, plan, handed, AddonPhase.BeforeNodes, [], this);
        var nodes = new NodeGroupResources(children, plan, handed, [.. early, .. handed.NodeSecurityReady]);
        var late = AddonResources.Create(children, plan, handed, AddonPhase.AfterNodes, [.. nodes.Groups], this);
        ImmutableArray<Resource> prerequisites = [.. handed.Access, .. early, .. nodes.Groups, .. late];
        StorageClassResources.Create(children, plan, handed, prerequisites);
        children.TellUnusedCustomizations(AddonRoles.ArgsTypes);

        _handle = Handle(plan, controlPlane, prerequisites);
        ClusterName = controlPlane.ClusterName;
        Arn = controlPlane.Cluster.Arn;
        Version = controlPlane.Cluster.Version;
        Endpoint = controlPlane.Cluster.Endpoint;
        CertificateAuthorityData = controlPlane.Authority;
        Kubeconfig = controlPlane.Kubeconfig;
        KubeconfigCommand = Command(plan, controlPlane);
        ClusterSecurityGroupId = controlPlane.ClusterSecurityGroupId;
        NodeSecurityGroupId = controlPlane.NodeSecurityGroupId;
        NodeRoleName = (nodes.Role?.Name).OrNull();
        NodeRoleArn = (nodes.Role?.Arn).OrNull();
        OidcProviderArn = controlPlane.OidcProviderArn;
        OidcIssuer = controlPlane.Issuer;
        LogGroupName = (controlPlane.LogGroup?.Name).OrNull();
        SecretsKeyArn = controlPlane.SecretsKeyArn.OrNull();
        RegisterOutputs();
    }

    /// <summary>Gets the cluster's name in EKS.</summary>
    [Output("clusterName")]
    public Output<string> ClusterName { get; private set; }

    /// <summary>Gets the cluster's ARN.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>Gets the Kubernetes version.</summary>
    [Output("version")]
    public Output<string> Version { get; private set; }

    /// <summary>Gets the address of the Kubernetes API.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    /// <summary>Gets the certificate of the API's authority, in Base64.</summary>
    [Output("certificateAuthorityData")]
    public Output<string> CertificateAuthorityData { get; private set; }

    /// <summary>Gets a kubeconfig without credentials, which gets its tokens from the AWS CLI.</summary>
    [Output("kubeconfig")]
    public Output<string> Kubeconfig { get; private set; }

    /// <summary>Gets the command that adds the cluster to the user's kubeconfig.</summary>
    [Output("kubeconfigCommand")]
    public Output<string> KubeconfigCommand { get; private set; }

    /// <summary>Gets the id of the security group that EKS creates for the cluster.</summary>
    [Output("clusterSecurityGroupId")]
    public Output<string> ClusterSecurityGroupId { get; private set; }

    /// <summary>Gets the id of the nodes' security group.</summary>
    [Output("nodeSecurityGroupId")]
    public Output<string> NodeSecurityGroupId { get; private set; }

    /// <summary>Gets the name of the role of the managed nodes; <see langword="null"/> without node groups.</summary>
    [Output("nodeRoleName")]
    public Output<string?> NodeRoleName { get; private set; }

    /// <summary>Gets the ARN of the role of the managed nodes; <see langword="null"/> without node groups.</summary>
    [Output("nodeRoleArn")]
    public Output<string?> NodeRoleArn { get; private set; }

    /// <summary>Gets the ARN of IAM's OIDC provider for the cluster.</summary>
    [Output("oidcProviderArn")]
    public Output<string> OidcProviderArn { get; private set; }

    /// <summary>Gets the address of the cluster's OIDC issuer.</summary>
    [Output("oidcIssuer")]
    public Output<string> OidcIssuer { get; private set; }

    /// <summary>Gets the name of the control plane's log group; <see langword="null"/> without logs.</summary>
    [Output("logGroupName")]
    public Output<string?> LogGroupName { get; private set; }

    /// <summary>Gets the ARN of the key of secrets; <see langword="null"/> for the AWS owned key.</summary>
    [Output("secretsKeyArn")]
    public Output<string?> SecretsKeyArn { get; private set; }

    /// <summary>Returns the handle for other blocks.</summary>
    /// <param name="cluster">The cluster.</param>
    public static implicit operator ClusterHandle(EksCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return cluster._handle;
    }

    /// <summary>Returns the handle for other blocks.</summary>
    /// <returns>The handle.</returns>
    /// <example><code>ClusterHandle handle = cluster.ToHandle();</code></example>
    [Pure]
    public ClusterHandle ToHandle() => _handle;

    private static ClusterHandle Handle(EksPlan plan, ControlPlaneResources controlPlane, ImmutableArray<Resource> prerequisites)
    {
        var system = plan.NodeGroups.FirstOrDefault(group => group.IsSystem);
        return ClusterHandle.FromExisting(new ExistingCluster
        {
            Name = controlPlane.Handed.Name,
            Version = plan.Version,
            Nodes = plan.Nodes,
            SystemNodes = system is null ? null : new SystemNodes
            {
                Architecture = system.Architecture,
                Labels = system.Selector,
                AreTainted = system.IsTainted,
                Taints = system.Taints,
                Subnets = system.Definition.Placement,
                Count = system.DesiredSize,
                InstanceTypes = system.InstanceTypes,
            },
            NodeTaints = NodeGroupTaints.ToTolerate(plan.NodeGroups),
            Authentication = ClusterAuthentication.Api,
            PodNetwork = plan.PodNetwork,
            HasCniIdentity = plan.HasCniIdentity,
            Registry = plan.Registry,
            IsIpv6 = plan.IsIpv6,
            HasZonalShift = plan.ControlPlane.HasZonalShift ?? false,
            Credentials = plan.Credentials,
            HasPodIdentityAgent = plan.HasPodIdentityAgent,
            OidcProviderArn = controlPlane.OidcProviderArn,
            Endpoint = controlPlane.Cluster.Endpoint,
            NodeSecurityGroupIds = controlPlane.NodeSecurityGroupId,
            KubernetesProvider = controlPlane.Handed.KubernetesProvider,
            Prerequisites = prerequisites,
        });
    }

    private static Output<string> Command(EksPlan plan, ControlPlaneResources controlPlane)
    {
        var command = controlPlane.ClusterName.WhenPresent(
            cluster => $"aws eks update-kubeconfig --region {plan.Nodes.Region} --name {cluster}");
        return plan.Deployer is Deployer.RoleDeployer { Arn: var arn } ? Output.Format($"{command} --role-arn {arn}") : command;
    }

    private static string Check(string name, EksPlan plan, ComponentResourceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        EksChildNames.Check(nameof(EksCluster), name, plan);
        if (plan.Name is null)
        {
            plan.Conventions?.CheckName(
                nameof(EksCluster),
                name,
                ClusterNames.IsValid,
                "an EKS cluster name",
                "make 1 to 100 letters, digits, hyphens and underscores, beginning with a letter or digit, or call WithName(…)");
        }

        var region = plan.Nodes.Region;
        RegionGuard.CheckConfiguration(nameof(EksCluster), region, options);
        if (!ProgramClaims.TryClaim($"eks/cluster/{region}/{plan.NameOf(name)}", ProgramClaims.PlaceOf(options)))
        {
            throw ProblemList.Refuse(
                nameof(EksCluster),
                EksProblems.NameTwice,
                "Name",
                $"this program already creates an EKS cluster '{plan.NameOf(name)}' in {region}, and cluster names are unique per account "
                    + $"and region",
                "rename one of them with WithName(…), or pass the provider of another account");
        }

        return name;
    }
}
