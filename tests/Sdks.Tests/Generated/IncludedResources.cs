using System.Reflection;

namespace Sdks.Tests.Generated;

/// <summary>The resources that the library, its samples and their tests can rely on, by namespace and module.</summary>
internal static class IncludedResources
{
    public static readonly Assembly Aws = typeof(Pulumi.Aws.Provider).Assembly;
    public static readonly Assembly Eks = typeof(Pulumi.Eks.Provider).Assembly;
    public static readonly Assembly Kubernetes = typeof(Pulumi.Kubernetes.Provider).Assembly;

    private static readonly (string Namespace, string Module, string Names)[] OfAws =
    [
        ("Acm", "acm", "Certificate CertificateValidation"),
        ("AutoScaling", "autoscaling", "Group"),
        ("CloudFormation", "cloudformation", "Stack"),
        ("CloudTrail", "cloudtrail", "Trail"),
        ("CloudWatch", "cloudwatch", "EventRule EventTarget LogGroup LogResourcePolicy MetricAlarm"),
        (
            "Ec2",
            "ec2",
            "DefaultSecurityGroup EgressOnlyInternetGateway Eip FlowLog InternetGateway LaunchTemplate MainRouteTableAssociation"),
        ("Ec2", "ec2", "NatGateway NetworkAcl NetworkAclAssociation NetworkAclRule Route RouteTable RouteTableAssociation SecurityGroup"),
        ("Ec2", "ec2", "SecurityGroupRule Subnet Tag Vpc VpcBlockPublicAccessExclusion VpcBlockPublicAccessOptions VpcDhcpOptions"),
        ("Ec2", "ec2", "VpcDhcpOptionsAssociation VpcEndpoint VpcIpv4CidrBlockAssociation"),
        ("Ecr", "ecr", "LifecyclePolicy RegistryScanningConfiguration Repository"),
        (
            "Eks",
            "eks",
            "AccessEntry AccessPolicyAssociation Addon Capability Cluster FargateProfile IdentityProviderConfig NodeGroup "
                + "PodIdentityAssociation"),
        ("ElastiCache", "elasticache", "ReplicationGroup ServerlessCache SubnetGroup"),
        ("GuardDuty", "guardduty", "Detector DetectorFeature"),
        ("Iam", "iam", "InstanceProfile OpenIdConnectProvider Policy Role RolePolicy RolePolicyAttachment ServiceLinkedRole"),
        ("Kms", "kms", "Alias Key"),
        ("Rds", "rds", "Cluster ClusterInstance ClusterParameterGroup ParameterGroup SubnetGroup"),
        ("Route53", "route53", "QueryLog Record Zone"),
        ("S3", "s3", "Bucket BucketLifecycleConfiguration BucketOwnershipControls BucketPolicy BucketPublicAccessBlock"),
        ("S3", "s3", "BucketServerSideEncryptionConfiguration BucketVersioning"),
        ("SecretsManager", "secretsmanager", "Secret SecretVersion"),
        ("Sqs", "sqs", "Queue QueuePolicy"),
        ("Vpc", "vpc", "SecurityGroupEgressRule SecurityGroupIngressRule"),
        ("WafV2", "wafv2", "WebAcl"),
    ];

    private static readonly (string Namespace, string Module, string Names)[] OfKubernetes =
    [
        ("Apps.V1", "apps/v1", "Deployment"),
        ("Core.V1", "core/v1", "ConfigMap Namespace Secret Service ServiceAccount"),
        ("Helm.V3", "helm.sh/v3", "Release"),
        ("Helm.V4", "helm.sh/v4", "Chart"),
        ("Networking.V1", "networking.k8s.io/v1", "NetworkPolicy"),
        ("Policy.V1", "policy/v1", "PodDisruptionBudget"),
        ("Rbac.V1", "rbac.authorization.k8s.io/v1", "ClusterRole ClusterRoleBinding Role RoleBinding"),
        ("Rbac.V1", "rbac.authorization.k8s.io/v1", "ClusterRoleList ClusterRoleBindingList RoleList RoleBindingList"),
        ("Rbac.V1", "rbac.authorization.k8s.io/v1", "ClusterRolePatch ClusterRoleBindingPatch RolePatch RoleBindingPatch"),
        ("Storage.V1", "storage.k8s.io/v1", "StorageClass"),
        ("Yaml.V2", "yaml/v2", "ConfigGroup"),
    ];

    private const string OfEks =
        "Addon Cluster ClusterCreationRoleProvider ManagedNodeGroup NodeGroup NodeGroupSecurityGroup NodeGroupV2 VpcCniAddon";

    /// <summary>Each resource with its assembly, class and token.</summary>
    public static IEnumerable<(Assembly Assembly, string Class, string Token)> All =>
        OfAws.SelectMany(group => group.Names.Split(' ').Select(name =>
                (Aws, $"Pulumi.Aws.{group.Namespace}.{name}", $"aws:{group.Module}/{char.ToLowerInvariant(name[0])}{name[1..]}:{name}")))
            .Concat(OfKubernetes.SelectMany(group => group.Names.Split(' ').Select(name =>
                (Kubernetes, $"Pulumi.Kubernetes.{group.Namespace}.{name}", $"kubernetes:{group.Module}:{name}"))))
            .Concat(OfEks.Split(' ').Select(name => (Eks, $"Pulumi.Eks.{name}", $"eks:index:{name}")));
}
