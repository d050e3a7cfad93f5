using Pulumi.Serialization;

namespace Pulumi;

public sealed class RemoteArchive : Archive
{
    public RemoteArchive(string uri)
        : base(WireFormat.AssetUri, uri)
    {
    }
}
