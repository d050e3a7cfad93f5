using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;

namespace Blueprints;

// Tags that replace no node, and where images come from.
public sealed partial record EksBlueprint
{
    internal ImmutableSortedDictionary<string, string> OtherTags { get; private init; } = TagSet.Empty;

    internal ContainerRegistry? Registry { get; private init; }

    /// <summary>Sets a tag on every taggable child but nodes and volumes. Unlike <see cref="Blueprint{TSelf}.WithTag"/>, a change replaces no node.</summary>
    /// <param name="key">A key with the limits that <see cref="Blueprint{TSelf}.WithTag"/> names (<c>TAG001</c> to <c>TAG006</c>).</param>
    /// <param name="value">The value.</param>
    /// <returns>The cluster with the tag; a tag of the same key set so is replaced, and one of <see cref="Blueprint{TSelf}.WithTag"/> is overridden where this one is set.</returns>
    /// <remarks>
    /// <see cref="Blueprint{TSelf}.WithTag"/> reaches the instances, volumes and network interfaces of managed node groups: their launch template gets another version, and EKS
    /// replaces every node, by the rules of <see cref="EksNodeGroup.WithUpdates"/>. Source: Amazon EKS User Guide, «Customize managed nodes with launch templates».
    /// </remarks>
    /// <example><code>blueprint.WithTagExceptNodes("reviewed", "2026-11")</code></example>
    [Pure]
    public EksBlueprint WithTagExceptNodes(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return this with { OtherTags = OtherTags.SetItem(key, value) };
    }

    /// <summary>Sets several tags on every taggable child but nodes and volumes.</summary>
    /// <param name="tags">Keys and values, with the limits that <see cref="Blueprint{TSelf}.WithTag"/> names.</param>
    /// <returns>The cluster with the tags.</returns>
    /// <example><code>blueprint.WithTagsExceptNodes(new Dictionary&lt;string, string&gt; { ["reviewed"] = "2026-11" })</code></example>
    [Pure]
    public EksBlueprint WithTagsExceptNodes(IEnumerable<KeyValuePair<string, string>> tags)
    {
        Elements.ThrowIfAnyMissing(tags);
        return tags.Aggregate(this, (blueprint, tag) => blueprint.WithTagExceptNodes(tag.Key, tag.Value));
    }

    /// <summary>Chooses the registry that images and charts of controllers come from, for every block on this cluster. Default: those of their projects, on the internet.</summary>
    /// <param name="registry">The registry, which nodes without a way out must reach through the VPC.</param>
    /// <returns>The cluster with that registry.</returns>
    /// <example><code>blueprint.WithRegistry(ContainerRegistry.Of("123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror"))</code></example>
    [Pure]
    public EksBlueprint WithRegistry(ContainerRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return this with { Registry = registry };
    }
}
