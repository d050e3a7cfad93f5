using Pulumi.Serialization;

namespace Pulumi;

public abstract class Archive : AssetOrArchive
{
    private protected Archive(string propertyName, object value)
        : base(WireFormat.ArchiveSignature, propertyName, value)
    {
    }
}
