namespace Blueprints.Preview.Reporting.Reading;

/// <summary>The type tokens that the report knows. Source: the schema of Pulumi's AWS and EKS providers (pulumi-aws 7.48, pulumi-eks
/// 4.3).</summary>
internal static class AwsTypes
{
    public const string Addon = "aws:eks/addon:Addon";
    public const string AccessEntry = "aws:eks/accessEntry:AccessEntry";
    public const string AccessPolicy = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";
    public const string Cluster = "aws:eks/cluster:Cluster";
    public const string ComponentCluster = "eks:index:Cluster";
    public const string Fargate = "aws:eks/fargateProfile:FargateProfile";
    public const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    public const string PodIdentity = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
    public const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";
    public const string Instance = "aws:ec2/instance:Instance";
    public const string Eip = "aws:ec2/eip:Eip";
    public const string NatGateway = "aws:ec2/natGateway:NatGateway";
    public const string InternetGateway = "aws:ec2/internetGateway:InternetGateway";
    public const string InternetGatewayAttachment = "aws:ec2/internetGatewayAttachment:InternetGatewayAttachment";
    public const string EgressOnlyGateway = "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway";
    public const string Route = "aws:ec2/route:Route";
    public const string RouteTable = "aws:ec2/routeTable:RouteTable";
    public const string DefaultRouteTable = "aws:ec2/defaultRouteTable:DefaultRouteTable";
    public const string RouteTableAssociation = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    public const string MainRouteTableAssociation = "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation";
    public const string VpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
    public const string FlowLog = "aws:ec2/flowLog:FlowLog";
    public const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    public const string DefaultSecurityGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    public const string SecurityGroupRule = "aws:ec2/securityGroupRule:SecurityGroupRule";
    public const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    public const string EgressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    public const string Secondary = "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation";
    public const string Role = "aws:iam/role:Role";
    public const string Policy = "aws:iam/policy:Policy";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string RolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string PolicyAttachment = "aws:iam/policyAttachment:PolicyAttachment";
    public const string InstanceProfile = "aws:iam/instanceProfile:InstanceProfile";
    public const string RdsCluster = "aws:rds/cluster:Cluster";
    public const string RdsClusterInstance = "aws:rds/clusterInstance:ClusterInstance";
    public const string RdsInstance = "aws:rds/instance:Instance";
    public const string RdsSubnetGroup = "aws:rds/subnetGroup:SubnetGroup";
    public const string Cache = "aws:elasticache/replicationGroup:ReplicationGroup";
    public const string ServerlessCache = "aws:elasticache/serverlessCache:ServerlessCache";
    public const string CacheSubnetGroup = "aws:elasticache/subnetGroup:SubnetGroup";
    public const string Table = "aws:dynamodb/table:Table";
    public const string Bucket = "aws:s3/bucket:Bucket";
    public const string BucketV2 = "aws:s3/bucketV2:BucketV2";
    public const string FileSystem = "aws:efs/fileSystem:FileSystem";
    public const string LoadBalancer = "aws:lb/loadBalancer:LoadBalancer";
    public const string Zone = "aws:route53/zone:Zone";
    public const string Record = "aws:route53/record:Record";
    public const string Release = "kubernetes:helm.sh/v3:Release";
    public const string Chart = "kubernetes:helm.sh/v4:Chart";
    public const string NodePool = "kubernetes:karpenter.sh/v1:NodePool";
    public const string NodeClass = "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass";

    public static readonly string[] Vpcs = ["aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc"];

    public static readonly string[] Subnets = ["aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet"];

    public static readonly string[] RouteTables = [RouteTable, DefaultRouteTable];

    public static readonly string[] SecurityGroups = [SecurityGroup, DefaultSecurityGroup];

    public static readonly string[] Clusters = [Cluster, ComponentCluster];

    public static readonly string[] Buckets = [Bucket, BucketV2];
}
