using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Blueprints.Eks.Resources;

/// <summary>The key that secrets are encrypted with.</summary>
internal static class SecretsKey
{
    /// <returns>The key's ARN; none where AWS's own key is used.</returns>
    public static Output<string>? Create(Children children, EksPlan plan, Input<string> clusterName)
    {
        switch (plan.SecretsEncryption)
        {
            case SecretsEncryption.GivenKey given:
                return given.Arn;
            case SecretsEncryption.CreatedKey created:
                var name = children.Name("secrets");
                var options = children.Options();

                // Without its key, a cluster's secrets are lost: it is protected as the cluster is.
                options.Protect = !plan.IsDisposable;
                var key = new Key(
                    name,
                    children.Customize(name, new KeyArgs
                    {
                        Description = clusterName.ToOutput().WhenPresent(cluster => $"Secrets of EKS cluster {cluster}."),
                        EnableKeyRotation = true,
                        DeletionWindowInDays = created.DeletionWindowDays,
                        Tags = children.Tags(name),
                    }),
                    options);
                _ = new Pulumi.Aws.Kms.Alias(
                    name,
                    children.Customize(
                        name,
                        new AliasArgs
                        {
                            Name = clusterName.ToOutput().WhenPresent(cluster => $"alias/eks/{cluster}"),
                            TargetKeyId = key.KeyId,
                        }),
                    children.Options());
                return key.Arn;
            default:
                return null;
        }
    }
}
