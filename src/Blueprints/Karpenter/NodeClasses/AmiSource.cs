using System.Collections.Immutable;
using Blueprints.Internal;
using Blueprints.Karpenter;

namespace Blueprints;

/// <summary>
/// Specifies the image of nodes: one of <see cref="Alias"/>, <see cref="Latest"/>, <see cref="Ids"/>, <see cref="SsmParameter"/>,
/// <see cref="Matching"/> and <see cref="Terms"/>.
/// </summary>
/// <example><code>pools.WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")))</code></example>
public abstract class AmiSource
{
    private AmiSource()
    {
    }

    /// <summary>Selects AWS's image of one release, which stays until it is changed here.</summary>
    /// <param name="alias">
    /// Family and version, for example <c>al2023@v20260724</c> (<c>KRP030</c>); <c>latest</c> is <see cref="Latest"/> (<c>KRP031</c>).
    /// </param>
    /// <returns>The source.</returns>
    /// <remarks>
    /// A plan does not check that the release exists. The release in the examples is from Karpenter's guide, «Managing AMIs»; the release
    /// notes of amazon-eks-ami and bottlerocket list newer releases.
    /// </remarks>
    /// <example><code>AmiSource.Alias("al2023@v20260724")</code></example>
    public static AmiSource Alias(string alias)
    {
        ArgumentException.ThrowIfNullOrEmpty(alias);
        return new Pinned(alias);
    }

    /// <summary>Selects AWS's newest image at any time: every release replaces every node. Reports warning <c>KRP102</c>.</summary>
    /// <param name="family">The family; not <see cref="AmiFamily.Custom"/> (<c>KRP030</c>).</param>
    /// <returns>The source.</returns>
    /// <example><code>AmiSource.Latest(AmiFamily.AL2023)</code></example>
    public static AmiSource Latest(AmiFamily family) => new Newest(family);

    /// <summary>Selects images by their ids.</summary>
    /// <param name="family">The kind of the images.</param>
    /// <param name="ids">One for each architecture in use (<c>KRP035</c>).</param>
    /// <returns>The source.</returns>
    /// <example><code>AmiSource.Ids(AmiFamily.AL2023, "ami-0a", "ami-0b")</code></example>
    public static AmiSource Ids(AmiFamily family, params string[] ids)
    {
        return new Selected(family, Elements.Read(ids, AmiTerm.Id));
    }

    /// <summary>Selects the images that parameters of Systems Manager name. Karpenter 1.4 and newer (<c>KRP027</c>).</summary>
    /// <param name="family">The kind of the images.</param>
    /// <param name="names">The parameters' names or ARNs.</param>
    /// <returns>The source.</returns>
    /// <example><code>AmiSource.SsmParameter(AmiFamily.AL2023, "/golden/al2023/arm64", "/golden/al2023/amd64")</code></example>
    public static AmiSource SsmParameter(AmiFamily family, params string[] names)
    {
        return new Selected(family, Elements.Read(names, AmiTerm.SsmParameter));
    }

    /// <summary>Selects the newest image with a name, an owner and tags.</summary>
    /// <param name="family">The kind of the images.</param>
    /// <param name="name">A name, with <c>*</c> for any characters.</param>
    /// <param name="owner">An account id, <c>self</c> or <c>amazon</c>; requires a name or tags (<c>KRP034</c>).</param>
    /// <param name="tags">Tags, at most 20 (<c>KRP037</c>).</param>
    /// <returns>The source.</returns>
    /// <example><code>AmiSource.Matching(AmiFamily.Bottlerocket, name: "golden-*", owner: "self")</code></example>
    public static AmiSource Matching(
        AmiFamily family,
        string? name = null,
        string? owner = null,
        IEnumerable<KeyValuePair<string, string>>? tags = null) =>
        new Selected(family, [AmiTerm.Matching(name, owner, tags)]);

    /// <summary>Selects the images of several terms.</summary>
    /// <param name="family">The kind of the images.</param>
    /// <param name="terms">1 to 30 terms (<c>KRP010</c>, <c>KRP034</c>).</param>
    /// <returns>The source.</returns>
    /// <example>
    /// <code>
    /// AmiSource.Terms(AmiFamily.AL2023, AmiTerm.Id("ami-0a"), AmiTerm.Matching(name: "golden-*", owner: "self"))
    /// </code>
    /// </example>
    public static AmiSource Terms(AmiFamily family, params AmiTerm[] terms)
    {
        Elements.ThrowIfAnyNull(terms);
        return new Selected(family, [.. terms]);
    }

    internal sealed class Pinned(string text) : AmiSource
    {
        public string Text => text;

        public override string ToString() => Text;
    }

    internal sealed class Newest(AmiFamily family) : AmiSource
    {
        public AmiFamily Family => family;

        public override string ToString() => $"{Karpenter.Planning.AmiAliases.FamilyName(Family)}@latest";
    }

    internal sealed class Selected(AmiFamily family, ImmutableArray<AmiTerm> all) : AmiSource
    {
        public AmiFamily Family => family;

        public ImmutableArray<AmiTerm> All => all;

        public override string ToString() => $"{Family}, selected";
    }
}
