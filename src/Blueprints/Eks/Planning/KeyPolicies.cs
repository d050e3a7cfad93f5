using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>
/// Reports what the policy of a customer managed KMS key must allow, if the right cannot be granted to a role of this library.
/// </summary>
internal static class KeyPolicies
{
    /// <summary>
    /// Managed node groups are Auto Scaling groups. Source: Amazon EC2 Auto Scaling User Guide, «Required AWS KMS key policy for use with
    /// encrypted volumes», the two statements of its first example, read in awsdocs/amazon-ec2-auto-scaling-user-guide,
    /// doc_source/key-policy-requirements-EBS-encryption.md; the beginning of today's page names the same actions. A key of another account
    /// also needs a grant.
    /// </summary>
    public static (string Who, string What) AutoScaling(AwsPartition partition) => (
        $"arn:{partition}:iam::{{account}}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
        "kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:GenerateDataKey*, kms:DescribeKey, and kms:CreateGrant where "
            + "kms:GrantIsForAWSResource is true");

    /// <summary>
    /// Source: Amazon EKS User Guide, «Encrypt Kubernetes secrets with KMS on existing clusters»: this library grants the cluster's role
    /// its rights, but not the deployer.
    /// </summary>
    public static (string Who, string What) Deployer { get; } = ("the principal that deploys", "kms:DescribeKey and kms:CreateGrant");

    public static void Tell(ProblemList problems, string code, string path, (string Who, string What) right) =>
        problems.Note(
            code,
            path,
            $"this library does not manage the key; without permission for {right.Who}, encrypted resources cannot be created",
            $"allow {right.Who} in the key's policy: {right.What}");
}
