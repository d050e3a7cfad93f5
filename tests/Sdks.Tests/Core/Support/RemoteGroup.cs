using Pulumi;

namespace Sdks.Tests.Core.Support;

internal sealed class RemoteGroup(string name, ThingArgs? args = null, ComponentResourceOptions? options = null)
    : ComponentResource("test:index:RemoteGroup", name, args, options, remote: true)
{
    [Output("label")]
    public Output<string?> Label { get; private set; } = null!;
}
