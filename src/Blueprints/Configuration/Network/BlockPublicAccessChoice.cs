namespace Blueprints.Configuration;

/// <summary>
/// Specifies the VPC Block Public Access of a VPC, in <see cref="VpcOptions"/>: the choices of <see cref="BlockPublicAccess"/>.
/// </summary>
public enum BlockPublicAccessChoice
{
    /// <summary>The setting of the account and region is unchanged.</summary>
    Unmanaged,

    /// <summary>Traffic both ways is blocked in the whole region.</summary>
    BlockBidirectional,

    /// <summary>Traffic from internet gateways is blocked in the whole region.</summary>
    BlockIngress,

    /// <summary>This VPC is exempt from the account's block.</summary>
    ExemptBidirectional,

    /// <summary>This VPC's egress is exempt from the account's block.</summary>
    ExemptEgress,
}
