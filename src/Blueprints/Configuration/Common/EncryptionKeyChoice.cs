namespace Blueprints.Configuration;

/// <summary>Specifies the owner of an encryption key, in <see cref="EncryptionKeyOptions"/>.</summary>
public enum EncryptionKeyChoice
{
    /// <summary>The AWS managed or AWS owned key.</summary>
    Aws,

    /// <summary>A key that is created for this block.</summary>
    Own,

    /// <summary>An existing key.</summary>
    Given,
}
