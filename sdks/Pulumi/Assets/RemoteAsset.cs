using Pulumi.Serialization;

namespace Pulumi;

public sealed class RemoteAsset : Asset
{
    public RemoteAsset(string uri)
        : base(WireFormat.AssetUri, uri)
    {
    }
}
