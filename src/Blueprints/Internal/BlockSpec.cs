using System.Collections.Immutable;

namespace Blueprints.Internal;

/// <summary>
/// Describes what every block is described by: plain data, over which its blueprint is the public face, and from which its plan is made.
/// </summary>
internal abstract record BlockSpec
{
    /// <summary>Gets the tags that every taggable child gets, besides its own.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = TagSet.Empty;

    /// <summary>Gets the caller's last word on the children.</summary>
    public Customizations Customizations { get; init; } = Customizations.None;

    /// <summary>Gets the conventions that the block was given; null for those of the program alone.</summary>
    public ConventionsSpec? Conventions { get; init; }

    /// <summary>Gets the conventions in force, which a planned block follows; null if there are none.</summary>
    public FollowedConventions? Followed { get; init; }

    /// <summary>Gets the region of the block; null if unknown or has none.</summary>
    public abstract AwsRegion? Place { get; }

    /// <summary>Gets which keys of configuration set what plans speak of; null for what was described in C#.</summary>
    public IPlanKeys? Keys { get; init; }

    /// <summary>Returns the block with the conventions' keys where it has none, and notes what it cannot follow.</summary>
    public virtual BlockSpec Follow(FollowedConventions conventions) => this;
}
