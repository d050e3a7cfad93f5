using Pulumi.Serialization;

namespace Pulumi;

public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string signature, string propertyName, object value)
    {
        Signature = signature;
        PropertyName = propertyName;
        Value = value;
    }

    /// <summary>Which of <see cref="WireFormat.AssetSignature"/> and <see cref="WireFormat.ArchiveSignature"/> marks it.</summary>
    internal string Signature { get; }

    internal string PropertyName { get; }

    internal object Value { get; }
}
