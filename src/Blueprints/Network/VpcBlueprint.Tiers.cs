using System.Diagnostics.Contracts;
using Blueprints.Network.Planning;

namespace Blueprints;

public sealed partial class VpcBlueprint
{
    /// <summary>Adds a tier that the internet can reach and that reaches it: for load balancers and NAT gateways.</summary>
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

    /// <summary>Adds a tier that reaches the internet through NAT and cannot be reached from it: for nodes and services.</summary>
    /// <param name="name">
    /// 1 to 24 lower-case letters, digits and hyphens, beginning with a letter (<c>NET013</c>); unique (<c>NET003</c>).
    /// </param>
    /// <param name="prefix">The prefix length of each subnet, 16 to 28 (<c>NET007</c>). Default: 20.</param>
    /// <param name="configure">Adjusts the tier: an explicit place, a secondary CIDR, tags.</param>
    /// <returns>The VPC with one more tier, with a route table per zone. Needs <see cref="WithNat"/>, else problem <c>NET005</c>.</returns>
    /// <example><code>blueprint.AddPrivateTier("private", prefix: 20)</code></example>
    [Pure]
    public VpcBlueprint AddPrivateTier(string name, int? prefix = null, Func<SubnetTier, SubnetTier>? configure = null) =>
        Add(name, SubnetKind.Private, prefix, configure);

    /// <summary>Adds a tier with no route out of the VPC: for databases and caches.</summary>
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

    /// <summary>Keeps free exactly the room that a tier would take: for a tier to come, or in the place of one that is gone.</summary>
    /// <param name="name">A name like a tier's, unique among tiers and reservations (<c>NET003</c>).</param>
    /// <param name="prefix">The prefix length of each subnet, 16 to 28 (<c>NET007</c>). Default: 20.</param>
    /// <param name="configure">Adjusts the place as for a tier: an explicit one, a secondary CIDR.</param>
    /// <returns>The VPC with that room kept free.</returns>
    /// <remarks>
    /// To remove a tier that is not the last, put this in its place, with the same prefix and adjustments: what comes after it stays where
    /// it is.
    /// </remarks>
    /// <example><code>blueprint.ReserveTier("was-cache", prefix: 24)</code></example>
    [Pure]
    public VpcBlueprint ReserveTier(string name, int? prefix = null, Func<SubnetTier, SubnetTier>? configure = null) =>
        new(Spec with { Segments = Spec.Segments.Add(new Segment.ReservedTier(Describe(name, SubnetKind.Isolated, prefix, configure))) });

    /// <summary>Keeps a block of the primary CIDR free.</summary>
    /// <param name="name">A name like a tier's, unique among tiers and reservations (<c>NET003</c>).</param>
    /// <param name="prefix">The prefix length of the whole block, 16 to 28.</param>
    /// <returns>The VPC with the block kept free, the lowest that there is.</returns>
    /// <example><code>blueprint.Reserve("later", prefix: 18)</code></example>
    [Pure]
    public VpcBlueprint Reserve(string name, int prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(Spec with { Segments = Spec.Segments.Add(new Segment.Reservation(name, prefix, null)) });
    }

    /// <summary>Keeps one particular block free.</summary>
    /// <param name="name">A name like a tier's, unique among tiers and reservations (<c>NET003</c>).</param>
    /// <param name="block">The block, aligned and inside the VPC.</param>
    /// <returns>The VPC with the block kept free.</returns>
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
            : configure(tier) ?? throw new ArgumentException($"The configuration of tier '{name}' returned null; return the adjusted tier.", nameof(configure));
    }

    private VpcBlueprint Add(string name, SubnetKind kind, int? prefix, Func<SubnetTier, SubnetTier>? configure) =>
        new(Spec with { Segments = Spec.Segments.Add(new Segment.Tier(Describe(name, kind, prefix, configure))) });
}
