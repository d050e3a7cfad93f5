using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class WidgetPartArgs : ResourceArgs
{
    [Input("code")]
    public Input<string>? Code { get; set; }
}
