using Pulumi.Serialization;

namespace Pulumi;

public abstract class Asset : AssetOrArchive
{
    private protected Asset(string propertyName, string value)
        : base(WireFormat.AssetSignature, propertyName, value)
    {
    }
}
