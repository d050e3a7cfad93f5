namespace Pulumi.Serialization;

/// <summary>
/// The marks that values carry on their way to an engine. A serialized value is null, a bool, a double (or an int), a
/// string, an ImmutableArray of such values or an ImmutableDictionary of them; what those cannot say (a secret, an
/// asset, a resource) is a dictionary with a signature, and an unknown value is a string of its own.
/// </summary>
internal static class WireFormat
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public const string Signature = "4dabf18193072939515e22adb298388d";
    public const string AssetSignature = "c44067f5952c0a294b673a41bacd8c17";
    public const string ArchiveSignature = "0def7320c3a5731c473e5ecbe6d01bc7";
    public const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    public const string ResourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";

    public const string SecretValue = "value";

    public const string AssetText = "text";
    public const string AssetPath = "path";
    public const string AssetUri = "uri";
    public const string ArchiveAssets = "assets";

    public const string ResourceUrn = "urn";
    public const string ResourceId = "id";
    public const string ResourceVersion = "packageVersion";
}
