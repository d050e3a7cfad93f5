using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Karpenter;

/// <summary>Selects images by an id, a parameter, or owner, name and tags.</summary>
/// <example>
/// <code>
/// AmiSource.Terms(AmiFamily.AL2023, AmiTerm.Id("ami-0abc"), AmiTerm.Matching(name: "golden-*", owner: "self"))
/// </code>
/// </example>
public sealed record AmiTerm
{
    private AmiTerm()
    {
    }

    internal string? ImageId { get; private init; }

    internal string? Parameter { get; private init; }

    internal string? Name { get; private init; }

    internal string? Owner { get; private init; }

    internal ImmutableSortedDictionary<string, string> Tags { get; private init; } = TagSet.Empty;

    /// <summary>Selects one image.</summary>
    /// <param name="id">For example <c>ami-0123456789abcdef0</c> (<c>KRP035</c>).</param>
    /// <returns>The term.</returns>
    /// <example><code>AmiTerm.Id("ami-0123456789abcdef0")</code></example>
    public static AmiTerm Id(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new AmiTerm { ImageId = id };
    }

    /// <summary>Selects the image that a parameter of Systems Manager names. Karpenter 1.4 and newer (<c>KRP027</c>).</summary>
    /// <param name="name">The parameter's name or ARN.</param>
    /// <returns>The term.</returns>
    /// <example><code>AmiTerm.SsmParameter("/golden/al2023/arm64")</code></example>
    public static AmiTerm SsmParameter(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new AmiTerm { Parameter = name };
    }

    /// <summary>Selects the images that match all arguments.</summary>
    /// <param name="name">A name, with <c>*</c> for any characters.</param>
    /// <param name="owner">An account id, <c>self</c> or <c>amazon</c>; requires a name or tags (<c>KRP034</c>).</param>
    /// <param name="tags">Tags, at most 20 (<c>KRP037</c>); <c>*</c> stands for any value.</param>
    /// <returns>The term.</returns>
    /// <example><code>AmiTerm.Matching(name: "golden-*", owner: "self")</code></example>
    public static AmiTerm Matching(string? name = null, string? owner = null, IEnumerable<KeyValuePair<string, string>>? tags = null)
    {
        Elements.ThrowIfAnyMissing(tags ?? [], nameof(tags));
        return new() { Name = name, Owner = owner, Tags = TagSet.Empty.SetItems(tags ?? []) };
    }
}
