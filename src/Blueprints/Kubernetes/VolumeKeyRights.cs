using System.Collections.Immutable;

namespace Blueprints.Kubernetes;

/// <summary>Returns the rights that a controller of encrypted EBS volumes needs for customer managed keys.</summary>
/// <remarks>
/// Sources: Amazon EKS User Guide, «Use Kubernetes volume storage with Amazon EBS»; Karpenter, «Troubleshooting», «Node terminates before
/// ready on failed encrypted EBS volume». The key's policy must delegate to IAM, like the default policy of KMS.
/// </remarks>
internal static class VolumeKeyRights
{
    public static ImmutableArray<string> GrantActions { get; } = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"];

    public static ImmutableArray<string> KeyActions { get; } =
    [
        "kms:Encrypt",
        "kms:Decrypt",
        "kms:ReEncrypt*",
        "kms:GenerateDataKey*",
        "kms:DescribeKey",
    ];
}
