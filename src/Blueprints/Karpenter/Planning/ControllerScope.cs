using System.Collections.Immutable;

namespace Blueprints.Karpenter.Planning;

/// <summary>
/// Describes the scope of the controller's policies. In a plan, the account and the ARNs are placeholders of the maximum length.
/// </summary>
internal sealed record ControllerScope(
    KarpenterVersion Version, AwsRegion Region, string ClusterName, string Account, ImmutableArray<string> NodeRoleArns, string QueueArn)
{
    // IAM and AWS STS quotas: 64 characters for a role's name; Amazon SQS quotas: 80 for a queue's.
    private const int LongestRoleName = 64;
    private const int LongestQueueName = 80;

    public const string SomeAccount = "123456789012";

    /// <summary>Gets the ARNs of the parameters that name custom images.</summary>
    public ImmutableArray<string> Parameters { get; init; } = [];

    /// <summary>Gets the ARN of the queue's key; null for SQS's own.</summary>
    public string? QueueKey { get; init; }

    /// <summary>Gets the keys of node classes' volumes, as named there: the account's <c>aws/ebs</c> needs no rights.</summary>
    public ImmutableArray<string> VolumeKeys { get; init; } = [];

    public AwsPartition Partition => Region.Partition;

    public string ClusterArn => $"arn:{Partition}:eks:{Region}:{Account}:cluster/{ClusterName}";

    public string InstanceProfiles => $"arn:{Partition}:iam::{Account}:instance-profile/*";

    /// <summary>Gets the tag that assigns everything that Karpenter creates to the cluster.</summary>
    public string OwnerTag => $"kubernetes.io/cluster/{ClusterName}";

    public static ControllerScope Longest(KarpenterVersion version, KarpenterTarget target, ImmutableArray<string> nodeRoleArns) => new(
        version,
        target.Region,
        target.ClusterName,
        SomeAccount,
        nodeRoleArns,
        $"arn:{target.Region.Partition}:sqs:{target.Region}:{SomeAccount}:{new string('q', LongestQueueName)}");

    public static string RoleArn(AwsRegion region, string account, string name) => $"arn:{region.Partition}:iam::{account}:role/{name}";

    /// <summary>
    /// Returns the scope with the parameters that the node classes read. Source: AWS Systems Manager User Guide, «Restricting access to
    /// Parameter Store parameters using IAM policies» (the ARNs).
    /// </summary>
    public ControllerScope Reading(IEnumerable<Ec2NodeClass> nodeClasses) => this with
    {
        VolumeKeys = [
            .. nodeClasses
                .SelectMany(node => node.BlockDevices ?? [])
                .Select(device => device.KmsKeyId)
                .OfType<string>()
                .Where(key => key.Length > 0 && key != "alias/aws/ebs"),
        ],
        Parameters =
        [
            .. nodeClasses.SelectMany(node => node.Ami is AmiSource.Selected selected ? selected.All : [])
                .Select(term => term.Parameter)
                .OfType<string>()
                .Where(name => !name.StartsWith("/aws/service/", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Select(name => name.StartsWith("arn:", StringComparison.Ordinal)
                    ? name
                    : $"arn:{Partition}:ssm:{Region}:{Account}:parameter/{name.TrimStart('/')}"),
        ],
    };

    public static string LongestRoleArn(AwsRegion region, string? path = null) =>
        RoleArn(region, SomeAccount, $"{path?.TrimStart('/')}{new string('r', LongestRoleName)}");

    /// <summary>Returns an ARN of the maximum length of a key's ARN: that of a multi-Region key.</summary>
    public static string LongestKeyArn(AwsRegion region) =>
        $"arn:{region.Partition}:kms:{region}:{SomeAccount}:key/mrk-{new string('0', 32)}";

    /// <summary>Returns EC2 resources in any account, so that shared resources are allowed.</summary>
    public string Ec2(string type) => $"arn:{Partition}:ec2:{Region}:*:{type}/*";

    /// <summary>Returns EC2 resources whose ARNs contain no account.</summary>
    public string PublicEc2(string type) => $"arn:{Partition}:ec2:{Region}::{type}/*";
}
