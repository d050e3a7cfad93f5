namespace Blueprints.Preview.Reporting.Reading;

/// <summary>What is billed for being there, one by one, used or not.</summary>
/// <remarks>
/// Source of each: the «Pricing» page of the service, named beside it. The pages of KMS, PrivateLink and VPC were read; the others
/// could not be reached.
/// </remarks>
internal static class BilledTypes
{
    public static readonly (string Type, string What, string Unit)[] One =
    [
        // aws.amazon.com/eks/pricing
        (AwsTypes.Cluster, "EKS control planes", "cluster-hours; more per hour in extended support"),
        (AwsTypes.ComponentCluster, "EKS control planes", "cluster-hours; more per hour in extended support"),

        // aws.amazon.com/vpc/pricing
        (AwsTypes.NatGateway, "NAT gateways", "gateway-hours, and GB processed"),
        (AwsTypes.Eip, "Elastic IP addresses", "hours of each public IPv4 address"),

        // aws.amazon.com/transit-gateway/pricing
        ("aws:ec2transitgateway/vpcAttachment:VpcAttachment", "transit gateway attachments", "attachment-hours, and GB processed"),

        // aws.amazon.com/elasticloadbalancing/pricing
        (AwsTypes.LoadBalancer, "load balancers", "hours, and capacity units"),

        // aws.amazon.com/ec2/pricing
        (AwsTypes.Instance, "EC2 instances", "instance time"),

        // aws.amazon.com/elasticache/pricing
        (AwsTypes.ServerlessCache, "serverless caches", "GB-hours stored, and processing units"),

        // aws.amazon.com/kms/pricing
        ("aws:kms/key:Key", "KMS keys", "keys per month, and requests"),

        // aws.amazon.com/secrets-manager/pricing
        ("aws:secretsmanager/secret:Secret", "secrets", "secrets per month, and requests"),

        // aws.amazon.com/route53/pricing
        (AwsTypes.Zone, "hosted zones", "zones per month, and queries"),

        // aws.amazon.com/cloudwatch/pricing
        ("aws:cloudwatch/metricAlarm:MetricAlarm", "CloudWatch alarms", "alarm metrics per month"),
        ("aws:cloudwatch/logGroup:LogGroup", "log groups", "GB ingested, and GB stored"),

        // aws.amazon.com/waf/pricing
        ("aws:wafv2/webAcl:WebAcl", "web ACLs", "web ACLs and rules per month, and requests"),

        // aws.amazon.com/s3/pricing, /ecr/pricing, /dynamodb/pricing, /efs/pricing
        (AwsTypes.Bucket, "S3 buckets", "GB stored, and requests"),
        (AwsTypes.BucketV2, "S3 buckets", "GB stored, and requests"),
        ("aws:ecr/repository:Repository", "ECR repositories", "GB stored, and data transfer"),
        (AwsTypes.Table, "DynamoDB tables", "capacity or requests, and GB stored"),
        (AwsTypes.FileSystem, "EFS file systems", "GB stored, and throughput"),
    ];
}
