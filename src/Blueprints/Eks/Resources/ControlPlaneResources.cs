using System.Collections.Immutable;
using Blueprints.Eks.Planning;
using Blueprints.Internal;
using Blueprints.Network.Planning;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;

namespace Blueprints.Eks.Resources;

/// <summary>Creates the control plane, with its prerequisites and parts.</summary>
internal sealed class ControlPlaneResources
{
    public ControlPlaneResources(Children children, EksPlan plan, string clusterName, ComponentResourceOptions? options)
    {
        var gatedName = RegionGuard.Gate(nameof(EksCluster), plan.Nodes.Region, options, clusterName);
        SecretsKeyArn = SecretsKey.Create(children, plan, gatedName);
        LogGroup = CreateLogGroup(children, plan, gatedName);
        var role = new ClusterRole(children, plan, SecretsKeyArn);
        Cluster = CreateCluster(children, plan, gatedName, role);

        // Everything after the cluster waits for its name, which waits for the check of the region.
        ClusterName = RegionGuard.Gate(nameof(EksCluster), plan.Nodes.Region, Cluster.Region, Cluster.Name);
        ClusterSecurityGroupId = Cluster.VpcConfig.WhenPresent(config => config.ClusterSecurityGroupId ?? string.Empty);
        Issuer = Cluster.Identities.WhenPresent(
            identities => identities.SelectMany(identity => identity.Oidcs.OrEmpty()).FirstOrDefault()?.Issuer ?? string.Empty);
        Authority = Cluster.CertificateAuthority.WhenPresent(authority => authority.Data ?? string.Empty);
        var nodes = new NodeSecurityGroup(children, plan, clusterName, ClusterSecurityGroupId);
        NodeSecurityGroupId = nodes.Id;
        var provider = CreateOidcProvider(children);
        OidcProviderArn = provider.Arn;
        var access = AccessEntries.Create(children, plan, Cluster);
        var deployer = (plan.Deployer as Deployer.RoleDeployer)?.Arn;
        Kubeconfig = Resources.Kubeconfig.Of(clusterName, plan.Nodes.Region, Cluster.Endpoint, Authority, deployer, profile: null);
        Handed = new ControlPlane(
            Cluster,
            clusterName,
            nodes.Id,
            nodes.Rules,
            provider.Arn,
            CreateKubernetesProvider(children, plan, clusterName, deployer, access),
            access);
    }

    public Cluster Cluster { get; }

    public Output<string> ClusterName { get; }

    public Output<string> ClusterSecurityGroupId { get; }

    public Output<string> NodeSecurityGroupId { get; }

    public Output<string> OidcProviderArn { get; }

    public Output<string> Issuer { get; }

    public Output<string> Authority { get; }

    public Output<string> Kubeconfig { get; }

    public Output<string>? SecretsKeyArn { get; }

    public LogGroup? LogGroup { get; }

    /// <summary>Gets the values for node groups, add-ons and storage classes.</summary>
    public ControlPlane Handed { get; }

    private static LogGroup? CreateLogGroup(Children children, EksPlan plan, Input<string> clusterName)
    {
        if (plan.Logs is not ControlPlaneLogs.KeptLogs logs)
        {
            return null;
        }

        var args = new LogGroupArgs
        {
            Name = clusterName.ToOutput().WhenPresent(cluster => $"/aws/eks/{cluster}/cluster"),
            RetentionInDays = logs.RetentionDays,
        };
        if (logs.KmsKeyArn is { } key)
        {
            args.KmsKeyId = key;
        }

        return children.Create("logs", args, (name, args, options) => new LogGroup(name, args, options));
    }

    private static ClusterVpcConfigArgs VpcConfig(EksPlan plan)
    {
        var config = new ClusterVpcConfigArgs
        {
            SubnetIds = PlaceRules.Gate(
                nameof(EksCluster),
                PlacementRules.ControlPlane(plan.Nodes, plan.ControlPlaneSubnets),
                plan.ControlPlaneSubnets.SubnetIds),
            EndpointPrivateAccess = plan.Endpoint.IsPrivate,
            EndpointPublicAccess = plan.Endpoint.IsPublic,
        };
        if (plan.Endpoint is ApiEndpoint.PublicEndpoint { Cidrs: var cidrs })
        {
            // Always set, so that EKS does not keep removed blocks.
            config.PublicAccessCidrs = !cidrs.IsEmpty ? cidrs : plan.IsIpv6 ? ["0.0.0.0/0", "::/0"] : ["0.0.0.0/0"];
        }

        return config;
    }

    private Cluster CreateCluster(Children children, EksPlan plan, Input<string> clusterName, ClusterRole role)
    {
        var settings = plan.ControlPlane;
        var network = new ClusterKubernetesNetworkConfigArgs { IpFamily = settings.IsIpv6 ? "ipv6" : "ipv4" };
        if (settings.ServiceCidr is { } cidr)
        {
            network.ServiceIpv4Cidr = cidr;
        }

        var args = new ClusterArgs
        {
            Name = clusterName,
            Version = plan.Version.Name,
            RoleArn = role.Role.Arn,
            AccessConfig = new ClusterAccessConfigArgs
            {
                AuthenticationMode = "API",
                BootstrapClusterCreatorAdminPermissions = plan.Deployer is Deployer.CreatorDeployer,
            },

            // Add-ons are managed by EKS, in the library's order; self-managed ones could not be upgraded.
            BootstrapSelfManagedAddons = false,
            DeletionProtection = !plan.IsDisposable,
            EnabledClusterLogTypes = [.. (plan.Logs as ControlPlaneLogs.KeptLogs)?.Names ?? []],
            KubernetesNetworkConfig = network,
            UpgradePolicy = new ClusterUpgradePolicyArgs
            {
                SupportType = settings.Upgrades == UpgradePolicy.Standard ? "STANDARD" : "EXTENDED",
            },
            VpcConfig = VpcConfig(plan),
        };
        if (SecretsKeyArn is { } key)
        {
            args.EncryptionConfig = new ClusterEncryptionConfigArgs
            {
                Provider = new ClusterEncryptionConfigProviderArgs { KeyArn = key },
                Resources = ["secrets"],
            };
        }

        if (settings.HasZonalShift is { } enabled)
        {
            args.ZonalShiftConfig = new ClusterZonalShiftConfigArgs { Enabled = enabled };
        }

        if (settings.Tier is { } tier)
        {
            args.ControlPlaneScalingConfig = new ClusterControlPlaneScalingConfigArgs { Tier = tier.Name };
        }

        return children.Create(
            string.Empty,
            args,
            (name, args, options) => new Cluster(name, args, options),
            [.. role.Ready, .. LogGroup is null ? [] : new Resource[] { LogGroup }],
            options: options =>
            {
                options.Protect = !plan.IsDisposable;
                options.DeleteBeforeReplace = true;
                if (plan.KeepsControlPlaneSubnets)
                {
                    // EKS rejects subnets in zones that the cluster was not created in, so the network may gain zones. Source: Amazon EKS
                    // User Guide, «View Amazon EKS networking requirements».
                    options.IgnoreChanges = ["vpcConfig.subnetIds"];
                }
            });
    }

    private OpenIdConnectProvider CreateOidcProvider(Children children) =>
        children.Create(
            "oidc",
            new OpenIdConnectProviderArgs { Url = Issuer, ClientIdLists = ["sts.amazonaws.com"] },
            (name, args, options) => new OpenIdConnectProvider(name, args, options));

    private Pulumi.Kubernetes.Provider CreateKubernetesProvider(
        Children children,
        EksPlan plan,
        string clusterName,
        Input<string>? deployer,
        ImmutableArray<Resource> access) =>
        children.Create(
            "kubernetes",
            new Pulumi.Kubernetes.ProviderArgs
            {
                // Pulumi.Aws reads its profile from the stack's configuration, which the AWS CLI does not know.
                KubeConfig = Resources.Kubeconfig.Of(
                    clusterName,
                    plan.Nodes.Region,
                    Cluster.Endpoint,
                    Authority,
                    deployer,
                    new Pulumi.Config("aws").Get("profile")),

                // Another kubeconfig for the same cluster must not replace the resources in it; another cluster must, even one with the
                // same name and ARN.
                ClusterIdentifier = Cluster.Endpoint,
            },
            (name, args, options) => new Pulumi.Kubernetes.Provider(name, args, options),
            access,
            options: options => options.Parent = Cluster);
}
