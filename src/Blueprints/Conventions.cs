using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints;

/// <summary>
/// Describes the conventions of a company for every resource: tags, a permissions boundary, an IAM path, a rule for names, and KMS keys.
/// </summary>
/// <remarks>
/// Immutable. A block takes conventions with <see cref="Blueprint{TSelf}.Following"/>, a program with <see cref="ForProgram"/>. A block's
/// own settings win over its conventions, and its conventions win over those of the program; tags are merged by key. Plans list what they
/// follow and note what they cannot (<c>CNV101</c>). <c>docs/conventions.md</c> lists every place that is reached.
/// </remarks>
/// <example>
/// <code>
/// var company = Conventions.None
///     .WithTag("cost-center", "4711")
///     .WithPermissionsBoundary("arn:aws:iam::123456789012:policy/platform-boundary")
///     .WithIamPath("/platform/")
///     .WithNamePrefix("acme-")
///     .WithKmsKey("arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");
///
/// var network = blueprint.Following(company).Provision("platform");
/// </code>
/// </example>
public sealed partial class Conventions
{
    private readonly ConventionsSpec _spec;

    private Conventions(ConventionsSpec spec) => _spec = spec;

    /// <summary>Gets empty conventions, to start from.</summary>
    public static Conventions None { get; } = new(new ConventionsSpec());

    /// <summary>Gets the tags of every taggable resource.</summary>
    public ImmutableSortedDictionary<string, string> Tags => _spec.Tags;

    internal ConventionsSpec Spec => _spec;

    /// <summary>Sets a tag on every taggable resource.</summary>
    /// <param name="key">A key with the limits of <see cref="Blueprint{TSelf}.WithTag"/>.</param>
    /// <param name="value">The value.</param>
    /// <returns>The conventions with the tag; a tag of the same key is replaced.</returns>
    /// <remarks>
    /// Unlike default tags of the AWS provider, the tag also reaches nodes, their volumes and network interfaces, and volumes of storage
    /// classes: a change replaces every node.
    /// </remarks>
    /// <example><code>Conventions.None.WithTag("cost-center", "4711")</code></example>
    [Pure]
    public Conventions WithTag(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return new Conventions(_spec.Set(ConventionsSpec.TagPart(key)) with { Tags = Tags.SetItem(key, value) });
    }

    /// <summary>Sets several tags on every taggable resource.</summary>
    /// <param name="tags">Keys and values.</param>
    /// <returns>The conventions with the tags; tags of the same keys are replaced.</returns>
    /// <example><code>Conventions.None.WithTags(new Dictionary&lt;string, string&gt; { ["cost-center"] = "4711" })</code></example>
    [Pure]
    public Conventions WithTags(IEnumerable<KeyValuePair<string, string>> tags)
    {
        Elements.ThrowIfAnyMissing(tags);
        return tags.Aggregate(this, (conventions, tag) => conventions.WithTag(tag.Key, tag.Value));
    }

    /// <summary>Sets the permissions boundary of every role that blocks create.</summary>
    /// <param name="policyArn">The ARN of a managed policy (<c>CNV001</c>).</param>
    /// <returns>The conventions with that boundary.</returns>
    /// <remarks>
    /// A role then has the rights that both its policies and the boundary allow: the boundary must allow what the blocks need.
    /// </remarks>
    /// <example><code>Conventions.None.WithPermissionsBoundary("arn:aws:iam::123456789012:policy/platform-boundary")</code></example>
    [Pure]
    public Conventions WithPermissionsBoundary(Input<string> policyArn)
    {
        ArgumentNullException.ThrowIfNull(policyArn);
        return new Conventions(_spec.Set(ConventionsSpec.BoundaryPart) with { Boundary = policyArn });
    }

    /// <summary>Sets the path of every role, policy and instance profile that blocks create. A change replaces them.</summary>
    /// <param name="path">Begins and ends with a slash, at most 512 printable ASCII characters (<c>CNV002</c>).</param>
    /// <returns>The conventions with that path.</returns>
    /// <example><code>Conventions.None.WithIamPath("/platform/")</code></example>
    [Pure]
    public Conventions WithIamPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new Conventions(_spec.Set(ConventionsSpec.PathPart) with { IamPath = path });
    }

    /// <summary>Sets a prefix of the names that the library sets; see <see cref="WithNames"/>.</summary>
    /// <param name="prefix">The prefix, for example <c>acme-</c>.</param>
    /// <returns>The conventions with that prefix, instead of a rule set before.</returns>
    /// <example><code>Conventions.None.WithNamePrefix("acme-")</code></example>
    [Pure]
    public Conventions WithNamePrefix(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        return new Conventions(
            _spec.Set(ConventionsSpec.NamesPart) with { Names = new NameRule($"{prefix}{{name}}", name => prefix + name) });
    }

    /// <summary>Sets a rule that makes the names in AWS from logical names.</summary>
    /// <param name="rule">
    /// Returns the physical name for a logical one. Must return the same name each time; a name that AWS does not accept is <c>CNV004</c>.
    /// </param>
    /// <returns>The conventions with that rule, instead of a prefix set before.</returns>
    /// <remarks>
    /// The rule makes the tag <c>Name</c>, the name of an EKS cluster without <see cref="EksBlueprint.WithName"/> (and with it the names of
    /// its log group and key alias), the identifier of a database without <see cref="AuroraServerless.WithIdentifier"/>, and the name of
    /// the policy of query logs. Logical names and URNs stay. Names that the AWS provider generates stay too and are noted (<c>CNV102</c>):
    /// set them with <c>pulumi:autonaming</c> in the stack's configuration.
    /// </remarks>
    /// <example><code>Conventions.None.WithNames(name => $"acme-{name}-prod")</code></example>
    [Pure]
    public Conventions WithNames(Func<string, string> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new Conventions(_spec.Set(ConventionsSpec.NamesPart) with { Names = new NameRule("a rule of the program's", rule) });
    }

    /// <summary>Sets the KMS key of everything that supports one, unless the block sets its own.</summary>
    /// <param name="keyArn">The ARN of a symmetric key, not an alias (<c>CNV003</c>).</param>
    /// <returns>The conventions with that key for every region.</returns>
    /// <remarks>
    /// Another key replaces a cluster (its secrets' key) and a database (its storage): set the key before these are created, or set a key
    /// in the block. The plans note what the key's policy must allow.
    /// </remarks>
    /// <example><code>Conventions.None.WithKmsKey(key.Arn)</code></example>
    [Pure]
    public Conventions WithKmsKey(Input<string> keyArn)
    {
        ArgumentNullException.ThrowIfNull(keyArn);
        return new Conventions(_spec.Set(ConventionsSpec.KeyPart) with { KmsKey = keyArn });
    }

    /// <summary>Sets the KMS key for one region, since a key encrypts only in its own region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keyArn">The ARN of a symmetric key of that region, no alias (<c>CNV003</c>).</param>
    /// <returns>The conventions with that key, which wins over the key for every region.</returns>
    /// <example>
    /// <code>
    /// Conventions.None.WithKmsKey(AwsRegion.UsEast1, keyInVirginia.Arn).WithKmsKey(AwsRegion.AfSouth1, keyInCapeTown.Arn)
    /// </code>
    /// </example>
    [Pure]
    public Conventions WithKmsKey(AwsRegion region, Input<string> keyArn)
    {
        ArgumentNullException.ThrowIfNull(keyArn);
        return region.IsDefault
            ? throw new ArgumentException("The region was never set; use a named one or AwsRegion.Of(\"…\").", nameof(region))
            : new Conventions(
                _spec.Set(ConventionsSpec.KeyPartOf(region.Name)) with { KmsKeys = _spec.KmsKeys.SetItem(region.Name, keyArn) });
    }

    /// <summary>Applies these conventions to every block that is planned from here on, until the result is disposed.</summary>
    /// <returns>Ends the conventions of the program when disposed; those set before then count again.</returns>
    /// <remarks>
    /// Holds in the calling asynchronous context and what it starts, so that tests and previews that run side by side do not mix.
    /// Conventions set inside others win over these. Call it in the stack's constructor, or in the function that
    /// <c>BlueprintProgram.RunAsync</c> runs.
    /// </remarks>
    /// <example>
    /// <code>
    /// using var conventions = company.ForProgram();
    /// var network = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b").AddPrivateTier("private").Provision("platform");
    /// </code>
    /// </example>
    public IDisposable ForProgram() => _spec.ForProgram();

    /// <summary>Returns the tags, the boundary, the path, the rule and the keys.</summary>
    /// <returns>For example <c>tags cost-center=4711; IAM path /platform/</c>.</returns>
    public override string ToString() => _spec.ToString();
}
