using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Karpenter;

namespace Blueprints;

/// <summary>Selects the subnets of nodes: <see cref="OfPlacement"/>, <see cref="DiscoveryTag"/>, or ids and tags.</summary>
/// <example><code>node.WithSubnets(SubnetSelector.DiscoveryTag)</code></example>
public sealed record SubnetSelector
{
    private SubnetSelector()
    {
    }

    /// <summary>Gets the choice of the subnets of the cluster's nodes, by their ids. The default.</summary>
    public static SubnetSelector OfPlacement { get; } = new() { IsWired = true };

    /// <summary>Gets the choice of every subnet with the tag <c>karpenter.sh/discovery</c> and the cluster's name.</summary>
    public static SubnetSelector DiscoveryTag { get; } = new() { ByDiscoveryTag = true };

    internal bool IsWired { get; private init; }

    internal bool ByDiscoveryTag { get; private init; }

    internal ImmutableArray<SelectorTerm> Terms { get; private init; } = [];

    /// <summary>Chooses subnets by their ids.</summary>
    /// <param name="ids">For example <c>subnet-0123456789abcdef0</c> (<c>KRP035</c>).</param>
    /// <returns>The choice.</returns>
    /// <example><code>SubnetSelector.Ids("subnet-0a", "subnet-0b")</code></example>
    public static SubnetSelector Ids(params string[] ids)
    {
        Elements.ThrowIfAnyNull(ids);
        return new SubnetSelector { Terms = [.. ids.Select(SelectorTerm.OfId)] };
    }

    /// <summary>Chooses the subnets that have all given tags.</summary>
    /// <param name="tags">1 to 20 tags (<c>KRP036</c>, <c>KRP037</c>); <c>*</c> stands for any value.</param>
    /// <returns>The choice.</returns>
    /// <example><code>SubnetSelector.Tags(new Dictionary&lt;string, string&gt; { ["tier"] = "private" })</code></example>
    public static SubnetSelector Tags(IEnumerable<KeyValuePair<string, string>> tags)
    {
        Elements.ThrowIfAnyMissing(tags);
        return new SubnetSelector { Terms = [SelectorTerm.OfTags(tags)] };
    }

    /// <summary>Adds the subnets with other tags.</summary>
    /// <param name="tags">1 to 20 tags (<c>KRP036</c>, <c>KRP037</c>).</param>
    /// <returns>The choice with one more term.</returns>
    /// <example>
    /// <code>
    /// SubnetSelector.Ids("subnet-0a").AddTags(new Dictionary&lt;string, string&gt; { ["tier"] = "private" })
    /// </code>
    /// </example>
    [Pure]
    public SubnetSelector AddTags(IEnumerable<KeyValuePair<string, string>> tags)
    {
        Elements.ThrowIfAnyMissing(tags);
        return this with { Terms = Terms.Add(SelectorTerm.OfTags(tags)) };
    }

    /// <summary>Returns what is chosen.</summary>
    /// <returns>For example <c>of the placement</c>.</returns>
    public override string ToString() => IsWired ? "of the placement" : ByDiscoveryTag ? "by discovery tag" : $"by {Terms.Length} terms";
}
