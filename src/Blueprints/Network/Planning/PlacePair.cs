namespace Blueprints.Network.Planning;

/// <summary>Describes two places that a block connects, and the problems if they are apart.</summary>
/// <param name="Path">The path of the other place in the block.</param>
/// <param name="Own">The block's own place.</param>
/// <param name="Other">The place of the given handle.</param>
/// <param name="OtherRegion">The code and fix for two regions.</param>
/// <param name="OtherVpc">The code and fix for two VPCs of a region.</param>
internal sealed record PlacePair(
    string Path,
    Place Own,
    Place Other,
    (string Code, string Fix) OtherRegion,
    (string Code, string Fix) OtherVpc);

/// <summary>Describes a place, with its name in messages.</summary>
/// <param name="Name">For example <c>the database</c> or <c>cluster platform</c>.</param>
/// <param name="Region">The region.</param>
/// <param name="Vpc">The VPC.</param>
internal readonly record struct Place(string Name, AwsRegion Region, VpcIdentity Vpc)
{
    public static Place Of(string name, SubnetPlacement subnets) => new(name, subnets.Region, subnets.Vpc);

    public static Place Of(string name, NetworkHandle network) => new(name, network.Region, network.Vpc);
}
