namespace Blueprints.Internal;

/// <summary>Describes the prefix of the ids of one kind of EC2 resource, and its name in messages.</summary>
/// <remarks>Source: Amazon EC2 User Guide, «Resource IDs».</remarks>
internal sealed class IdForm
{
    private IdForm(string what, string prefix)
    {
        What = what;
        Prefix = prefix;
    }

    public static IdForm Vpc { get; } = new("a VPC", "vpc-");

    public static IdForm Subnet { get; } = new("a subnet", "subnet-");

    public static IdForm RouteTable { get; } = new("a route table", "rtb-");

    public static IdForm ElasticIp { get; } = new("an elastic IP", "eipalloc-");

    public static IdForm SecurityGroup { get; } = new("a security group", "sg-");

    /// <summary>Gets the kind of resource, with its article.</summary>
    public string What { get; }

    public string Prefix { get; }
}
