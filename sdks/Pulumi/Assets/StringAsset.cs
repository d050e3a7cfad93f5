using Pulumi.Serialization;

namespace Pulumi;

public sealed class StringAsset : Asset
{
    public StringAsset(string text)
        : base(WireFormat.AssetText, text)
    {
    }
}
