namespace Blueprints.Network.Planning;

/// <summary>Represents two places that a block brings together, and what is said where they are apart.</summary>
/// <param name="Path">Where in the block the other place was given.</param>
/// <param name="Own">The block's own place.</param>
/// <param name="Other">The place of the handle that was given.</param>
/// <param name="OtherRegion">Code and fix where they are in two regions.</param>
/// <param name="OtherVpc">Code and fix where they are in two VPCs of a region.</param>
internal sealed record PlacePair(
    string Path,
    Place Own,
    Place Other,
    (string Code, string Fix) OtherRegion,
    (string Code, string Fix) OtherVpc);

/// <summary>Represents a place, and what to call it in a message.</summary>
/// <param name="Name">For example <c>the database</c> or <c>cluster platform</c>.</param>
/// <param name="Region">The region.</param>
/// <param name="Vpc">The VPC.</param>
internal readonly record struct Place(string Name, AwsRegion Region, VpcIdentity Vpc)
{
    public static Place Of(string name, SubnetPlacement subnets) => new(name, subnets.Region, subnets.Vpc);

    public static Place Of(string name, NetworkHandle network) => new(name, network.Region, network.Vpc);
}
