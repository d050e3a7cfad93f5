namespace Blueprints.Configuration;

/// <summary>Specifies what a tier of <see cref="VpcOptions"/> is.</summary>
public enum TierChoice
{
    /// <summary>The internet reaches it, and it reaches the internet.</summary>
    Public,

    /// <summary>It reaches the internet through NAT.</summary>
    Private,

    /// <summary>It has no route out of the VPC.</summary>
    Isolated,

    /// <summary>No subnets: the room is kept free.</summary>
    Reserved,
}
