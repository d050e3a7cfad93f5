using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>
/// Describes what the policy of a customer's KMS key must allow, where no role of this library can be given the right instead.
/// </summary>
internal static class KeyPolicies
{
    /// <summary>
    /// Managed node groups are Auto Scaling groups. Source: Amazon EC2 Auto Scaling User Guide, «Required AWS KMS key policy for use with
    /// encrypted volumes», the two statements of its first example, read in awsdocs/amazon-ec2-auto-scaling-user-guide,
    /// doc_source/key-policy-requirements-EBS-encryption.md; the opening of the page of today names the same actions. A key of another
    /// account needs a grant as well.
    /// </summary>
    public static (string Who, string What) AutoScaling(AwsPartition partition) => (
        $"arn:{partition}:iam::{{account}}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
        "kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:GenerateDataKey*, kms:DescribeKey, and kms:CreateGrant where "
            + "kms:GrantIsForAWSResource is true");

    /// <summary>
    /// Source: Amazon EKS User Guide, «Encrypt Kubernetes secrets with KMS on existing clusters»: the cluster's role is given its rights by
    /// this library, the deployer has them or not.
    /// </summary>
    public static (string Who, string What) Deployer { get; } = ("the principal that deploys", "kms:DescribeKey and kms:CreateGrant");

    public static void Tell(ProblemList problems, string code, string path, (string Who, string What) right) =>
        problems.Note(
            code,
            path,
            $"the key is not this library's, and {right.Who} must be allowed to use it, or what is encrypted with it cannot be created",
            $"see that the key's policy allows {right.Who}: {right.What}");
}
