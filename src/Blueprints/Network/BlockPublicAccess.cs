namespace Blueprints;

/// <summary>
/// Specifies the VPC Block Public Access of a VPC: one of <see cref="Unmanaged"/>, <see cref="BlockBidirectional"/>,
/// <see cref="BlockIngress"/>, <see cref="ExemptBidirectional"/> and <see cref="ExemptEgress"/>.
/// </summary>
/// <remarks>Source: Amazon VPC User Guide, «Block public access to VPCs and subnets».</remarks>
/// <example><code>blueprint.WithBlockPublicAccess(BlockPublicAccess.ExemptEgress)</code></example>
public sealed class BlockPublicAccess
{
    private BlockPublicAccess(string name, string? regionMode = null, string? exclusionMode = null)
    {
        Name = name;
        RegionMode = regionMode;
        ExclusionMode = exclusionMode;
    }

    /// <summary>Gets the default: the setting of the account and region is unchanged.</summary>
    public static BlockPublicAccess Unmanaged { get; } = new("unmanaged");

    /// <summary>
    /// Gets the choice to block traffic to and from internet gateways in the <b>whole region</b> of the account. Reports warning
    /// <c>NET107</c>.
    /// </summary>
    public static BlockPublicAccess BlockBidirectional { get; } = new("block both ways, whole region", regionMode: "block-bidirectional");

    /// <summary>
    /// Gets the choice to block traffic from internet gateways in the <b>whole region</b> of the account. Reports warning <c>NET107</c>.
    /// </summary>
    public static BlockPublicAccess BlockIngress { get; } = new("block ingress, whole region", regionMode: "block-ingress");

    /// <summary>Gets the choice to exempt this VPC from the account's block in both directions.</summary>
    public static BlockPublicAccess ExemptBidirectional { get; } = new(
        "this VPC is exempt both ways",
        exclusionMode: "allow-bidirectional");

    /// <summary>Gets the choice to exempt this VPC's egress from the account's block.</summary>
    public static BlockPublicAccess ExemptEgress { get; } = new("this VPC's egress is exempt", exclusionMode: "allow-egress");

    internal string? RegionMode { get; }

    internal string? ExclusionMode { get; }

    private string Name { get; }

    /// <summary>Returns the choice in words.</summary>
    /// <returns>For example <c>unmanaged</c>.</returns>
    public override string ToString() => Name;
}
