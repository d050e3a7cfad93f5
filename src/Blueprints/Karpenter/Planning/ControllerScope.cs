using System.Collections.Immutable;

namespace Blueprints.Karpenter.Planning;

/// <summary>
/// Describes what the controller's policies are made for. In a plan, the account and the ARNs are stand-ins of the greatest length.
/// </summary>
internal sealed record ControllerScope(
    KarpenterVersion Version, AwsRegion Region, string ClusterName, string Account, ImmutableArray<string> NodeRoleArns, string QueueArn)
{
    // IAM and AWS STS quotas: 64 characters for a role's name; Amazon SQS quotas: 80 for a queue's.
    private const int LongestRoleName = 64;
    private const int LongestQueueName = 80;

    public const string SomeAccount = "123456789012";

    /// <summary>Gets the ARNs of the parameters that name images of the team's own.</summary>
    public ImmutableArray<string> Parameters { get; init; } = [];

    /// <summary>Gets the ARN of the key that encrypts the queue; null for SQS's own.</summary>
    public string? QueueKey { get; init; }

    /// <summary>
    /// Gets the keys of node classes' volumes, as they are named there: the key of every account's own, <c>aws/ebs</c>, needs no rights.
    /// </summary>
    public ImmutableArray<string> VolumeKeys { get; init; } = [];

    public AwsPartition Partition => Region.Partition;

    public string ClusterArn => $"arn:{Partition}:eks:{Region}:{Account}:cluster/{ClusterName}";

    public string InstanceProfiles => $"arn:{Partition}:iam::{Account}:instance-profile/*";

    /// <summary>Gets the tag by which everything that Karpenter creates belongs to the cluster.</summary>
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
    /// The same, and what the node classes read. Source: AWS Systems Manager User Guide, «Restricting access to Parameter Store parameters
    /// using IAM policies» (the ARNs).
    /// </summary>
    public ControllerScope Reading(IEnumerable<Ec2NodeClass> nodeClasses) => this with
    {
        VolumeKeys = [.. nodeClasses.SelectMany(node => node.BlockDevices ?? []).Select(device => device.KmsKeyId).OfType<string>().Where(key => key.Length > 0 && key != "alias/aws/ebs")],
        Parameters =
        [
            .. nodeClasses.SelectMany(node => node.Ami is AmiSource.Selected selected ? selected.All : [])
                .Select(term => term.Parameter)
                .OfType<string>()
                .Where(name => !name.StartsWith("/aws/service/", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Select(name => name.StartsWith("arn:", StringComparison.Ordinal) ? name : $"arn:{Partition}:ssm:{Region}:{Account}:parameter/{name.TrimStart('/')}"),
        ],
    };

    public static string LongestRoleArn(AwsRegion region, string? path = null) =>
        RoleArn(region, SomeAccount, $"{path?.TrimStart('/')}{new string('r', LongestRoleName)}");

    /// <summary>Returns an ARN of the greatest length that a key's can have: that of a key of several regions.</summary>
    public static string LongestKeyArn(AwsRegion region) => $"arn:{region.Partition}:kms:{region}:{SomeAccount}:key/mrk-{new string('0', 32)}";

    /// <summary>Resources of EC2 in any account: what is shared with this one is allowed too.</summary>
    public string Ec2(string type) => $"arn:{Partition}:ec2:{Region}:*:{type}/*";

    /// <summary>Resources of EC2 whose ARNs name no account.</summary>
    public string PublicEc2(string type) => $"arn:{Partition}:ec2:{Region}::{type}/*";
}
