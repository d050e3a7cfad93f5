namespace Blueprints.Configuration;

/// <summary>
/// Specifies how private tiers reach the internet, in <see cref="VpcOptions"/>: the choices of <see cref="NatStrategy"/>.
/// </summary>
public enum NatChoice
{
    /// <summary>No access.</summary>
    None,

    /// <summary>By one NAT gateway for all zones.</summary>
    Single,

    /// <summary>By one NAT gateway per zone.</summary>
    OnePerZone,

    /// <summary>By one regional NAT gateway.</summary>
    Regional,
}
