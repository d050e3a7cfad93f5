using System.Globalization;
using Pulumi;

namespace Blueprints;

/// <summary>
/// Specifies the key of storage, backups and snapshots: one of <see cref="AwsKey"/>, <see cref="OwnKey"/> and <see cref="Key"/>. Encryption
/// cannot be disabled.
/// </summary>
/// <remarks>Another key replaces the cluster. Source: Amazon Aurora User Guide, «Encrypting Amazon Aurora resources».</remarks>
/// <example><code>blueprint.WithEncryption(AuroraEncryption.OwnKey())</code></example>
public abstract class AuroraEncryption
{
    private AuroraEncryption()
    {
    }

    /// <summary>
    /// Gets the choice of the account's key <c>aws/rds</c>, which is free; its snapshots cannot be shared with other accounts.
    /// </summary>
    public static AuroraEncryption AwsKey { get; } = new Managed();

    /// <summary>Creates a key for this cluster, which AWS rotates every year.</summary>
    /// <param name="deletionWindowDays">The KMS deletion window in days: 7 to 30 (<c>AUR040</c>). Default: 30.</param>
    /// <returns>
    /// The choice. The key is protected like the cluster. With <see cref="FinalSnapshot.Keep"/> it stays when the cluster is destroyed,
    /// since the snapshot cannot be restored without it; delete it manually after the last snapshot.
    /// </returns>
    /// <example><code>AuroraEncryption.OwnKey()</code></example>
    public static AuroraEncryption OwnKey(int deletionWindowDays = 30) => new Created(deletionWindowDays);

    /// <summary>Uses an existing key.</summary>
    /// <param name="keyArn">The key's ARN; RDS must be allowed to use it.</param>
    /// <returns>The choice.</returns>
    /// <example><code>AuroraEncryption.Key("arn:aws:kms:af-south-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab")</code></example>
    public static AuroraEncryption Key(Input<string> keyArn)
    {
        ArgumentNullException.ThrowIfNull(keyArn);
        return new Given(keyArn);
    }

    internal sealed class Managed : AuroraEncryption
    {
        public override string ToString() => "AWS's key";
    }

    internal sealed class Created(int deletionWindowDays) : AuroraEncryption
    {
        public int DeletionWindowDays => deletionWindowDays;

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"a key of its own (deleted after {DeletionWindowDays} days)");
    }

    internal sealed class Given(Input<string> keyArn) : AuroraEncryption
    {
        public Input<string> KeyArn => keyArn;

        public override string ToString() => "a given key";
    }
}
