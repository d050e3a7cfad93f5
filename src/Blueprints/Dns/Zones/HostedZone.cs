using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Network;
using Pulumi;

namespace Blueprints;

/// <summary>
/// Represents a Route 53 hosted zone: one to create, or one that exists. Created by <see cref="ExternalDnsZones"/>, which adjusts it where
/// it is added.
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

    /// <summary>Gets who can ask the zone.</summary>
    public HostedZoneKind Kind { get; }

    /// <summary>Gets a value indicating whether the zone exists, so that only its records are managed.</summary>
    public bool Exists => ExistingId is not null;

    internal Input<string>? ExistingId { get; init; }

    /// <summary>Gets the id where it is plain text, so that a plan can check it.</summary>
    internal string? KnownId { get; init; }

    internal string? Comment { get; private init; }

    internal ZoneDelegation Delegation { get; private init; } = ZoneDelegation.Automatic;

    internal ImmutableArray<(VpcIdentity Vpc, AwsRegion Region)> Vpcs { get; private init; } = [];

    /// <summary>Gets a value indicating whether VPCs that others associate with the zone stay.</summary>
    internal bool KeepsOtherAssociations { get; private init; }

    /// <summary>Sets the comment that Route 53 shows. Default: who made the zone.</summary>
    /// <param name="comment">At most 256 characters (<c>DNS008</c>).</param>
    /// <returns>The zone with the comment.</returns>
    /// <example><code>zone.WithComment("customers")</code></example>
    [Pure]
    public HostedZone WithComment(string comment)
    {
        ArgumentException.ThrowIfNullOrEmpty(comment);
        return this with { Comment = comment };
    }

    /// <summary>Chooses how the internet finds the zone. Default: <see cref="ZoneDelegation.Automatic"/>.</summary>
    /// <param name="delegation">The choice; only for a public zone that is created here (<c>DNS009</c>).</param>
    /// <returns>The zone with that delegation.</returns>
    /// <example><code>zone.WithDelegation(ZoneDelegation.Elsewhere)</code></example>
    [Pure]
    public HostedZone WithDelegation(ZoneDelegation delegation)
    {
        ArgumentNullException.ThrowIfNull(delegation);
        return this with { Delegation = delegation };
    }

    /// <summary>Lets one more network ask a private zone.</summary>
    /// <param name="network">The network; its VPC has DNS support and DNS host names on.</param>
    /// <returns>The zone with one more network (<c>DNS009</c> for any but a private zone that is created here).</returns>
    /// <example><code>zones.AddPrivateZone("corp.internal", network, zone => zone.InNetwork(otherNetwork))</code></example>
    [Pure]
    public HostedZone InNetwork(NetworkHandle network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return this with { Vpcs = Vpcs.Add((network.Vpc, network.Region)) };
    }

    /// <summary>Lets one more VPC ask a private zone.</summary>
    /// <param name="vpcId">The VPC's id (<c>DNS032</c>).</param>
    /// <param name="region">Its region, of the cluster's partition (<c>DNS034</c>).</param>
    /// <returns>The zone with one more VPC (<c>DNS009</c> for any but a private zone that is created here).</returns>
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
    /// Keeps VPCs that other programs or accounts associate with a private zone. Default: an update removes every VPC that is not described
    /// here.
    /// </summary>
    /// <returns>
    /// The zone, whose VPCs are set when it is created and never changed from here again (<c>DNS112</c>; <c>DNS009</c> for any but a
    /// private zone that is created here).
    /// </returns>
    /// <remarks>
    /// The AWS provider owns the whole list of a zone's VPCs, and takes an association from elsewhere for a difference. Source:
    /// hashicorp/terraform-provider-aws, issue 14872, and its page of <c>aws_route53_zone_association</c>: ignore changes of <c>vpc</c>.
    /// </remarks>
    /// <example><code>zones.AddPrivateZone("corp.internal", network, zone => zone.AcceptAssociationsFromElsewhere())</code></example>
    [Pure]
    public HostedZone AcceptAssociationsFromElsewhere() => this with { KeepsOtherAssociations = true };

    /// <summary>Returns the zone's name and kind.</summary>
    /// <returns>For example <c>example.org (public)</c>.</returns>
    public override string ToString() => $"{Name} ({(Kind == HostedZoneKind.Public ? "public" : "private")})";
}

/// <summary>Specifies who can ask a hosted zone: one of <see cref="Public"/> and <see cref="Private"/>.</summary>
/// <example><code>plan.Zones.Where(zone => zone.Kind == HostedZoneKind.Public)</code></example>
public enum HostedZoneKind
{
    /// <summary>Everybody on the internet.</summary>
    Public,

    /// <summary>The VPCs that the zone is associated with.</summary>
    Private,
}
