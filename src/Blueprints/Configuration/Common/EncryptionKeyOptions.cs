
namespace Blueprints.Configuration;

/// <summary>Specifies the KMS key of a block, in <see cref="EksOptions"/> and <see cref="AuroraOptions"/>.</summary>
public sealed class EncryptionKeyOptions : ICheckedOptions
{
    /// <summary>
    /// Gets or sets the owner of the key: <c>own</c>, <c>aws</c> or <c>given</c>. Default: <c>own</c> for a cluster's secrets, <c>aws</c>
    /// for a database.
    /// </summary>
    public EncryptionKeyChoice Key { get; set; } = EncryptionKeyChoice.Aws;

    /// <summary>Gets or sets the ARN of an existing key; with <c>key: given</c>. Default: none.</summary>
    public string? KmsKeyArn { get; set; }

    /// <summary>Gets or sets the KMS deletion window in days: 7 to 30. Default: 30.</summary>
    public int DeletionWindowDays { get; set; } = KeyDeletion.Longest;

    /// <summary>Determines whether a value other than the default is set.</summary>
    internal bool IsChosen(EncryptionKeyChoice byDefault) => Key != byDefault || DeletionWindowDays != KeyDeletion.Longest;

    void ICheckedOptions.Check(OptionCheck check)
    {
        if (Key == EncryptionKeyChoice.Given && KmsKeyArn is null)
        {
            check.Missing(nameof(KmsKeyArn), "set the ARN of the key, or set 'key' to own or aws");
        }
        else if (Key != EncryptionKeyChoice.Given && KmsKeyArn is not null)
        {
            check.Contradiction(nameof(KmsKeyArn), "an ARN is set, but 'key' selects another key", "set 'key' to given, or remove the ARN");
        }
    }
}
