using System.Collections.Immutable;

namespace Blueprints.Karpenter;

/// <summary>Selects subnets or security groups by an id, a name, or tags.</summary>
internal sealed record SelectorTerm(string? Id, string? Name, ImmutableSortedDictionary<string, string> Tags)
{
    public static SelectorTerm OfId(string id) => new(id, null, TagSet.Empty);

    public static SelectorTerm OfName(string name) => new(null, name, TagSet.Empty);

    public static SelectorTerm OfTags(IEnumerable<KeyValuePair<string, string>> tags) => new(null, null, TagSet.Empty.SetItems(tags));
}
