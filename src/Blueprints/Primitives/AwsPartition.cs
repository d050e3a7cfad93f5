using System.Diagnostics.CodeAnalysis;

namespace Blueprints;

/// <summary>
/// Represents a group of AWS regions that share accounts and ARNs: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, <c>aws-eusc</c>.
/// </summary>
/// <remarks>Source: the partitions that the AWS SDKs ship (botocore's <c>partitions.json</c>).</remarks>
public sealed class AwsPartition
{
    private AwsPartition(string name, string dnsSuffix)
    {
        Name = name;
        DnsSuffix = dnsSuffix;
    }

    /// <summary>Gets the commercial partition, <c>aws</c>.</summary>
    public static AwsPartition Commercial { get; } = new("aws", "amazonaws.com");

    /// <summary>Gets the partition of the regions in China, <c>aws-cn</c>.</summary>
    public static AwsPartition China { get; } = new("aws-cn", "amazonaws.com.cn");

    /// <summary>Gets the AWS GovCloud (US) partition, <c>aws-us-gov</c>.</summary>
    public static AwsPartition GovCloud { get; } = new("aws-us-gov", "amazonaws.com");

    /// <summary>Gets the partition of the AWS European Sovereign Cloud, <c>aws-eusc</c>.</summary>
    public static AwsPartition EuropeanSovereignCloud { get; } = new("aws-eusc", "amazonaws.eu");

    /// <summary>Gets the second field of every ARN in this partition, for example <c>aws</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the suffix of the partition's service host names, for example <c>amazonaws.com</c>.</summary>
    public string DnsSuffix { get; }

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>For example <c>aws</c>.</returns>
    public override string ToString() => Name;

    /// <summary>
    /// Gets how policies name EC2. A service principal does not follow the DNS suffix: IAM rejects ec2.amazonaws.eu (pulumi/pulumi-eks
    /// #2341), and only China has another name. Source: Amazon EKS User Guide, «Amazon EKS node IAM role»; aws/karpenter-provider-aws
    /// v1.14.1, cloudformation.yaml, which names both.
    /// </summary>
    internal string Ec2Principal => this == China ? "ec2.amazonaws.com.cn" : "ec2.amazonaws.com";

    /// <summary>
    /// Returns how policies name CloudWatch Logs in a region: by the region, and in China by the suffix of its partition. Sources: Amazon
    /// CloudWatch Logs User Guide, «Encrypt log data in CloudWatch Logs using AWS Key Management Service»;
    /// hashicorp/terraform-provider-aws, internal/service/meta/ service_principal_data_source.go, which keeps <c>amazonaws.com</c> for the
    /// European Sovereign Cloud. aws/aws-cdk, region-info/lib/default.ts, which is deprecated, appends the suffix of every partition
    /// instead. No policy that IAM or KMS accepts there has been found; IAM rejects ec2.amazonaws.eu.
    /// </summary>
    internal static string LogsPrincipal(AwsRegion region) =>
        $"logs.{region}.{(region.Partition == China ? China.DnsSuffix : Commercial.DnsSuffix)}";

    internal static bool TryOfRegion(string regionCode, [NotNullWhen(true)] out AwsPartition? partition)
    {
        partition = regionCode.Split('-') switch
        {
            ["us", "gov", _, _] => GovCloud,
            ["eusc", _, _, _] => EuropeanSovereignCloud,
            ["cn", _, _] => China,
            [_, _, _] => Commercial,
            _ => null,
        };
        return partition is not null;
    }
}
