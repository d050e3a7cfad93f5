using Pulumi.Serialization;

namespace Pulumi;

public sealed class FileArchive : Archive
{
    public FileArchive(string path)
        : base(WireFormat.AssetPath, path)
    {
    }
}
