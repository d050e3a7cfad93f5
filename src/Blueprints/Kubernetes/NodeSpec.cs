using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Kubernetes;

/// <summary>Holds the description that every block with nodes adds.</summary>
internal abstract record NodeSpec : BlockSpec
{
    public ImmutableSortedDictionary<string, string> TagsExceptNodes { get; init; } = TagSet.Empty;

    /// <summary>Gets the tags of all children except nodes and volumes.</summary>
    public ImmutableSortedDictionary<string, string> TagsOfTheRest => Tags.SetItems(TagsExceptNodes);
}
