using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints;

/// <summary>
/// Specifies how private tiers reach the internet over IPv4: one of <see cref="None"/>, <see cref="Single"/>, <see cref="OnePerZone"/> and
/// <see cref="Regional"/>.
/// </summary>
/// <remarks>
/// NAT gateways are the largest fixed cost of most networks, so there is no implicit choice; the plan counts them. The elastic IPs are
/// created with the gateways, unless set with <see cref="Gateways.WithElasticIps"/>.
/// </remarks>
/// <example>
/// <code>
/// blueprint.WithNat(NatStrategy.OnePerZone);
/// blueprint.WithNat(NatStrategy.Single.WithElasticIps("eipalloc-0123456789abcdef0"));
/// </code>
/// </example>
public abstract class NatStrategy
{
    private NatStrategy()
    {
    }

    /// <summary>Gets the choice of no NAT. Private tiers are rejected (<c>NET005</c>): make them isolated.</summary>
    public static NatStrategy None { get; } = new NoNat();

    /// <summary>
    /// Gets the choice of one NAT gateway for all zones, in the first public tier and the first zone: the cheapest, but lost with its zone.
    /// </summary>
    /// <remarks>Another first zone replaces the gateway, so add zones at the end.</remarks>
    public static Gateways Single { get; } = new(Placement.OneZone);

    /// <summary>
    /// Gets the choice of one NAT gateway per zone, in the first public tier: no zone depends on another, and no traffic between zones is
    /// billed.
    /// </summary>
    public static Gateways OnePerZone { get; } = new(Placement.EachZone);

    /// <summary>Gets the choice of one regional NAT gateway, which AWS extends to the zones in use; it needs no public tier.</summary>
    /// <remarks>
    /// Addresses that AWS manages change with the zones in use: set your own addresses if partners allow them by list. In China, GovCloud
    /// and the European Sovereign Cloud it reports warning <c>NET114</c>: AWS announced it for commercial regions. Source: Amazon VPC User
    /// Guide, «Regional NAT gateways for automatic multi-AZ expansion».
    /// </remarks>
    public static Gateways Regional { get; } = new(Placement.Region);

    internal enum Placement
    {
        OneZone,
        EachZone,
        Region,
    }

    internal sealed class NoNat : NatStrategy
    {
        public override string ToString() => "None";
    }

    /// <summary>Describes one or more NAT gateways.</summary>
    public sealed class Gateways : NatStrategy
    {
        internal Gateways(Placement where, ImmutableArray<Input<string>> allocationIds = default)
        {
            Where = where;
            AllocationIds = allocationIds.OrEmpty();
        }

        /// <summary>
        /// Gets the allocation ids of the elastic IPs. Default: empty; they are created, or managed by AWS for a regional gateway.
        /// </summary>
        public ImmutableArray<Input<string>> AllocationIds { get; }

        internal Placement Where { get; }

        /// <summary>Uses existing elastic IPs, for example because partners allow their addresses.</summary>
        /// <param name="allocationIds">
        /// One id for <see cref="Single"/>; one per zone, in the order of the zones, for <see cref="OnePerZone"/> and
        /// <see cref="Regional"/>. Another number is problem <c>NET015</c>.
        /// </param>
        /// <returns>The choice with these addresses.</returns>
        /// <example><code>NatStrategy.OnePerZone.WithElasticIps("eipalloc-0a", "eipalloc-0b", "eipalloc-0c")</code></example>
        [Pure]
        public Gateways WithElasticIps(params Input<string>[] allocationIds)
        {
            Elements.ThrowIfAnyNull(allocationIds);
            return new Gateways(Where, [.. allocationIds]);
        }

        /// <summary>Returns the choice's name.</summary>
        /// <returns><c>Single</c>, <c>OnePerZone</c> or <c>Regional</c>.</returns>
        public override string ToString() => Where switch
        {
            Placement.OneZone => nameof(Single),
            Placement.EachZone => nameof(OnePerZone),
            _ => nameof(Regional),
        };
    }
}
