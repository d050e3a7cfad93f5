using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>A VPC or subnet, without the AWS SDK.</summary>
public sealed class Network(string type, string name, NetworkArgs args, CustomResourceOptions? options = null)
    : CustomResource(type, name, args, options)
{
    public const string Vpc = "aws:ec2/vpc:Vpc";
    public const string Subnet = "aws:ec2/subnet:Subnet";

    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("cidrBlock")]
    public Output<string> CidrBlock { get; private set; } = null!;
}
