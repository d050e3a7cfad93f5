using System.Diagnostics.Contracts;
using Blueprints.Network.Planning;

namespace Blueprints;

public sealed partial class VpcBlueprint
{
    /// <summary>Adds a tier with internet access in both directions, for load balancers and NAT gateways.</summary>
    /// <param name="name">
    /// 1 to 24 lower-case letters, digits and hyphens, beginning with a letter (<c>NET013</c>); unique (<c>NET003</c>).
    /// </param>
    /// <param name="prefix">The prefix length of each subnet, 16 to 28 (<c>NET007</c>). Default: 20.</param>
    /// <param name="configure">Adjusts the tier: an explicit place, tags, public addresses.</param>
    /// <returns>The VPC with one more tier, with a route table and a route to the internet gateway.</returns>
    /// <example><code>blueprint.AddPublicTier("public", prefix: 20)</code></example>
    [Pure]
    public VpcBlueprint AddPublicTier(string name, int? prefix = null, Func<SubnetTier, SubnetTier>? configure = null) =>
        Add(name, SubnetKind.Public, prefix, configure);

    /// <summary>Adds a tier with outbound internet access through NAT and no inbound access, for nodes and services.</summary>
    /// <param name="name">
    /// 1 to 24 lower-case letters, digits and hyphens, beginning with a letter (<c>NET013</c>); unique (<c>NET003</c>).
    /// </param>
    /// <param name="prefix">The prefix length of each subnet, 16 to 28 (<c>NET007</c>). Default: 20.</param>
    /// <param name="configure">Adjusts the tier: an explicit place, a secondary CIDR, tags.</param>
    /// <returns>
    /// The VPC with one more tier, with a route table per zone. Requires <see cref="WithNat"/>, else problem <c>NET005</c>.
    /// </returns>
    /// <example><code>blueprint.AddPrivateTier("private", prefix: 20)</code></example>
    [Pure]
    public VpcBlueprint AddPrivateTier(string name, int? prefix = null, Func<SubnetTier, SubnetTier>? configure = null) =>
        Add(name, SubnetKind.Private, prefix, configure);

    /// <summary>Adds a tier without a route out of the VPC, for databases and caches.</summary>
    /// <param name="name">
    /// 1 to 24 lower-case letters, digits and hyphens, beginning with a letter (<c>NET013</c>); unique (<c>NET003</c>).
    /// </param>
    /// <param name="prefix">The prefix length of each subnet, 16 to 28 (<c>NET007</c>). Default: 20.</param>
    /// <param name="configure">Adjusts the tier: an explicit place, a secondary CIDR, tags.</param>
    /// <returns>The VPC with one more tier, with one route table.</returns>
    /// <example><code>blueprint.AddIsolatedTier("data", prefix: 20)</code></example>
    [Pure]
    public VpcBlueprint AddIsolatedTier(string name, int? prefix = null, Func<SubnetTier, SubnetTier>? configure = null) =>
        Add(name, SubnetKind.Isolated, prefix, configure);

    /// <summary>Reserves the room of a tier, for a future tier or in place of a removed one.</summary>
    /// <param name="name">A name like a tier's, unique among tiers and reservations (<c>NET003</c>).</param>
    /// <param name="prefix">The prefix length of each subnet, 16 to 28 (<c>NET007</c>). Default: 20.</param>
    /// <param name="configure">Adjusts the place as for a tier: an explicit block, a secondary CIDR.</param>
    /// <returns>The VPC with that room reserved.</returns>
    /// <remarks>
    /// To remove a tier that is not the last, replace it with a reservation of the same prefix and adjustments: the tiers after it do not
    /// move.
    /// </remarks>
    /// <example><code>blueprint.ReserveTier("was-cache", prefix: 24)</code></example>
    [Pure]
    public VpcBlueprint ReserveTier(string name, int? prefix = null, Func<SubnetTier, SubnetTier>? configure = null) =>
        new(Spec with { Segments = Spec.Segments.Add(new Segment.ReservedTier(Describe(name, SubnetKind.Isolated, prefix, configure))) });

    /// <summary>Reserves a block of the primary CIDR, at the lowest free place.</summary>
    /// <param name="name">A name like a tier's, unique among tiers and reservations (<c>NET003</c>).</param>
    /// <param name="prefix">The prefix length of the whole block, 16 to 28.</param>
    /// <returns>The VPC with the block reserved.</returns>
    /// <example><code>blueprint.Reserve("later", prefix: 18)</code></example>
    [Pure]
    public VpcBlueprint Reserve(string name, int prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(Spec with { Segments = Spec.Segments.Add(new Segment.Reservation(name, prefix, null)) });
    }

    /// <summary>Reserves a given block.</summary>
    /// <param name="name">A name like a tier's, unique among tiers and reservations (<c>NET003</c>).</param>
    /// <param name="block">The block, aligned and inside the VPC.</param>
    /// <returns>The VPC with the block reserved.</returns>
    /// <exception cref="BlueprintException"><c>NET030</c>: <paramref name="block"/> is not a CIDR block.</exception>
    /// <example><code>blueprint.Reserve("vpn-clients", "10.0.240.0/20")</code></example>
    [Pure]
    public VpcBlueprint Reserve(string name, string block)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var parsed = NetworkInput.Parse(block, $"Reserved[{name}]");
        return new(Spec with { Segments = Spec.Segments.Add(new Segment.Reservation(name, parsed.Block.PrefixLength, parsed)) });
    }

    private static SubnetTier Describe(string name, SubnetKind kind, int? prefix, Func<SubnetTier, SubnetTier>? configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var tier = new SubnetTier(name, kind) { Prefix = prefix };
        return configure is null
            ? tier
            : configure(tier)
                ?? throw new ArgumentException(
                    $"The configuration of tier '{name}' returned null; return the adjusted tier.",
                    nameof(configure));
    }

    private VpcBlueprint Add(string name, SubnetKind kind, int? prefix, Func<SubnetTier, SubnetTier>? configure) =>
        new(Spec with { Segments = Spec.Segments.Add(new Segment.Tier(Describe(name, kind, prefix, configure))) });
}
