using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Holds <see cref="Conventions"/> as plain data.</summary>
internal sealed record ConventionsSpec
{
    public const string BoundaryPart = "PermissionsBoundary";
    public const string PathPart = "IamPath";
    public const string NamesPart = "Names";
    public const string KeyPart = "KmsKey";

    private static readonly AsyncLocal<ConventionsSpec?> OfProgram = new();

    public ImmutableSortedDictionary<string, string> Tags { get; init; } = TagSet.Empty;

    public Input<string>? Boundary { get; init; }

    public string? IamPath { get; init; }

    public NameRule? Names { get; init; }

    public Input<string>? KmsKey { get; init; }

    public ImmutableSortedDictionary<string, Input<string>> KmsKeys { get; init; } =
        ImmutableSortedDictionary.Create<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>Gets the configuration keys that set each part, so that problems name them.</summary>
    public ImmutableSortedDictionary<string, string> Keys { get; init; } = TagSet.Empty;

    /// <summary>Returns the conventions that a block with its own conventions follows in this program; null without any.</summary>
    public static ConventionsSpec? InForce(ConventionsSpec? own) => own?.Over(OfProgram.Value) ?? OfProgram.Value;

    public static string TagPart(string key) => $"Tags[{key}]";

    public static string KeyPartOf(string region) => $"{KeyPart}[{region}]";

    /// <summary>Returns the conventions before a part is set in C#, without the configuration key of that part.</summary>
    public ConventionsSpec Set(string part) => this with { Keys = Keys.Remove(part) };

    /// <summary>Returns the part of the key for a region.</summary>
    public string KeyPartFor(AwsRegion region) => KmsKeys.ContainsKey(region.Name) ? KeyPartOf(region.Name) : KeyPart;

    /// <summary>Returns the key for a region; null if there is none.</summary>
    public Input<string>? KeyFor(AwsRegion region) => KmsKeys.GetValueOrDefault(region.Name) ?? KmsKey;

    /// <summary>Makes every block of the program follow these, until the result is disposed.</summary>
    public IDisposable ForProgram()
    {
        var outer = OfProgram.Value;
        OfProgram.Value = Over(outer);
        return new Scope(outer);
    }

    /// <summary>Returns these conventions, completed by others.</summary>
    public ConventionsSpec Over(ConventionsSpec? other) => other is null ? this : new()
    {
        Tags = other.Tags.SetItems(Tags),
        Boundary = Boundary ?? other.Boundary,
        IamPath = IamPath ?? other.IamPath,
        Names = Names ?? other.Names,
        KmsKey = KmsKey ?? other.KmsKey,

        Keys = other.Keys.RemoveRange(Parts()).SetItems(Keys),

        // A key for every region replaces the regional keys of other conventions: the nearer setting wins.
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
            KmsKey is null && KmsKeys.IsEmpty
                ? null
                : $"KMS key{(KmsKeys.IsEmpty ? string.Empty : $" of {string.Join(", ", KmsKeys.Keys)}")}",
        ];
        return string.Join("; ", parts.OfType<string>().DefaultIfEmpty("none"));
    }

    private IEnumerable<string> Parts() =>
    [
        .. Tags.Keys.Select(TagPart),
        .. Boundary is null ? [] : new[] { BoundaryPart },
        .. IamPath is null ? [] : new[] { PathPart },
        .. Names is null ? [] : new[] { NamesPart },
        .. KmsKey is null ? [] : new[] { KeyPart },
        .. KmsKeys.Keys.Select(KeyPartOf),
    ];

    private sealed class Scope(ConventionsSpec? outer) : IDisposable
    {
        public void Dispose() => OfProgram.Value = outer;
    }
}

/// <summary>Makes physical names of logical ones.</summary>
/// <param name="text">The rule's name in plans.</param>
/// <param name="rule">The rule.</param>
internal sealed class NameRule(string text, Func<string, string> rule)
{
    public string Of(string name) => rule(name) ?? string.Empty;

    public override string ToString() => text;
}
