using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class AwsProviderArgs : ResourceArgs
{
    [Input("region")]
    public Input<string>? Region { get; set; }
}
