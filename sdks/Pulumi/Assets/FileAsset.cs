using Pulumi.Serialization;

namespace Pulumi;

public sealed class FileAsset : Asset
{
    public FileAsset(string path)
        : base(WireFormat.AssetPath, path)
    {
    }
}
