namespace Blueprints.Configuration;

/// <summary>Specifies whose key something is encrypted with, in <see cref="EncryptionKeyOptions"/>.</summary>
public enum EncryptionKeyChoice
{
    /// <summary>AWS's own.</summary>
    Aws,

    /// <summary>One that is created for this alone.</summary>
    Own,

    /// <summary>One that exists.</summary>
    Given,
}
