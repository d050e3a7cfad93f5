using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Network.Planning;

namespace Blueprints;

/// <summary>Describes a tier of a VPC: subnets of one kind and size, one per zone.</summary>
/// <remarks>Created by <see cref="VpcBlueprint.AddPublicTier"/> and its siblings, and adjusted there.</remarks>
/// <example>
/// <code>
/// blueprint.AddPublicTier("edge", prefix: 24, tier => tier.WithPublicIpOnLaunch().WithTag("exposure", "internet"));
/// </code>
/// </example>
public sealed record SubnetTier
{
    /// <summary>Specifies the default prefix length of a subnet: 4,091 usable addresses.</summary>
    public const int DefaultPrefix = 20;

    internal SubnetTier(string name, SubnetKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>Gets the tier's name, which is part of the names of its subnets.</summary>
    public string Name { get; }

    /// <summary>Gets what the tier's subnets can reach.</summary>
    public SubnetKind Kind { get; }

    internal int? Prefix { get; init; }

    internal CidrText? Block { get; init; }

    internal ImmutableArray<CidrText> ExactBlocks { get; init; } = [];

    internal CidrText? Range { get; init; }

    internal bool MapPublicIpOnLaunch { get; init; }

    internal bool HasKubernetesTags { get; init; } = true;

    internal bool IsForNodes { get; init; }

    internal ImmutableSortedDictionary<string, string> Tags { get; init; } = TagSet.Empty;

    /// <summary>Gets the tags of single zones in the order in which they were set: the last wins, by letter or by name.</summary>
    internal ImmutableArray<(string Zone, string Key, string Value)> ZoneTags { get; init; } = [];

    internal string Path => $"Tiers[{Name}]";

    /// <summary>Places the whole tier in one block, from which each zone slot takes its subnet.</summary>
    /// <param name="block">An aligned block inside the VPC, for example <c>10.0.64.0/18</c>.</param>
    /// <returns>The tier, there. Without a prefix of its own, its subnets divide the block evenly among the zone slots.</returns>
    /// <exception cref="BlueprintException"><c>NET030</c>: <paramref name="block"/> is not a CIDR block.</exception>
    /// <example><code>blueprint.AddPrivateTier("app", configure: tier => tier.At("10.0.64.0/18"))</code></example>
    [Pure]
    public SubnetTier At(string block) => this with { Block = NetworkInput.Parse(block, $"{Path}.At"), ExactBlocks = [] };

    /// <summary>Sets each zone's exact block, for existing networks.</summary>
    /// <param name="blocks">One block per zone, in the order of the zones.</param>
    /// <returns>The tier with exactly these subnets.</returns>
    /// <exception cref="BlueprintException"><c>NET030</c>: one of them is not a CIDR block.</exception>
    /// <remarks>
    /// Checked by <c>Plan()</c>: count (<c>NET019</c>), alignment (<c>NET008</c>), overlaps (<c>NET009</c>), and that they lie in the VPC
    /// (<c>NET010</c>).
    /// </remarks>
    /// <example><code>blueprint.AddPublicTier("public", configure: tier => tier.AtExactly("10.0.0.0/22", "10.0.4.0/22"))</code></example>
    [Pure]
    public SubnetTier AtExactly(params string[] blocks)
    {
        Elements.ThrowIfAnyNull(blocks);
        if (blocks.Length == 0)
        {
            throw new ArgumentException("An exact layout has one block per zone.", nameof(blocks));
        }

        return this with
        {
            Block = null,
            ExactBlocks = [.. blocks.Select((block, index) => NetworkInput.Parse(block, $"{Path}.AtExactly[{index}]", nameof(blocks)))],
        };
    }

    /// <summary>Places the tier in a secondary CIDR of the VPC, for example <c>100.64.0.0/16</c> for pods.</summary>
    /// <param name="cidr">A block of <see cref="VpcBlueprint.AddSecondaryCidr"/>; otherwise problem <c>NET022</c>.</param>
    /// <returns>The tier, there.</returns>
    /// <exception cref="BlueprintException"><c>NET030</c>: <paramref name="cidr"/> is not a CIDR block.</exception>
    /// <example>
    /// <code>
    /// blueprint.AddSecondaryCidr("100.64.0.0/16").AddPrivateTier("pods", prefix: 18, tier => tier.InCidr("100.64.0.0/16"))
    /// </code>
    /// </example>
    [Pure]
    public SubnetTier InCidr(string cidr) => this with { Range = NetworkInput.Parse(cidr, $"{Path}.InCidr") };

    /// <summary>Sets a tag on the tier's subnets.</summary>
    /// <param name="key">See <see cref="Blueprint{TSelf}.WithTag"/>.</param>
    /// <param name="value">See <see cref="Blueprint{TSelf}.WithTag"/>.</param>
    /// <returns>The tier with the tag.</returns>
    /// <example><code>tier => tier.WithTag("exposure", "internet")</code></example>
    [Pure]
    public SubnetTier WithTag(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return this with { Tags = Tags.SetItem(key, value) };
    }

    /// <summary>Sets a tag on the tier's subnet in one zone.</summary>
    /// <param name="zone">The zone's letter or name; one that the VPC does not use is problem <c>NET029</c>.</param>
    /// <param name="key">See <see cref="Blueprint{TSelf}.WithTag"/>.</param>
    /// <param name="value">See <see cref="Blueprint{TSelf}.WithTag"/>.</param>
    /// <returns>The tier with the tag. It wins over a tag of the same key on the whole tier.</returns>
    /// <example><code>tier => tier.WithZoneTag("a", "rack", "1")</code></example>
    [Pure]
    public SubnetTier WithZoneTag(string zone, string key, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(zone);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return this with { ZoneTags = ZoneTags.Add((zone, key, value)) };
    }

    /// <summary>
    /// Gives every instance in the tier a public IPv4 address when it starts. Default: off. Needed by nodes in public subnets.
    /// </summary>
    /// <returns>The tier with that set. It has no effect outside a public tier.</returns>
    /// <example><code>blueprint.AddPublicTier("public", prefix: 22, tier => tier.WithPublicIpOnLaunch())</code></example>
    [Pure]
    public SubnetTier WithPublicIpOnLaunch() => this with { MapPublicIpOnLaunch = true };

    /// <summary>
    /// Allows Karpenter to start nodes in the tier: <see cref="VpcBlueprint.ForCluster"/> then adds the discovery tag. Default: private
    /// tiers only.
    /// </summary>
    /// <returns>The tier, for nodes.</returns>
    /// <example><code>blueprint.AddPublicTier("public", prefix: 22, tier => tier.WithPublicIpOnLaunch().ForNodes())</code></example>
    [Pure]
    public SubnetTier ForNodes() => this with { IsForNodes = true };

    /// <summary>
    /// Excludes the tier from the tags of <see cref="VpcBlueprint.ForCluster"/>, so that neither load balancers nor Karpenter select its
    /// subnets.
    /// </summary>
    /// <returns>The tier without them.</returns>
    /// <example>
    /// <code>
    /// blueprint.AddPrivateTier("pods", prefix: 18, tier => tier.InCidr("100.64.0.0/16").WithoutKubernetesTags())
    /// </code>
    /// </example>
    [Pure]
    public SubnetTier WithoutKubernetesTags() => this with { HasKubernetesTags = false };

    /// <summary>Returns the tier's name and kind.</summary>
    /// <returns>For example <c>data (isolated)</c>.</returns>
    public override string ToString() => $"{Name} ({Kind})";
}
