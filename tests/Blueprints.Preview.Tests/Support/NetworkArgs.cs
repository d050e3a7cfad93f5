using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class NetworkArgs : ResourceArgs
{
    [Input("cidrBlock")]
    public Input<string>? CidrBlock { get; set; }

    [Input("vpcId")]
    public Input<string>? VpcId { get; set; }

    [Input("availabilityZone")]
    public Input<string>? AvailabilityZone { get; set; }

    [Input("region")]
    public Input<string>? Region { get; set; }
}
