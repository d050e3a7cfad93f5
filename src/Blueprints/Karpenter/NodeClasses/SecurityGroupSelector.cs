using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Karpenter;

namespace Blueprints;

/// <summary>Selects the security groups of nodes: <see cref="OfCluster"/>, <see cref="DiscoveryTag"/>, or ids, names and tags.</summary>
/// <example><code>node.WithSecurityGroups(SecurityGroupSelector.Ids("sg-0a"))</code></example>
public sealed record SecurityGroupSelector
{
    private SecurityGroupSelector()
    {
    }

    /// <summary>Gets the choice of the security groups of the cluster's nodes, by their ids. The default.</summary>
    public static SecurityGroupSelector OfCluster { get; } = new() { IsWired = true };

    /// <summary>Gets the choice of every group with the tag <c>karpenter.sh/discovery</c> and the cluster's name.</summary>
    public static SecurityGroupSelector DiscoveryTag { get; } = new() { ByDiscoveryTag = true };

    internal bool IsWired { get; private init; }

    internal bool ByDiscoveryTag { get; private init; }

    internal ImmutableArray<SelectorTerm> Terms { get; private init; } = [];

    /// <summary>Chooses groups by their ids.</summary>
    /// <param name="ids">For example <c>sg-0123456789abcdef0</c> (<c>KRP035</c>).</param>
    /// <returns>The choice.</returns>
    /// <example><code>SecurityGroupSelector.Ids("sg-0a")</code></example>
    public static SecurityGroupSelector Ids(params string[] ids)
    {
        Elements.ThrowIfAnyNull(ids);
        return new SecurityGroupSelector { Terms = [.. ids.Select(SelectorTerm.OfId)] };
    }

    /// <summary>Chooses groups by their names: the name of the group itself, not its tag <c>Name</c>.</summary>
    /// <param name="names">The names.</param>
    /// <returns>The choice.</returns>
    /// <example><code>SecurityGroupSelector.Names("platform-nodes")</code></example>
    public static SecurityGroupSelector Names(params string[] names)
    {
        Elements.ThrowIfAnyNull(names);
        return new SecurityGroupSelector { Terms = [.. names.Select(SelectorTerm.OfName)] };
    }

    /// <summary>Chooses the groups that have all given tags.</summary>
    /// <param name="tags">1 to 20 tags (<c>KRP036</c>, <c>KRP037</c>); <c>*</c> stands for any value.</param>
    /// <returns>The choice.</returns>
    /// <example><code>SecurityGroupSelector.Tags(new Dictionary&lt;string, string&gt; { ["role"] = "nodes" })</code></example>
    public static SecurityGroupSelector Tags(IEnumerable<KeyValuePair<string, string>> tags)
    {
        Elements.ThrowIfAnyMissing(tags);
        return new SecurityGroupSelector { Terms = [SelectorTerm.OfTags(tags)] };
    }

    /// <summary>Adds the groups with other tags.</summary>
    /// <param name="tags">1 to 20 tags (<c>KRP036</c>, <c>KRP037</c>).</param>
    /// <returns>The choice with one more term.</returns>
    /// <example>
    /// <code>
    /// SecurityGroupSelector.Ids("sg-0a").AddTags(new Dictionary&lt;string, string&gt; { ["role"] = "database-client" })
    /// </code>
    /// </example>
    [Pure]
    public SecurityGroupSelector AddTags(IEnumerable<KeyValuePair<string, string>> tags)
    {
        Elements.ThrowIfAnyMissing(tags);
        return this with { Terms = Terms.Add(SelectorTerm.OfTags(tags)) };
    }

    /// <summary>Returns what is chosen.</summary>
    /// <returns>For example <c>of the cluster</c>.</returns>
    public override string ToString() => IsWired ? "of the cluster" : ByDiscoveryTag ? "by discovery tag" : $"by {Terms.Length} terms";
}
