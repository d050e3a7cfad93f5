using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Network;
using Pulumi;

namespace Blueprints;

/// <summary>
/// Describes a new or existing Route 53 hosted zone. Created and adjusted by the methods of <see cref="ExternalDnsZones"/>.
/// </summary>
/// <example>
/// <code>
/// zones.AddZone("dev.example.org", zone => zone.WithComment("what developers try").WithDelegation(ZoneDelegation.Elsewhere))
/// </code>
/// </example>
public sealed record HostedZone
{
    internal HostedZone(string name, HostedZoneKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>Gets the zone's name as it was given.</summary>
    public string Name { get; }

    /// <summary>Gets whether the zone is public or private.</summary>
    public HostedZoneKind Kind { get; }

    /// <summary>Gets a value indicating whether the zone already exists, so that only its records are managed.</summary>
    public bool Exists => ExistingId is not null;

    internal Input<string>? ExistingId { get; init; }

    /// <summary>Gets the id where it is plain text, so that a plan can check it.</summary>
    internal string? KnownId { get; init; }

    internal string? Comment { get; private init; }

    internal ZoneDelegation Delegation { get; private init; } = ZoneDelegation.Automatic;

    internal ImmutableArray<(VpcIdentity Vpc, AwsRegion Region)> Vpcs { get; private init; } = [];

    /// <summary>Gets a value indicating whether VPC associations of other programs are kept.</summary>
    internal bool KeepsOtherAssociations { get; private init; }

    /// <summary>Sets the comment that Route 53 shows. Default: the creator of the zone.</summary>
    /// <param name="comment">At most 256 characters (<c>DNS008</c>).</param>
    /// <returns>The zone with the comment.</returns>
    /// <example><code>zone.WithComment("customers")</code></example>
    [Pure]
    public HostedZone WithComment(string comment)
    {
        ArgumentException.ThrowIfNullOrEmpty(comment);
        return this with { Comment = comment };
    }

    /// <summary>Chooses how the zone is delegated. Default: <see cref="ZoneDelegation.Automatic"/>.</summary>
    /// <param name="delegation">The choice; only for a new public zone (<c>DNS009</c>).</param>
    /// <returns>The zone with that delegation.</returns>
    /// <example><code>zone.WithDelegation(ZoneDelegation.Elsewhere)</code></example>
    [Pure]
    public HostedZone WithDelegation(ZoneDelegation delegation)
    {
        ArgumentNullException.ThrowIfNull(delegation);
        return this with { Delegation = delegation };
    }

    /// <summary>Associates one more network with a private zone.</summary>
    /// <param name="network">The network; its VPC must have DNS support and DNS host names.</param>
    /// <returns>The zone with one more network (<c>DNS009</c> unless the zone is a new private zone).</returns>
    /// <example><code>zones.AddPrivateZone("corp.internal", network, zone => zone.InNetwork(otherNetwork))</code></example>
    [Pure]
    public HostedZone InNetwork(NetworkHandle network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return this with { Vpcs = Vpcs.Add((network.Vpc, network.Region)) };
    }

    /// <summary>Associates one more VPC with a private zone.</summary>
    /// <param name="vpcId">The VPC's id (<c>DNS032</c>).</param>
    /// <param name="region">Its region, of the cluster's partition (<c>DNS034</c>).</param>
    /// <returns>The zone with one more VPC (<c>DNS009</c> unless the zone is a new private zone).</returns>
    /// <example><code>zone.InVpc("vpc-0a", AwsRegion.EuWest1)</code></example>
    [Pure]
    public HostedZone InVpc(Input<string> vpcId, AwsRegion region)
    {
        ArgumentNullException.ThrowIfNull(vpcId);
        return !region.IsDefault
            ? this with { Vpcs = Vpcs.Add((VpcIdentity.Given(vpcId), region)) }
            : throw new ArgumentException("The region was never set; use a named one or AwsRegion.Of(\"…\").", nameof(region));
    }

    /// <summary>
    /// Keeps VPC associations of other programs or accounts with a private zone. Default: an update removes every VPC that is not described
    /// here.
    /// </summary>
    /// <returns>
    /// The zone, whose VPCs are set at creation and not changed later (<c>DNS112</c>; <c>DNS009</c> unless the zone is a new private zone).
    /// </returns>
    /// <remarks>
    /// The AWS provider owns the whole list of a zone's VPCs, and treats other associations as a difference. Source:
    /// hashicorp/terraform-provider-aws, issue 14872, and its page of <c>aws_route53_zone_association</c>: ignore changes of <c>vpc</c>.
    /// </remarks>
    /// <example><code>zones.AddPrivateZone("corp.internal", network, zone => zone.AcceptAssociationsFromElsewhere())</code></example>
    [Pure]
    public HostedZone AcceptAssociationsFromElsewhere() => this with { KeepsOtherAssociations = true };

    /// <summary>Returns the zone's name and kind.</summary>
    /// <returns>For example <c>example.org (public)</c>.</returns>
    public override string ToString() => $"{Name} ({(Kind == HostedZoneKind.Public ? "public" : "private")})";
}

/// <summary>Specifies who can query a hosted zone: one of <see cref="Public"/> and <see cref="Private"/>.</summary>
/// <example><code>plan.Zones.Where(zone => zone.Kind == HostedZoneKind.Public)</code></example>
public enum HostedZoneKind
{
    /// <summary>Any client on the internet.</summary>
    Public,

    /// <summary>The VPCs that the zone is associated with.</summary>
    Private,
}
