using Pulumi;

namespace Blueprints;

/// <summary>
/// Specifies the key of the cluster's secrets: one of <see cref="OwnKey"/>, <see cref="Key"/> and <see cref="AwsOwned"/>.
/// </summary>
/// <remarks>
/// A customer managed key cannot be removed or exchanged later: that would replace the cluster. Source: Amazon EKS API Reference,
/// EncryptionConfig; User Guide, «Encrypt Kubernetes secrets with KMS on existing clusters».
/// </remarks>
/// <example><code>blueprint.WithSecretsEncryption(SecretsEncryption.Key(keyArn))</code></example>
public abstract class SecretsEncryption
{
    private SecretsEncryption()
    {
    }

    /// <summary>Gets the choice of the AWS owned key, with which EKS encrypts all API data from Kubernetes 1.28 on.</summary>
    public static SecretsEncryption AwsOwned { get; } = new AwsOwnedKey();

    /// <summary>Creates a KMS key for the cluster, with yearly rotation and the alias <c>alias/eks/{cluster}</c>.</summary>
    /// <param name="deletionWindowDays">The KMS deletion window in days: 7 to 30 (<c>EKS019</c>). Default: 30.</param>
    /// <returns>The choice.</returns>
    /// <example><code>SecretsEncryption.OwnKey(deletionWindowDays: 7)</code></example>
    public static SecretsEncryption OwnKey(int deletionWindowDays = 30) => new CreatedKey(deletionWindowDays);

    /// <summary>Uses an existing KMS key.</summary>
    /// <param name="arn">
    /// The ARN of a symmetric key of the same region. The deployer needs <c>kms:DescribeKey</c> and <c>kms:CreateGrant</c> on it
    /// (<c>EKS032</c>).
    /// </param>
    /// <returns>The choice.</returns>
    /// <example><code>SecretsEncryption.Key("arn:aws:kms:us-east-1:123456789012:key/0123abcd-…")</code></example>
    public static SecretsEncryption Key(Input<string> arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return new GivenKey(arn);
    }

    internal sealed class AwsOwnedKey : SecretsEncryption
    {
        public override string ToString() => "AWS's own key";
    }

    internal sealed class CreatedKey(int deletionWindowDays) : SecretsEncryption
    {
        public int DeletionWindowDays => deletionWindowDays;

        public override string ToString() => "a KMS key of its own";
    }

    internal sealed class GivenKey(Input<string> arn) : SecretsEncryption
    {
        public Input<string> Arn => arn;

        public override string ToString() => "a given KMS key";
    }
}
