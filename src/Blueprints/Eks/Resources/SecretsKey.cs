using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Blueprints.Eks.Resources;

/// <summary>Creates the key of secrets.</summary>
internal static class SecretsKey
{
    /// <returns>The key's ARN; none if AWS's own key is used.</returns>
    public static Output<string>? Create(Children children, EksPlan plan, Input<string> clusterName)
    {
        switch (plan.SecretsEncryption)
        {
            case SecretsEncryption.GivenKey given:
                return given.Arn;
            case SecretsEncryption.CreatedKey created:
                var key = children.Create(
                    "secrets",
                    new KeyArgs
                    {
                        Description = clusterName.ToOutput().WhenPresent(cluster => $"Secrets of EKS cluster {cluster}."),
                        EnableKeyRotation = true,
                        DeletionWindowInDays = created.DeletionWindowDays,
                    },
                    (name, args, options) => new Key(name, args, options),
                    // Without its key, a cluster's secrets are lost, so protect it like the cluster.
                    options: options => options.Protect = !plan.IsDisposable);
                children.Create(
                    "secrets",
                    new AliasArgs { Name = clusterName.ToOutput().WhenPresent(cluster => $"alias/eks/{cluster}"), TargetKeyId = key.KeyId },
                    (name, args, options) => new Pulumi.Aws.Kms.Alias(name, args, options));
                return key.Arn;
            default:
                return null;
        }
    }
}
