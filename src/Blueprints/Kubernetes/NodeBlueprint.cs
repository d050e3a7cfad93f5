using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Kubernetes;

namespace Blueprints;

/// <summary>Adds to every blueprint that creates nodes the tags that no node gets, so that a change replaces no node.</summary>
/// <typeparam name="TSelf">The blueprint itself.</typeparam>
public abstract class NodeBlueprint<TSelf> : Blueprint<TSelf>
    where TSelf : NodeBlueprint<TSelf>
{
    private protected NodeBlueprint(NodeSpec spec)
        : base(spec)
    {
    }

    /// <summary>
    /// Sets a tag on every taggable child except nodes and volumes. Unlike <see cref="Blueprint{TSelf}.WithTag"/>, a change replaces no
    /// node.
    /// </summary>
    /// <param name="key">A key with the limits of <see cref="Blueprint{TSelf}.WithTag"/> (<c>TAG001</c> to <c>TAG006</c>).</param>
    /// <param name="value">The value.</param>
    /// <returns>
    /// The blueprint with the tag. It replaces a tag of the same key set by this method, and wins over one of
    /// <see cref="Blueprint{TSelf}.WithTag"/>.
    /// </returns>
    /// <remarks>
    /// <see cref="Blueprint{TSelf}.WithTag"/> reaches the instances, volumes and network interfaces of managed node groups: their launch
    /// template gets another version, and EKS replaces every node, by the rules of <see cref="EksNodeGroup.WithUpdates"/>. It is part of
    /// Karpenter's node classes, like <see cref="Ec2NodeClass.WithTag"/>: Karpenter finds every node drifted and replaces it, within the
    /// pools' disruption budgets. Sources: Amazon EKS User Guide, «Customize managed nodes with launch templates»; Karpenter, «Disruption»,
    /// «Drift».
    /// </remarks>
    /// <example><code>blueprint.WithTagExceptNodes("reviewed", "2026-11")</code></example>
    [Pure]
    public TSelf WithTagExceptNodes(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        var spec = (NodeSpec)Described;
        return Over(spec with { TagsExceptNodes = spec.TagsExceptNodes.SetItem(key, value) });
    }

    /// <summary>Sets several tags on every taggable child except nodes and volumes.</summary>
    /// <param name="tags">Keys and values, with the limits of <see cref="Blueprint{TSelf}.WithTag"/>.</param>
    /// <returns>The blueprint with the tags; they replace tags of the same keys set by this method.</returns>
    /// <example><code>blueprint.WithTagsExceptNodes(new Dictionary&lt;string, string&gt; { ["reviewed"] = "2026-11" })</code></example>
    [Pure]
    public TSelf WithTagsExceptNodes(IEnumerable<KeyValuePair<string, string>> tags)
    {
        Elements.ThrowIfAnyMissing(tags);
        return tags.Aggregate((TSelf)this, (blueprint, tag) => blueprint.WithTagExceptNodes(tag.Key, tag.Value));
    }
}
