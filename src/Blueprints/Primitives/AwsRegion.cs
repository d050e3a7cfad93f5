using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Blueprints;

/// <summary>Identifies an AWS region: its code, its partition, whether an account must opt in, and its availability zones.</summary>
/// <remarks>
/// Every commercial region is a named member. Use <see cref="Of"/> for regions that are newer than this library or outside the commercial
/// partition; their zones are unknown and not checked.
/// </remarks>
/// <example>
/// <code>
/// var region = AwsRegion.AfSouth1;
/// Console.WriteLine(region.RequiresOptIn);              // True
/// Console.WriteLine(string.Join(' ', region.Zones));    // af-south-1a af-south-1b af-south-1c
/// </code>
/// </example>
public readonly partial struct AwsRegion : IEquatable<AwsRegion>
{
    private readonly Facts? _facts;

    private AwsRegion(Facts facts) => _facts = facts;

    /// <summary>Gets the region's name, for example <c>us-east-1</c>.</summary>
    public string Name => Get().Code;

    /// <summary>Gets the region's name for people, for example <c>US East (N. Virginia)</c>. Unless known, <see cref="Name"/>.</summary>
    public string DisplayName => Get().DisplayName;

    /// <summary>Gets the partition, which is the second field of the region's ARNs.</summary>
    public AwsPartition Partition => Get().Partition;

    /// <summary>Gets a value indicating whether an account must enable the region before use. <see langword="false"/> if unknown.</summary>
    /// <remarks>
    /// Regions launched after 20 March 2019 are opt-in regions. Source: AWS Account Management, «Enable or disable AWS Regions».
    /// </remarks>
    public bool RequiresOptIn => Get().RequiresOptIn;

    /// <summary>Gets the availability zones by name, in alphabetical order. Empty if unknown.</summary>
    /// <remarks>
    /// In a few older regions an account sees only some of these letters. Which physical zone a letter means differs between accounts.
    /// </remarks>
    public ImmutableArray<AvailabilityZone> Zones
    {
        get
        {
            var region = this;
            return [.. Get().ZoneLetters.Select(letter => new AvailabilityZone(region, letter))];
        }
    }

    /// <summary>Gets a value indicating whether this library knows the region and its zones.</summary>
    public bool IsKnown => Get().ZoneLetters.Length > 0;

    internal bool IsDefault => _facts is null;

    /// <summary>Determines whether two values are the same region.</summary>
    /// <param name="left">One region.</param>
    /// <param name="right">The other region.</param>
    /// <returns><see langword="true"/> when the codes are equal.</returns>
    public static bool operator ==(AwsRegion left, AwsRegion right) => left.Equals(right);

    /// <summary>Determines whether two values are different regions.</summary>
    /// <param name="left">One region.</param>
    /// <param name="right">The other region.</param>
    /// <returns><see langword="true"/> when the codes differ.</returns>
    public static bool operator !=(AwsRegion left, AwsRegion right) => !left.Equals(right);

    /// <summary>Returns the region with this code: a known one with all its facts, or any other that looks like a region code.</summary>
    /// <param name="code">A region code, for example <c>eu-central-2</c> or <c>us-gov-west-1</c>.</param>
    /// <returns>The region.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null, empty, or not of a region code's form.</exception>
    /// <example><code>var region = AwsRegion.Of("us-gov-west-1");</code></example>
    public static AwsRegion Of(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return TryOf(code, out var region)
            ? region
            : throw new ArgumentException($"'{code}' is not an AWS region code; write it like us-east-1.", nameof(code));
    }

    internal static bool TryOf(string code, out AwsRegion region)
    {
        if (KnownByCode.TryGetValue(code, out region))
        {
            return true;
        }

        if (CodePattern().IsMatch(code) && AwsPartition.TryOfRegion(code, out var partition))
        {
            region = new AwsRegion(new Facts(code, code, partition, RequiresOptIn: false, ZoneLetters: ""));
        }

        return !region.IsDefault;
    }

    /// <summary>Determines whether another value is the same region.</summary>
    /// <param name="other">The other region.</param>
    /// <returns><see langword="true"/> when the codes are equal.</returns>
    public bool Equals(AwsRegion other) => string.Equals(_facts?.Code, other._facts?.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AwsRegion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _facts?.Code.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>Returns the region's code.</summary>
    /// <returns>For example <c>us-east-1</c>.</returns>
    public override string ToString() => _facts?.Code ?? string.Empty;

    /// <summary>Returns the zone of this region with a letter or a full name.</summary>
    /// <param name="letterOrName"><c>a</c> or <c>us-east-1a</c>.</param>
    /// <returns>The zone.</returns>
    /// <exception cref="ArgumentException">
    /// The text is not a zone's letter or name, names a zone of another region, or names a zone that this known region does not have.
    /// </exception>
    /// <example><code>var zone = AwsRegion.UsEast1.Zone("b");    // us-east-1b</code></example>
    [Pure]
    public AvailabilityZone Zone(string letterOrName)
    {
        ArgumentException.ThrowIfNullOrEmpty(letterOrName);
        return TryZone(letterOrName, out var zone, out var message, out var fix)
            ? zone
            : throw new ArgumentException($"{message}; {fix}.", nameof(letterOrName));
    }

    /// <summary>Reads a zone, with the message and the fix for <see cref="Zone"/> and for plans.</summary>
    internal bool TryZone(string letterOrName, out AvailabilityZone zone, out string message, out string fix)
    {
        zone = default;
        message = fix = string.Empty;
        var letter = letterOrName.Length == 1
            ? letterOrName
            : ZonePattern().Match(letterOrName) is { Success: true } match ? match.Groups["letter"].Value : null;
        if (letter is null || !char.IsAsciiLetterLower(letter[0]))
        {
            message = $"'{letterOrName}' is not an availability zone";
            fix = $"write a letter or a full name, such as \"a\" or \"{Name}a\"";
            return false;
        }

        var regionCode = letterOrName.Length == 1 ? Name : letterOrName[..^1];
        if (regionCode != Name)
        {
            message = $"{letterOrName} is a zone of {regionCode}, not of {Name}";
            fix = $"use a zone of {Name}{Offer()}";
            return false;
        }

        if (IsKnown && !Get().ZoneLetters.Contains(letter[0], StringComparison.Ordinal))
        {
            message = string.Create(CultureInfo.InvariantCulture, $"{Name} has no zone {Name}{letter}");
            fix = $"use a zone of {Name}{Offer()}";
            return false;
        }

        zone = new AvailabilityZone(this, letter[0]);
        return true;
    }

    private string Offer() => IsKnown ? $": {string.Join(", ", Get().ZoneLetters.AsEnumerable())}" : string.Empty;

    private Facts Get() =>
        _facts ?? throw new InvalidOperationException("This AwsRegion was never set; use a named region or AwsRegion.Of(\"…\").");

    [GeneratedRegex("^[a-z]{2,4}(-[a-z]+){1,2}-[0-9]{1,2}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();

    [GeneratedRegex(
        "^[a-z]{2,4}(-[a-z]+){1,2}-[0-9]{1,2}(?<letter>[a-z])\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ZonePattern();

    private sealed record Facts(string Code, string DisplayName, AwsPartition Partition, bool RequiresOptIn, string ZoneLetters);
}
