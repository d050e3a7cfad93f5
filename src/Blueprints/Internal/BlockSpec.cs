using System.Collections.Immutable;

namespace Blueprints.Internal;

/// <summary>Holds the description of a block as plain data: the blueprint is its public face, and the plan is made from it.</summary>
internal abstract record BlockSpec
{
    /// <summary>Gets the tags of every taggable child, besides its own.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = TagSet.Empty;

    /// <summary>Gets the caller's changes of the children.</summary>
    public Customizations Customizations { get; init; } = Customizations.None;

    /// <summary>Gets the conventions of the block; null for those of the program.</summary>
    public ConventionsSpec? Conventions { get; init; }

    /// <summary>Gets the conventions in force, which a planned block follows; null without conventions.</summary>
    public FollowedConventions? Followed { get; init; }

    /// <summary>Gets the region of the block; null if unknown or has none.</summary>
    public abstract AwsRegion? Place { get; }

    /// <summary>Gets the configuration keys behind the paths of a plan; null for blocks described in C#.</summary>
    public IPlanKeys? Keys { get; init; }

    /// <summary>Returns the block with the conventions' keys where it has no key, and notes what it cannot follow.</summary>
    public virtual BlockSpec Follow(FollowedConventions conventions) => this;
}
