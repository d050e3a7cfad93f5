using Pulumi;

namespace Sdks.Tests.Core.Support;

[OutputType]
internal sealed class Part
{
    public readonly string PartName;
    public readonly int? Weight;

    [OutputConstructor]
    internal Part(string partName, int? weight)
    {
        PartName = partName;
        Weight = weight;
    }
}
