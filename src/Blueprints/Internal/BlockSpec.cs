using System.Collections.Immutable;

namespace Blueprints.Internal;

/// <summary>What every block is described by: plain data, over which its blueprint is the public face, and from which its plan is made.</summary>
internal abstract record BlockSpec
{
    /// <summary>Gets the tags that every taggable child gets, besides its own.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = TagSet.Empty;

    /// <summary>Gets the caller's last word on the children.</summary>
    public Customizations Customizations { get; init; } = Customizations.None;

    /// <summary>Gets which keys of configuration set what plans speak of; null for what was described in C#.</summary>
    public IPlanKeys? Keys { get; init; }
}
