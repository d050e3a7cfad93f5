using System.Collections.Immutable;

namespace Blueprints.Kubernetes;

/// <summary>Describes what a controller that creates encrypted EBS volumes must be allowed with the keys of a team's own.</summary>
/// <remarks>
/// Sources: Amazon EKS User Guide, «Use Kubernetes volume storage with Amazon EBS»; Karpenter, «Troubleshooting», «Node terminates before
/// ready on failed encrypted EBS volume». The key's policy must leave such decisions to IAM, as the default policy of KMS does.
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
