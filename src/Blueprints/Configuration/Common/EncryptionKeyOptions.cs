
namespace Blueprints.Configuration;

/// <summary>Specifies with which KMS key something is encrypted, in <see cref="EksOptions"/> and <see cref="AuroraOptions"/>.</summary>
public sealed class EncryptionKeyOptions : ICheckedOptions
{
    /// <summary>
    /// Gets or sets whose key it is: <c>own</c>, <c>aws</c> or <c>given</c>. Default: <c>own</c> for a cluster's secrets, <c>aws</c> for a
    /// database.
    /// </summary>
    public EncryptionKeyChoice Key { get; set; } = EncryptionKeyChoice.Aws;

    /// <summary>Gets or sets the ARN of an existing key; with <c>key: given</c>. Default: none.</summary>
    public string? KmsKeyArn { get; set; }

    /// <summary>Gets or sets for how many days a key of its own can be had back when it was deleted: 7 to 30. Default: 30.</summary>
    public int DeletionWindowDays { get; set; } = KeyDeletion.Longest;

    /// <summary>Returns whether something else than a default is said.</summary>
    internal bool IsChosen(EncryptionKeyChoice byDefault) => Key != byDefault || DeletionWindowDays != KeyDeletion.Longest;

    void ICheckedOptions.Check(OptionCheck check)
    {
        if (Key == EncryptionKeyChoice.Given && KmsKeyArn is null)
        {
            check.Missing(nameof(KmsKeyArn), "give the ARN of the key, or set 'key' to own or aws");
        }
        else if (Key != EncryptionKeyChoice.Given && KmsKeyArn is not null)
        {
            check.Contradiction(nameof(KmsKeyArn), "a key is given, but 'key' asks for another", "set 'key' to given, or leave this out");
        }
    }
}
