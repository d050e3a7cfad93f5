namespace Blueprints.Configuration;

/// <summary>Specifies the kind of a tier of <see cref="VpcOptions"/>.</summary>
public enum TierChoice
{
    /// <summary>The internet reaches it, and it reaches the internet.</summary>
    Public,

    /// <summary>It reaches the internet through NAT.</summary>
    Private,

    /// <summary>It has no route out of the VPC.</summary>
    Isolated,

    /// <summary>No subnets: the room is reserved.</summary>
    Reserved,
}
