using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>What <see cref="Conventions"/> say, as plain data.</summary>
internal sealed record ConventionsSpec
{
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = TagSet.Empty;

    public Input<string>? Boundary { get; init; }

    public string? IamPath { get; init; }

    public NameRule? Names { get; init; }

    public Input<string>? KmsKey { get; init; }

    public ImmutableSortedDictionary<string, Input<string>> KmsKeys { get; init; } =
        ImmutableSortedDictionary.Create<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>Returns the key for a region; null where there is none.</summary>
    public Input<string>? KeyFor(AwsRegion region) => KmsKeys.GetValueOrDefault(region.Code) ?? KmsKey;

    /// <summary>Returns these conventions, and of others what these leave open.</summary>
    public ConventionsSpec Over(ConventionsSpec other) => new()
    {
        Tags = other.Tags.SetItems(Tags),
        Boundary = Boundary ?? other.Boundary,
        IamPath = IamPath ?? other.IamPath,
        Names = Names ?? other.Names,
        KmsKey = KmsKey ?? other.KmsKey,

        // A key for every region replaces those that other conventions have for one: it is the nearer word.
        KmsKeys = KmsKey is null ? other.KmsKeys.SetItems(KmsKeys) : KmsKeys,
    };

    public override string ToString()
    {
        string?[] parts =
        [
            Tags.IsEmpty ? null : $"tags {string.Join(", ", Tags.Select(tag => $"{tag.Key}={tag.Value}"))}",
            Boundary is null ? null : $"permissions boundary {PlainText.Of(Boundary) ?? "(known at deployment)"}",
            IamPath is null ? null : $"IAM path {IamPath}",
            Names is null ? null : $"names by {Names}",
            KmsKey is null && KmsKeys.IsEmpty ? null : $"KMS key{(KmsKeys.IsEmpty ? string.Empty : $" of {string.Join(", ", KmsKeys.Keys)}")}",
        ];
        return string.Join("; ", parts.OfType<string>().DefaultIfEmpty("none"));
    }
}

/// <summary>Makes physical names of logical ones.</summary>
/// <param name="text">How plans call the rule.</param>
/// <param name="rule">The rule.</param>
internal sealed class NameRule(string text, Func<string, string> rule)
{
    public string Of(string name) => rule(name) ?? string.Empty;

    public override string ToString() => text;
}
