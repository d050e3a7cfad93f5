using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Kubernetes;

/// <summary>Describes what every block that creates nodes is described by besides.</summary>
internal abstract record NodeSpec : BlockSpec
{
    public ImmutableSortedDictionary<string, string> TagsExceptNodes { get; init; } = TagSet.Empty;

    /// <summary>Gets the tags of all children but nodes and volumes.</summary>
    public ImmutableSortedDictionary<string, string> TagsOfTheRest => Tags.SetItems(TagsExceptNodes);
}
